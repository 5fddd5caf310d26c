import { separatedRows } from "../separatedRows.ts";
import { longestLine, type TextLine } from "../textLines.ts";

export type CsvRow = {
  /** From 1, as a spreadsheet counts. */
  readonly number: number;
  /** Of the file that has been read, up to 1. */
  readonly share: number;
} & ({ readonly cells: readonly string[] } | { readonly problem: string });

/** Of one cell; an item's longest text has not more. */
const mostLines = 50_000;

/** The rows of CSV of any origin one at a time; they may have more or fewer cells. One that cannot be read is one row. */
export function* csvRows(lines: Iterable<TextLine>, separator: string): Generator<CsvRow> {
  const rules = { separator, isSkipped: () => false, mostLines, mostCharacters: longestLine };
  let number = 0;
  for (const { line, share, ...row } of separatedRows(lines, rules)) {
    number += 1;
    if ("cells" in row) yield { number, share, cells: row.cells };
    else yield { number, share, problem: `${row.problem} (line ${line} of the file)` };
  }
}
