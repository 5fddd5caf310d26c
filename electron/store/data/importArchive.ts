import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { z } from "zod";
import { fail } from "../../core/failed.ts";
import { backUpClosed } from "../backups/backUpClosed.ts";
import { type DataPaths, makeFolder, syncFolder } from "../dataFolder.ts";
import { openWriter } from "../database.ts";
import { listWatched, removeWatched } from "../library/watchedFolders.ts";
import { writeWhole } from "../writeWhole.ts";
import { beginReplacing, finishReplacing } from "./replaceData.ts";

/**
 * Puts an archive that openArchive unpacked in place of the present data, which become a backup first; merging is not
 * offered. Needs the folder's lock and a closed store. Failed ARCHIVE_INVALID when it is not open any more, DISK_FULL.
 */
export function importArchive(paths: DataPaths, importId: string, at: number): void {
  const folder = join(paths.importing, z.uuid().parse(importId));
  const database = join(folder, "viva.db");
  if (!existsSync(database)) {
    fail("ARCHIVE_INVALID", { path: "The export", reason: "it was closed; open it again" });
  }
  backUpClosed(paths, "import", at);
  takeOriginals(paths, join(folder, "originals"));
  forgetElsewhere(database, join(paths.folder, "models") + sep);
  const next = beginReplacing(paths);
  renameSync(database, next.database);
  const settings = readSettings(join(folder, "preferences.json"));
  if (settings !== null) {
    writeWhole(next.preferences, JSON.stringify(settings, null, "\t"));
  }
  next.commit();
  finishReplacing(paths);
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // The data are in place; the next opening deletes what was unpacked.
  }
}

/** Each was compared with its name, which one that lay here for years was not. */
function takeOriginals(paths: DataPaths, from: string): void {
  if (!existsSync(from)) return;
  const files = join(paths.library, "files");
  makeFolder(files);
  for (const name of readdirSync(from)) {
    renameSync(join(from, name), join(files, name));
  }
  syncFolder(files);
}

/**
 * What was true of another computer must not be acted on here: files on their way, servers that were approved, watched
 * folders that are not here, and model files that Viva might delete because it downloaded them there.
 */
function forgetElsewhere(path: string, models: string): void {
  const database = openWriter(path);
  try {
    database
      .transaction(() => {
        database.exec("DELETE FROM imports; DELETE FROM approved_hosts;");
        database
          .prepare(
            `UPDATE model_files SET origin = 'linked'
            WHERE substr(path, 1, length(:models)) <> :models OR instr(path, '..') > 0`,
          )
          .run({ models });
        for (const path of listWatched(database)) {
          if (!isFolder(path)) removeWatched(database, path);
        }
      })
      .immediate();
  } finally {
    database.close();
  }
  for (const suffix of ["-wal", "-shm"]) rmSync(path + suffix, { force: true });
}

/**
 * The settings with the server off: what is sent from this computer is switched on here. A folder of models that is not
 * here is left to Viva again. Null for none.
 */
function readSettings(path: string): Record<string, unknown> | null {
  try {
    const read = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(path, "utf8")));
    const server = z.record(z.string(), z.unknown()).safeParse(read["server"]);
    const models = z.string().safeParse(read["modelsFolder"]);
    return {
      ...read,
      ...(server.success ? { server: { ...server.data, enabled: false } } : {}),
      ...(models.success && !isFolder(models.data) ? { modelsFolder: null } : {}),
    };
  } catch {
    return null;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
