import { createStore, type StoreApi } from "zustand/vanilla";
import type { FoundModels, ListedModel } from "../../../electron/contract/modelFiles.ts";
import { problemOf, type Problem } from "../app/problem.ts";
import type { Client } from "../link/connection.ts";

export type ModelFilesState = {
  /** The models of this computer, newest first; null until the core has told them. */
  readonly models: readonly ListedModel[] | null;
  readonly problem: Problem | null;
};

/** What came of an attempt: a value, or why not. */
export type Outcome<T> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "failed"; readonly problem: Problem };

export type ModelFilesStore = {
  readonly state: StoreApi<ModelFilesState>;
  /** Follows the list until the line to the core ends. */
  readonly follow: (signal: AbortSignal) => Promise<void>;
  /** Adds a file where it lies. */
  readonly add: (path: string) => Promise<Outcome<ListedModel>>;
  /** Adds files one after another; tells those that were refused. */
  readonly addAll: (paths: readonly string[]) => Promise<{
    readonly added: readonly ListedModel[];
    readonly refused: readonly { readonly path: string; readonly problem: Problem }[];
  }>;
  /** Begins to copy a file into Viva's folder; null when it has begun. */
  readonly copy: (path: string) => Promise<Problem | null>;
  readonly scan: (folder: string) => Promise<Outcome<FoundModels>>;
  /** Where a file of this name and size lies; null when it is in none of the usual places. */
  readonly locate: (name: string, bytes: number) => Promise<Outcome<string | null>>;
  readonly remove: (modelId: string) => Promise<Problem | null>;
  /** Puts the file at path in the place of a model that is no longer where it was. */
  readonly replace: (gone: ListedModel, path: string) => Promise<Problem | null>;
};

type ListCalls = "list" | "add" | "copy" | "scan" | "locate" | "remove";

/** The model files of this computer's list. */
export function createModelFilesStore({
  models,
}: {
  readonly models: Pick<Client["models"], ListCalls>;
}): ModelFilesStore {
  const state = createStore<ModelFilesState>(() => ({ models: null, problem: null }));

  async function attempt<T>(work: () => Promise<T>): Promise<Outcome<T>> {
    try {
      return { kind: "done", value: await work() };
    } catch (error) {
      return { kind: "failed", problem: problemOf(error) };
    }
  }

  async function failureOf(work: () => Promise<unknown>): Promise<Problem | null> {
    const outcome = await attempt(work);
    return outcome.kind === "failed" ? outcome.problem : null;
  }

  const add = (path: string) => attempt(() => models.add({ path }));
  const remove = (modelId: string) => failureOf(() => models.remove({ modelId }));

  return {
    state,
    follow: async (signal) => {
      try {
        for await (const { models: listed } of await models.list(undefined, { signal })) {
          state.setState({ models: listed, problem: null });
        }
      } catch (error) {
        const problem = problemOf(error);
        if (!signal.aborted && problem.code !== "CONNECTION_LOST") state.setState({ problem });
      }
    },
    add,
    addAll: async (paths) => {
      const added: ListedModel[] = [];
      const refused: { path: string; problem: Problem }[] = [];
      for (const path of paths) {
        const outcome = await add(path);
        if (outcome.kind === "done") added.push(outcome.value);
        else refused.push({ path, problem: outcome.problem });
      }
      // Each part of a split model leads to the same one.
      const unlike = new Map(added.map((model) => [model.id, model]));
      return { added: [...unlike.values()], refused };
    },
    copy: (path) => failureOf(() => models.copy({ path })),
    scan: (folder) => attempt(() => models.scan({ path: folder })),
    locate: async (name, bytes) => {
      const outcome = await attempt(() => models.locate({ name, bytes }));
      return outcome.kind === "done" ? { kind: "done", value: outcome.value.path } : outcome;
    },
    remove,
    replace: async (gone, path) => {
      const outcome = await add(path);
      if (outcome.kind === "failed") return outcome.problem;
      return outcome.value.id === gone.id ? null : remove(gone.id);
    },
  };
}
