import type { Span } from "../../../contract/library.ts";
import { splitSentences } from "../../advise/sentences.ts";
import { findClaims } from "../../cite/findClaims.ts";
import { isFiller } from "./filler.ts";

/** A statement of an answer with the words above it that it must be read with: the line that opens its list. */
export type PointSentence = Span & {
  readonly above: Span | undefined;
  readonly cited: readonly number[];
};

const opens = /:[*_\s]*$/u;
const bullet = /^[ \t>]*(?:[-*+•]|\d{1,3}[.)])[ \t]/u;
const farthest = 1500;

/**
 * The statements of an answer as a student or a model writes them, of one word or more; where there is none, its lines.
 * The items of a list are read with the line before it that ends in a colon.
 */
export function pointSentences(text: string): PointSentence[] {
  const claims = findClaims(text, "scrap");
  if (claims.length === 0)
    return linesOf(text)
      .filter((line) => !isFiller(text.slice(line.start, line.end)))
      .map((line) => ({ ...line, above: undefined, cited: [] }));
  const stated = new Map(claims.map((claim) => [claim.end, claim]));
  const found: PointSentence[] = [];
  let above: Span | undefined;
  for (const sentence of splitSentences(text)) {
    const claim = stated.get(sentence.end);
    if (claim === undefined) {
      if (opens.test(text.slice(sentence.start, sentence.end))) above = sentence;
      else if (!/\?\s*$/u.test(text.slice(sentence.start, sentence.end))) above = undefined;
      continue;
    }
    const line = text.slice(text.lastIndexOf("\n", claim.start - 1) + 1, claim.start + 1);
    if (above !== undefined && (!bullet.test(line) || claim.start - above.start > farthest))
      above = undefined;
    if (isFiller(text.slice(claim.start, claim.end))) continue;
    found.push({ start: claim.start, end: claim.end, above, cited: claim.cited });
  }
  return found;
}

/** What holds a letter or number, line by line. */
function linesOf(text: string): Span[] {
  return [...text.matchAll(/[\p{L}\p{N}](?:[^\n\r]*[\p{L}\p{N}\p{M}%+)])?/gu)].map(
    ({ index, 0: line }) => ({
      start: index,
      end: index + line.length,
    }),
  );
}
