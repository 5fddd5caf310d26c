import { existsSync, lstatSync, readFileSync, realpathSync, rmSync, statSync } from "node:fs";
import { rm, statfs } from "node:fs/promises";
import { join } from "node:path";
import { backup, type Backup } from "../../contract/data.ts";
import { fail } from "../../core/failed.ts";
import type { Clock, DataKeeper } from "../../core/ports.ts";
import { openArchive } from "../archive/openArchive.ts";
import { saveArchive } from "../archive/saveArchive.ts";
import { writeArchive } from "../archive/writeArchive.ts";
import { assembleBackup } from "../backups/assembleBackup.ts";
import {
  chunkFolder,
  listBackups,
  pathOfBackup,
  readNote,
  readParts,
  removeBackup,
} from "../backups/backupNotes.ts";
import { backUpOpen } from "../backups/backUpOpen.ts";
import { openChunks } from "../backups/chunks.ts";
import { compareContents } from "../backups/compareContents.ts";
import { readContents } from "../backups/readContents.ts";
import { type DataPaths, dataPaths, makeFolder } from "../dataFolder.ts";
import { openReader } from "../database.ts";
import { lockFolder } from "../lockFolder.ts";
import { withStorageFailures, withStorageFailuresLater } from "../storageFailure.ts";
import { checkTarget } from "./checkTarget.ts";
import { copyFile } from "./copyData.ts";
import { dataNames } from "./eraseData.ts";
import { listData } from "./listData.ts";
import { folderNote, markMoving } from "./moveData.ts";

/** What a backup may fill of a disk that is nearly full. */
const marginBytes = 100_000_000;

/** The data of an opened folder as a whole; close ends its own view of the database. */
export function openKeeper(
  folder: string,
  clock: Clock,
): { readonly keeper: DataKeeper; readonly close: () => void } {
  const paths = dataPaths(folder);
  const reader = openReader(paths.database);
  const chunks = openChunks(chunkFolder(paths.backups));
  const known = new Map<string, Backup>();
  const run = <T>(work: () => T): T => withStorageFailures(paths.folder, work);
  const later = <T>(work: () => Promise<T>): Promise<T> =>
    withStorageFailuresLater(paths.folder, work);

  const freeBytes = async (): Promise<number> => {
    const { bavail, bsize } = await statfs(paths.folder);
    return bavail * bsize;
  };

  function list(): readonly Backup[] {
    const found = listBackups(paths);
    return found.flatMap((path) => {
      const read = known.get(path) ?? readNote(path);
      if (read === null) return [];
      const listed = backup.parse(read);
      known.set(path, listed);
      return [listed];
    });
  }

  function remove(names: readonly string[]): void {
    if (names.length === 0) return;
    for (const name of names) {
      known.delete(pathOfBackup(paths, name));
      removeBackup(paths, name);
    }
    chunks.keepOnly(new Set(listBackups(paths).flatMap((path) => readParts(path) ?? [])));
  }

  async function refuseFullDisk(): Promise<void> {
    const { size } = statSync(paths.database);
    const needBytes = marginBytes + (listBackups(paths).length === 0 ? size : size / 10);
    const haveBytes = await freeBytes();
    if (haveBytes < needBytes) {
      fail("DISK_TOO_SMALL", { folder: paths.backups, needBytes: Math.ceil(needBytes), haveBytes });
    }
  }

  const keeper: DataKeeper = {
    version: () => run(() => Number(reader.pragma("data_version", { simple: true }))),
    contents: () => run(() => readContents(reader)),
    freeBytes,
    backups: {
      list: () => run(list),
      bytes: () =>
        run(() =>
          listBackups(paths).reduce((sum, path) => sum + statSync(path).size, chunks.bytes()),
        ),
      make: (why) =>
        later(async () => {
          const { changedAt } = readContents(reader);
          if (changedAt === null) return null;
          await refuseFullDisk();
          return backUpOpen(paths, why, clock.now);
        }),
      remove: (names) => run(() => remove(names)),
      preview: (name) =>
        later(async () => {
          const path = pathOfBackup(paths, name);
          if (!existsSync(path)) fail("BACKUP_MISSING", {});
          const note = readNote(path) ?? fail("BACKUP_DAMAGED", { name });
          makeFolder(paths.exporting);
          const copy = join(paths.exporting, `${crypto.randomUUID()}.db`);
          try {
            assembleBackup(path, note, copy);
            return compareContents(paths.database, copy);
          } finally {
            rmSync(copy, { force: true });
          }
        }),
    },
    archives: {
      write: (options, signal) => later(() => writeArchive(paths, options, signal)),
      save: (archive, path, progress) => later(() => saveArchive(archive, path, progress)),
      open: (path, signal) => later(() => openArchive(paths, path, signal)),
      close: (importId) =>
        later(() => rm(join(paths.importing, importId), { recursive: true, force: true })),
    },
    folder: {
      check: (to) => later(() => checkTarget(paths.folder, to)),
      copy: (to, signal) => copySettled(paths.folder, to, signal),
      left: async () => {
        const from = leftFolder(paths);
        if (from === null) return null;
        const bytes = listData(from).reduce((sum, file) => sum + file.bytes, 0);
        return bytes === 0 ? null : { folder: from, bytes };
      },
      removeLeft: () =>
        later(async () => {
          const from = leftFolder(paths);
          if (from !== null) await removeData(from);
          await rm(paths.movedFrom, { force: true });
        }),
      modelBytes: async () =>
        listData(paths.folder, "settled")
          .filter(({ path }) => path.startsWith("models"))
          .reduce((sum, file) => sum + file.bytes, 0),
    },
  };
  return { keeper, close: () => reader.close() };
}

async function* copySettled(
  from: string,
  to: string,
  signal: AbortSignal,
): AsyncGenerator<{ readonly done: number; readonly total: number }> {
  makeFolder(to);
  markMoving(to);
  const files = listData(from, "settled");
  const total = files.reduce((sum, file) => sum + file.bytes, 0);
  let done = 0;
  for (const file of files) {
    // An old backup or a finished import may let files go meanwhile; the last step copies what is there then.
    if (lstatSync(join(from, file.path), { throwIfNoEntry: false }) === undefined) continue;
    for (const bytes of copyFile(from, to, file)) {
      signal.throwIfAborted();
      done += bytes;
      yield { done: Math.min(done, total), total };
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

/** Null where it is gone, or has become a name of the present folder, whose data are not left behind. */
function leftFolder({ movedFrom, folder }: DataPaths): string | null {
  try {
    const from = folderNote.parse(JSON.parse(readFileSync(movedFrom, "utf8"))).folder;
    return realpathSync(from) === realpathSync(folder) ? null : from;
  } catch {
    return null;
  }
}

/** Failed ALREADY_RUNNING where another Viva has it open. */
async function removeData(folder: string): Promise<void> {
  const lock = lockFolder(folder);
  try {
    for (const name of dataNames) await rm(join(folder, name), { recursive: true, force: true });
  } finally {
    lock.release();
  }
}
