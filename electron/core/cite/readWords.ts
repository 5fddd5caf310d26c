import type { Span } from "../../contract/library.ts";
import { foldText } from "../advise/foldText.ts";
import { stem } from "./stem.ts";
import { expressionAt } from "./synonyms.ts";

/** A word or expression of a text with the stems of what it means; an expression of several words is one. */
export type Word = Span & { readonly terms: readonly string[]; readonly raw: string };

/** "Pre-eclampsia" and "co-trimoxazole" are also written as one word. */
const token =
  /[↑↓]|(?<![\p{L}\p{N}])(?:K|Na)\+|(?<![\p{L}\p{N}])(?:alpha|beta|[αβ])(?=\d)|(?:(?<![\p{L}\p{N}])(?:pre|post|co)-)?[\p{L}\p{M}\p{N}]+/giu;
const marker = /\[\d{1,20}\]/gu;
const numbered =
  /^(?:types?|grades?|stages?|class|classes|groups?|phases?|factors?|category|nerves?|trisomy|chromosomes?|alpha|beta|cox|hhv|interleukin)$/iu;
/** Names that a letter tells apart: hepatitis B, vitamin K, haemophilia A. */
const lettered =
  /^(?:types?|grades?|class|groups?|category|hepatitis|hae?mophilia|vitamin|influenza)$/iu;
const roman = new Map(
  "I II III IV V VI VII VIII IX X XI XII XIII".split(" ").map((name, at) => [name, `${at + 1}`]),
);

/** The text with its citation markers blanked and its characters folded; offsets stay as they are. */
export function foldedWithoutMarkers(text: string): string {
  return foldText(text).replace(marker, (found) => " ".repeat(found.length));
}

type Token = Span & { readonly raw: string; readonly stem: string };
const greek = new Map([
  ["α", "alpha"],
  ["β", "beta"],
]);
const listed = /^(?:and|or)$/iu;

/** The "#2" of type 2, stage II, COX-2, β2 and, after "types 1 and", of 2; "#B" of hepatitis B; undefined for no name. */
function nameOf(
  folded: string,
  raw: string,
  index: number,
  tokens: readonly Token[],
): string | undefined {
  const last = tokens.at(-1);
  const before = last !== undefined && listed.test(last.raw) ? tokens.at(-2) : last;
  if (last === undefined || before === undefined) return undefined;
  const near = index - before.end <= 6;
  const goesOn = near && before.stem.startsWith("#");
  const direct = last === before && near;
  if (/^\d{1,3}$/u.test(raw)) {
    const hyphened =
      direct && folded.slice(before.end, index) === "-" && /\p{L}$/u.test(before.raw);
    const joined = direct && before.end === index;
    return hyphened || joined || goesOn || (direct && numbered.test(before.raw))
      ? `#${raw}`
      : undefined;
  }
  const named = (direct && numbered.test(before.raw)) || (goesOn && /\d$/u.test(before.stem));
  const value = named ? roman.get(raw) : undefined;
  if (value !== undefined) return `#${value}`;
  if (direct && numbered.test(before.raw) && /^\d{1,2}[a-d]$/iu.test(raw)) {
    return `#${raw.toLowerCase()}`;
  }
  return direct && lettered.test(before.raw) && /^\p{Lu}\d{0,2}$/u.test(raw)
    ? `#${raw}`
    : undefined;
}

/** The words of a folded text in order, less those inside the given stretches (its quantities, in order). */
export function readWords(folded: string, without: readonly Span[]): Word[] {
  const tokens: Token[] = [];
  let next = 0;
  for (const { index, 0: raw } of folded.matchAll(token)) {
    while ((without[next]?.end ?? Infinity) <= index) next += 1;
    if ((without[next]?.start ?? Infinity) < index + raw.length) continue;
    const name = nameOf(folded, raw, index, tokens);
    if (/^\p{N}+$/u.test(raw) && name === undefined) continue;
    if (raw === "s" && folded.charAt(index - 1) === "'") continue;
    const isNumber = name !== undefined && /^#\d/u.test(name);
    tokens.push({
      raw: isNumber ? name : raw,
      stem: name ?? stem(greek.get(raw) ?? raw.replace("-", "")),
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
