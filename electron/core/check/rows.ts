import { type CheckClaim, type CheckRow, columnKind } from "../../contract/check.ts";
import { fail } from "../failed.ts";
import type { NewClaim } from "../ports.ts";
import type { Compared } from "./comparedOf.ts";
import { judgeRow } from "./points/lineUp.ts";
import type { NewRow } from "./points/newRow.ts";

type Judgement = Pick<NewRow, "kind" | "relations" | "evidence">;

/** Rows as they were lined up, with ids: idOf names a claim, and each row gets a new one. */
export function rowsFrom(lined: readonly NewRow[], idOf: (claim: NewClaim) => string): CheckRow[] {
  return lined.map((row) => {
    const claims = row.claims.map((claim) => ({ ...claim, id: idOf(claim), moved: false }));
    return {
      id: crypto.randomUUID(),
      claims,
      settled: null,
      cardId: null,
      ...withIds(row, claims),
    };
  });
}

/**
 * The rows with one claim taken into another row, or into one of its own (null) after the one it leaves. What changed is
 * judged anew and open again; a row that is left without claims goes. The card of a row stays with what is left of it.
 * Failed POINT_MISSING.
 */
export function putClaim(
  rows: readonly CheckRow[],
  claimId: string,
  rowId: string | null,
  compared: Compared,
): CheckRow[] {
  const from = rows.find((row) => row.claims.some(({ id }) => id === claimId));
  const claim = from?.claims.find(({ id }) => id === claimId);
  if (from === undefined || claim === undefined) return fail("POINT_MISSING", {});
  if (rowId !== null && !rows.some(({ id }) => id === rowId)) fail("POINT_MISSING", {});
  const isThere = rowId === null ? from.claims.length === 1 : rowId === from.id;
  if (isThere) return [...rows];

  const moved = { ...claim, moved: true };
  const left = from.claims.filter((one) => one !== claim);
  const alone = { id: crypto.randomUUID(), cardId: null };
  return rows.flatMap((row) => {
    if (row === from) {
      const rest = left.length > 0 ? [judged(from, left, compared)] : [];
      return rowId === null ? [...rest, judged(alone, [moved], compared)] : rest;
    }
    return row.id === rowId ? [judged(row, [...row.claims, moved], compared)] : [row];
  });
}

function judged(
  { id, cardId }: Pick<CheckRow, "id" | "cardId">,
  unordered: readonly CheckClaim[],
  { texts, passages }: Compared,
): CheckRow {
  const place = ({ column }: CheckClaim) => columnKind.options.indexOf(column);
  const claims = unordered.toSorted((a, b) => place(a) - place(b) || a.start - b.start);
  const judgement = withIds(judgeRow(claims, texts, passages), claims);
  return { id, claims, settled: null, cardId, ...judgement };
}

/** Evidence names its claim by the claim's place in the row until that has an id. */
function withIds(
  { kind, relations, evidence }: Judgement,
  claims: readonly CheckClaim[],
): Pick<CheckRow, "kind" | "relations" | "evidence"> {
  return {
    kind,
    relations: [...relations],
    evidence: evidence.flatMap(({ claim, ...rest }) => {
      const claimId = claims[claim]?.id;
      return claimId === undefined ? [] : [{ ...rest, claimId }];
    }),
  };
}
