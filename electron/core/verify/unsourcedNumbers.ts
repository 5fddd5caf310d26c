import { readQuantities } from "../cite/quantities.ts";
import { foldedWithoutMarkers } from "../cite/readWords.ts";
import type { SentenceToCheck, Worded } from "./finding.ts";
import { plainWords } from "./plainClaim.ts";
import { byCount, listed } from "./wording.ts";

/** Numbers with a unit, and shares, in a sentence that no source was sent for; doses and cut-offs have words of their own. */
export function unsourcedNumbers({ text, span, flags, passages }: SentenceToCheck): Worded[] {
  if (passages.length > 0) return [];
  if (flags.some(({ kind }) => kind === "dose" || kind === "labCutoff")) return [];
  const sentence = text.slice(span.start, span.end);
  const names = readQuantities(foldedWithoutMarkers(sentence))
    .filter(({ kind }) => kind !== "number")
    .map(({ start, end }) => `“${plainWords(sentence.slice(start, end)).trim()}”`);
  if (names.length === 0) return [];
  const is = byCount(names, "is", "are");
  const them = byCount(names, "the number", "the numbers");
  const prompt = `${listed(names)} ${is} stated without a source: look ${them} up in a textbook or guideline.`;
  return [{ kind: "statement", danger: 3, prompt }];
}
