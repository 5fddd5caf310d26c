import type { DataPaths } from "../dataFolder.ts";
import { listBackups, readNote } from "./backupNotes.ts";

/** The names of the originals that some backup's library has: without them it would come back without its pages' pictures. */
export function keptOriginals(paths: DataPaths): ReadonlySet<string> {
  return new Set(listBackups(paths).flatMap((path) => readNote(path)?.originals ?? []));
}
