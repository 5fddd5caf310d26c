import { longestLine, type TextLine } from "./textLines.ts";

export type SeparatedRow = {
  /** The line that it begins on, from 1. */
  readonly line: number;
  readonly share: number;
} & ({ readonly cells: readonly string[] } | { readonly problem: string });

export type RowRules = {
  readonly separator: string;
  /** Lines that are no rows. */
  readonly isSkipped: (line: string) => boolean;
  /** A cell that runs on for more lines or characters was meant to end before. */
  readonly mostLines: number;
  readonly mostCharacters: number;
};

/**
 * Rows of separated text: a cell in quotation marks may hold separators, line breaks and doubled quotation marks. One
 * that is never closed, or closed in the midst of a word some lines on, costs its first line, not the rest of the file.
 */
export function* separatedRows(
  lines: Iterable<TextLine>,
  rules: RowRules,
): Generator<SeparatedRow> {
  const source = lines[Symbol.iterator]();
  /** The next one last. */
  const again: TextLine[] = [];
  const next = (): TextLine | null => {
    const kept = again.pop();
    if (kept !== undefined) return kept;
    const { done, value } = source.next();
    return done === true ? null : value;
  };
  /** What a line is too long for comes as further pieces with its number. */
  const skipRest = (line: number): number => {
    let share = 0;
    for (let piece = next(); piece !== null; piece = next()) {
      if (piece.number !== line) {
        again.push(piece);
        break;
      }
      ({ share } = piece);
    }
    return share;
  };
  for (let first = next(); first !== null; first = next()) {
    const { number: line, text } = first;
    if (rules.isSkipped(text)) continue;
    if (!first.whole) {
      const share = skipRest(line);
      yield { line, share, problem: `its line is longer than ${longestLine} characters` };
      continue;
    }
    const row = createRow(rules.separator);
    const taken: TextLine[] = [];
    let characters = text.length;
    let { share } = first;
    row.add(text);
    while (
      row.state() === "open" &&
      taken.length < rules.mostLines &&
      characters < rules.mostCharacters
    ) {
      const more = next();
      if (more === null) break;
      taken.push(more);
      if (!more.whole) break;
      ({ share } = more);
      characters += more.text.length;
      row.add(`\n${more.text}`);
    }
    if (row.state() === "whole") yield { line, share, cells: row.cells() };
    else {
      again.push(...taken.toReversed());
      yield { line, share, problem: "a quotation mark in it is opened and never closed" };
    }
  }
}

type Row = {
  /** A line, after its line break where it is not the first. */
  readonly add: (text: string) => void;
  /** Torn where a quotation mark that was opened on a line before stands in the midst of a text. */
  readonly state: () => "whole" | "open" | "torn";
  readonly cells: () => readonly string[];
};

function createRow(separator: string): Row {
  const cells: string[] = [];
  let cell = "";
  let state: "start" | "plain" | "quoted" | "closed" | "torn" = "start";
  /** Since its quotation mark. */
  let lines = 0;
  let blanks = "";
  const end = (): void => {
    cells.push(cell);
    cell = "";
    state = "start";
  };
  /** Blanks may stand between a closing mark and the separator; other text shows that the mark was none. */
  const goOn = (character: string): void => {
    if (character === " " || character === "\t") blanks += character;
    else if (lines > 0) state = "torn";
    else {
      cell = `"${cell}"${blanks}${character}`;
      state = "plain";
    }
  };
  return {
    add(text) {
      for (let at = 0; at < text.length && state !== "torn"; at++) {
        const character = text.charAt(at);
        if (state === "quoted") {
          if (character === "\n") lines += 1;
          if (character !== '"') cell += character;
          else if (text[at + 1] === '"') {
            cell += '"';
            at += 1;
          } else state = "closed";
        } else if (character === separator) end();
        else if (state === "closed") goOn(character);
        else if (character === '"' && state === "start") {
          state = "quoted";
          lines = 0;
          blanks = "";
        } else {
          cell += character;
          state = "plain";
        }
      }
    },
    state: () => (state === "quoted" ? "open" : state === "torn" ? "torn" : "whole"),
    cells: () => [...cells, cell],
  };
}
