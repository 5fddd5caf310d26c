import { CsvError, parse } from "csv-parse";
import type { BankSource } from "../bankSource.ts";
import { brokenBank } from "../html/brokenBank.ts";
import { textPieces } from "../textPieces.ts";

export type CsvRow = {
  /** From 1, as a spreadsheet counts. */
  readonly number: number;
  readonly cells: readonly string[];
  /** Of the file that has been read, up to 1. */
  readonly share: number;
};

/** In bytes; what an unclosed quote swallows must not fill the memory. */
const longestRow = 1 << 20;

/** How CSV of any origin is read: rows may have more or fewer cells, and a quote may stand within a cell. */
export const lenient = {
  relax_column_count: true,
  relax_quotes: true,
  max_record_size: longestRow,
} as const;

/** The rows of a CSV file one at a time. Failed BANK_BROKEN where a quoted cell does not end. */
export async function* csvRows(source: BankSource, delimiter: string): AsyncGenerator<CsvRow> {
  // Taken out one by one: what a stream still holds is lost when it fails.
  const rows: string[][] = [];
  const parser = parse({ ...lenient, delimiter, on_record: (row) => void rows.push(row) });
  parser.on("error", () => {});
  parser.resume();
  let number = 0;
  const taken = function* (share: number): Generator<CsvRow> {
    for (const cells of rows.splice(0)) yield { number: (number += 1), cells, share };
  };
  for (const { text, share } of textPieces(source.file)) {
    const problem = await settled((done) => void parser.write(text, done));
    yield* taken(share);
    if (problem !== null) refuse(source, problem, number);
  }
  const problem = await settled((done) => void parser.end(done));
  yield* taken(1);
  if (problem !== null) refuse(source, problem, number);
}

/** What went wrong; null when nothing did. */
function settled(start: (done: (problem?: Error | null) => void) => void): Promise<Error | null> {
  return new Promise((resolve) => {
    start((problem) => resolve(problem ?? null));
  });
}

function refuse(source: BankSource, problem: Error, rows: number): never {
  if (!(problem instanceof CsvError)) throw problem;
  return brokenBank(source, `it cannot be read from row ${rows + 1} on: ${reasonOf(problem)}`);
}

function reasonOf({ code }: CsvError): string {
  if (code === "CSV_QUOTE_NOT_CLOSED") return "a quoted cell has no end";
  if (code === "CSV_MAX_RECORD_SIZE") return "the row is longer than 1 MB";
  return "it is no CSV";
}
