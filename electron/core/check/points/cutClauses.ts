import type { Span } from "../../../contract/library.ts";
import { beginsWithPredicate, isOrder, isSubordinate, predicateAt } from "./predicates.ts";

/** A part of a sentence that is true or false by itself, with the parts of the sentence that it must be read with. */
export type Piece = Span & { readonly with: readonly Span[] };

const participle =
  "linked|treated|caused|associated|seen|found|given|used|diagnosed|managed|confirmed|inherited|supplied|characterised";
/** The splitter of sentences takes these points for those of abbreviations: "mmol/L. The …", "20 min. then", "noted. no". */
const stop =
  "(?<=/\\p{L}{1,5}|\\d ?\\p{L}{1,5})\\. (?=[\\p{L}\\p{N}])|(?<=\\p{L}{4})(?<!approx|incl|excl|resp|poss|prob)\\. (?=\\p{Ll})";
const joint = new RegExp(
  `;|${stop}|,? (?:and|but|whereas|while|although|then)(?= )|,(?= (?:${participle}) )|,(?= )`,
  "gu",
);
const statesOf = new RegExp(`^(?:${participle}) `, "iu");
const conditional = /^\W*(?:if|when|unless|in case|once|before|after|between|both)\b/iu;
const wordy = /\p{L}{2}/u;
const sign = /[\p{L}\p{N}]/u;

/**
 * Cuts a folded sentence at semicolons, and at conjunctions behind which a clause with a verb of its own begins; a
 * clause without a subject is read with the one before it. Offsets are into the sentence.
 */
export function cutClauses(folded: string): Piece[] {
  const pieces: { start: number; end: number; with: Span[] }[] = [];
  let open: { start: number; with: Span[] } = { start: 0, with: [] };
  const deep = depthsOf(folded);
  for (const { index, 0: link } of folded.matchAll(joint)) {
    if (index < open.start || deep(index)) continue;
    const left = folded.slice(open.start, index);
    const rest = folded.slice(index + link.length, index + link.length + 600);
    const right = rest.slice(0, firstEnd(rest)).trimStart();
    const ends = link === ";" || link.startsWith(".");
    const needed = ends ? sign : wordy;
    if (!needed.test(left) || !needed.test(right)) continue;
    const next = index + link.length + (rest.length - rest.trimStart().length);
    if (ends) {
      pieces.push({ ...open, end: index });
      open = { start: next, with: [] };
      continue;
    }
    const subject =
      link === ","
        ? subjectAtComma(left, right)
        : /then/iu.test(link)
          ? 0
          : subjectBefore(left, right);
    if (subject === undefined) continue;
    pieces.push({ ...open, end: index });
    const from = open.start;
    open = {
      start: next,
      with: subject === 0 ? [] : [...open.with, { start: from, end: from + subject }],
    };
  }
  pieces.push({ ...open, end: folded.length });
  return pieces;
}

const opening =
  /^\W*(?:in|for|during|after|with|on|at|by|as|because|since|although|while|whereas|once|given|despite|to)\b/iu;

/** An order whose object stands before it: "…, avoid in pregnancy". */
const bareOrder =
  /^(?:avoid|stop|continue|withhold|start|give|use|repeat|check) (?:in|if|for|when|until|before|after|on|at|during)\b/iu;

/** The same for a comma, which divides much else. */
function subjectAtComma(left: string, right: string): number | undefined {
  if (beginsWithPredicate(right) || statesOf.test(right)) return subjectBefore(left, right);
  if (opening.test(left) || conditional.test(left) || isSubordinate(right)) return undefined;
  if (bareOrder.test(right) && predicateAt(left) > 0) return predicateAt(left);
  const whole = isOrder(right) || (predicateAt(left) > 0 && predicateAt(right) > 0);
  return whole ? 0 : undefined;
}

/** How much of the clause before it is the subject of the next; undefined where the next is no clause of its own. */
function subjectBefore(left: string, right: string): number | undefined {
  const conditioned = conditional.test(left) && !left.includes(",");
  if (conditioned) return undefined;
  const verb = predicateAt(left);
  if (isOrder(left.trimStart())) return isOrder(right) ? 0 : undefined;
  if (verb < 0) return isOrder(right) && !beginsWithPredicate(right) ? 0 : undefined;
  if (beginsWithPredicate(right) || statesOf.test(right)) return verb;
  if (isOrder(right)) return 0;
  const other = predicateAt(right);
  return other > 0 ? 0 : undefined;
}

/** Where the clause ends that a text begins with. */
function firstEnd(rest: string): number {
  const found = rest.search(/;|, | (?:which|that|who|because|if|when|unless|since) /u);
  return found < 0 ? rest.length : Math.max(found, 1);
}

/** Whether an offset lies in brackets. */
export function depthsOf(folded: string): (at: number) => boolean {
  const inside: Span[] = [...folded.matchAll(/\([^()]{0,400}\)|\[[^[\]]{0,400}\]/gu)].map(
    ({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
    }),
  );
  let next = 0;
  let last = -1;
  return (at) => {
    if (at < last) next = 0;
    last = at;
    while ((inside[next]?.end ?? Infinity) <= at) next += 1;
    return (inside[next]?.start ?? Infinity) <= at;
  };
}
