import type { FailureCode } from "./failure.ts";
import type { Describe } from "./failureMessage.ts";

/** How failures of backups, exports, imports and the data folder are told. */
export const dataMessages = {
  BACKUP_MISSING: () => ({
    title: "There is no such backup",
    detail: "It may have made room for a newer one. Choose another.",
  }),
  BACKUP_DAMAGED: ({ name }) => ({
    title: "This backup is damaged",
    detail: `A part of ${name} is missing or has changed on the disk. Nothing was changed; choose another backup.`,
  }),
  ARCHIVE_INVALID: ({ path, reason }) => ({
    title: "This is no whole export of Viva",
    detail: `${path}: ${reason}. Nothing was changed.`,
  }),
  FOLDER_UNFIT: ({ folder, reason }) => ({
    title: "The data cannot move there",
    detail: `${folder}: ${reason}. Choose another folder.`,
  }),
  DATA_FOLDER_AWAY: ({ folder, pointer }) => ({
    title: "Your data folder is not there",
    detail: `Viva's data were moved to ${folder}, which cannot be found now. Connect its drive and start Viva again. If the folder is gone for good, delete ${pointer} to start anew.`,
  }),
  DATA_FOLDER_FIXED: ({ by }) => ({
    title: "The data folder was named when Viva started",
    detail: `It was chosen by ${by === "option" ? "--data" : "VIVA_DATA"}. Start Viva with another one, or without it, to move the data from here.`,
  }),
} satisfies { readonly [C in FailureCode]?: Describe<C> };
