import { z } from "zod";
import { failure } from "./failure.ts";

const count = z.number().int().nonnegative();

/** How much there is of what a student made or added; what was removed and can still be brought back is not counted. */
export const contents = z.object({
  conversations: count,
  messages: count,
  documents: count,
  banks: count,
  /** Practice answers that are locked. */
  answers: count,
  checks: count,
  /** Notes and cards kept from answers. */
  kept: count,
  /** The newest thing among them, in milliseconds since 1970; null where there is nothing. */
  changedAt: z.number().nullable(),
});
export type Contents = z.infer<typeof contents>;

/** What there can be several of. */
export const contentKind = z.enum([
  "conversations",
  "messages",
  "documents",
  "banks",
  "answers",
  "checks",
  "kept",
]);
export type ContentKind = z.infer<typeof contentKind>;

/** Why a backup was made. */
export const backupReason = z.enum(["use", "byHand", "update", "restore", "import"]);
export type BackupReason = z.infer<typeof backupReason>;

/** Names a backup: a file's name without its ending, never a path. */
export const backupName = z.string().regex(/^\d{6}-\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}\.\d{3}Z$/);

/** A backup as it is listed. */
export const backup = z.object({
  name: backupName,
  at: z.number(),
  why: backupReason,
  contents,
  /** Of the database that it holds. */
  bytes: count,
  /** What making it added to the disk: parts that earlier backups hold are not written again. */
  addedBytes: count,
});
export type Backup = z.infer<typeof backup>;

/** What another state of the data holds and the present one does not, or the other way round; at most ten titles each. */
const difference = z.object({ count, titles: z.array(z.string()) });

/** What putting another state in place of the present one would mean. */
export const replacement = z.object({
  now: contents,
  next: contents,
  /** In the present state only. */
  lost: z.record(contentKind, difference),
  /** In the other state only. */
  back: z.record(contentKind, difference),
});
export type Replacement = z.infer<typeof replacement>;

/** What an archive says of itself. */
export const archiveFacts = z.object({
  madeAt: z.number(),
  version: z.string(),
  bytes: count,
  contents,
  /** Names of model files, which are not inside. */
  models: z.array(z.string()),
});
export type ArchiveFacts = z.infer<typeof archiveFacts>;

/** An archive that was checked from end to end and waits to be put in place. */
export const openedArchive = z.object({
  importId: z.uuid(),
  facts: archiveFacts,
  replacement,
});
export type OpenedArchive = z.infer<typeof openedArchive>;

/** How far a copy is, in bytes. */
export const dataProgress = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("working"), done: count, total: count }),
  z.object({ kind: z.literal("done"), path: z.string(), bytes: count }),
]);
export type DataProgress = z.infer<typeof dataProgress>;

/** What may be wrong with a place although data can be kept there. */
export const folderWarning = z.enum(["synced", "network", "removable"]);
export type FolderWarning = z.infer<typeof folderWarning>;

/** A folder that the data may move to. */
export const checkedFolder = z.object({
  folder: z.string(),
  needBytes: count,
  freeBytes: count,
  warnings: z.array(folderWarning),
});
export type CheckedFolder = z.infer<typeof checkedFolder>;

/** How the data were last put in another state in this run, and why not where that failed; the state before is in place then. */
export const replaced = z.object({
  what: z.enum(["restore", "import", "erase", "move"]),
  at: z.number(),
  failure: failure.nullable(),
});
export type Replaced = z.infer<typeof replaced>;

/** Everything about the data that a screen shows. */
export const dataOverview = z.object({
  folder: z.string(),
  /** Why it cannot move: it was named at the start of Viva. Null where it can. */
  fixedBy: z.enum(["option", "environment"]).nullable(),
  contents,
  backups: z.array(backup),
  /** Of all backups together, on the disk. */
  backupBytes: count,
  /** Whether the disk is so full that fewer backups are kept than usual. */
  fewer: z.boolean(),
  /** Why the last automatic backup was not made. */
  backupFailure: failure.nullable(),
  freeBytes: z.number(),
  /** Of model files that Viva copied or downloaded into the data folder. */
  modelBytes: count,
  /** The names of these files. */
  modelFiles: z.array(z.string()),
  /** Paths in the data folder that erasing leaves: what the student put there, and what is in use. */
  stays: z.array(z.string()),
  /** What belongs to the student and lies outside: model files, watched folders. */
  outside: z.array(z.string()),
  replaced: replaced.nullable(),
  /** Why the last export that a browser downloaded is not whole; null once it is read, or another begins. */
  exportFailure: failure.nullable(),
  /** Titles of documents whose files were not there for the last export, so that they are not in it. */
  exportLacks: z.array(z.string()),
  /** The folder that the data were moved from, with what is still in it. */
  left: z.object({ folder: z.string(), bytes: count }).nullable(),
});
export type DataOverview = z.infer<typeof dataOverview>;
