import { availableParallelism } from "node:os";
import { basename } from "node:path";
import { Failed, fail } from "../../core/failed.ts";
import { planLoad, withAdapter } from "../../core/models/planLoad.ts";
import { availableMemory } from "../availableMemory.ts";
import type { LoadEvent, LoadFacts, LoadRequest } from "../workerContract.ts";
import { graphicsNotes } from "./graphicsNotes.ts";
import { isOutOfMemory, openLibrary, type NativeLibrary, type OpenRequest } from "./native.ts";
import type { OpenedFacts } from "./openedFacts.ts";
import { graphicsMaker } from "./unusedGraphics.ts";

/** How a model was loaded, whatever it is for. */
type Opened = OpenedFacts & Pick<LoadFacts, "contextSize">;

/** One of the library's ways to open a model. */
type Open<T> = (
  library: NativeLibrary,
  request: OpenRequest,
  onProgress: (share: number) => void,
) => Promise<T>;

/**
 * Opens a model as planned from its header and this machine. Fails with MODEL_TOO_LARGE,
 * LOAD_CANCELLED or MODEL_LOAD_FAILED.
 */
export async function loadPlanned<T extends Opened>(
  request: LoadRequest,
  onEvent: (event: LoadEvent) => void,
  signal: AbortSignal,
  open: Open<T>,
): Promise<{
  readonly model: T;
  readonly facts: LoadFacts;
  /** Bytes of memory that the plan counts on. */
  readonly needBytes: number;
}> {
  const { options } = request;
  const file = withAdapter(request.file, request.adapterBytes);
  const startedAt = performance.now();
  const availableBytes = request.availableBytes ?? availableMemory();
  let needBytes = file.fileBytes;
  try {
    const leavesGpu = request.avoidGpu || options.gpuLayers === 0;
    const library = await openLibrary(leavesGpu);
    const machine = await library.machine();
    // A container may grant fewer processors than the machine has.
    const performanceCores = Math.min(machine.performanceCores, availableParallelism());
    const resources = {
      ...machine,
      availableBytes,
      performanceCores,
      architecture: process.arch,
    };
    const plan = planLoad(file, options, resources, request.use);
    needBytes = plan.needBytes;
    onEvent({ type: "started", usesGpu: machine.usesGpu });
    signal.throwIfAborted();
    const model = await open(
      library,
      { ...options, ...plan, gpuLayers: options.gpuLayers, path: file.path },
      (share) => onEvent({ type: "progress", percent: Math.floor(share * 100) }),
    );
    const loadMs = performance.now() - startedAt;
    const { gpu, gpuLayers, gpuMemory, memoryMapped, flashAttention, contextSize } = model;
    const opened = { gpu, gpuLayers, gpuMemory, memoryMapped, flashAttention, contextSize };
    const layers = { layers: file.layers + 1, asked: options.gpuLayers };
    const maker = gpu === null && !leavesGpu ? await graphicsMaker() : null;
    const notes = [...plan.notes, ...graphicsNotes({ ...opened, ...layers }, maker)];
    const { adapterScale } = options;
    return {
      model,
      needBytes,
      facts: { ...opened, threads: plan.threads, adapterScale, loadMs, notes },
    };
  } catch (error) {
    if (error instanceof Failed) throw error;
    if (signal.aborted) return fail("LOAD_CANCELLED", {});
    if (isOutOfMemory(error)) {
      return fail("MODEL_TOO_LARGE", { needBytes, haveBytes: Math.floor(availableBytes) });
    }
    return fail("MODEL_LOAD_FAILED", {
      reason: reasonWithoutPaths(error, [file.path, options.adapter ?? ""]),
    });
  }
}

/** The first line of what native code said, naming the files and not the student's folders. */
function reasonWithoutPaths(error: unknown, paths: readonly string[]): string {
  const message = error instanceof Error ? error.message : String(error);
  const firstLine = message.split("\n", 1)[0] ?? "";
  return paths
    .filter((path) => path !== "")
    .reduce((line, path) => line.replaceAll(path, basename(path)), firstLine)
    .slice(0, 300);
}
