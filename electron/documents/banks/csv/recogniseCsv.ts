import { CsvError, type Options } from "csv-parse";
import { parse } from "csv-parse/sync";
import type { BankRecord } from "../bankRecord.ts";
import type { BankSource } from "../bankSource.ts";
import { readRecords } from "../readRecords.ts";
import type { RecognisedBank } from "../recogniseBank.ts";
import { formatOf } from "../recordShape.ts";
import { csvLayout, type CsvLayout } from "./csvLayout.ts";
import { csvRows, lenient, type CsvRow } from "./csvRows.ts";

const delimiters = [",", ";", "\t"];
const looked = 20;

/** A bank in a table with a header that Viva knows, or as MMLU is published without one; null for other text. */
export function recogniseCsv(source: BankSource, head: string): RecognisedBank | null {
  for (const delimiter of delimiters) {
    const layout = csvLayout(firstRows(head, delimiter));
    if (layout === null) continue;
    const { shape } = layout;
    const open = (): AsyncGenerator<BankRecord> => records(csvRows(source, delimiter), layout);
    const format = formatOf(shape, {});
    return { format, name: null, read: () => readRecords(open, shape, source) };
  }
  return null;
}

/** Those that stand whole in the head of a file. */
function firstRows(head: string, delimiter: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  const options: Options = {
    ...lenient,
    delimiter,
    to: looked,
    on_record: (row) => void rows.push(row),
  };
  try {
    parse(head, options);
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
  }
  return rows.filter((row) => !isBlank(row));
}

async function* records(
  rows: AsyncIterable<CsvRow>,
  layout: CsvLayout,
): AsyncGenerator<BankRecord> {
  const { shape, hasHeader, fieldsOf } = layout;
  let width: number | null = null;
  for await (const { number, cells, share } of rows) {
    if (isBlank(cells)) continue;
    const at = `row ${number}`;
    const isFirst = width === null;
    width ??= cells.length;
    if (isFirst && hasHeader) continue;
    if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== "")) {
      yield { at, share, problem: `it has ${cells.length} cells, the first row ${width}` };
    } else yield { at, share, shape, fields: fieldsOf(cells) };
  }
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}
