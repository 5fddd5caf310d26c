import { setPriority } from "node:os";
import { basename } from "node:path";
import { Failed, fail } from "../core/failed.ts";
import { checkImported } from "./archive/checkImported.ts";
import { assembleBackup } from "./backups/assembleBackup.ts";
import { readNote } from "./backups/backupNotes.ts";
import { openChunks } from "./backups/chunks.ts";
import { compareContents } from "./backups/compareContents.ts";
import { keepDatabase } from "./backups/keepDatabase.ts";
import { dataTask, type DataAnswer, type DataTask } from "./dataTask.ts";

/** A process of its own that does one task and prints what came of it as JSON. */
process.stdout.write(JSON.stringify(answer(dataTask.parse(JSON.parse(process.argv[2] ?? "")))));

function answer(task: DataTask): DataAnswer {
  try {
    return { done: run(task) };
  } catch (cause) {
    if (cause instanceof Failed) return { failure: cause.failure };
    const code = cause instanceof Error && "code" in cause ? cause.code : "";
    return { code: typeof code === "string" ? code : "", reason: String(cause) };
  }
}

function run(task: DataTask): unknown {
  switch (task.do) {
    case "keep":
      beModest();
      return keepDatabase(task.database, openChunks(task.chunks));
    case "preview": {
      const name = basename(task.note, ".json");
      const note = readNote(task.note) ?? fail("BACKUP_DAMAGED", { name });
      assembleBackup(task.note, note, task.copy);
      return compareContents(task.present, task.copy);
    }
    case "check":
      checkImported(task.database, task.archive);
      return compareContents(task.present, task.database);
  }
}

/** Nobody waits for a backup. */
function beModest(): void {
  try {
    setPriority(10);
  } catch {
    // Some systems do not let a process be modest.
  }
}
