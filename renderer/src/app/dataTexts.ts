import type {
  BackupReason,
  ContentKind,
  FolderWarning,
  Replaced,
} from "../../../electron/contract/data.ts";
import { count, dateTime } from "./numbers.ts";

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
    "It looks like a folder that another program keeps in step with a server. That can damage the database, and what you wrote would leave this computer.",
  network: "It lies on a network drive. When the connection breaks, answers can be lost.",
  removable: "It lies on a drive that can be unplugged. Without it Viva does not start.",
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
  lost: "Goes",
  back: "Comes back",
  more: (rest: number) => `and ${rest} more`,
  changedAt: "Last change",
  never: "never",
  replaced,
  replacedDetail: (at: number) => dateTime(at),
  undo: "What was there before is a backup in the list below: restore it to take this back.",

  backups: "Backups",
  backupsHint:
    "Made every 30 minutes in which something changed, and before anything is replaced. All of the last two days stay, then the last of each of 12 days, then of each of 10 weeks.",
  noBackups: "There is no backup yet. The first is made soon after you begin.",
  backUp: "Back up now",
  backingUp: "Backing up…",
  backedUp: "Backup made",
  nothingNew: "Nothing has changed since the last backup",
  inAll: (amount: number, size: string) => `${count(amount, "backup")}, ${size} on the disk`,
  fewer: "The disk is nearly full",
  fewerDetail: "Backups may take a tenth of what is free, so fewer are kept than usual.",
  backupFailed: "The last automatic backup was not made",
  reasons,
  restore: "Restore…",
  restoreOf: (at: number) => `Restore the backup of ${dateTime(at)}`,
  showAll: (amount: number) => `Show all ${amount}`,
  list: "Backups, newest first",
  backupFacts: (facts: {
    readonly conversations: number;
    readonly documents: number;
    readonly answers: number;
    readonly size: string;
  }) =>
    `${count(facts.conversations, "conversation")}, ${count(facts.documents, "document")}, ${count(facts.answers, "practice answer")}; added ${facts.size}`,
  restoreTitle: (at: number) => `Restore the backup of ${dateTime(at)}?`,
  restoreDetail:
    "Everything goes back to how it was then. The present state becomes a backup first, so this can be taken back. Settings stay as they are.",
  restoreSure: "Restore",
  restoring: "Restoring…",
  reading: "Reading it…",
  same: "It holds what is there now: nothing would go and nothing come back.",
  compareCaption: "What would change",

  along: "Take it along",
  alongHint:
    "One zip file with everything: conversations, your library with its files, banks, practice history, checks, notes and settings, also in forms that other programs read. Model files and keys are not in it.",
  exportAction: "Export everything",
  exportTo: "Zip file to write",
  exportPlace: "~/Viva.zip",
  exported: (path: string) => `Exported to ${path}`,
  exporting: "Exporting",
  importFrom: "Zip file to import",
  importHint: "The path of a zip file that Viva exported. It is checked from end to end first.",
  importAction: "Open export…",
  checking: "Checking it…",
  importTitle: "Replace everything with this export?",
  importDetail:
    "The export takes the place of everything that is here; the two are not merged. The present state becomes a backup first, so this can be taken back.",
  importFacts: (at: number, version: string, size: string) =>
    `Exported on ${dateTime(at)} by Viva ${version}, ${size}`,
  importModels: "Model files that it knew and that are not in it:",
  importSure: "Replace everything",
  importing: "Importing…",

  folder: "Data folder",
  folderHint: "Everything that Viva keeps is in this folder.",
  copyFolder: "Copy the path of the data folder",
  move: "Move…",
  fixed: {
    option: "It was named with --data when Viva started. Start Viva without that to move the data.",
    environment:
      "It was named by VIVA_DATA when Viva started. Start Viva without it to move the data.",
  },
  moveTitle: "Move your data",
  moveTo: "New folder",
  moveHint: "An empty folder, or one that is not there yet.",
  choose: "Choose…",
  chooseTitle: "Choose a folder for your data",
  warnings,
  needs: (need: string, free: string) => `It needs ${need}; ${free} are free there.`,
  moveDetail:
    "The data are copied, compared and then used there. What is here stays until you delete it.",
  moveSure: "Move",
  moveCheck: "Check this folder",
  moving: "Moving",
  left: (folder: string) => `Your data were moved from ${folder}`,
  leftDetail: (size: string) =>
    `What was there still is (${size}). Everything below is read from the new folder; delete the old copy when you have seen that all is there.`,
  removeLeft: "Delete the old copy",
  leftRemoved: "The old copy was deleted",
  progress: (done: string, total: string) => `${done} of ${total}`,

  eraseHeading: "Erase everything",
  eraseHint:
    "Deletes conversations, library, banks, practice history, checks, notes, backups, settings and logs from this computer, and starts anew.",
  eraseAction: "Erase everything…",
  eraseTitle: "Erase everything?",
  eraseDetail: (folder: string) =>
    `Everything that Viva keeps in ${folder} is deleted, all backups included. There is no way back.`,
  eraseModels: (size: string) => `Also the model files that Viva downloaded or copied (${size})`,
  notErased: "Not deleted, because it lies outside of that folder:",
  exportsStay: "Exports that you saved elsewhere stay too.",
  typeWord: (word: string) => `Type “${word}” to go on`,
  eraseSure: "Erase everything",
  erasing: "Erasing…",
} as const;
