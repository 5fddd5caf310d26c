import type { Span } from "../../../contract/library.ts";
import type { Piece } from "./cutClauses.ts";
import { depthsOf } from "./cutClauses.ts";
import { isSubordinate, predicateAt } from "./predicates.ts";

const comma = /, (?:(?:and|or|plus) )?/giu;
const lastLink = / (?:and|or|plus|&) /iu;
const leadEnd =
  /.*(?:(?<![\p{L}-])(?:with|of|for|by|include|includes|including|as|are|is|give|avoid|to|in|causes?|add|use|shows?|has|have|be)(?![\p{L}-])|[:=])\s*/iu;
const opening = /^(?:in|for|during|after|with|on|at|if|when)\b[^,]*$/iu;
const tells =
  /(?<![\p{L}\p{N}])(?!(?:[IVX]+|and|the)(?![\p{L}\p{N}]))(?:\p{L}{3,}|\p{Lu}{2,}|[↑↓] ?\p{L}+|\p{L}\+)/u;
const longestItem = 8;

/**
 * Cuts a list of a folded clause ("treat with X, Y and Z") into its items, each read with what leads to the list and
 * what is said of all of it behind; the clause itself where it is no list.
 */
export function cutList(folded: string, piece: Piece): Piece[] {
  const parts = partsOf(folded, piece);
  const [first, ...others] = parts;
  if (first === undefined || others.length === 0) return [piece];
  const text = (span: Span) => folded.slice(span.start, span.end);
  const opened = opening.test(text(first).trim()) && predicateAt(text(first)) < 0;
  const items = opened ? others : parts;
  const last = items.at(-1);
  const [head] = items;
  if (last === undefined || head === undefined || items.length < 2) return [piece];
  const tail = tailOf(text(last));
  const closed = lastLink.test(folded.slice(items.at(-2)?.end ?? 0, last.start));
  const telegram = predicateAt(text(piece)) < 0 && !opened;
  if (!telegram && (!closed || items.length < 3)) return [piece];
  const isItem = (span: Span, at: number) => {
    const own = text(span).trim();
    const whole = at === items.length - 1 ? own.slice(0, tail ?? own.length) : own;
    if (!tells.test(whole)) return false;
    if (at === 0) return true;
    return (
      !isSubordinate(own) && predicateAt(whole) < 0 && whole.split(/\s+/u).length <= longestItem
    );
  };
  if (!items.every(isItem)) return [piece];
  const lead = opened ? undefined : leadOf(text(head), head.start);
  const above = [...piece.with, ...(opened ? [first] : []), ...(lead === undefined ? [] : [lead])];
  const behind =
    tail === undefined || tail === 0 ? [] : [{ start: last.start + tail, end: piece.end }];
  return items.map(({ start, end }, at) => {
    if (at === 0)
      return { start: opened ? piece.start : start, end, with: [...piece.with, ...behind] };
    return {
      start,
      end: at === items.length - 1 ? piece.end : end,
      with: at === items.length - 1 ? above : [...above, ...behind],
    };
  });
}

/** What commas divide outside brackets, and the last "and" or "or" behind a comma. */
function partsOf(folded: string, { start, end }: Piece): Span[] {
  const deep = depthsOf(folded);
  const parts: Span[] = [];
  let from = start;
  for (const { index, 0: link } of folded.slice(start, end).matchAll(comma)) {
    if (deep(start + index)) continue;
    parts.push({ start: from, end: start + index });
    from = start + index + link.length;
  }
  const rest = folded.slice(from, end);
  const link = parts.length === 0 ? null : lastLink.exec(rest);
  const joined =
    link !== null &&
    !deep(from + link.index) &&
    folded
      .slice(from - 5, from)
      .trim()
      .endsWith(",");
  if (link === null || !joined) return [...parts, { start: from, end }];
  return [
    ...parts,
    { start: from, end: from + link.index },
    { start: from + link.index + link[0].length, end },
  ];
}

/** Where what is said of a whole list begins in its last item. */
function tailOf(last: string): number | undefined {
  const verb = predicateAt(last);
  return verb <= 0 ? undefined : verb;
}

/** What stands before the first item of a list. */
function leadOf(head: string, start: number): Span | undefined {
  const length = leadEnd.exec(head)?.[0].length ?? 0;
  return length === 0 ? undefined : { start, end: start + length };
}
