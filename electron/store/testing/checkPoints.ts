import type { CheckRow, ColumnKind, PointVerdict, RowKind } from "../../contract/check.ts";
import { sampleRow, sampleSettlement } from "./checkSamples.ts";

type Relation = CheckRow["relations"][number]["relation"];

/**
 * A point of which these columns speak, without evidence. Each but the first says the same as the first, or differs
 * from it, or (an empty text) has no relation to it.
 */
export function samplePoint(
  kind: RowKind,
  said: Readonly<Partial<Record<ColumnKind, Relation | "">>>,
): CheckRow {
  const columns = Object.keys(said) as ColumnKind[];
  const [first, ...others] = columns;
  const relations = others.flatMap((column) => {
    const relation = said[column] ?? "";
    if (first === undefined || relation === "") return [];
    return [{ a: first, b: column, relation, reason: "", aWords: [], bWords: [] }];
  });
  return sampleRow(columns, { kind, relations, evidence: [] });
}

export function settledAs(verdict: PointVerdict, row: CheckRow): CheckRow {
  return { ...row, settled: { ...sampleSettlement, verdict } };
}

/** The point with a passage that bears out what a column says. */
export function supportedBy(column: ColumnKind, row: CheckRow): CheckRow {
  const [evidence] = sampleRow([column]).evidence;
  return evidence === undefined ? row : { ...row, evidence: [...row.evidence, evidence] };
}
