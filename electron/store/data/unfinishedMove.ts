import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { fail } from "../../core/failed.ts";
import { type DataPaths, dataPaths, makeFolder, syncFolder } from "../dataFolder.ts";
import { lockFolder } from "../lockFolder.ts";
import { writeWhole } from "../writeWhole.ts";
import { listAll } from "./listData.ts";
import { dataNames } from "./ownNames.ts";

/** Where a move has begun to bring the data, and whether it made that folder. */
const begunMove = z.object({ folder: z.string().min(1), made: z.boolean() });
export type BegunMove = z.infer<typeof begunMove>;

/** The name of the mark of a folder that is being filled. */
export const movingName = "moving.json";

/** Marks a folder that a move begins to fill, and notes in the old one that it does. */
export function beginMove(paths: DataPaths, to: string): BegunMove {
  const before = readBegunMove(paths);
  const begun = before?.folder === to ? before : { folder: to, made: !existsSync(to) };
  noteMove(paths, begun);
  makeFolder(to);
  markMoving(to);
  return begun;
}

export function noteMove(paths: DataPaths, begun: BegunMove): void {
  writeWhole(paths.movingTo, JSON.stringify(begun));
}

/** From now on nothing of the move is taken back. */
export function forgetMove(paths: DataPaths): void {
  rmSync(paths.movingTo, { force: true });
  syncFolder(paths.folder);
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

/**
 * Deletes what a move that did not come to its end has brought elsewhere, pausing after each file; nothing where somebody
 * has begun to use it there. Where the drive is away, or refuses, the next opening tries again.
 */
export function* dropMoved(paths: DataPaths): Generator<void> {
  const begun = readBegunMove(paths);
  if (begun === null) return;
  const { folder, made } = begun;
  try {
    if (existsSync(markOf(folder))) yield* dropFrom(folder, made);
    if (existsSync(made ? dirname(folder) : folder)) forgetMove(paths);
  } catch {
    // It is in the way of nothing.
  }
}

function* dropFrom(folder: string, made: boolean): Generator<void> {
  const lock = lockFolder(folder);
  try {
    for (const { path } of listAll(folder)) {
      rmSync(join(folder, path), { force: true });
      yield;
    }
    for (const name of dataNames) {
      for (const ending of ["", ".unfinished"]) {
        rmSync(join(folder, name + ending), { recursive: true, force: true });
      }
    }
    unmarkMoving(folder);
  } finally {
    lock.release();
  }
  if (!made) return;
  rmSync(join(folder, "viva.lock"), { force: true });
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

function readBegunMove(paths: DataPaths): BegunMove | null {
  try {
    return begunMove.parse(JSON.parse(readFileSync(paths.movingTo, "utf8")));
  } catch {
    return null;
  }
}

function markOf(folder: string): string {
  return join(dataPaths(folder).folder, movingName);
}
