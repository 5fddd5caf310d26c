import { readdirSync } from "node:fs";
import { modelFileName } from "./modelFileName.ts";
import { readNoteNow, type PartNote } from "./partNote.ts";
import { noteEnding, partPaths, type PartPaths } from "./partPaths.ts";

/** What earlier runs left in a folder; nothing where it cannot be read. */
export function findLeftovers(
  folder: string,
): readonly { readonly paths: PartPaths; readonly note: PartNote }[] {
  return namesIn(folder).flatMap((file) => {
    if (!file.endsWith(noteEnding)) return [];
    const name = file.slice(0, -noteEnding.length);
    // A name that Viva would not give is not its own.
    if (modelFileName(name) !== name) return [];
    const paths = partPaths(folder, name);
    const note = readNoteNow(paths);
    return note === null ? [] : [{ paths, note }];
  });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
