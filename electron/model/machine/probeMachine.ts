import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Pace, ProbeEvent } from "../../contract/machine.ts";
import { fail } from "../../core/failed.ts";
import type { Log } from "../../core/ports.ts";
import type { WorkerProcess } from "../workerProcess.ts";
import { measurePace, type PaceRequest, type ProbeFile } from "./measurePace.ts";
import { openProbeFolder } from "./probeFolder.ts";
import { probeModelBytes, writeProbeModel, type ProbeShapes } from "./probeModel.ts";

export type ProbeSetting = {
  readonly log: Log;
  /** Where the model that is measured may be written, the best place first. */
  readonly folders: readonly string[];
  readonly usesGraphics: boolean;
  readonly shapes: ProbeShapes;
  readonly budgetMs: number;
  readonly startWorker?: (log: Log) => WorkerProcess;
};

/** Of the budget: writing the files. */
const writingShare = 0.1;

/**
 * Measures this computer with a slice of Meditron's shape, then deletes what it wrote. Ends with done, or early and
 * without it once the signal aborts. Fails with DISK_FULL, WORKER_DIED, MODEL_LOAD_FAILED, or MODEL_TOO_LARGE without even 1 GB.
 */
export async function* probeMachine(
  setting: ProbeSetting,
  signal: AbortSignal,
): AsyncGenerator<ProbeEvent, void, void> {
  const startedAt = performance.now();
  const { slice, thinSlice } = setting.shapes;
  const need = probeModelBytes(slice) + probeModelBytes(thinSlice);
  const folder = await openProbeFolder(setting.folders, need);
  try {
    yield progress(0);
    const files = await writeFiles(folder, setting.shapes, signal);
    yield progress(writingShare);

    const parts = setting.usesGraphics ? 2 : 1;
    const share = (1 - writingShare) / parts;
    const request = { ...setting, ...files, budgetMs: setting.budgetMs * share };
    const processor = yield* measured({ ...request, on: "processor" }, writingShare, share, signal);
    const graphics = setting.usesGraphics
      ? yield* graphicsPace({ ...request, on: "graphics" }, writingShare + share, share, signal)
      : null;
    const tookMs = performance.now() - startedAt;
    yield { type: "done", probe: { at: Date.now(), tookMs, processor, graphics } };
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch((cause: unknown) =>
      setting.log.error("what was measured with was not deleted", cause),
    );
  }
}

async function writeFiles(
  folder: string,
  shapes: ProbeShapes,
  signal: AbortSignal,
): Promise<{ slice: ProbeFile; thinSlice: ProbeFile }> {
  const write = async (name: string, shape: ProbeShapes["slice"]): Promise<ProbeFile> => {
    const path = join(folder, `${name}.gguf`);
    return { path, work: await writeProbeModel(path, shape, signal) };
  };
  try {
    return {
      slice: await write("slice", shapes.slice),
      thinSlice: await write("thinSlice", shapes.thinSlice),
    };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "ENOSPC" || code === "EDQUOT") return fail("DISK_FULL", {});
    throw error;
  }
}

async function* measured(
  request: PaceRequest,
  before: number,
  share: number,
  signal: AbortSignal,
): AsyncGenerator<ProbeEvent, Pace, void> {
  for await (const event of measurePace(request, signal)) {
    if (event.type === "done") return event.pace;
    yield progress(before + share * Math.min(1, event.used));
  }
  return fail("WORKER_DIED", { during: "prompt" });
}

/** Null when it cannot be measured: models then run on the processor as well. */
async function* graphicsPace(
  request: PaceRequest,
  before: number,
  share: number,
  signal: AbortSignal,
): AsyncGenerator<ProbeEvent, Pace | null, void> {
  try {
    return yield* measured(request, before, share, signal);
  } catch (error) {
    signal.throwIfAborted();
    request.log.error("the graphics processor was not measured", error);
    return null;
  }
}

function progress(share: number): ProbeEvent {
  return { type: "progress", percent: Math.round(share * 100) };
}
