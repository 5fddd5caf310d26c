import { existsSync } from "node:fs";
import type { Backup, BackupReason } from "../../contract/data.ts";
import { type DataPaths, makeFolder } from "../dataFolder.ts";
import { openReader, openWriter } from "../database.ts";
import { chunkFolder, nextName, writeBackup } from "./backupNotes.ts";
import { openChunks } from "./chunks.ts";
import { dropUnusedPartsQuietly } from "./dropUnusedParts.ts";
import { keepDatabase, type KeptDatabase } from "./keepDatabase.ts";
import { readContents, readOriginals } from "./readContents.ts";

/**
 * Makes a backup of a database that nobody has open, and waits for it. Null where there is none. It is made also where
 * nothing has changed: what follows must be possible to take back.
 */
export function backUpClosed(paths: DataPaths, why: BackupReason, at: number): Backup | null {
  if (!existsSync(paths.database)) return null;
  foldLog(paths.database);
  makeFolder(paths.backups);
  const { contents, originals } = describe(paths.database);
  const kept = keep(paths);
  const name = nextName(paths, at);
  const backup = {
    name,
    at,
    why,
    contents,
    bytes: kept.bytes,
    addedBytes: kept.addedBytes,
  };
  writeBackup(paths, { ...backup, originals }, kept.chunks);
  return backup;
}

function keep(paths: DataPaths): KeptDatabase {
  try {
    return keepDatabase(paths.database, openChunks(chunkFolder(paths.backups)));
  } catch (cause) {
    dropUnusedPartsQuietly(paths);
    throw cause;
  }
}

/** What a crash left in the write-ahead log becomes part of the file. */
export function foldLog(database: string): void {
  openWriter(database).close();
}

function describe(path: string) {
  const database = openReader(path);
  try {
    return { contents: readContents(database), originals: readOriginals(database) };
  } finally {
    database.close();
  }
}
