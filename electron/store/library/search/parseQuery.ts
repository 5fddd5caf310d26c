import { stopWords } from "./stopWords.ts";
import { type Word, wordsOf } from "./words.ts";

export type QueryWord = {
  readonly typed: string;
  readonly folded: string;
  readonly term: string;
  readonly prefix: boolean;
};

/** What a student typed: words that rank, phrases that must occur and phrases that must not, all as words. */
export type ParsedQuery = {
  readonly words: readonly QueryWord[];
  /** Those words and all that say nothing between them. */
  readonly all: readonly QueryWord[];
  readonly required: readonly (readonly QueryWord[])[];
  readonly excluded: readonly (readonly QueryWord[])[];
};

const part = /(?<minus>(?<![^\s(])-)?(?:"(?<phrase>[^"]*)"|(?<plain>[^\s"]+))/gu;

/** Reads plain words, "quoted phrases", beginnings* and -exclusions; anything can be typed. */
export function parseQuery(typed: string): ParsedQuery {
  const words: QueryWord[] = [];
  const required: QueryWord[][] = [];
  const excluded: QueryWord[][] = [];
  for (const { groups } of typed.replaceAll(/[“”„]/gu, '"').matchAll(part)) {
    const quoted = groups?.["phrase"] !== undefined;
    const text = groups?.["phrase"] ?? groups?.["plain"] ?? "";
    const found = queryWords(text, !quoted && /[\p{L}\p{N}]\*[^\p{L}\p{N}]*$/u.test(text));
    if (found.length === 0) continue;
    // "-5" is a number; "–" and "high - low" are dashes.
    if (groups?.["minus"] !== undefined && (quoted || /^\p{L}/u.test(text))) excluded.push(found);
    else {
      words.push(...found);
      if (quoted) required.push(found);
    }
  }
  return { words: withoutStopWords(words), all: words, required, excluded };
}

function queryWords(text: string, prefix: boolean): QueryWord[] {
  const words: readonly Word[] = wordsOf(text);
  return words.map(({ start, end, folded, term }, i) => ({
    typed: text.slice(start, end),
    folded,
    term,
    prefix: prefix && i === words.length - 1,
  }));
}

/** A query of nothing but stop words is searched as it is. */
function withoutStopWords(words: readonly QueryWord[]): readonly QueryWord[] {
  const content = words.filter(({ folded, prefix }) => prefix || !stopWords.has(folded));
  return content.length === 0 ? words : content;
}
