import { existsSync, readFileSync, rmSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { z } from "zod";
import { foldLog } from "../backups/backUpClosed.ts";
import { type DataPaths, dataPaths, makeFolder, syncFolder } from "../dataFolder.ts";
import { writeWhole } from "../writeWhole.ts";
import { copyFile } from "./copyData.ts";
import { noteLeft } from "./leftFolder.ts";
import { listAll, listData } from "./listData.ts";
import { findOwnModels } from "./ownModels.ts";
import { rewritePaths } from "./rewritePaths.ts";
import { beginMove, forgetMove, noteMove, unmarkMoving } from "./unfinishedMove.ts";

/** Where the system's usual data folder is, and the file in it that says where the data went. */
export type UsualPlace = { readonly folder: string; readonly pointer: string };

/**
 * Copies what is Viva's and not in the new folder yet, checks it, and makes it the folder of the next start. The old one stays whole
 * and in use until the last step, and whole after it. Needs the locks of both folders and a closed store. Where it
 * throws, the old one stays in use.
 */
export function moveData(paths: DataPaths, to: string, usual: UsualPlace): void {
  const target = dataPaths(to);
  const begun = beginMove(paths, target.folder);
  if (existsSync(paths.database)) foldLog(paths.database);
  const models = findOwnModels(paths);
  const files = listData(paths.folder, models);
  for (const file of files) {
    for (const _ of copyFile(paths.folder, target.folder, file));
  }
  removeOthers(target.folder, new Set(files.map(({ path }) => path)));
  rewritePaths(target, { from: paths.folder + sep, to: target.folder + sep, models });
  noteLeft(paths, models, target);
  syncFolder(target.folder);
  // Once a start may go there, nothing may take back what was brought.
  forgetMove(paths);
  try {
    point(usual, target.folder);
  } catch (cause) {
    if (!pointsTo(usual, target.folder)) {
      noteMove(paths, begun);
      throw cause;
    }
  }
  try {
    unmarkMoving(target.folder);
  } catch {
    // Whoever opens it does.
  }
}

/** What is copied while Viva runs may be gone when it ends. */
function removeOthers(folder: string, wanted: ReadonlySet<string>): void {
  for (const { path } of listAll(folder)) {
    if (!wanted.has(path)) rmSync(join(folder, path), { force: true });
  }
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

/** Whether that step was done, although its end failed. */
function pointsTo({ folder, pointer }: UsualPlace, to: string): boolean {
  if (resolve(to) === resolve(folder)) return !existsSync(pointer);
  try {
    return folderNote.parse(JSON.parse(readFileSync(pointer, "utf8"))).folder === to;
  } catch {
    return false;
  }
}

/** What a pointer holds. */
export const folderNote = z.object({ folder: z.string().min(1) });
