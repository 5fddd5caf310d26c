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

type Running = {
  readonly job: Job;
  readonly writing: Writing;
  readonly abort: AbortController;
  readonly ended: Promise<void>;
  /** It is to be written anew. */
  again: boolean;
};

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
  /** Ends all of this kind, to be made again later. */
  readonly giveUp: (kind: Engine["kind"]) => void;
  readonly close: () => void;
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
  /** Ends that could not be saved; they are tried again at the next start. */
  const unsaved = new Map<string, Live>();

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
    const ending = Promise.withResolvers<void>();
    const run = start(job, ending.promise);
    const signal = AbortSignal.any([run.abort.signal, closing.signal]);
    try {
      await work(run.writing, signal, () => giveUpOne(run));
      if (signal.aborted) conclude(run);
    } catch (cause) {
      if (!signal.aborted && wasTakenAway()) {
        run.again = true;
        await new Promise((resolve) => setTimeout(resolve, breathMs));
      }
      conclude(run, cause);
    } finally {
      running.delete(jobKey(id, job.answer.column));
      news.tell(id);
      if (!closing.signal.aborted && !run.again) ended(id);
      ending.resolve();
    }
  }

  /** Saves how a run ended that did not come to an end by itself. */
  function conclude({ job, writing, abort, again }: Running, cause?: unknown): void {
    try {
      if (again || closing.signal.aborted) writing.close({ kind: "waiting" });
      else if (abort.signal.aborted) writing.close({ kind: "stopped" });
      else writing.close({ kind: "failed", failure: failureOf(cause) });
    } catch (failed) {
      const { text } = writing.live();
      const state = { kind: "failed" as const, failure: failureOf(failed) };
      unsaved.set(jobKey(job.check.id, job.answer.column), { state, text });
    }
  }

  function failureOf(cause: unknown): Failure {
    if (cause instanceof Failed) return cause.failure;
    const reference = crypto.randomUUID();
    log.error(`defect ${reference} while a column was written`, cause);
    return { code: "INTERNAL", data: { reference } };
  }

  function giveUpOne(run: Running): void {
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
      const known = running.get(key)?.writing.live() ?? unsaved.get(key);
      if (known !== undefined) return known;
      const answer = waitingAnswer(checkId, column);
      if (answer === null) return null;
      const isOff = answer.engine.kind === "server" && !preferences.get().server.enabled;
      const state: ColumnState = { kind: "waiting", for: isOff ? "server" : "turn" };
      return { state, text: answer.text };
    },
    waiting: (jobsOf) =>
      store.checks
        .unfinished()
        .flatMap((id) => jobsOf(store.checks.get(id)))
        .filter(({ check, answer }) => {
          const key = jobKey(check.id, answer.column);
          return !running.has(key) && !unsaved.has(key);
        }),
    make,
    async stop(checkId, column) {
      const key = jobKey(checkId, column);
      unsaved.delete(key);
      const run = running.get(key);
      if (run !== undefined) {
        run.abort.abort();
        await run.ended;
        return;
      }
      const answer = waitingAnswer(checkId, column);
      if (answer === null) return;
      store.checks.saveAnswer(checkId, { ...answer, state: { kind: "stopped" } });
      news.tell(checkId);
      ended(checkId);
    },
    giveUp(kind) {
      for (const run of running.values()) if (run.job.answer.engine.kind === kind) giveUpOne(run);
    },
    close: () => closing.abort(),
  };
}
