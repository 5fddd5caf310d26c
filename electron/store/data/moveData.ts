import { existsSync, rmSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { z } from "zod";
import { foldLog } from "../backups/backUpClosed.ts";
import { fail } from "../../core/failed.ts";
import { type DataPaths, dataPaths, makeFolder, syncFolder } from "../dataFolder.ts";
import { writeWhole } from "../writeWhole.ts";
import { copyFile } from "./copyData.ts";
import { listData } from "./listData.ts";
import { rewritePaths } from "./rewritePaths.ts";

/** Where the system's usual data folder is, and the file in it that says where the data went. */
export type UsualPlace = { readonly folder: string; readonly pointer: string };

/**
 * Copies what is not in the new folder yet, checks it, and makes it the folder of the next start. The old one stays whole
 * and in use until the last step, and whole after it. Needs the locks of both folders and a closed store.
 */
export function moveData(paths: DataPaths, to: string, usual: UsualPlace): void {
  const target = dataPaths(to);
  makeFolder(target.folder);
  markMoving(target.folder);
  if (existsSync(paths.database)) foldLog(paths.database);
  const files = listData(paths.folder);
  for (const file of files) {
    for (const _ of copyFile(paths.folder, target.folder, file));
  }
  removeOthers(target.folder, new Set(files.map(({ path }) => path)));
  rewritePaths(target, paths.folder + sep, target.folder + sep);
  writeWhole(target.movedFrom, JSON.stringify({ folder: paths.folder }));
  unmarkMoving(target.folder);
  syncFolder(target.folder);
  point(usual, target.folder);
}

/** What is copied while Viva runs may be gone when it ends. */
function removeOthers(folder: string, wanted: ReadonlySet<string>): void {
  for (const { path } of listData(folder)) {
    if (!wanted.has(path)) rmSync(join(folder, path), { force: true });
  }
}

/** Marks a folder that a move has begun to fill: it may be filled again. */
export function markMoving(folder: string): void {
  writeWhole(markOf(folder), "");
}

/** Failed FOLDER_UNFIT where somebody has begun to use a folder since a move began to fill it. */
export function refuseUsed({ folder, database }: DataPaths): void {
  if (existsSync(database) && !existsSync(markOf(folder))) {
    fail("FOLDER_UNFIT", { folder, reason: "it is not empty" });
  }
}

/** Whoever opens a folder uses it: from then on a move must not fill it. */
export function unmarkMoving(folder: string): void {
  rmSync(markOf(folder), { force: true });
}

/** The name of the mark of a folder that is being filled. */
export const movingName = "moving.json";

function markOf(folder: string): string {
  return join(folder, movingName);
}

/** The last step: from now on every start without a named folder goes to the new one. */
function point({ folder, pointer }: UsualPlace, to: string): void {
  makeFolder(folder);
  if (resolve(to) === resolve(folder)) {
    rmSync(pointer, { force: true });
    return syncFolder(folder);
  }
  writeWhole(pointer, JSON.stringify({ folder: to }));
}

/** What a pointer and the note of a moved folder hold. */
export const folderNote = z.object({ folder: z.string().min(1) });
