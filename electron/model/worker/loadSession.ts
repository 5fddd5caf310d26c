import { availableParallelism } from "node:os";
import { basename } from "node:path";
import { Failed, fail } from "../../core/failed.ts";
import { availableMemory } from "../availableMemory.ts";
import { keyValueBytes, planLoad } from "../planLoad.ts";
import type { LoadEvent, LoadFacts, LoadRequest } from "../workerContract.ts";
import { createAnswerMemory } from "./answerMemory.ts";
import { createHeadFiles } from "./headFile.ts";
import { isOutOfMemory, openLibrary } from "./native.ts";
import { createTemplateRenderer } from "./renderTemplate.ts";
import type { Session } from "./session.ts";

/** Answers whose tokens are remembered: more follow-ups than a context can hold. */
const rememberedAnswers = 32;

export type LoadedSession = { readonly session: Session; readonly facts: LoadFacts };

/**
 * Loads a model as planned from its header and this machine. Fails with MODEL_TOO_LARGE,
 * LOAD_CANCELLED or MODEL_LOAD_FAILED.
 */
export async function loadSession(
  request: LoadRequest,
  onEvent: (event: LoadEvent) => void,
  signal: AbortSignal,
): Promise<LoadedSession> {
  const { file, options } = request;
  const startedAt = performance.now();
  const availableBytes = request.availableBytes ?? availableMemory();
  let needBytes = file.fileBytes;
  try {
    const library = await openLibrary(request.avoidGpu || options.gpuLayers === 0);
    const machine = await library.machine();
    // A container may grant fewer processors than the machine has.
    const performanceCores = Math.min(machine.performanceCores, availableParallelism());
    const plan = planLoad(file, options, { ...machine, availableBytes, performanceCores });
    needBytes = plan.needBytes;
    onEvent({ type: "started", usesGpu: machine.usesGpu });
    signal.throwIfAborted();
    const model = await library.open(
      { path: file.path, gpuLayers: options.gpuLayers, ...plan },
      (share) => onEvent({ type: "progress", percent: Math.floor(share * 100) }),
      signal,
    );
    const { gpu, gpuLayers, memoryMapped, contextSize } = model;
    const { threads, notes } = plan;
    const loadMs = performance.now() - startedAt;
    return {
      session: {
        model,
        fileKey: request.fileKey,
        heads: request.headFolder === null ? null : createHeadFiles(request.headFolder),
        tokenBytes: keyValueBytes(file, 1),
        saveHeadAfterMs: request.saveHeadAfterMs,
        answers: createAnswerMemory(rememberedAnswers),
        pace: { tokensPerSecond: null },
        renderTurns:
          model.chatTemplate === null ? null : createTemplateRenderer(model.chatTemplate),
      },
      facts: { contextSize, gpu, gpuLayers, threads, memoryMapped, loadMs, notes: [...notes] },
    };
  } catch (error) {
    if (error instanceof Failed) throw error;
    if (signal.aborted) return fail("LOAD_CANCELLED", {});
    if (isOutOfMemory(error)) {
      return fail("MODEL_TOO_LARGE", { needBytes, haveBytes: Math.floor(availableBytes) });
    }
    return fail("MODEL_LOAD_FAILED", { reason: reasonWithoutPath(error, file.path) });
  }
}

/** The first line of what native code said, naming the file and not the student's folders. */
function reasonWithoutPath(error: unknown, path: string): string {
  const message = error instanceof Error ? error.message : String(error);
  const firstLine = message.split("\n", 1)[0] ?? "";
  return firstLine.replaceAll(path, basename(path)).slice(0, 300);
}
