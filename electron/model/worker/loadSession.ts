import { keyValueBytes } from "../../core/models/memoryNeed.ts";
import { availableMemory } from "../availableMemory.ts";
import type { LoadEvent, LoadFacts, LoadRequest } from "../workerContract.ts";
import { createAnswerMemory } from "./answerMemory.ts";
import { createHeadFiles } from "./headFile.ts";
import { loadPlanned } from "./loadPlanned.ts";
import { createTemplateRenderer } from "./renderTemplate.ts";
import { createSampleSpace, sweepSamples } from "./sampleSpace.ts";
import type { Session } from "./session.ts";

/** Answers whose tokens are remembered: more follow-ups than a context can hold. */
const rememberedAnswers = 32;

export type LoadedSession = { readonly session: Session; readonly facts: LoadFacts };

/** Loads a model that answers. Fails with MODEL_TOO_LARGE, LOAD_CANCELLED or MODEL_LOAD_FAILED. */
export async function loadSession(
  request: LoadRequest,
  onEvent: (event: LoadEvent) => void,
  signal: AbortSignal,
): Promise<LoadedSession> {
  const { file, headFolder, availableBytes } = request;
  const { model, facts, needBytes } = await loadPlanned(
    request,
    onEvent,
    signal,
    (library, opening, tell) => library.open(opening, tell, signal),
  );
  if (headFolder !== null) await sweepSamples(headFolder);
  const tokenBytes = keyValueBytes(file, 1);
  const freeBytes = async () =>
    availableBytes === null
      ? availableMemory() + (await model.freeGpuBytes())
      : availableBytes - needBytes;
  return {
    session: {
      model,
      fileKey: request.fileKey,
      heads: headFolder === null ? null : createHeadFiles(headFolder),
      tokenBytes,
      saveHeadAfterMs: request.saveHeadAfterMs,
      samples: createSampleSpace({ model, file, freeBytes, folder: headFolder, tokenBytes }),
      freeSamplesAfterMs: request.freeSamplesAfterMs,
      answers: createAnswerMemory(rememberedAnswers),
      pace: { tokensPerSecond: null },
      renderTurns: model.chatTemplate === null ? null : createTemplateRenderer(model.chatTemplate),
    },
    facts,
  };
}
