import type { SentenceToCheck, Worded } from "./finding.ts";
import { quoted, sourceFirst } from "./wording.ts";

/** A sentence without a flag that its sources do not bear out, or only in part. */
export function supportFindings({ claim, claimText, passages }: SentenceToCheck): Worded[] {
  const text = quoted(claimText);
  if (claim?.support === "notFound") {
    const prompt = `Your sources do not bear out ${text}: look it up in a textbook or guideline.`;
    return [{ kind: "notFound", danger: 2, prompt }];
  }
  if (claim?.support !== "partly") return [];
  const { evidence } = claim;
  const prompt = evidence
    ? `${sourceFirst(evidence.passage, passages)} bears out only a part of ${text}: open it and compare.`
    : `Your sources bear out only a part of ${text}: look up the rest.`;
  return [{ kind: "partly", danger: 2, prompt }];
}

/** What there is to check when nothing stands out: the sentence that says most. */
export function statementFinding({ claim, claimText, passages }: SentenceToCheck): Worded {
  const text = quoted(claimText);
  const prompt =
    claim?.support === "supported" && claim.evidence
      ? `${sourceFirst(claim.evidence.passage, passages)} seems to bear out ${text}: open it and compare.`
      : `No source was named for ${text}: look it up in a textbook or guideline.`;
  return { kind: "statement", danger: 1, prompt };
}
