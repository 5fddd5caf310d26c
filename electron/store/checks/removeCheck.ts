import { fail } from "../../core/failed.ts";
import type { WriteDatabase } from "../database.ts";

const keptForMs = 30 * 24 * 60 * 60 * 1000;

/** Hides a check; it can be restored until purgeChecks deletes it. Failed CHECK_MISSING. */
export function removeCheck(database: WriteDatabase, id: string, at: number): void {
  const { changes } = database
    .prepare("UPDATE checks SET removed_at = ? WHERE id = ? AND removed_at IS NULL")
    .run(at, id);
  if (changes === 0) fail("CHECK_MISSING", {});
}

/** Failed CHECK_MISSING when it was purged. */
export function restoreCheck(database: WriteDatabase, id: string): void {
  const { changes } = database.prepare("UPDATE checks SET removed_at = NULL WHERE id = ?").run(id);
  if (changes === 0) fail("CHECK_MISSING", {});
}

/** Deletes checks removed more than thirty days before now, with their answers and points; cards that were kept stay. Returns how many. */
export function purgeChecks(database: WriteDatabase, now: number): number {
  return database.prepare("DELETE FROM checks WHERE removed_at < ?").run(now - keptForMs).changes;
}
