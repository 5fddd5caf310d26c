import type { Span } from "../../../../electron/contract/library.ts";

/** The marks with one more, without the white space at its ends; marks that touch become one. */
export function addMark(marks: readonly Span[], text: string, { start, end }: Span): Span[] {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = from + words.trim().length;
  if (to <= from) return [...marks];
  const apart = marks.filter((mark) => mark.end < from || mark.start > to);
  const joined = marks.filter((mark) => !(mark.end < from || mark.start > to));
  const mark = {
    start: Math.min(from, ...joined.map((one) => one.start)),
    end: Math.max(to, ...joined.map((one) => one.end)),
  };
  return [...apart, mark].toSorted((a, b) => a.start - b.start);
}

/** The marks without the one over an offset. */
export function removeMark(marks: readonly Span[], offset: number): Span[] {
  return marks.filter((mark) => offset < mark.start || offset >= mark.end);
}

/** Marks a stretch, or takes its marks away when all of it is marked. */
export function toggleMark(marks: readonly Span[], text: string, stretch: Span): Span[] {
  const covering = marks.find((mark) => mark.start <= stretch.start && mark.end >= stretch.end);
  if (covering === undefined) return addMark(marks, text, stretch);
  const rest = removeMark(marks, stretch.start);
  const before = { start: covering.start, end: stretch.start };
  const after = { start: stretch.end, end: covering.end };
  return addMark(addMark(rest, text, before), text, after);
}

const sentences = new Intl.Segmenter("en", { granularity: "sentence" });

/** The sentences of a text, without the white space around them. */
export function sentencesOf(text: string): readonly Span[] {
  return [...sentences.segment(text)].flatMap(({ segment, index }) => {
    const start = index + (segment.length - segment.trimStart().length);
    const end = start + segment.trim().length;
    return end > start ? [{ start, end }] : [];
  });
}

/** A piece of a text that is marked as a whole or not, and lies within the sentence looked at or not. */
export type StemPiece = Span & {
  readonly text: string;
  readonly marked: boolean;
  readonly current: boolean;
};

/** Cuts a text at its marks and at the ends of a sentence. */
export function cutStem(
  text: string,
  marks: readonly Span[],
  sentence: Span | null,
): readonly StemPiece[] {
  const cuts = [...marks, ...(sentence === null ? [] : [sentence])]
    .flatMap(({ start, end }) => [start, end])
    .filter((cut) => cut > 0 && cut < text.length);
  const places = [...new Set([0, ...cuts, text.length])].toSorted((a, b) => a - b);
  return places.slice(0, -1).map((start, n) => {
    const end = places[n + 1] ?? text.length;
    const within = (span: Span) => span.start <= start && span.end >= end;
    return {
      start,
      end,
      text: text.slice(start, end),
      marked: marks.some(within),
      current: sentence !== null && within(sentence),
    };
  });
}
