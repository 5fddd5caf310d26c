import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { DataPaths } from "../dataFolder.ts";
import { writeWhole } from "../writeWhole.ts";
import { listBackups, readNote } from "./backupNotes.ts";

/**
 * The names of the originals that some backup's library has, also of one that is being made: without them it would come
 * back without its pages' pictures. All that are there, where a backup does not say which are its own.
 */
export function keptOriginals(paths: DataPaths): ReadonlySet<string> {
  const notes = listBackups(paths).map((path) => readNote(path)?.originals ?? null);
  const all = existsSync(makingOf(paths)) ? [...notes, readMaking(paths)] : notes;
  if (all.includes(null)) return new Set(namesBelow(join(paths.library, "files")));
  return new Set(all.flatMap((names) => names ?? []));
}

/** Keeps these originals while a backup is being made that has them, and after a crash until the next one. */
export async function keepingOriginalsFor<T>(
  paths: DataPaths,
  originals: readonly string[],
  make: () => Promise<T>,
): Promise<T> {
  writeWhole(makingOf(paths), JSON.stringify(originals));
  try {
    return await make();
  } finally {
    rmSync(makingOf(paths), { force: true });
  }
}

/** Beside the notes, under a name that is none of a backup. */
function makingOf({ backups }: DataPaths): string {
  return join(backups, "making.json");
}

function readMaking(paths: DataPaths): string[] | null {
  try {
    return z.array(z.string()).parse(JSON.parse(readFileSync(makingOf(paths), "utf8")));
  } catch {
    return null;
  }
}

function namesBelow(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
