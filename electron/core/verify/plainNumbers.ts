import { readQuantities, type Quantity } from "../cite/quantities.ts";
import { foldedWithoutMarkers } from "../cite/readWords.ts";
import type { SentenceToCheck, Worded } from "./finding.ts";
import { plainWords } from "./plainClaim.ts";
import { sourceName } from "./sourceName.ts";
import { byCount, listed } from "./wording.ts";

/**
 * The numbers of a sentence that are neither doses nor cut-offs, which have words of their own: each with a unit where
 * no source was sent for it, and times and limits where a source bears the sentence out. Of a sentence that none bears
 * out all is asked about anyway.
 */
export function plainNumbers({ text, span, flags, claim, passages }: SentenceToCheck): Worded[] {
  if (flags.some(({ kind }) => kind === "dose" || kind === "labCutoff")) return [];
  const evidence = claim?.support === "supported" ? claim.evidence : null;
  if (passages.length > 0 && evidence === null) return [];
  const sentence = text.slice(span.start, span.end);
  const names = readQuantities(foldedWithoutMarkers(sentence))
    .filter(({ kind, text }) => kind !== "number" && (kind !== "every" || saysHowOften.test(text)))
    .filter((quantity) => evidence === null || isTimeOrLimit(quantity))
    .map(({ start, end }) => `“${plainWords(sentence.slice(start, end)).trim()}”`);
  if (names.length === 0) return [];
  if (evidence !== null) {
    const agrees = byCount(names, "agrees", "agree");
    const prompt = `${listed(names)} ${agrees} with ${sourceName(evidence.passage, passages)}: open it and compare.`;
    return [{ kind: "statement", danger: 2, prompt }];
  }
  const is = byCount(names, "is", "are");
  const them = byCount(names, "the number", "the numbers");
  const prompt = `${listed(names)} ${is} stated without a source: look ${them} up in a textbook or guideline.`;
  return [{ kind: "statement", danger: 3, prompt }];
}

/** "a day" and "daily" alone belong to the number before them. */
const saysHowOften = /\d|every|times|once|twice/iu;

function isTimeOrLimit({ kind, low, high }: Quantity): boolean {
  const isBound = !Number.isFinite(low) || !Number.isFinite(high);
  return isBound || ["time", "every", "systolic", "diastolic"].includes(kind);
}
