import type { ColumnState, EngineColumn } from "../../contract/check.ts";
import type { Engine } from "../../contract/engine.ts";
import type { Failure } from "../../contract/failure.ts";
import { Failed } from "../failed.ts";
import type { Ports, StoredCheck } from "../ports.ts";
import type { CheckNews } from "./runNews.ts";
import { jobKey, type Job } from "./runOrder.ts";
import { startWriting, type Live, type Writing } from "./runWriting.ts";

/** Before what was taken away is tried again, in milliseconds: a model on its way out refuses at once. */
const breathMs = 100;
/** So often in a row; a model that dies of its prompt is gone each time, too. */
const mostReturns = 3;

type Running = {
  readonly job: Job;
  readonly writing: Writing;
  readonly abort: AbortController;
  readonly ended: Promise<void>;
  /** It is to be written anew. */
  again: boolean;
};

/** An end that could not be saved, and how the column is shown meanwhile. */
type Unsaved = { readonly checkId: string; readonly writing: Writing; readonly shown: Live };

/** What an attempt does; giveUp ends it, to be made again later. */
type Work = (writing: Writing, signal: AbortSignal, giveUp: () => void) => Promise<void>;

export type Attempts = {
  readonly closing: AbortSignal;
  readonly live: (checkId: string, column: EngineColumn) => Live | null;
  /** Jobs of checks that are not finished, oldest check first, but for those that are being attempted. */
  readonly waiting: <E extends Engine>(jobsOf: (check: StoredCheck) => Job<E>[]) => Job<E>[];
  /** Carries a job out and saves how it ended; never rejects. What failed because it was taken away waits again. */
  readonly make: (job: Job, work: Work, wasTakenAway: () => boolean) => Promise<void>;
  readonly stop: (checkId: string, column: EngineColumn) => Promise<void>;
  /** Ends all of this kind, to be made again later; resolves when they have ended. */
  readonly giveUp: (kind: Engine["kind"]) => Promise<void>;
  /** Ends all, to be made again after the next start. */
  readonly close: () => void;
  /** Tries once more to save ends that could not be saved. */
  readonly saveRest: () => void;
};

/** The columns that are being written, from their waiting to their saved end. */
export function createAttempts(
  ports: Pick<Ports, "store" | "preferences" | "clock" | "log">,
  news: CheckNews,
  ended: (checkId: string) => void,
): Attempts {
  const { store, preferences, log } = ports;
  const closing = new AbortController();
  const running = new Map<string, Running>();
  const unsaved = new Map<string, Unsaved>();
  /** How often the model of a column was taken away since it last came to an end. */
  const returns = new Map<string, number>();

  function start(job: Job, ending: Promise<void>): Running {
    const { check, answer } = job;
    const { column } = answer;
    const writing = startWriting(check.id, answer, ports, (event) => news.send(check.id, event));
    const run = { job, writing, abort: new AbortController(), ended: ending, again: false };
    running.set(jobKey(check.id, column), run);
    news.tell(check.id);
    return run;
  }

  async function make(job: Job, work: Work, wasTakenAway: () => boolean): Promise<void> {
    const { id } = job.check;
    const key = jobKey(id, job.answer.column);
    const ending = Promise.withResolvers<void>();
    const run = start(job, ending.promise);
    const signal = AbortSignal.any([run.abort.signal, closing.signal]);
    try {
      await work(run.writing, signal, () => giveUpOne(run));
      if (signal.aborted || run.writing.ending() === null) conclude(run);
    } catch (cause) {
      if (!signal.aborted && wasTakenAway() && (returns.get(key) ?? 0) < mostReturns) {
        returns.set(key, (returns.get(key) ?? 0) + 1);
        run.again = true;
        await new Promise((resolve) => setTimeout(resolve, breathMs));
      }
      conclude(run, cause);
    } finally {
      running.delete(key);
      if (!run.again) returns.delete(key);
      news.tell(id);
      if (!closing.signal.aborted) ended(id);
      ending.resolve();
    }
  }

  /** Saves how a run ended that did not come to an end by itself; one that is written stays so, whatever came after. */
  function conclude({ job, writing, abort, again }: Running, cause?: unknown): void {
    try {
      if (writing.ending()?.kind === "done") writing.saveAgain();
      else if (abort.signal.aborted && !again) writing.close({ kind: "stopped" });
      else if (again || closing.signal.aborted) writing.close({ kind: "waiting" });
      // Its server was switched off.
      else if (cause === undefined) writing.close({ kind: "stopped" });
      else writing.close({ kind: "failed", failure: failureOf(cause) });
    } catch (failed) {
      const { text } = writing.live();
      const state = { kind: "failed" as const, failure: failureOf(failed) };
      const checkId = job.check.id;
      unsaved.set(jobKey(checkId, job.answer.column), { checkId, writing, shown: { state, text } });
    }
  }

  function saveLeft(key: string, { checkId, writing }: Unsaved): void {
    writing.saveAgain();
    unsaved.delete(key);
    news.tell(checkId);
    ended(checkId);
  }

  function saveRest(): void {
    for (const [key, left] of unsaved) {
      try {
        saveLeft(key, left);
      } catch {
        // Still no room; it is tried again with the next look for columns.
      }
    }
  }

  function failureOf(cause: unknown): Failure {
    if (cause instanceof Failed) return cause.failure;
    const reference = crypto.randomUUID();
    log.error(`defect ${reference} while a column was written`, cause);
    return { code: "INTERNAL", data: { reference } };
  }

  /** What the student has stopped stays stopped. */
  function giveUpOne(run: Running): void {
    if (run.abort.signal.aborted) return;
    run.again = true;
    run.abort.abort();
  }

  function waitingAnswer(checkId: string, column: EngineColumn) {
    const answer = store.checks.get(checkId).answers.find((one) => one.column === column);
    return answer?.state.kind === "waiting" ? answer : null;
  }

  return {
    closing: closing.signal,
    live(checkId, column) {
      const key = jobKey(checkId, column);
      const known = running.get(key)?.writing.live() ?? unsaved.get(key)?.shown;
      if (known !== undefined) return known;
      const answer = waitingAnswer(checkId, column);
      if (answer === null) return null;
      const isOff = answer.engine.kind === "server" && !preferences.get().server.enabled;
      const state: ColumnState = { kind: "waiting", for: isOff ? "server" : "turn" };
      return { state, text: answer.text };
    },
    waiting(jobsOf) {
      saveRest();
      return store.checks
        .unfinished()
        .flatMap((id) => jobsOf(store.checks.get(id)))
        .filter(({ check, answer }) => {
          const key = jobKey(check.id, answer.column);
          return !running.has(key) && !unsaved.has(key);
        });
    },
    make,
    async stop(checkId, column) {
      const key = jobKey(checkId, column);
      const run = running.get(key);
      if (run !== undefined) {
        run.again = false;
        run.abort.abort();
        await run.ended;
        return;
      }
      const left = unsaved.get(key);
      if (left !== undefined) saveLeft(key, left);
      const answer = waitingAnswer(checkId, column);
      if (answer === null) return;
      store.checks.saveAnswer(checkId, { ...answer, state: { kind: "stopped" } });
      news.tell(checkId);
      ended(checkId);
    },
    async giveUp(kind) {
      const runs = [...running.values()].filter((run) => run.job.answer.engine.kind === kind);
      for (const run of runs) giveUpOne(run);
      await Promise.all(runs.map((run) => run.ended));
    },
    close: () => closing.abort(),
    saveRest,
  };
}
