import { rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import type { DataPaths } from "../dataFolder.ts";
import { chunkFolder, listBackups, readParts } from "./backupNotes.ts";
import { openChunks } from "./chunks.ts";

/**
 * Deletes the parts that no backup is made of; none as long as a backup does not say which are its own. There may be
 * thousands, and everything else goes on meanwhile, but for making a backup, which could be made of them (openKeeper.ts).
 */
export async function dropUnusedParts(paths: DataPaths): Promise<void> {
  for (const path of unusedParts(paths)) await rm(path, { force: true });
}

/** The same at once, for a backup that has failed: what it has written is in the way, on a full disk first of all. */
export function dropUnusedPartsQuietly(paths: DataPaths): void {
  try {
    for (const path of unusedParts(paths)) rmSync(path, { force: true });
  } catch {
    // The next backup that is let go takes them along.
  }
}

function unusedParts(paths: DataPaths): readonly string[] {
  const lists = listBackups(paths).map((path) => readParts(path));
  if (lists.includes(null)) return [];
  const used = new Set(lists.flatMap((list) => list ?? []));
  return openChunks(chunkFolder(paths.backups)).othersThan(used);
}
