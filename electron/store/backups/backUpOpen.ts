import { execFile } from "node:child_process";
import { isDeepStrictEqual, promisify } from "node:util";
import Database from "better-sqlite3";
import { z } from "zod";
import type { Backup, BackupReason } from "../../contract/data.ts";
import { siblingEntry } from "../../host/siblingEntry.ts";
import { type DataPaths, makeFolder } from "../dataFolder.ts";
import type { ReadDatabase } from "../database.ts";
import { chunkFolder, listBackups, nextName, readParts, writeBackup } from "./backupNotes.ts";
import { readContents, readOriginals } from "./readContents.ts";

const run = promisify(execFile);
/** The names of the parts of a database of 100 GB. */
const mostOutput = 128 << 20;

/**
 * Makes a backup of a database that is open and in use; a process of its own reads the file, so that this one goes on.
 * Null where nothing has changed since the newest backup.
 */
export function backUpOpen(
  paths: DataPaths,
  why: BackupReason,
  now: () => number,
): Promise<Backup | null> {
  return whileStill(paths.database, async (held) => {
    makeFolder(paths.backups);
    const contents = readContents(held);
    const originals = readOriginals(held);
    const { chunks, bytes, addedBytes } = await keepInProcess(paths);
    const [newest] = listBackups(paths);
    if (newest !== undefined && isDeepStrictEqual(readParts(newest), chunks)) return null;
    const at = now();
    const backup = { name: nextName(paths, at), at, why, contents, bytes, addedBytes };
    writeBackup(paths, { ...backup, originals }, chunks);
    return backup;
  });
}

/**
 * Runs work while the file of an open database does not change, whatever is written meanwhile: a transaction that began
 * when the write-ahead log was empty reads the file alone, and until it ends SQLite puts nothing into the file.
 * The work leaves the file to other processes: closing it here would drop the locks that SQLite holds on it.
 */
export async function whileStill<T>(
  path: string,
  work: (held: ReadDatabase) => Promise<T>,
): Promise<T> {
  // It waits for nobody: a reader in the middle of something is met again at the next look.
  const database = new Database(path, { timeout: 0, fileMustExist: true }) as ReadDatabase;
  try {
    const [folded] = checkpoint.parse(database.pragma("wal_checkpoint(TRUNCATE)"));
    if (folded?.busy !== 0) throw new Error("the database is being read, so its log stays");
    database.exec("BEGIN");
    database.prepare("SELECT count(*) FROM sqlite_schema").get();
    return await work(database);
  } finally {
    database.close();
  }
}

const checkpoint = z.array(z.object({ busy: z.number() }));

const answer = z.union([
  z.object({
    kept: z.object({ chunks: z.array(z.string()), bytes: z.number(), addedBytes: z.number() }),
  }),
  z.object({ code: z.string(), reason: z.string() }),
]);

async function keepInProcess({ database, backups }: DataPaths) {
  const program = siblingEntry("snapshot", import.meta.url);
  const { stdout } = await run(process.execPath, [program, database, chunkFolder(backups)], {
    maxBuffer: mostOutput,
    windowsHide: true,
  });
  const told = answer.parse(JSON.parse(stdout));
  if ("kept" in told) return told.kept;
  throw Object.assign(new Error(told.reason), { code: told.code });
}
