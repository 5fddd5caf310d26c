import type {
  BackupReason,
  Contents,
  ContentKind,
  FolderWarning,
  Replaced,
} from "../../../electron/contract/data.ts";
import { count, dateTime, number } from "./numbers.ts";

const things: Readonly<Record<ContentKind, string>> = {
  conversations: "Conversations",
  messages: "Questions and answers",
  documents: "Documents",
  banks: "Question banks",
  answers: "Practice answers",
  checks: "Checks",
  kept: "Notes and cards",
};

const reasons: Readonly<Record<BackupReason, string>> = {
  use: "while you worked",
  byHand: "made by you",
  update: "before an update",
  restore: "before a restore",
  import: "before an import",
};

const warnings: Readonly<Record<FolderWarning, string>> = {
  synced:
    "Another program seems to copy this folder to a server. That can damage the database, and what you write would leave this computer.",
  network: "It is on a network drive. If the connection breaks, answers can be lost.",
  removable: "It is on a drive that can be unplugged. Without the drive, Viva cannot start.",
};

const replaced: Readonly<
  Record<Replaced["what"], { readonly done: string; readonly failed: string }>
> = {
  restore: { done: "The backup was restored", failed: "The backup was not restored" },
  import: { done: "The export was imported", failed: "The export was not imported" },
  erase: { done: "Everything was erased", failed: "Not everything was erased" },
  move: { done: "Your data were moved", failed: "Your data were not moved" },
};

/** Words of backups, export, import, erasing and the data folder. */
export const dataTexts = {
  things,
  thing: "What",
  nothing: "–",
  now: "Now",
  next: "Afterwards",
  lost: "Removed",
  back: "Added",
  more: (rest: number) => `and ${number(rest)} more`,
  changedAt: "Last change",
  never: "never",
  replaced,
  replacedDetail: (at: number) => dateTime(at),
  undo: "What was there before is now the newest backup below. Restore that one to go back.",

  backups: "Backups",
  backupsHint:
    "Viva makes a backup every 30 minutes if something has changed, and before it replaces anything. It keeps all backups of the last two days, then one a day for 12 days, then one a week for 10 weeks.",
  noBackups: "There is no backup yet. The first one is made soon after you begin.",
  backUp: "Back up now",
  backingUp: "Backing up…",
  backUpEnded: {
    made: "Backup made",
    nothingNew: "Nothing has changed since the last backup",
  },
  inAll: (amount: number, size: string) => `${count(amount, "backup")}, ${size} on the disk`,
  fewer: "The disk is nearly full",
  fewerDetail: "Backups use at most a tenth of the free space, so Viva keeps fewer than usual.",
  backupFailed: "The last automatic backup was not made",
  reasons,
  restore: "Restore…",
  restoreOf: (at: number) => `Restore the backup of ${dateTime(at)}`,
  showAll: (amount: number) => `Show all ${number(amount)}`,
  showNewest: "Show only the newest",
  list: "Backups, newest first",
  backupFacts: (facts: {
    readonly conversations: number;
    readonly documents: number;
    readonly answers: number;
    readonly size: string;
  }) =>
    `${count(facts.conversations, "conversation")}, ${count(facts.documents, "document")}, ${count(facts.answers, "practice answer")}. Takes ${facts.size}.`,
  restoreTitle: (at: number) => `Restore the backup of ${dateTime(at)}?`,
  restoreDetail:
    "Everything goes back to how it was then. Viva first makes a backup of what is here now, so you can go back. Settings stay as they are.",
  restoreSure: "Restore",
  restoring: "Restoring…",
  reading: "Reading the backup…",
  same: "Nothing would be removed or added.",
  compareCaption: "What would change",

  along: "Export and import",
  exportHint:
    "One zip file with everything: conversations, your library with its files, banks, practice history, checks, notes and settings. Other programs can read most of it too. Model files and keys are not in it.",
  exportAction: "Export everything",
  exportTo: "Zip file to write",
  exportPlace: "~/Viva.zip",
  exported: (path: string) => `Exported to ${path}`,
  exporting: "Exporting",
  exportFailed: "The export failed",
  exportLacks: "The export has no files for these documents, because they are no longer there:",
  exportNotWhole: "If your browser saved a file, it is not complete: delete it.",
  importHint:
    "Import a zip file that Viva exported, here or on another computer. Viva checks it and shows you what would change first.",
  importChoose: "Choose a zip file…",
  importCancel: "Cancel the import",
  importFrom: "Or the path of the zip file",
  importOpen: "Open",
  sending: "Copying the file",
  checking: "Checking the file…",
  importTitle: "Replace everything with this export?",
  importDetail:
    "The export replaces everything that is here; the two are not merged. Viva first makes a backup of what is here now, so you can go back. Watched folders that this computer does not have are left out.",
  importFacts: (at: number, version: string, size: string) =>
    `Exported on ${dateTime(at)} by Viva ${version}, ${size}`,
  importModels: "It used these model files, which are not in it:",
  importSure: "Replace everything",
  importing: "Importing…",

  folder: "Data folder",
  showFolder: "Show in folder",
  copyFolder: "Copy the path of the data folder",
  move: "Move to another folder…",
  fixed: {
    option:
      "It was named with --data at the start. To move it, close Viva, move the folder, and name its new place with --data.",
    environment:
      "It was named by VIVA_DATA at the start. To move it, close Viva, move the folder, and name its new place in VIVA_DATA.",
  },
  moveTitle: "Move your data",
  moveTo: "New folder",
  moveHint: "An empty folder, or one that does not exist yet.",
  checkingFolder: "Checking the folder…",
  choose: "Choose…",
  chooseTitle: "Choose a folder for your data",
  warnings,
  needs: (need: string, free: string) => `It needs ${need}; ${free} are free there.`,
  moveDetail:
    "Viva copies the data, compares the copy and uses it from then on. The old copy stays until you delete it. Model files that you put there yourself do not move.",
  moveSure: "Move",
  moveCheck: "Check this folder",
  moving: "Moving…",
  moveCancelled: "The move was cancelled",
  moveCancelledDetail: (folder: string) => `Nothing of the copy is left in ${folder}.`,
  left: (folder: string) => `Your data were moved from ${folder}`,
  leftDetail: (size: string) =>
    `The old copy is still there (${size}), but Viva no longer uses it. Delete it once you have seen that nothing is missing.`,
  removeLeft: "Delete the old copy…",
  removeLeftTitle: "Delete the old copy?",
  removeLeftDetail: (folder: string, size: string) =>
    `The copy of your data in ${folder} (${size}) is deleted. There is no way back. What you put there yourself stays, model files too.`,
  removeLeftSure: "Delete it",
  leftRemoved: "The old copy was deleted",
  progress: (done: string, total: string) => `${done} of ${total}`,

  eraseHeading: "Erase everything",
  eraseHint:
    "Deletes conversations, library, banks, practice history, checks, notes, backups, settings and logs from this computer. Viva then starts as if new.",
  eraseAction: "Erase everything…",
  eraseTitle: "Erase everything?",
  eraseDetail: (folder: string) =>
    `Everything that Viva keeps in ${folder} is deleted, all backups included. There is no way back.`,
  eraseWhat: (contents: Contents, backups: number) =>
    `${[
      count(contents.conversations, "conversation"),
      count(contents.documents, "document"),
      count(contents.banks, "question bank"),
      count(contents.answers, "practice answer"),
      count(contents.checks, "check"),
      count(contents.kept, "note or card", "notes and cards"),
      count(backups, "backup"),
    ].join(", ")}, settings and logs.`,
  eraseModels: (names: readonly string[], size: string) =>
    `Also the model files that Viva downloaded or copied (${names.join(", ")}; ${size})`,
  notErased: "Not deleted, because it is not Viva's, is in use, or is outside that folder:",
  exportsStay: "Exports that you saved elsewhere stay too.",
  typeWord: (word: string) => `Type “${word}” to go on`,
  eraseSure: "Erase everything",
  erasing: "Erasing…",
} as const;
