import type { CheckClaim, CheckRow, PointEvidence } from "../../../contract/check.ts";

/** A claim before it is kept: text is the slice of its column's text that start and end (UTF-16 units) name. */
export type NewClaim = Omit<CheckClaim, "id">;

/** Evidence for one claim of a row, by the claim's place in the row from 0. */
export type NewEvidence = Omit<PointEvidence, "claimId"> & { readonly claim: number };

/** A row before it is kept. */
export type NewRow = Pick<CheckRow, "kind" | "relations"> & {
  readonly claims: NewClaim[];
  readonly evidence: NewEvidence[];
};
