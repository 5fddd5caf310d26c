import { longestLine, type TextLine } from "../textLines.ts";

export type AnkiRecord = {
  /** The line that it begins on, from 1. */
  readonly line: number;
  readonly share: number;
} & ({ readonly fields: readonly string[] } | { readonly problem: string });

/** A field that runs on for longer was meant to end before. */
const mostLines = 200;
const mostCharacters = 400_000;

/**
 * Records of separated text: a field in quotation marks may hold separators, line breaks and doubled quotation marks.
 * One that is never closed costs its first line, not the rest of the file. Empty lines and comments are no records.
 */
export function* ankiRecords(lines: Iterable<TextLine>, separator: string): Generator<AnkiRecord> {
  const source = lines[Symbol.iterator]();
  const again: TextLine[] = [];
  const next = (): TextLine | null => {
    const kept = again.shift();
    if (kept !== undefined) return kept;
    const { done, value } = source.next();
    return done === true ? null : value;
  };
  /** What a line is too long for comes as further pieces with its number. */
  const skipRest = (line: number): number => {
    let share = 0;
    for (let piece = next(); piece !== null; piece = next()) {
      if (piece.number !== line) {
        again.unshift(piece);
        break;
      }
      ({ share } = piece);
    }
    return share;
  };
  for (let first = next(); first !== null; first = next()) {
    const { number: line, text } = first;
    if (text.trim() === "" || text.startsWith("#")) continue;
    if (!first.whole) {
      const share = skipRest(line);
      yield { line, share, problem: `its line is longer than ${longestLine} characters` };
      continue;
    }
    const row = createRow(separator);
    const taken: TextLine[] = [];
    let characters = text.length;
    let { share } = first;
    row.add(text);
    while (row.isOpen() && taken.length < mostLines && characters < mostCharacters) {
      const more = next();
      if (more === null) break;
      taken.push(more);
      if (!more.whole) break;
      ({ share } = more);
      characters += more.text.length;
      row.add(`\n${more.text}`);
    }
    if (row.isOpen()) {
      again.unshift(...taken);
      yield { line, share, problem: "a quotation mark in it is opened and never closed" };
    } else yield { line, share, fields: row.fields() };
  }
}

type Row = {
  readonly add: (text: string) => void;
  readonly isOpen: () => boolean;
  readonly fields: () => readonly string[];
};

function createRow(separator: string): Row {
  const fields: string[] = [];
  let field = "";
  let state: "start" | "plain" | "quoted" = "start";
  const end = (): void => {
    fields.push(field);
    field = "";
    state = "start";
  };
  return {
    add(text) {
      for (let at = 0; at < text.length; at++) {
        const character = text.charAt(at);
        if (state === "quoted") {
          if (character !== '"') field += character;
          else if (text[at + 1] === '"') {
            field += '"';
            at += 1;
          } else state = "plain";
        } else if (character === separator) end();
        else if (character === '"' && state === "start") state = "quoted";
        else {
          field += character;
          state = "plain";
        }
      }
    },
    isOpen: () => state === "quoted",
    fields: () => [...fields, field],
  };
}
