import { importanceOf } from "./commonWords.ts";
import { oppositesOf } from "./opposites.ts";
import type { Quantity } from "./quantities.ts";
import type { ReadSentence } from "./readSentence.ts";
import { stem } from "./stem.ts";

/**
 * The quantity of the evidence that the words beside a claim's number belong to, where that is another one than the
 * number's equal: "children 10 mg" for "adults 10 mg, children 5 mg". undefined where the words agree, or say nothing.
 * A word belongs to the quantity of its part of the sentence, else to the nearest one.
 */
export function misattributed(
  claim: ReadSentence,
  mine: Quantity,
  evidence: ReadSentence,
  equals: readonly Quantity[],
): Quantity | undefined {
  const rivals = evidence.quantities.slice(0, most).filter((one) => family(one) === family(mine));
  if (rivals.length <= equals.length) return undefined;
  const ownKind = claim.quantities.slice(0, most).filter((one) => family(one) === family(mine));
  const drugs = new Set(ownKind.length > 1 ? [] : claim.drugs);
  const own = ownWords(claim, mine, ownKind).filter((index) => !drugs.has(index));
  const governing = governingTerms(claim, mine, own);
  let agree = 0;
  const against = new Map<Quantity, number>();
  const vote = (other: Quantity, count: number) =>
    against.set(other, (against.get(other) ?? 0) + count);
  for (const term of new Set(own.flatMap((index) => claim.words[index]?.terms ?? []))) {
    if (importanceOf(term) < 0.4 && !tells(term)) continue;
    const owners = ownersOf(evidence, term, rivals);
    if (owners.size === 0) continue;
    const opposites = tells(term)
      ? contrastsOf(term).map((opposite) => ownersOf(evidence, opposite, rivals))
      : [];
    const agrees = equals.some((one) => owners.has(one));
    // "Right" stands with this number and "left" with another, or the other way round.
    const contrasts = opposites.some(
      (theirs) => theirs.size > 0 && agrees !== equals.some((one) => theirs.has(one)),
    );
    if (agrees && contrasts) return undefined;
    if (agrees) {
      agree += 1;
      continue;
    }
    if (!tells(term)) continue;
    const decides = contrasts || governing.has(term);
    for (const owner of owners) vote(owner, decides ? most : 1);
  }
  const [strongest] = [...against].toSorted((a, b) => b[1] - a[1]);
  if (strongest === undefined) return undefined;
  // One word that lies nearer to another number proves little where nothing is turned round.
  const enough = agree === 0 && (ownKind.length > 1 || strongest[1] > 1);
  return strongest[1] >= most || enough ? strongest[0] : undefined;
}

const most = 40;
/** Words that tell one number from another: rare ones, and those that have an opposite (adults, left, rise). */
const tells = (term: string) =>
  importanceOf(term) === 1 || (importanceOf(term) > 0 && contrastsOf(term).length > 0);

/** Measures that are told side by side, each with a number of its own. */
const measures = [
  ["sensitivity", "specificity"],
  ["incidence", "prevalence"],
  ["loading", "maintenance"],
  ["minimum", "maximum"],
].map((pair) => pair.map(stem));

const contrastsOf = (term: string): readonly string[] => [
  ...oppositesOf(term),
  ...measures
    .filter((pair) => pair.includes(term))
    .flatMap((pair) => pair.filter((one) => one !== term)),
];

/** mg and mg/kg are rivals for the same words. */
const family = ({ kind }: Quantity) => (kind.startsWith("number") ? kind : kind.split("/", 1)[0]);

/** The words of a claim that belong to a quantity: those of its part, or else all that lie nearest to it. */
function ownWords(claim: ReadSentence, mine: Quantity, all: readonly Quantity[]): number[] {
  const nearest = [...claim.words.keys()].filter((index) => ownerOf(claim, index, all) === mine);
  const part = partOf(claim, mine);
  const inPart = nearest.filter((index) => claim.parts[index] === part);
  const telling = inPart.some((index) =>
    claim.words[index]?.terms.some((term) => importanceOf(term) > 0),
  );
  return telling ? inPart : nearest;
}

/** The terms of the last telling word before a number: "peaks at 24 hours". */
function governingTerms(
  claim: ReadSentence,
  { start }: Quantity,
  own: readonly number[],
): ReadonlySet<string> {
  const index = own.findLast(
    (at) => (claim.words[at]?.end ?? 0) <= start && claim.words[at]?.terms.some(tells),
  );
  return new Set(index === undefined ? [] : claim.words[index]?.terms);
}

function ownersOf(sentence: ReadSentence, term: string, all: readonly Quantity[]): Set<Quantity> {
  const owners = (sentence.places.get(term) ?? [])
    .slice(0, 8)
    .map((index) => ownerOf(sentence, index, all));
  return new Set(owners.filter((one) => one !== undefined));
}

function ownerOf(
  sentence: ReadSentence,
  index: number,
  all: readonly Quantity[],
): Quantity | undefined {
  const word = sentence.words[index];
  if (word === undefined) return undefined;
  const part = sentence.parts[index];
  const beside = all.filter((one) => partOf(sentence, one) === part);
  const among = beside.length > 0 ? beside : all;
  const far = ({ start, end }: Quantity) => Math.max(word.start - end, start - word.end);
  return among.reduce<Quantity | undefined>(
    (best, one) => (best === undefined || far(one) < far(best) ? one : best),
    undefined,
  );
}

/** The part of a sentence that a quantity stands in: that of the word before it, unless it opens the next one. */
function partOf(sentence: ReadSentence, { start, end }: Quantity): number | undefined {
  const { words, parts, folded } = sentence;
  const after = words.findIndex((word) => word.start >= end);
  const before = (after < 0 ? words.length : after) - 1;
  let last = before;
  while (last >= 0 && (words[last]?.end ?? 0) > start) last -= 1;
  const gap = folded.slice(
    (words[last]?.end ?? sentence.start) - sentence.start,
    start - sentence.start,
  );
  const opens = last < 0 || /[,;:()]|\.\s/u.test(gap) || isLink(words[last]?.raw);
  return parts[opens && after >= 0 ? after : Math.max(0, last)];
}

const isLink = (raw: string | undefined) =>
  raw !== undefined && /^(?:and|or|but|while|whereas)$/iu.test(raw);
