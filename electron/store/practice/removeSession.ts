import { fail } from "../../core/failed.ts";
import type { WriteDatabase } from "../database.ts";

const keptForMs = 30 * 24 * 60 * 60 * 1000;

/** Numbers of those that were removed: until they are restored, nothing counts that was answered there. */
export const removedSessions = "(SELECT number FROM sessions WHERE removed_at IS NOT NULL)";

/**
 * Hides a session with its answers; it can be restored until purgeSessions deletes it. What its reviews did to the
 * schedules stays. Failed SESSION_MISSING.
 */
export function removeSession(database: WriteDatabase, id: string, at: number): void {
  const { changes } = database
    .prepare("UPDATE sessions SET removed_at = ? WHERE id = ? AND removed_at IS NULL")
    .run(at, id);
  if (changes === 0) fail("SESSION_MISSING", {});
}

/** Failed SESSION_MISSING when it was purged. */
export function restoreSession(database: WriteDatabase, id: string): void {
  const { changes } = database
    .prepare("UPDATE sessions SET removed_at = NULL WHERE id = ?")
    .run(id);
  if (changes === 0) fail("SESSION_MISSING", {});
}

/** Deletes sessions removed more than thirty days before now, with their answers. Returns how many. */
export function purgeSessions(database: WriteDatabase, now: number): number {
  return database.prepare("DELETE FROM sessions WHERE removed_at < ?").run(now - keptForMs).changes;
}
