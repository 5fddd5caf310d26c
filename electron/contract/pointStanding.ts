import type { CheckRow, ColumnKind, PointVerdict } from "./check.ts";

type Point = Pick<CheckRow, "kind" | "claims" | "relations">;

/** The column that a verdict calls right; null for the verdicts that call none so. */
export function rightColumn(verdict: PointVerdict): ColumnKind | null {
  switch (verdict) {
    case "mineRight":
      return "mine";
    case "modelRight":
      return "model";
    case "secondRight":
      return "second";
    case "noneRight":
    case "unsure":
      return null;
  }
}

/** Whether a column speaks of a point. */
export function speaks({ claims }: Point, column: ColumnKind): boolean {
  return claims.some((claim) => claim.column === column);
}

/** Whether two columns say the same at a point; a column that is silent says what nobody else says. */
export function saysSame(point: Point, a: ColumnKind, b: ColumnKind): boolean {
  if (!speaks(point, a) || !speaks(point, b)) return false;
  if (a === b) return true;
  const found = point.relations.find(
    (relation) => (relation.a === a && relation.b === b) || (relation.a === b && relation.b === a),
  );
  return found === undefined ? point.kind === "agree" : found.relation === "same";
}
