import type { LoadEvent, LoadFacts, LoadRequest } from "../workerContract.ts";
import { loadPlanned } from "./loadPlanned.ts";
import type { NativeEmbedder } from "./nativeEmbedding.ts";

/** Loads a model that makes embeddings. Fails with MODEL_TOO_LARGE, LOAD_CANCELLED or MODEL_LOAD_FAILED. */
export async function loadEmbedder(
  request: LoadRequest,
  onEvent: (event: LoadEvent) => void,
  signal: AbortSignal,
): Promise<{ readonly model: NativeEmbedder; readonly facts: LoadFacts }> {
  return loadPlanned(request, onEvent, signal, (library, opening, tell) =>
    library.openEmbedder(opening, tell, signal),
  );
}
