import type { Ports } from "../ports.ts";
import type { Indexer } from "../library/createIndexer.ts";
import type { Models } from "./createModels.ts";

/**
 * Takes the model of a path out of memory, whether it answers or makes embeddings, and forgets that it was used: nothing
 * asks for a file that is about to be removed.
 */
export function letModelGo(
  { model, embedder, preferences }: Pick<Ports, "model" | "embedder" | "preferences">,
  models: Pick<Models, "unload">,
  indexer: Pick<Indexer, "unload">,
): (path: string) => Promise<void> {
  return async (path) => {
    const answering = model.state();
    if (answering.kind !== "none" && pathOf(answering) === path) await models.unload();
    const embedding = embedder.state();
    if (embedding.kind !== "none" && embedding.path === path) await indexer.unload();
    const { lastModel, embeddingModel, secondModel } = preferences.get();
    preferences.update({
      lastModel: lastModel === path ? null : lastModel,
      embeddingModel: embeddingModel === path ? null : embeddingModel,
      secondModel: secondModel?.path === path ? null : secondModel,
    });
  };
}

function pathOf(state: Exclude<ReturnType<Ports["model"]["state"]>, { kind: "none" }>): string {
  return state.kind === "ready" ? state.model.file.path : state.path;
}
