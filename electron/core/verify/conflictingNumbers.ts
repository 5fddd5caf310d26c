import type { Evidence } from "../../contract/grounding.ts";
import type { Passage, Span } from "../../contract/library.ts";
import { plainWords } from "./plainClaim.ts";

const unit =
  /^[\s\u00a0\u202f-]{0,2}(?:%|(?:mg|mcg|[uµμ]g|ng|kg|g|mL|ml|dL|dl|L|l|mmol|[uµμ]mol|nmol|pmol|mol|mEq|IU|units?|U|mmHg|kPa|bpm|°C|years?|months?|weeks?|days?|hours?|minutes?|h|min|cm|mm|m²|times|tablets?)(?:\/(?:kg|m²|mL|ml|dL|dl|L|l|mol|mmol|day|d|hour|h|min|minute|g|mg)){0,3}(?![\p{L}\p{N}]))/u;
const most = 3;

/** The numbers, with their units, by which the source and the answer differ; empty where they were not told. */
export function conflictingNumbers(
  text: string,
  evidence: Evidence,
  passage: Passage | undefined,
): { readonly source: readonly string[]; readonly answer: readonly string[] } {
  const source = numbersOf(passage?.text ?? "", evidence.passageWords);
  const answer = numbersOf(text, evidence.answerWords);
  return {
    source: source.filter((number) => !answer.includes(number)).slice(0, most),
    answer: answer.filter((number) => !source.includes(number)).slice(0, most),
  };
}

/** The marked words that hold a digit, each once and with the unit behind it. */
function numbersOf(text: string, words: readonly Span[]): string[] {
  const found = words
    .filter(({ start, end }) => /\d/u.test(text.slice(start, end)))
    .map(({ start, end }) => {
      const word = text.slice(start, end);
      const rest = /\p{L}|%/u.test(word) ? "" : (unit.exec(text.slice(end, end + 30))?.[0] ?? "");
      return plainWords(word + rest);
    });
  return [...new Set(found)].filter((number) => !/[[\]“”]/u.test(number) && number.length <= 40);
}
