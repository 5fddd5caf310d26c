import type { DocumentPage, Span, TextBox } from "../../../../electron/contract/library.ts";
import { letterWidths } from "./letterWidths.ts";

/** A rectangle on a printed page, in points from its top left corner. */
export type Rectangle = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/**
 * Where the characters of a span stand on the page: one rectangle for each stretch of a line. Inside of a
 * box, letters are taken to be as wide as in a common font, so an edge there may be off by a little.
 */
export function highlightBoxes(
  { text, boxes }: Pick<DocumentPage, "text" | "boxes">,
  { start, end }: Span,
): readonly Rectangle[] {
  const lines: Rectangle[] = [];
  if (end <= start) return lines;
  for (const box of boxes) {
    if (box.end <= start || box.start >= end || box.end <= box.start) continue;
    const piece = cut(text, box, { start, end });
    const line = lines.at(-1);
    if (line !== undefined && continues(line, piece)) lines[lines.length - 1] = join(line, piece);
    else lines.push(piece);
  }
  return lines;
}

/** The part of a box that the span's characters take. */
function cut(text: string, box: TextBox, { start, end }: Span): Rectangle {
  const from = Math.max(start, box.start);
  const to = Math.min(end, box.end);
  const whole = Math.max(1, letterWidths(text.slice(box.start, box.end)));
  const before = letterWidths(text.slice(box.start, from)) / whole;
  const inside =
    from === box.start && to === box.end ? 1 : letterWidths(text.slice(from, to)) / whole;
  return {
    x: box.x + before * box.width,
    y: box.y,
    width: inside * box.width,
    height: box.height,
  };
}

/** True when a piece goes on in the same line: as high up, and no wider a gap than between words. */
function continues(line: Rectangle, piece: Rectangle): boolean {
  const height = Math.max(line.height, piece.height);
  const apart = Math.abs(line.y + line.height / 2 - (piece.y + piece.height / 2));
  const gap = piece.x - (line.x + line.width);
  return apart < height * 0.4 && gap > -height * 0.5 && gap < height * 1.2;
}

function join(line: Rectangle, piece: Rectangle): Rectangle {
  const y = Math.min(line.y, piece.y);
  const bottom = Math.max(line.y + line.height, piece.y + piece.height);
  const right = Math.max(line.x + line.width, piece.x + piece.width);
  return { x: line.x, y, width: right - line.x, height: bottom - y };
}
