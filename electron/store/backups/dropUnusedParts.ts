import type { DataPaths } from "../dataFolder.ts";
import { chunkFolder, listBackups, readParts } from "./backupNotes.ts";
import { openChunks } from "./chunks.ts";

/** Deletes the parts that no backup is made of; none as long as a backup does not say which are its own. */
export function dropUnusedParts(paths: DataPaths): void {
  const lists = listBackups(paths).map((path) => readParts(path));
  if (lists.includes(null)) return;
  openChunks(chunkFolder(paths.backups)).keepOnly(new Set(lists.flatMap((list) => list ?? [])));
}

/** For a backup that has failed: what it has written is in the way, on a full disk first of all. */
export function dropUnusedPartsQuietly(paths: DataPaths): void {
  try {
    dropUnusedParts(paths);
  } catch {
    // The next backup that is let go takes them along.
  }
}
