import { closeSync, fsyncSync, openSync, rmSync, writeSync } from "node:fs";
import { fail } from "../../core/failed.ts";
import { dirname } from "node:path";
import { type BackupNote, chunkFolder, readParts } from "./backupNotes.ts";
import { openChunks } from "./chunks.ts";

/**
 * Writes the database of a backup to a path, whole and synced; notePath is where its note lies.
 * Failed BACKUP_DAMAGED where a part is missing or has changed.
 */
export function assembleBackup(notePath: string, note: BackupNote, to: string): void {
  const damaged = (): never => fail("BACKUP_DAMAGED", { name: note.name });
  const chunks = openChunks(chunkFolder(dirname(notePath)));
  const parts = readParts(notePath) ?? damaged();
  rmSync(to, { force: true });
  const descriptor = openSync(to, "wx", 0o600);
  try {
    let total = 0;
    for (const name of parts) {
      const bytes = chunks.read(name) ?? damaged();
      total += bytes.length;
      let written = 0;
      while (written < bytes.length) written += writeSync(descriptor, bytes, written);
    }
    if (total !== note.bytes) damaged();
    fsyncSync(descriptor);
  } catch (cause) {
    rmSync(to, { force: true });
    throw cause;
  } finally {
    closeSync(descriptor);
  }
}
