import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import {
  backup,
  backupName,
  checkedFolder,
  dataOverview,
  dataProgress,
  openedArchive,
  replacement,
} from "./data.ts";
import { procedure } from "./procedure.ts";

const done = z.object({});
const path = z.string().trim().min(1).max(4096);

/** What the student types to erase everything. */
export const eraseWord = "erase";

/**
 * What a screen can ask about the data as a whole. Restoring, importing, erasing and moving answer first; then the core
 * closes and opens again, which ends every line to it. How that went stands in the overview's `replaced`.
 */
export const dataProcedures = {
  /** The present overview at once, then after changes. */
  watch: procedure.output(eventIterator(dataOverview)),
  /** Null where nothing has changed since the last one, or there is nothing to keep. */
  backUp: procedure.output(z.object({ backup: backup.nullable() })),
  /** Failed BACKUP_MISSING, BACKUP_DAMAGED. */
  preview: procedure.input(z.object({ name: backupName })).output(replacement),
  restore: procedure.input(z.object({ name: backupName })).output(done),
  /** Writes everything into one zip file. Failed FILE_EXISTS, DISK_FULL. */
  exportTo: procedure.input(z.object({ path })).output(eventIterator(dataProgress)),
  /** The system's dialog for where an export goes; null when the student cancels. Failed HOST_ONLY but in a desktop window. */
  chooseExport: procedure.output(z.object({ path: z.string().nullable() })),
  /** Reads and checks a whole archive. Failed ARCHIVE_INVALID, DATA_TOO_NEW. */
  openArchive: procedure.input(z.object({ path })).output(openedArchive),
  /** Begins an archive that comes in pieces from a page, with library.appendUpload. Failed DISK_TOO_SMALL. */
  beginUpload: procedure
    .input(z.object({ name: z.string().min(1).max(500), bytes: z.number().int().nonnegative() }))
    .output(z.object({ uploadId: z.uuid() })),
  /** As openArchive, once all its pieces are here; nothing of the upload stays. */
  openUpload: procedure.input(z.object({ uploadId: z.uuid() })).output(openedArchive),
  closeArchive: procedure.input(z.object({ importId: z.uuid() })).output(done),
  import: procedure.input(z.object({ importId: z.uuid() })).output(done),
  erase: procedure
    .input(z.object({ confirmation: z.literal(eraseWord), models: z.boolean() }))
    .output(done),
  /** Failed FOLDER_UNFIT, DISK_TOO_SMALL. */
  checkFolder: procedure.input(z.object({ path })).output(checkedFolder),
  /** Shows the data folder in the system's file manager. Failed HOST_ONLY but in a desktop window. */
  showFolder: procedure.output(done),
  /** Copies the data, then goes on in the new folder. */
  move: procedure.input(z.object({ path })).output(eventIterator(dataProgress)),
  /** Deletes what is left in the folder that the data were moved from. */
  removeLeft: procedure.output(done),
  /** The student has read how the last restore, import, move or download of an export ended. */
  dismissNews: procedure.output(done),
};
