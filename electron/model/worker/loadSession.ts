import { keyValueBytes } from "../planLoad.ts";
import type { LoadEvent, LoadFacts, LoadRequest } from "../workerContract.ts";
import { createAnswerMemory } from "./answerMemory.ts";
import { createHeadFiles } from "./headFile.ts";
import { loadPlanned } from "./loadPlanned.ts";
import { createTemplateRenderer } from "./renderTemplate.ts";
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
  const { model, facts } = await loadPlanned(request, onEvent, signal, (library, opening, tell) =>
    library.open(opening, tell, signal),
  );
  return {
    session: {
      model,
      fileKey: request.fileKey,
      heads: request.headFolder === null ? null : createHeadFiles(request.headFolder),
      tokenBytes: keyValueBytes(request.file, 1),
      saveHeadAfterMs: request.saveHeadAfterMs,
      answers: createAnswerMemory(rememberedAnswers),
      pace: { tokensPerSecond: null },
      renderTurns: model.chatTemplate === null ? null : createTemplateRenderer(model.chatTemplate),
    },
    facts,
  };
}
