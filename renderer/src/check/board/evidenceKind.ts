import type { PointEvidence } from "../../../../electron/contract/check.ts";

/** How a passage stands to a claim, as it is shown. */
export type EvidenceKind = "supported" | "partly" | "notFound" | "conflicts";

/** Another number is a conflict like any other. */
export function evidenceKind({
  support,
  conflicts,
}: Pick<PointEvidence, "support" | "conflicts">): EvidenceKind {
  return conflicts || support === "numberConflict" ? "conflicts" : support;
}
