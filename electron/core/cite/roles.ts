/** A verb that is read as "what is left of it does something to what is right of it", or the other way round. */
type Pivot = { readonly group: string; readonly pattern: RegExp; readonly reversed: boolean };

const pivots: readonly Pivot[] = [
  {
    group: "cause",
    reversed: true,
    pattern:
      /\b(?:(?:is|are|was|were|being|be|mostly|mainly|often|usually) (?:\p{L}{1,12} )?caused by|caused by|due to|results? (?:mainly |mostly )?from|result of|because of|secondary to|(?:often |usually )?follows(?= \p{L}))/iu,
  },
  {
    group: "cause",
    reversed: false,
    pattern:
      /\b(?:causes?|leads? to|results? in|produces?|brings? on|provokes?|gives? rise to|can cause|may cause)\b/iu,
  },
  {
    group: "compare",
    reversed: false,
    pattern:
      /\b(?:preferred to|(?:more|less|better|worse|higher|lower|greater|safer)(?: \p{L}{1,20})? than)\b/iu,
  },
  { group: "compare", reversed: false, pattern: /\bhigher specificity than\b/iu },
  {
    group: "act",
    reversed: true,
    pattern: /\b(?:inhibited|activated|blocked|stimulated|inactivated) by\b/iu,
  },
  {
    group: "act",
    reversed: false,
    pattern: /\b(?:inhibits?|activates?|blocks?|stimulates?|inactivates?)\b/iu,
  },
  {
    group: "replace",
    reversed: false,
    pattern: /\breplaced by\b|(?<=\breplac\p{L}{1,4} [^.]{1,60}) by\b/iu,
  },
  {
    group: "order",
    reversed: false,
    pattern: /\b(?:(?<!with )before|followed by|and moves to|and then)\b/iu,
  },
  { group: "order", reversed: true, pattern: /\bafter\b/iu },
];

/** Where a sentence turns from who acts to what is acted upon (or back, if reversed), as offsets into it. */
export type Turn = {
  readonly group: string;
  readonly reversed: boolean;
  readonly start: number;
  readonly end: number;
};

/** The turns of a sentence, one for each kind of verb in it. */
export function turnsOf(folded: string): readonly Turn[] {
  // One turn per kind is enough, and the first pattern of a kind wins: "is caused by" before "caused".
  const seen = new Set<string>();
  return pivots.flatMap(({ group, pattern, reversed }) => {
    const found = seen.has(group) ? null : pattern.exec(folded.slice(0, 2000));
    if (found === null) return [];
    seen.add(group);
    return [{ group, reversed, start: found.index, end: found.index + found[0].length }];
  });
}
