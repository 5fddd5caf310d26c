import type { Span } from "../../contract/library.ts";

/** Where a clause ends: what a denial before it does not reach. */
const boundary =
  /[;:()]|, (?:and|but|so|or|which|who|whereas|while|although|because|since|then|followed|not|unlike)\b|\b(?:but|because|although|though|whereas|while|unless|since|which|who|so that)\b|(?<!\b(?:such|well|soon|much|long|far|known|used|acts?|given) )\bas (?!well|soon|long|much|far|an? |the |first|second)|\band (?=(?:does|do|is|are|was|were|may|can|must|should|has|have|will|cannot|not)\b)/giu;
/** Denies its whole clause, since the subject may stand before it: "antibiotics are not recommended". */
const wide =
  /\b(?:not(?! only)|never|none|nobody|no[ -]one|neither|nor|cannot|\p{L}{2,6}n't|fail(?:s|ed)? to|contraindicated|contraindications?|avoid(?:s|ed|ing)?|unlikely|unsafe|unnecessary|ineffective|useless|rarely|no (?:benefit|effect|role|place|use|value|evidence))\b/giu;
/** Denies the few words after it: "no P waves". */
const narrow =
  /\b(?:no(?![ -]one\b| (?:benefit|effect|role|place|use|value|evidence|less|fewer|more|later|longer than|earlier|greater|lower))|without|absence of|lack(?:s|ing)?(?: of)?|free of|rather than|instead of)\b/giu;
const narrowReach = 5;

/** The clause of each word, and whether it is denied there. */
export type Denials = { readonly clauses: readonly number[]; readonly denied: readonly boolean[] };

/**
 * Marks the words of a sentence that are denied, an even number of times being none. The cues and their reach come from
 * NegEx (Chapman et al. 2001, "A simple algorithm for identifying negated findings and diseases").
 */
export function markDenied(
  folded: string,
  words: readonly Span[],
  parts: readonly number[],
): Denials {
  const clauses = partsAt(words, placesOf(boundary, folded));
  const times = words.map(() => 0);
  const ofClause = Map.groupBy(words.keys(), (index) => clauses[index] ?? 0);
  const deny = (index: number) => (times[index] = (times[index] ?? 0) + 1);
  for (const index of cuesOf(wide, folded, words)) {
    for (const word of ofClause.get(clauses[index] ?? 0) ?? []) deny(word);
  }
  for (const cue of cuesOf(narrow, folded, words)) {
    for (let index = cue; index < words.length && index <= cue + narrowReach; index += 1) {
      if (parts[index] !== parts[cue]) break;
      deny(index);
    }
  }
  return { clauses, denied: times.map((count) => count % 2 === 1) };
}

/** The words at which denials stand, less those that are part of an expression: "no symptoms" is "asymptomatic". */
function cuesOf(pattern: RegExp, folded: string, words: readonly Span[]): number[] {
  let at = 0;
  return [...folded.matchAll(pattern)].flatMap(({ index, 0: cue }) => {
    while ((words[at]?.end ?? Infinity) <= index) at += 1;
    const word = words[at];
    if (word === undefined) return [];
    return word.start <= index && word.end > index + cue.length ? [] : [at];
  });
}

/** Where a pattern occurs. */
export function placesOf(pattern: RegExp, folded: string): number[] {
  return [...folded.matchAll(pattern)].map(({ index }) => index);
}

/** For each word, how many of the places (in order) lie before it. */
export function partsAt(words: readonly Span[], places: readonly number[]): number[] {
  let part = 0;
  return words.map(({ start }) => {
    while ((places[part] ?? Infinity) <= start) part += 1;
    return part;
  });
}
