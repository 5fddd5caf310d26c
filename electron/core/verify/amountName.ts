import { drug } from "../advise/drugWords.ts";
import { foldText } from "../advise/foldText.ts";
import { some } from "../advise/pattern.ts";
import type { Span } from "../advise/span.ts";
import { plainWords } from "./plainClaim.ts";

const reach = 40;
const route = "(?:(?:oral|intravenous|intramuscular|subcutaneous|IV|IM|SC|PO) )?";
const justBefore = some(`(${drug})(?: {1,3}${route}| {0,2}\\()$`);
const justAfter = some(`^ {1,3}(?:of )?${route}(${drug})`);

/** An amount as the answer writes it, with its medicine where that stands beside it: "300 mg of aspirin". */
export function amountName(text: string, amount: Span, sentence: Span): string {
  const written = plainWords(text.slice(amount.start, amount.end));
  const before = text.slice(Math.max(sentence.start, amount.start - reach), amount.start);
  const after = text.slice(amount.end, Math.min(sentence.end, amount.end + reach));
  const name = justAfter.exec(foldText(after))?.[1] ?? justBefore.exec(foldText(before))?.[1];
  if (name === undefined) return written;
  // A capital only began the sentence; "GTN" keeps its own.
  const medicine = /^\p{Lu}\p{Ll}/u.test(name) ? name.toLowerCase() : name;
  return `${written} of ${medicine}`;
}
