import type { CheckRow, ColumnKind, PointVerdict } from "../../../contract/check.ts";
import type { Passage } from "../../../contract/library.ts";
import { fail } from "../../failed.ts";
import type { Compared } from "../comparedOf.ts";
import { lineUp } from "../points/lineUp.ts";
import type { NewRow } from "../points/newRow.ts";
import { rowsFrom } from "../rows.ts";

/** Columns as they are compared. */
export function comparing(
  texts: Partial<Record<ColumnKind, string>>,
  passages: readonly Passage[] = [],
): Compared {
  const columns = Object.entries(texts).map(([column, text]) => ({
    column: column as ColumnKind,
    text,
  }));
  return {
    columns,
    texts: new Map(columns.map(({ column, text }) => [column, text])),
    passages,
  };
}

export function linedUp({ columns, passages }: Compared): NewRow[] {
  return lineUp(columns, passages);
}

/** The rows of a board nobody has touched. */
export function freshRows(compared: Compared): CheckRow[] {
  return rowsFrom(linedUp(compared), () => crypto.randomUUID());
}

/** The row in which a column says something with this word. */
export function rowWith(rows: readonly CheckRow[], column: ColumnKind, word: string): CheckRow {
  return (
    rows.find(({ claims }) =>
      claims.some((claim) => claim.column === column && claim.text.includes(word)),
    ) ?? fail("POINT_MISSING", {})
  );
}

/** The id of the claim in which a column says something with this word. */
export function claimWith(rows: readonly CheckRow[], column: ColumnKind, word: string): string {
  const { claims } = rowWith(rows, column, word);
  const found = claims.find((claim) => claim.column === column && claim.text.includes(word));
  return found?.id ?? fail("POINT_MISSING", {});
}

/** What each row holds, as "column: text". */
export function contents(rows: readonly CheckRow[]): string[][] {
  return rows.map(({ claims }) => claims.map(({ column, text }) => `${column}: ${text}`));
}

/** The rows with one of them settled. */
export function settling(
  rows: readonly CheckRow[],
  { id }: CheckRow,
  verdict: PointVerdict,
): CheckRow[] {
  const settled = { verdict, source: null, note: "", at: 1, by: "ada" };
  return rows.map((row) => (row.id === id ? { ...row, settled } : row));
}
