import type { Support } from "../../contract/grounding.ts";
import type { CheckedQuantities } from "./checkQuantities.ts";
import { checkQuantities } from "./checkQuantities.ts";
import type { Contradiction } from "./contradiction.ts";
import { contradictionOf } from "./contradiction.ts";
import { isOfTheSame } from "./isOfTheSame.ts";
import type { Overlap } from "./overlap.ts";
import { overlapOf } from "./overlap.ts";
import type { Context, ReadPassages } from "./readPassages.ts";
import type { ReadSentence } from "./readSentence.ts";

/** How far one piece of evidence bears a claim out, and why. */
export type Judgement = {
  readonly support: Support;
  readonly overlap: Overlap;
  readonly quantities: CheckedQuantities;
  readonly contradiction: Contradiction | undefined;
  /** Indexes of the claim's words in a part of it that the evidence says nothing of. */
  readonly unsaid: readonly number[];
};

/** Tuned on the development half of the labelled pairs; see support.test.ts. */
const supportedFrom = 0.5;
const toldFrom = 0.4;
const partlyFrom = 0.35;
const conflictFrom = 0.25;
const contradictedFrom = 0.3;
/** A part of a sentence with at least this weight of words, of which less than unsaidBelow is found, was not said. */
const partWeight = 0.9;
const unsaidBelow = 0.4;
const saidFrom = 0.75;
const tellingWeight = 0.9;
/** Cosine similarities of sentences; those of unrelated ones stay below the lower in common embedding models. */
const alike = 0.8;
const unlike = 0.3;

/** Judges a claim by evidence, one or two sentences with the one that it speaks of as its core; similarity (cosine) is a vote that moves by one step, never against numbers or denials. */
export function judge(
  claim: ReadSentence,
  core: ReadSentence,
  evidence: ReadSentence,
  context: Context,
  weightOf: ReadPassages["weightOf"],
  similarity: number | null,
): Judgement {
  const overlap = overlapOf(claim, evidence, context, weightOf);
  const quantities = checkQuantities(claim, evidence, core);
  const unsaid = unsaidPart(claim, overlap);
  const ofCore = core === evidence ? overlap : overlapOf(claim, core, context, weightOf);
  const found =
    overlap.coverage >= contradictedFrom
      ? contradictionOf(claim, core, ofCore, context)
      : undefined;
  const common = { overlap, quantities, unsaid, contradiction: undefined };
  if (found !== undefined && !onlyNumbersDiffer(found, claim, core, quantities)) {
    // What opposes a sentence but speaks of something else neither bears it out nor contradicts it.
    const tells = !opposing.has(found.kind) || isOfTheSame(claim, core, ofCore, context, found);
    const contradiction = tells ? withWordsOf(evidence, core, found) : undefined;
    return { ...common, contradiction, support: "notFound" };
  }
  if (quantities.conflicts.length > 0 && overlap.coverage >= conflictFrom) {
    return { ...common, support: "numberConflict" };
  }
  const votes = voted(
    supportByWords(overlap, quantities, unsaid, saysPart(claim, overlap)),
    similarity,
  );
  const support = votes === "supported" && quantities.missing.length > 0 ? "partly" : votes;
  return { ...common, support };
}

const opposing: ReadonlySet<Contradiction["kind"]> = new Set(["opposite", "denied", "swapped"]);

/** A contradiction found in the core of evidence, with its words counted as those of the evidence. */
function withWordsOf(
  evidence: ReadSentence,
  core: ReadSentence,
  found: Contradiction,
): Contradiction {
  if (core === evidence) return found;
  const evidenceWords = found.evidenceWords.flatMap((index) => {
    const at = evidence.words.findIndex(({ start }) => start === core.words[index]?.start);
    return at === -1 ? [] : [at];
  });
  return { ...found, evidenceWords };
}

/** The evidence speaks of adults and of children, and gives the children another number than the claim does. */
function onlyNumbersDiffer(
  { kind, claimWords }: Contradiction,
  claim: ReadSentence,
  core: ReadSentence,
  { conflicts }: CheckedQuantities,
): boolean {
  if (kind !== "opposite" || conflicts.length === 0) return false;
  return claimWords.every((index) =>
    claim.words[index]?.terms.every((term) => core.places.has(term)),
  );
}

function supportByWords(
  { coverage, direct }: Overlap,
  { missing, same }: CheckedQuantities,
  unsaid: readonly number[],
  saidPart: boolean,
): Support {
  // A number in common is as telling as a rare word.
  const score = coverage + (same.length > 0 ? 0.1 : 0);
  if (direct === 0 || (score < partlyFrom && !saidPart)) return "notFound";
  // The topic alone bears nothing out: something of what is said of it must be there.
  const told = direct + (same.length > 0 ? 0.2 : 0) >= toldFrom;
  const whole = unsaid.length === 0 && missing.length === 0;
  return score >= supportedFrom && told && whole ? "supported" : "partly";
}

function voted(support: Support, similarity: number | null): Support {
  if (similarity === null) return support;
  if (support === "notFound" && similarity >= alike) return "partly";
  if (similarity > unlike) return support;
  return support === "supported" ? "partly" : "notFound";
}

/** The words of the first part (between commas and conjunctions) of a claim that its evidence leaves out. */
function unsaidPart(claim: ReadSentence, overlap: Overlap): readonly number[] {
  for (const part of partsOf(claim)) {
    const words = part.flatMap((index) => overlap.words[index] ?? []);
    const whole = words.reduce((sum, { weight }) => sum + weight, 0);
    const found = words.reduce((sum, { weight, credit }) => sum + weight * credit, 0);
    if (whole >= partWeight && found < unsaidBelow * whole) {
      return words
        .filter(({ weight, credit }) => weight > 0 && credit < 0.5)
        .map(({ index }) => index);
    }
  }
  return unheard(claim, overlap);
}

/** Words that the whole passage lacks, where they are too telling for a paraphrase: a drug, or two in a row. */
function unheard(claim: ReadSentence, overlap: Overlap): readonly number[] {
  const lacks = (index: number) => {
    const word = overlap.words[index];
    return word !== undefined && word.credit === 0 && word.weight >= tellingWeight;
  };
  const drug = claim.drugs.find(lacks);
  if (drug !== undefined) return [drug];
  const first = [...claim.words.keys()].find((index) => lacks(index) && lacks(index + 1));
  return first === undefined ? [] : [first, first + 1];
}

/** Whether one part of a claim is said, whatever becomes of the others. */
function saysPart(claim: ReadSentence, overlap: Overlap): boolean {
  return partsOf(claim).some((part) => {
    const words = part.flatMap((index) => overlap.words[index] ?? []);
    const whole = words.reduce((sum, { weight }) => sum + weight, 0);
    const direct = words.reduce(
      (sum, { weight, words: own }) => sum + (own.length > 0 ? weight : 0),
      0,
    );
    const found = words.reduce((sum, { weight, credit }) => sum + weight * credit, 0);
    return whole >= partWeight && direct > 0 && found >= saidFrom * whole;
  });
}

/** A claim's words by the parts that commas and conjunctions make: what can be true or false by itself. */
function partsOf(claim: ReadSentence): readonly (readonly number[])[] {
  return [...Map.groupBy(claim.words.keys(), (index) => claim.parts[index] ?? 0).values()];
}
