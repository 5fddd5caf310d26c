import { existsSync, lstatSync, rmSync, statSync } from "node:fs";
import { rm, statfs } from "node:fs/promises";
import { join } from "node:path";
import { backup, type Backup, replacement } from "../../contract/data.ts";
import { fail } from "../../core/failed.ts";
import type { Clock, DataKeeper } from "../../core/ports.ts";
import { openArchive } from "../archive/openArchive.ts";
import { saveArchive } from "../archive/saveArchive.ts";
import { writeArchive } from "../archive/writeArchive.ts";
import {
  chunkFolder,
  listBackups,
  pathOfBackup,
  readNote,
  removeBackup,
} from "../backups/backupNotes.ts";
import { backUpOpen } from "../backups/backUpOpen.ts";
import { openChunks } from "../backups/chunks.ts";
import { dropUnusedParts } from "../backups/dropUnusedParts.ts";
import { holdsMoreThanPack, readContents } from "../backups/readContents.ts";
import { type DataPaths, dataPaths, makeFolder } from "../dataFolder.ts";
import { openReader } from "../database.ts";
import { runDataTask } from "../runDataTask.ts";
import { withStorageFailures, withStorageFailuresLater } from "../storageFailure.ts";
import { checkTarget } from "./checkTarget.ts";
import { copyFile } from "./copyData.ts";
import { leftBehind, removeLeftBehind } from "./leftFolder.ts";
import { listData } from "./listData.ts";
import { findOwnModels, ownModels } from "./ownModels.ts";
import { stayingIn } from "./stayingIn.ts";
import { beginMove, dropMoved } from "./unfinishedMove.ts";

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

  /** Making a backup and removing one wait for each other: the parts that are deleted may be those that the new one is made of. */
  let ended: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = ended.then(() => later(work));
    ended = result.catch(() => undefined);
    return result;
  };

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

  async function remove(names: readonly string[]): Promise<void> {
    if (names.length === 0) return;
    for (const name of names) {
      known.delete(pathOfBackup(paths, name));
      removeBackup(paths, name);
    }
    await dropUnusedParts(paths);
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
        later(async () =>
          listBackups(paths).reduce((sum, path) => sum + statSync(path).size, await chunks.bytes()),
        ),
      make: (why) =>
        inTurn(async () => {
          // What nobody has written into is no backup of anybody's work.
          const isWorth = why !== "use" || holdsMoreThanPack(reader);
          if (!isWorth || readContents(reader).changedAt === null) return null;
          await refuseFullDisk();
          return backUpOpen(paths, why, clock.now);
        }),
      remove: (names) => inTurn(() => remove(names)),
      preview: (name, signal) =>
        later(async () => {
          const note = pathOfBackup(paths, name);
          if (!existsSync(note)) fail("BACKUP_MISSING", {});
          makeFolder(paths.exporting);
          const copy = join(paths.exporting, `${crypto.randomUUID()}.db`);
          const task = { do: "preview", note, copy, present: paths.database } as const;
          try {
            return await runDataTask(task, replacement, signal);
          } finally {
            for (const ending of ["", "-wal", "-shm"]) rmSync(copy + ending, { force: true });
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
      copy: (to, signal) => copySettled(paths, to, signal),
      left: async () => leftBehind(paths),
      removeLeft: () => later(() => removeLeftBehind(paths)),
      owned: () =>
        run(() => {
          const models = ownModels(paths, reader);
          const modelFiles = models.map(({ name }) => name);
          return {
            modelFiles,
            modelBytes: models.reduce((sum, { bytes }) => sum + bytes, 0),
            stays: stayingIn(paths.folder, modelFiles),
          };
        }),
    },
  };
  return { keeper, close: () => reader.close() };
}

async function* copySettled(
  paths: DataPaths,
  to: string,
  signal: AbortSignal,
): AsyncGenerator<{ readonly done: number; readonly total: number }> {
  const from = paths.folder;
  let isWhole = false;
  try {
    beginMove(paths, to);
    const files = listData(from, findOwnModels(paths), "settled");
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
    signal.throwIfAborted();
    isWhole = true;
  } finally {
    if (!isWhole) {
      for (const _ of dropMoved(paths)) await new Promise((resolve) => setImmediate(resolve));
    }
  }
}
