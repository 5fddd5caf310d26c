import type { Pace } from "../../contract/machine.ts";
import { automaticLoad } from "../../contract/models.ts";
import { fail } from "../../core/failed.ts";
import type { Log } from "../../core/ports.ts";
import { inspectGguf } from "../gguf.ts";
import { loadOnce } from "../loadOnce.ts";
import type { LoadFacts } from "../workerContract.ts";
import { startWorkerProcess, type WorkerProcess } from "../workerProcess.ts";
import { measureRound, type Round } from "./measureRounds.ts";
import { paceOf, undisturbed } from "./paceOf.ts";
import type { Work } from "./probeModel.ts";

/** A model that was written for a probe. */
export type ProbeFile = { readonly path: string; readonly work: Work };

export type PaceRequest = {
  readonly slice: ProbeFile;
  readonly thinSlice: ProbeFile;
  readonly on: "processor" | "graphics";
  /** Loading included; a very slow computer takes longer. */
  readonly budgetMs: number;
  readonly log: Log;
  readonly startWorker?: (log: Log) => WorkerProcess;
  /** After so many milliseconds it is given up. */
  readonly patienceMs?: number;
};

/** Many times what the slowest computer takes; a driver that hangs would hang the measurement for ever. */
const patience = 120_000;

/** What one round should take of the budget. */
const roundShare = { reading: 0.09, writing: 0.04 };
/** All rounds with the thin slice, its loading included. */
const thinShare = 0.35;
const leastRounds = 2;
/** Many short rounds of writing: another program that disturbs some of them leaves others alone. */
const writingsForReading = 4;
const warmUp = { prompt: 48, written: 8 };

/** used is the share of the budget; it may exceed 1. */
export type PaceEvent =
  | { readonly type: "progress"; readonly used: number }
  | { readonly type: "done"; readonly pace: Pace };

/**
 * How fast a processor works on weights, in a worker of its own, which ends with it however that is. Ends with done.
 * Fails with WORKER_DIED, also when nothing comes of it, and as a load does; throws the signal's reason.
 */
export async function* measurePace(
  request: PaceRequest,
  signal: AbortSignal,
): AsyncGenerator<PaceEvent, void, void> {
  const startedAt = performance.now();
  const used = (): number => (performance.now() - startedAt) / request.budgetMs;
  const progress = (): PaceEvent => ({ type: "progress", used: used() });
  const worker = (request.startWorker ?? startWorkerProcess)(request.log);
  const end = () => worker.kill("SIGKILL");
  signal.addEventListener("abort", end, { once: true });
  const timer = setTimeout(end, request.patienceMs ?? patience);
  try {
    signal.throwIfAborted();
    const { threads } = await load(worker, request, request.slice.path, "auto", signal);
    yield progress();
    const round = countedRounds(worker);
    const first = await round(warmUp.prompt, warmUp.written);
    const prompt = tokensWithin(first.promptPerSecond, request.budgetMs * roundShare.reading, 480);
    const written = tokensWithin(
      first.generatePerSecond,
      request.budgetMs * roundShare.writing,
      48,
    );
    const readings: Round[] = [];
    const writings: Round[] = [];
    while (readings.length < leastRounds || used() < 1 - thinShare) {
      readings.push(await round(prompt, 1));
      for (let count = 0; count < writingsForReading; count += 1) {
        writings.push(await round(warmUp.written, written));
      }
      yield progress();
    }
    await load(worker, request, request.thinSlice.path, threads, signal);
    const next = await round(warmUp.written, warmUp.written);
    const few = tokensWithin(next.generatePerSecond, request.budgetMs * roundShare.writing, 48);
    const thin: Round[] = [];
    while (thin.length < leastRounds || used() < 1) {
      thin.push(await round(warmUp.written, few));
      yield progress();
    }
    const pace = paceOf(
      {
        work: request.slice.work,
        promptPerSecond: undisturbed(readings.map(({ promptPerSecond }) => promptPerSecond)),
        generatePerSecond: best(writings),
      },
      {
        work: request.thinSlice.work,
        generatePerSecond: best(thin),
      },
    );
    yield { type: "done", pace };
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", end);
    end();
    // Only then can its file be deleted everywhere.
    await worker.exited;
  }
}

async function load(
  worker: WorkerProcess,
  { on }: PaceRequest,
  path: string,
  threads: "auto" | number,
  signal: AbortSignal,
): Promise<LoadFacts> {
  const file = await inspectGguf(path);
  const isProcessor = on === "processor";
  const options = {
    ...automaticLoad,
    contextSize: file.trainedContext,
    threads,
    gpuLayers: isProcessor ? 0 : file.layers + 1,
  };
  const result = await loadOnce(
    worker,
    {
      use: "answers",
      file,
      fileKey: path,
      options,
      adapterBytes: 0,
      avoidGpu: isProcessor,
      availableBytes: null,
      headFolder: null,
      saveHeadAfterMs: Number.MAX_SAFE_INTEGER,
      freeSamplesAfterMs: 0,
    },
    () => {},
    signal,
    0,
  );
  return result.kind === "died" ? fail("WORKER_DIED", { during: "load" }) : result.facts;
}

/** Two times are subtracted from each other, so both must be free of what other programs and the system's scheduler add. */
function best(rounds: readonly Round[]): number {
  return Math.max(...rounds.map(({ generatePerSecond }) => generatePerSecond));
}

/** So many tokens as take about so long, in steps that native code likes. */
function tokensWithin(perSecond: number, ms: number, most: number): number {
  const tokens = Math.floor((perSecond * ms) / 1000 / 16) * 16;
  return Math.min(most, Math.max(16, tokens));
}

/** Each of its rounds has a text of its own. */
function countedRounds(worker: WorkerProcess) {
  let rounds = 0;
  return (promptTokens: number, writtenTokens: number): Promise<Round> =>
    measureRound(worker, rounds++, promptTokens, writtenTokens);
}
