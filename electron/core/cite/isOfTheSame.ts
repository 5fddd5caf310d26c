import { importanceOf } from "./commonWords.ts";
import type { Contradiction } from "./contradiction.ts";
import type { Overlap } from "./overlap.ts";
import type { Context } from "./readPassages.ts";
import type { ReadSentence } from "./readSentence.ts";
import { termsOf } from "./wordAt.ts";

/** Chosen on the development half of the labelled pairs and on the study pack, whose articles do not contradict themselves. */
const leastSame = 0.6;
/** Evidence that has the claim's own word as well tells two cases apart: "after 2 intramuscular doses an intravenous infusion". */
const leastSameOfTwo = 0.8;
const topicWeight = 0.15;
const commonWeight = 0.4;
/** Who says something is not what is said. */
const said =
  /^.{1,80}?\b(?:say|state|recommend|advise|suggest|show|report|note|hold|find|found)(?:s|ed)? that\b/iu;

/**
 * Whether a claim and the evidence that opposes it speak of the same thing: most of what the claim says besides the
 * opposing word stands in the evidence too. Words of the passage's topic and words of any topic count less.
 */
export function isOfTheSame(
  claim: ReadSentence,
  evidence: ReadSentence,
  overlap: Overlap,
  { topic }: Context,
  { kind, claimWords }: Contradiction,
): boolean {
  const opposing = new Set(kind === "opposite" ? claimWords : []);
  const hasBoth = [...opposing].some((index) =>
    termsOf(claim, index).some((term) => evidence.places.has(term)),
  );
  const from = claim.start + (said.exec(claim.folded.slice(0, 120))?.[0].length ?? 0);
  let whole = 0;
  let found = 0;
  for (const { index, weight, credit, words } of overlap.words) {
    if (opposing.has(index) || (claim.words[index]?.start ?? 0) < from) continue;
    const terms = termsOf(claim, index);
    const topical = terms.every((term) => topic.has(term)) ? topicWeight : 1;
    const common = terms.every((term) => importanceOf(term) < 1) && !hasBoth ? commonWeight : 1;
    whole += weight * topical * common;
    if (words.length > 0) found += weight * topical * common * credit;
  }
  return found >= (hasBoth ? leastSameOfTwo : leastSame) * whole;
}
