import type { Span } from "../../contract/library.ts";
import { foldText } from "../advise/foldText.ts";
import { stem } from "./stem.ts";
import { expressionAt } from "./synonyms.ts";

/** A word or expression of a text with the stems of what it means; an expression of several words is one. */
export type Word = Span & { readonly terms: readonly string[]; readonly raw: string };

/** "Pre-eclampsia" and "co-trimoxazole" are also written as one word. */
const token = /(?:(?<![\p{L}\p{N}])(?:pre|co)-)?[\p{L}\p{M}\p{N}]+/giu;
const marker = /\[\d{1,20}\]/gu;
const numbered = /^(?:type|grade|stage|class|group|phase|factor|category)$/iu;

/** The text with its citation markers blanked and its characters folded; offsets stay as they are. */
export function foldedWithoutMarkers(text: string): string {
  return foldText(text).replace(marker, (found) => " ".repeat(found.length));
}

/** The words of a folded text in order, less those inside the given stretches (its quantities, in order). */
export function readWords(folded: string, without: readonly Span[]): Word[] {
  const tokens: { raw: string; stem: string; start: number; end: number }[] = [];
  let next = 0;
  for (const { index, 0: raw } of folded.matchAll(token)) {
    while ((without[next]?.end ?? Infinity) <= index) next += 1;
    if ((without[next]?.start ?? Infinity) < index + raw.length) continue;
    const name = numbered.test(tokens.at(-1)?.raw ?? "");
    if (/^\p{N}+$/u.test(raw) && !name) continue;
    if (raw === "s" && folded.charAt(index - 1) === "'") continue;
    tokens.push({
      raw,
      stem: name ? `#${raw}` : stem(raw.replace("-", "")),
      start: index,
      end: index + raw.length,
    });
  }
  const words: Word[] = [];
  for (let at = 0; at < tokens.length;) {
    const first = tokens[at];
    if (first === undefined) break;
    const expression = expressionAt(tokens, at);
    const last = tokens[at + (expression?.length ?? 1) - 1] ?? first;
    words.push({
      start: first.start,
      end: last.end,
      raw: folded.slice(first.start, last.end),
      terms: expression?.meaning ?? [first.stem],
    });
    at += expression?.length ?? 1;
  }
  return words;
}
