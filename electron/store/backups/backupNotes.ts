import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { backup, backupName } from "../../contract/data.ts";
import { type DataPaths, dateForName } from "../dataFolder.ts";
import { writeWhole } from "../writeWhole.ts";

/** A backup as it lies on the disk. Beside it a file of the same name lists the parts that its database is made of. */
const backupNote = backup.extend({
  format: z.literal("viva-backup"),
  version: z.literal(1),
  /** Names of the originals that its library has: they stay as long as the backup does. */
  originals: z.array(z.string()),
});
export type BackupNote = z.infer<typeof backupNote>;

const ending = ".json";

/** Paths of the backups, newest first: their names begin with numbers that grow. */
export function listBackups(paths: DataPaths): string[] {
  if (!existsSync(paths.backups)) return [];
  return readdirSync(paths.backups)
    .filter((name) => name.endsWith(ending) && backupName.safeParse(withoutEnding(name)).success)
    .toSorted()
    .toReversed()
    .map((name) => join(paths.backups, name));
}

/** Where the parts of all backups lie. */
export function chunkFolder(backups: string): string {
  return join(backups, "parts");
}

export function pathOfBackup(paths: DataPaths, name: string): string {
  return join(paths.backups, `${name}${ending}`);
}

/** Null for what is no note of a backup. */
export function readNote(path: string): BackupNote | null {
  try {
    const read = backupNote.safeParse(JSON.parse(readFileSync(path, "utf8")));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** A name for the next backup: one that a clock set back cannot put before an earlier one. */
export function nextName(paths: DataPaths, at: number): string {
  const [newest = "0"] = listBackups(paths).map((path) => basename(path));
  const number = Number.parseInt(newest, 10) + 1;
  return `${String(number).padStart(6, "0")}-${dateForName(at)}`;
}

/** The names of the parts of a backup, in their order; null where the list is not there. */
export function readParts(notePath: string): readonly string[] | null {
  try {
    return readFileSync(partsOf(notePath), "utf8").split("\n").slice(0, -1);
  } catch {
    return null;
  }
}

/** Writes a backup's list of parts and then its note, each whole or not at all; with the note the backup is there. */
export function writeBackup(
  paths: DataPaths,
  made: Omit<BackupNote, "format" | "version">,
  parts: readonly string[],
): void {
  const path = pathOfBackup(paths, made.name);
  writeWhole(partsOf(path), parts.map((name) => `${name}\n`).join(""));
  const note: BackupNote = { format: "viva-backup", version: 1, ...made };
  writeWhole(path, JSON.stringify(note));
}

/** Deletes a backup's note and list; its parts may be those of others. */
export function removeBackup(paths: DataPaths, name: string): void {
  const path = pathOfBackup(paths, name);
  rmSync(path, { force: true });
  rmSync(partsOf(path), { force: true });
}

function partsOf(notePath: string): string {
  return `${notePath.slice(0, -ending.length)}.parts`;
}

function withoutEnding(name: string): string {
  return name.slice(0, -ending.length);
}
