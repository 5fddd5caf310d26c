import type { ColumnKind, RowKind } from "../../../contract/check.ts";
import type { Passage } from "../../../contract/library.ts";
import { rarityOver } from "../../cite/rarity.ts";
import type { ReadPassages } from "../../cite/readPassages.ts";
import { readPassages } from "../../cite/readPassages.ts";
import { gather } from "./gather.ts";
import type { NewClaim, NewRow } from "./newRow.ts";
import { orderRows } from "./orderRows.ts";
import { pairsOf } from "./pairUp.ts";
import type { ReadPoint } from "./readPoints.ts";
import { readAlone, readPoints } from "./readPoints.ts";
import { rowRelations } from "./rowRelations.ts";
import { sourceEvidence } from "./sourceEvidence.ts";

/** An answer as it stands in a column. */
type ColumnText = { readonly column: ColumnKind; readonly text: string };

/**
 * Cuts the answers of a check into claims and lines equal ones up in rows, in the order of the first column that says
 * anything; judges each row, and holds its claims against the passages (numbered from 1 in the order given). Every
 * claim is in exactly one row. Deterministic and offline.
 */
export function lineUp(columns: readonly ColumnText[], passages: readonly Passage[]): NewRow[] {
  // By their texts, so that what lines up does not depend on which column is whose.
  const sorted = columns
    .toSorted((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map(({ column, text }) => ({ column, text, points: readPoints(text) }));
  const board = boardOf(sorted, passages);
  const lengths = sorted.map(({ points }) => points.length);
  const edges = pairsOf(
    sorted.map(({ points }) => points),
    board.weightOf,
  );
  const rows = gather(lengths, edges).map((places) =>
    places.flatMap(({ column, at }) => {
      const own = sorted[column];
      const point = own?.points[at];
      return own === undefined || point === undefined ? [] : [claimOf(own, point)];
    }),
  );
  return orderRows(
    rows,
    columns.map(({ column }) => column),
  ).map((claims) => ({ claims, ...judged(claims, board) }));
}

/** Judges a row that the student changed; texts are those of all columns, and the claims slices of them. */
export function judgeRow(
  claims: readonly NewClaim[],
  texts: ReadonlyMap<ColumnKind, string>,
  passages: readonly Passage[],
): Pick<NewRow, "kind" | "relations" | "evidence"> {
  const columns = [...texts].map(([column, text]) => ({ column, text, points: readPoints(text) }));
  return judged(claims, boardOf(columns, passages));
}

type Column = ColumnText & { readonly points: readonly ReadPoint[] };
type Board = {
  readonly texts: ReadonlyMap<ColumnKind, string>;
  readonly pointOf: (claim: NewClaim) => ReadPoint;
  readonly weightOf: (term: string) => number;
  readonly passages: readonly Passage[];
  readonly sources: ReadPassages;
};

function boardOf(columns: readonly Column[], passages: readonly Passage[]): Board {
  const texts = new Map(columns.map(({ column, text }) => [column, text]));
  const points = new Map(
    columns.flatMap(({ column, points: own }) =>
      own.map((point) => [`${column} ${point.start} ${point.end}`, point] as const),
    ),
  );
  return {
    texts,
    pointOf: ({ column, start, end }) =>
      points.get(`${column} ${start} ${end}`) ?? readAlone(texts.get(column) ?? "", { start, end }),
    weightOf: rarityOver([...points.values()].map(({ read }) => read)),
    passages,
    sources: readPassages(passages),
  };
}

function claimOf({ column, text }: ColumnText, { start, end }: ReadPoint): NewClaim {
  return { column, start, end, text: text.slice(start, end), moved: false };
}

function judged(
  claims: readonly NewClaim[],
  { texts, pointOf, weightOf, passages, sources }: Board,
): Pick<NewRow, "kind" | "relations" | "evidence"> {
  const members = claims.map((claim) => ({ claim, point: pointOf(claim) }));
  const relations = rowRelations(members, texts, weightOf);
  const evidence = sourceEvidence(
    claims,
    members.map(({ point }) => point),
    ({ column }) => texts.get(column) ?? "",
    sources,
    passages,
  );
  const kindOf = (): RowKind => {
    if (evidence.some(({ conflicts }) => conflicts)) return "conflict";
    if (relations.some(({ relation }) => relation === "differ")) return "differ";
    return relations.length === 0 ? "onlyHere" : "agree";
  };
  return { kind: kindOf(), relations, evidence };
}
