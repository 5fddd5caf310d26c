import { readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { fail } from "./core/failed.ts";
import { folderNote, type UsualPlace } from "./store/data/moveData.ts";

/**
 * The folder of the student's data: --data, else VIVA_DATA, else where the data were moved to, else the system's usual
 * place. Failed DATA_FOLDER_AWAY where they were moved to a place that is not there now.
 */
export function dataFolder(option: string | undefined): string {
  const chosen = option ?? process.env["VIVA_DATA"];
  if (chosen) return resolve(chosen);
  const usual = usualPlace();
  return movedTo(usual) ?? usual.folder;
}

/** What named this folder at the start of Viva; null where a start that is told nothing finds it, so that it can move. */
export function folderFixedBy(folder: string): "option" | "environment" | null {
  const named = process.env["VIVA_DATA"];
  if (named) return resolve(named) === resolve(folder) ? "environment" : "option";
  const usual = usualPlace();
  const found = readPointer(usual.pointer) ?? usual.folder;
  return resolve(found) === resolve(folder) ? null : "option";
}

/** Where data lie unless somebody says otherwise, and the file there that says where they were moved to. */
export function usualPlace(): UsualPlace {
  const folder = join(placeOfPrograms(), "Viva");
  return { folder, pointer: join(folder, "data-folder.json") };
}

function movedTo({ pointer }: UsualPlace): string | null {
  const folder = readPointer(pointer);
  if (folder === null) return null;
  const found = statSync(folder, { throwIfNoEntry: false });
  // An unplugged drive must not look like a fresh installation.
  if (found?.isDirectory() !== true) fail("DATA_FOLDER_AWAY", { folder, pointer });
  return folder;
}

function readPointer(path: string): string | null {
  try {
    return folderNote.parse(JSON.parse(readFileSync(path, "utf8"))).folder;
  } catch {
    return null;
  }
}

function placeOfPrograms(): string {
  switch (process.platform) {
    case "win32":
      return process.env["APPDATA"] ?? join(homedir(), "AppData", "Roaming");
    case "darwin":
      return join(homedir(), "Library", "Application Support");
    default:
      return process.env["XDG_DATA_HOME"] ?? join(homedir(), ".local", "share");
  }
}
