import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import type { Failure } from "../../contract/failure.ts";
import { Failed } from "../../core/failed.ts";
import type { Arrived, Log } from "../../core/ports.ts";
import type { FileLock } from "../../host/lockFile.ts";
import type { Network } from "./fetchFile.ts";
import type { Stage } from "./job.ts";
import { tryLockPart } from "./lockPart.ts";
import { onDisk } from "./onDisk.ts";
import type { SaveOften } from "./partFile.ts";
import type { PartNote } from "./partNote.ts";
import { isForGood, removeTransfer, runTransfer, type TransferRunning } from "./runTransfer.ts";
import type { TransferEntry, TransferRun } from "./transferEntry.ts";

const tellMs = 1000;

/** Runs transfers of a list, and keeps their entries true. */
export type Runner = {
  /** Begins a run, which lets the lock go when it ends. */
  readonly run: (entry: TransferEntry, lock: FileLock) => void;
  /** Looks at what an earlier run left: hands over what has arrived, and finds out whether another process is at it. */
  readonly take: (entry: TransferEntry) => void;
  readonly setTake: (take: (arrived: Arrived) => Promise<string>) => void;
};

export function createRunner(options: {
  readonly network: () => Network;
  readonly saveOften: SaveOften;
  readonly tell: (what: "state" | "progress") => void;
  readonly roomFor: (entry: TransferEntry, missingBytes: number) => Promise<void>;
  readonly log: Log;
  readonly reached?: ((stage: Stage) => Promise<void>) | undefined;
}): Runner {
  const { network, saveOften, tell, roomFor, log, reached } = options;
  let take: (arrived: Arrived) => Promise<string> = () =>
    Promise.reject(new Error("nobody takes what arrives"));

  function change(entry: TransferEntry, state: TransferEntry["state"]): void {
    entry.state = state;
    tell("state");
  }
  function grow(entry: TransferEntry, bytes: number): void {
    entry.bytes = bytes;
    entry.speed.note(bytes);
    tell("progress");
  }

  function runningOf(entry: TransferEntry, run: TransferRun): TransferRunning {
    const { signal } = run.stop;
    return {
      network,
      saveOften,
      signal,
      take,
      received: (bytes) => grow(entry, bytes),
      compared: (bytes) => grow(entry, bytes),
      noted: (note) => void (entry.note = note),
      checkRoom: (missingBytes) => roomFor(entry, missingBytes),
      async enter(stage) {
        if (stage === "checking") entry.bytes = 0;
        entry.speed.restart();
        entry.speed.note(entry.bytes);
        change(entry, { kind: "running", stage });
        await reached?.(stage);
      },
      async waitFor(ms, failure) {
        change(entry, { kind: "waiting", retryInMs: ms, failure });
        await pause(ms, run);
      },
    };
  }

  /** Returns how it ended, which is told only when the next run may begin. */
  async function work(entry: TransferEntry, run: TransferRun): Promise<TransferEntry["state"]> {
    const { paths, note } = entry;
    const { signal } = run.stop;
    let state: TransferEntry["state"];
    // Without it a silence would look like the speed before it.
    const ticking = setInterval(() => tell("progress"), tellMs);
    ticking.unref();
    try {
      const modelId = await onDisk(paths.folder, () =>
        runTransfer(paths, note, runningOf(entry, run)),
      );
      state = { kind: "done", modelId };
    } catch (cause) {
      state =
        signal.aborted && !(cause instanceof Failed)
          ? { kind: "paused" }
          : stateAfter(cause, entry.note, log);
    } finally {
      clearInterval(ticking);
    }
    if (state.kind === "done") return state;
    if (state.kind === "failed" && !state.resumable) {
      await onDisk(paths.folder, () => removeTransfer(paths, entry.note));
      entry.bytes = 0;
    } else {
      entry.bytes = bytesOf(entry.note);
    }
    return state;
  }

  const runner: Runner = {
    run(entry, lock) {
      const ended = Promise.withResolvers<void>();
      const stop = new AbortController();
      const run: TransferRun = { stop, hurry: () => {}, ended: ended.promise };
      entry.run = run;
      change(entry, { kind: "running", stage: "connecting" });
      const end = (state: TransferEntry["state"]): void => {
        lock.release();
        entry.run = null;
        change(entry, state);
        ended.resolve();
      };
      work(entry, run).then(end, (cause: unknown) => end(stateAfter(cause, entry.note, log)));
    },
    take(entry) {
      try {
        const lock = tryLockPart(entry.paths);
        if (lock === null) {
          const path = entry.paths.final;
          const failure = { code: "FILE_BEING_WRITTEN", data: { path } } as const;
          change(entry, { kind: "failed", failure, resumable: true });
        } else if (entry.note.arrived !== null && existsSync(entry.paths.final)) {
          runner.run(entry, lock);
        } else {
          // Also what had arrived and was taken away: nobody has asked for it again.
          lock.release();
        }
      } catch (cause) {
        // A folder that cannot be written now may be when the student goes on.
        log.error(`cannot look after ${entry.paths.name}`, cause);
      }
    },
    setTake: (next) => void (take = next),
  };
  return runner;
}

function stateAfter(cause: unknown, note: PartNote, log: Log): TransferEntry["state"] {
  const failure = failureOf(cause, log);
  const isOver = cause instanceof Failed && isForGood(cause, bytesOf(note));
  return { kind: "failed", failure, resumable: !isOver };
}

function bytesOf({ done }: PartNote): number {
  return done.reduce((sum, [from, to]) => sum + to - from, 0);
}

function failureOf(cause: unknown, log: Log): Failure {
  if (cause instanceof Failed) return cause.failure;
  const reference = randomUUID();
  log.error(`defect ${reference}`, cause);
  return { code: "INTERNAL", data: { reference } };
}

/** Ends early when the student does not want to wait; rejects when it is stopped. */
async function pause(ms: number, run: TransferRun): Promise<void> {
  const { signal } = run.stop;
  signal.throwIfAborted();
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  const stop = () => resolve();
  signal.addEventListener("abort", stop, { once: true });
  run.hurry = resolve;
  await promise;
  clearTimeout(timer);
  signal.removeEventListener("abort", stop);
  run.hurry = () => {};
  signal.throwIfAborted();
}
