/** What one bracket names: passages that were sent, in its order, and how many things that were not. */
export type Marker = { readonly numbers: readonly number[]; readonly invented: number };

const noun =
  "(?:sources?|passages?|refs?\\.?|references?|docs?\\.?|documents?|citations?|quotes?|excerpts?|extracts?|texts?|notes?)";
const name = `(?:\\^|(?:(?:see|cf\\.?|from) )?(?:${noun}:? ?)?(?:number |no\\. ?|nr\\. ?|# ?)?)`;
const item = `${name}(\\d{1,20})(?: ?[-–—‑] ?(\\d{1,20}))?`;
const locator =
  "(?:(?:,|:|;)? ?(?:pp?\\.?|pages?|sections?|sec\\.|chapters?|ch\\.|lines?) ?[\\divxlc]{1,6}(?: ?[-–—] ?[\\divxlc]{1,6})?)?";
const separator = "(?: ?(?:,|;|and|&|\\+|/) ?){1,2}";
const items = new RegExp(
  `^[[【] ?${item}${locator}(?:${separator}${item}${locator}){0,30}[.,;:]? ?[\\]】]$`,
  "iu",
);
const each = new RegExp(`${item}${locator}`, "giu");
/** Round brackets are a marker only with the word for it: (source 2), (see sources 1 and 3). */
const rounded = new RegExp(
  `^\\( ?(?:see |cf\\.? |from )?(?:sources?|passages?|excerpts?)\\b:? ?${item}${locator}(?:${separator}${item}${locator}){0,30} ?\\)$`,
  "iu",
);
const wrapped = /^\[\s?(?:\[\d{1,20}\][\s,]?){1,40}\]$/u;
const dagger = /^[[【][^[\]【】]{0,40}[†‡][^[\]【】]{0,60}[\]】]$/u;
const address =
  /^[[【]\s?(?:https?:\/\/|www\.|doi:|doi\.org|pmid:?\s?\d|pmc\d|isbn|\w{1,40}\.(?:com|org|net|gov|edu|int)\b)[^[\]【】]{0,100}[\]】]$/iu;

/**
 * The marker that a bracket (with its brackets) is: [2], [1, 3], [1–3], [Source 2], [2, p. 14], [^2], [[2]]; (source 2); or an
 * invented one such as [12†source] or [www.example.org]. undefined for any other text, such as [Smith 2019].
 */
export function readMarker(written: string, passageCount: number): Marker | undefined {
  const bracket = plainly(written);
  if (rounded.test(bracket)) return read(bracket.slice(1, -1), each, passageCount);
  if (dagger.test(bracket) || address.test(bracket)) return { numbers: [], invented: 1 };
  if (wrapped.test(bracket)) return read(bracket, /\[(\d{1,20})()\]/gu, passageCount);
  if (!items.test(bracket)) return undefined;
  return read(bracket.slice(1, -1), each, passageCount);
}

/** Without emphasis and line breaks, and with full-width and raised digits as plain ones. */
function plainly(written: string): string {
  return written
    .normalize("NFKC")
    .replace(/\*\*|(?<=[[【(])[*_]{1,3}|[*_]{1,3}(?=[\]】)])/gu, "")
    .replace(/ ?[\n\r][ \t\n\r]*/gu, " ");
}

function read(text: string, pattern: RegExp, passageCount: number): Marker {
  const numbers = new Set<number>();
  let invented = 0;
  for (const [, first = "", second = ""] of text.matchAll(pattern)) {
    const from = Number(first);
    const to = second === "" ? from : Number(second);
    // A range that runs backwards is two numbers.
    const ends = to < from ? [[from, from] as const, [to, to] as const] : [[from, to] as const];
    for (const [low, high] of ends) {
      if (low < 1 || high > passageCount) invented += 1;
      const last = Math.min(high, passageCount);
      for (let number = Math.max(1, low); number <= last; number += 1) numbers.add(number);
    }
  }
  return { numbers: [...numbers], invented };
}
