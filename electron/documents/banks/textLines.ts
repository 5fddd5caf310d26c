import type { DocumentFile } from "../documentFile.ts";
import { textPieces } from "./textPieces.ts";

export type TextLine = {
  /** From 1. */
  readonly number: number;
  /** Without its line break. */
  readonly text: string;
  /** False for a piece of a line that is too long to be held. */
  readonly whole: boolean;
  /** Of the file that has been read, up to 1. */
  readonly share: number;
};

/** In UTF-16 units; what is longer comes in pieces of this length, with the same number, so that memory stays flat. */
export const longestLine = 1 << 20;

/** The lines of a text file one at a time; all line breaks count. */
export function* textLines(file: DocumentFile): Generator<TextLine> {
  let rest = "";
  let number = 1;
  let share = 0;
  let whole = true;
  for (const piece of textPieces(file)) {
    share = piece.share;
    const lines = (rest + piece.text).split(/\r\n|\n|\r(?=[^\n])/);
    rest = lines.pop() ?? "";
    for (const text of lines) {
      yield { number, text, whole, share };
      number += 1;
      whole = true;
    }
    while (rest.length > longestLine) {
      whole = false;
      yield { number, text: rest.slice(0, longestLine), whole, share };
      rest = rest.slice(longestLine);
    }
  }
  if (rest !== "") yield { number, text: rest.replace(/\r$/, ""), whole, share };
}
