import type { CheckStore } from "../../core/ports.ts";
import { batched } from "../batched.ts";
import type { ReadDatabase, WriteDatabase } from "../database.ts";
import { approveHost, isApprovedHost } from "./approvedHosts.ts";
import { keepCards, saveAnswer, saveText, settlePoint } from "./checkChanges.ts";
import { addChecks, checkById, linedUpReader, updateCheck } from "./checks.ts";
import { listChecks, unfinishedChecks } from "./listChecks.ts";
import { removeCheck, restoreCheck } from "./removeCheck.ts";

/** Checks over a database; run turns what the disk refuses into failures. */
export function checksPort(
  reader: ReadDatabase,
  writer: WriteDatabase,
  run: <T>(work: () => T) => T,
): CheckStore {
  return {
    add: (checks) => run(() => addChecks(writer, checks)),
    get: (id) => run(() => checkById(reader, id)),
    update: (id, change) => run(() => updateCheck(writer, id, change)),
    saveAnswer: (id, answer) => run(() => saveAnswer(writer, id, answer)),
    saveText: (id, column, text) => run(() => saveText(writer, id, column, text)),
    settle: (id, rowId, settled, after) =>
      run(() => settlePoint(writer, id, rowId, settled, after)),
    keep: (id, cards) => run(() => keepCards(writer, id, cards)),
    list: (query) => run(() => listChecks(reader, query)),
    unfinished: () => run(() => unfinishedChecks(reader)),
    remove: (id, at) => run(() => removeCheck(writer, id, at)),
    restore: (id) => run(() => restoreCheck(writer, id)),
    eachLinedUp: () => {
      const read = run(() => linedUpReader(reader));
      return batched(0, (after) => run(() => read(after)));
    },
    approvedHosts: {
      has: (host) => run(() => isApprovedHost(reader, host)),
      add: (host, at) => run(() => approveHost(writer, host, at)),
    },
  };
}
