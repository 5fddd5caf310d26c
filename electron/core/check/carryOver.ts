import type { CheckClaim, CheckRow, ColumnKind, PointVerdict } from "../../contract/check.ts";
import type { NewClaim } from "../ports.ts";
import type { Compared } from "./comparedOf.ts";
import { putClaim, rowsFrom } from "./rows.ts";
import type { NewRow } from "./points/newRow.ts";

/**
 * Rows that were lined up anew, with what the student did to those before: a claim whose column still has the same words
 * keeps its id and is put again where the student had put it, beside what stood there; a settlement stays where all
 * claims that it speaks of still stand together, and a card where any of its row's claims does.
 */
export function carryOver(
  before: readonly CheckRow[],
  lined: readonly NewRow[],
  compared: Compared,
): CheckRow[] {
  const rows = rowsFrom(lined, knownIds(before));
  return withDecisions(before, withMoves(before, rows, compared));
}

/** Equal words of one column are told apart by where they stand, as long as the column is the same. */
function knownIds(before: readonly CheckRow[]): (claim: NewClaim) => string {
  const left = before.flatMap(({ claims }) => claims);
  return ({ column, text, start }) => {
    const same = left.filter((one) => one.column === column && one.text === text);
    const known = same.find((one) => one.start === start) ?? same[0];
    if (known === undefined) return crypto.randomUUID();
    left.splice(left.indexOf(known), 1);
    return known.id;
  };
}

function withMoves(
  before: readonly CheckRow[],
  lined: readonly CheckRow[],
  compared: Compared,
): CheckRow[] {
  let rows = [...lined];
  const rowWith = (claimId: string) =>
    rows.find(({ claims }) => claims.some(({ id }) => id === claimId));
  for (const { claims } of before) {
    const there = claims.filter(({ id }) => rowWith(id) !== undefined);
    // Beside what the student left in place; what was put together from elsewhere has a row of its own.
    const isOwn = claims.every(({ moved }) => moved);
    let beside = there.find(({ moved }) => !moved)?.id ?? null;
    for (const { id } of there.filter(({ moved }) => moved)) {
      if (beside === null && !isOwn) continue;
      const rowId = beside === null ? null : (rowWith(beside)?.id ?? null);
      rows = putClaim(rows, id, rowId, compared).map((row) => withMoved(row, id));
      beside ??= id;
    }
  }
  return rows;
}

function withMoved(row: CheckRow, claimId: string): CheckRow {
  const claims = row.claims.map((one) => (one.id === claimId ? { ...one, moved: true } : one));
  return { ...row, claims };
}

function withDecisions(before: readonly CheckRow[], rows: readonly CheckRow[]): CheckRow[] {
  const left = new Set(before);
  const take = (fits: (old: CheckRow) => boolean): CheckRow | undefined => {
    const found = before.find((old) => left.has(old) && fits(old));
    if (found !== undefined) left.delete(found);
    return found;
  };
  return rows.map((row) => {
    const ids = new Set(row.claims.map(({ id }) => id));
    const old =
      take(({ claims }) => mainClaims(claims).every(({ id }) => ids.has(id))) ??
      take(({ claims, cardId }) => cardId !== null && claims.some(({ id }) => ids.has(id)));
    if (old === undefined) return row;
    const { settled } = old;
    const stands = settled !== null && stillStands(settled.verdict, old.claims, ids);
    return { ...row, id: old.id, cardId: old.cardId, settled: stands ? settled : null };
  });
}

/** What a row is about: the student's own claims, else its first. */
function mainClaims(claims: readonly CheckClaim[]): readonly CheckClaim[] {
  const mine = of(claims, "mine");
  return mine.length > 0 ? mine : claims.slice(0, 1);
}

function stillStands(
  verdict: PointVerdict,
  claims: readonly CheckClaim[],
  now: ReadonlySet<string>,
): boolean {
  const spokenOf = {
    mineRight: [],
    unsure: [],
    modelRight: of(claims, "model"),
    secondRight: of(claims, "second"),
    noneRight: claims,
  };
  const needed = [...mainClaims(claims), ...spokenOf[verdict]];
  if (verdict === "noneRight" && now.size > claims.length) return false;
  return needed.every(({ id }) => now.has(id));
}

function of(claims: readonly CheckClaim[], column: ColumnKind): readonly CheckClaim[] {
  return claims.filter((claim) => claim.column === column);
}
