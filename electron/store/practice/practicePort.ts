import type { PracticeStore } from "../../core/ports.ts";
import { batched } from "../batched.ts";
import type { ReadDatabase, WriteDatabase } from "../database.ts";
import { answerReader, beforeAllAnswers, earlierAnswers, meanMs } from "./answered.ts";
import { lockResponses } from "./lock.ts";
import * as runs from "./opinionRuns.ts";
import * as opinions from "./opinions.ts";
import { countItems, countNew, pickItems } from "./pickItems.ts";
import { removeSession, restoreSession } from "./removeSession.ts";
import { respond } from "./respond.ts";
import { lastReview, undoReview } from "./reviews.ts";
import { dueTimes, scheduleOf } from "./schedules.ts";
import * as sessions from "./sessions.ts";
import { listSessions } from "./sessionSummaries.ts";

/** Practice over a database; run turns what the disk refuses into failures. */
export function practicePort(
  reader: ReadDatabase,
  writer: WriteDatabase,
  run: <T>(work: () => T) => T,
): PracticeStore {
  return {
    pick: (selection, dueBy) => run(() => pickItems(reader, selection, dueBy)),
    count: (selection, dueBy) => run(() => countItems(reader, selection, dueBy)),
    begin: (session, itemIds) => run(() => sessions.beginSession(writer, session, itemIds)),
    sessions: () => run(() => listSessions(reader)),
    session: (id) => run(() => sessions.sessionById(reader, id)),
    remove: (id, at) => run(() => removeSession(writer, id, at)),
    restore: (id) => run(() => restoreSession(writer, id)),
    respond: (id, place, change) => run(() => respond(writer, id, place, change)),
    tick: (id, place, moreMs, remainingMs) =>
      run(() => sessions.tick(writer, id, place, moreMs, remainingMs)),
    goTo: (id, place) => run(() => sessions.goTo(writer, id, place)),
    pause: (id, paused) => run(() => sessions.pauseSession(writer, id, paused)),
    lock: (id, locks, endedAt) => run(() => lockResponses(writer, id, locks, endedAt)),
    schedule: (itemId) => run(() => scheduleOf(reader, itemId)),
    dueTimes: (to) => run(() => dueTimes(reader, to)),
    newItems: () => run(() => countNew(reader)),
    lastReview: () => run(() => lastReview(reader)),
    undoReview: () => run(() => undoReview(writer)),
    answered: (banks) => {
      const read = run(() => answerReader(reader, banks));
      return batched(beforeAllAnswers, (after) => run(() => read(after)));
    },
    meanMs: () => run(() => meanMs(reader)),
    earlier: (itemId, before) => run(() => earlierAnswers(reader, itemId, before)),
    opinions: {
      find: (key) => run(() => opinions.findOpinion(reader, key)),
      ofItem: (itemId) => run(() => opinions.opinionsOfItem(reader, itemId)),
      add: (opinion) => run(() => opinions.addOpinion(writer, opinion)),
      withKeys: (banks) => {
        const read = run(() => opinions.opinionReader(reader, banks));
        return batched(0, (after) => run(() => read(after)));
      },
      missing: (bankId, key, limit) =>
        run(() => opinions.missingOpinions(reader, bankId, key, limit)),
      progress: (bankId, key) => run(() => opinions.opinionProgress(reader, bankId, key)),
    },
    runs: {
      list: () => run(() => runs.listRuns(reader)),
      save: (entry) => run(() => runs.saveRun(writer, entry)),
      remove: (ids) => run(() => runs.removeRuns(writer, ids)),
    },
  };
}
