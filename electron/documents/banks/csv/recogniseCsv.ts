import type { BankRecord } from "../bankRecord.ts";
import type { BankSource } from "../bankSource.ts";
import { readRecords } from "../readRecords.ts";
import type { RecognisedBank } from "../recogniseBank.ts";
import { textLines, type TextLine } from "../textLines.ts";
import { csvLayout, type CsvLayout } from "./csvLayout.ts";
import { csvRows, type CsvRow } from "./csvRows.ts";

const separators = [",", ";", "\t"];
const looked = 20;

/** A bank in a table with a header that Viva knows, or as MMLU is published without one; null for other text. */
export function recogniseCsv(source: BankSource, head: string): RecognisedBank | null {
  for (const separator of separators) {
    const layout = csvLayout(firstRows(head, separator));
    if (layout === null) continue;
    const open = (): Iterable<BankRecord> =>
      records(csvRows(textLines(source.file), separator), layout);
    return { format: layout.format, name: null, read: () => readRecords(open, source) };
  }
  return null;
}

function firstRows(head: string, separator: string): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  for (const row of csvRows(linesOf(head), separator)) {
    if ("cells" in row && !isBlank(row.cells)) found.push(row.cells);
    if (found.length === looked) break;
  }
  return found;
}

function* linesOf(head: string): Generator<TextLine> {
  for (const [index, text] of head.split(/\r\n|\n|\r/u).entries()) {
    yield { number: index + 1, text, whole: true, share: 0 };
  }
}

function* records(rows: Iterable<CsvRow>, layout: CsvLayout): Generator<BankRecord> {
  let width: number | null = null;
  for (const { number, share, ...row } of rows) {
    const at = `row ${number}`;
    if ("problem" in row) {
      yield { at, share, problem: row.problem };
      continue;
    }
    const { cells } = row;
    if (isBlank(cells)) continue;
    const isFirst = width === null;
    width ??= cells.length;
    if (isFirst && layout.hasHeader) continue;
    if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== "")) {
      yield { at, share, problem: `it has ${cells.length} cells, the first row ${width}` };
    } else yield { at, share, ...layout.recordOf(cells) };
  }
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}
