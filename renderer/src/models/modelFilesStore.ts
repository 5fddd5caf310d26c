import { createStore, type StoreApi } from "zustand/vanilla";
import type { FoundModels, ListedModel } from "../../../electron/contract/modelFiles.ts";
import type { ModelFile } from "../../../electron/contract/models.ts";
import { problemOf, type Problem } from "../app/problem.ts";
import type { Client } from "../link/connection.ts";
import { folderOf } from "./list/fileNameOf.ts";
import { isSameModel } from "./list/isSameModel.ts";

export type ModelFilesState = {
  /** The models of this computer, newest first; null until the core has told them. */
  readonly models: readonly ListedModel[] | null;
  readonly problem: Problem | null;
};

/** What came of an attempt: a value, or why not. */
export type Outcome<T> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "failed"; readonly problem: Problem };

/** What came of a file that was shown for a missing model; another carries the name of what was shown. */
export type Replaced =
  | { readonly kind: "done" }
  | { readonly kind: "another"; readonly name: string }
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
  /** Takes the file at path for a model that is no longer where it was, if it is that model; another changes nothing. */
  readonly replace: (gone: ListedModel, path: string) => Promise<Replaced>;
};

type ListCalls = "list" | "add" | "inspect" | "copy" | "scan" | "locate" | "remove";

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

  /** What the header of a file says; one that only finds passages is not told by itself, but with its folder. */
  async function shownAt(path: string, use: ListedModel["use"]): Promise<Outcome<ModelFile>> {
    const shown = await attempt(() => models.inspect({ path }));
    if (shown.kind === "done" || use === "answers") return shown;
    const around = await attempt(() => models.scan({ path: folderOf(path) }));
    if (around.kind === "failed") return around;
    const found = around.value.models.find(({ file }) => file.path === path);
    return found === undefined ? shown : { kind: "done", value: found.file };
  }

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
    remove: (modelId) => failureOf(() => models.remove({ modelId })),
    replace: async (gone, path) => {
      // What lies where the old file was is taken as it is.
      if (path !== gone.file.path) {
        const shown = await shownAt(path, gone.use);
        if (shown.kind === "failed") return shown;
        const mine = state.getState().models?.find(({ file }) => file.path === shown.value.path);
        const isMine = mine === undefined || mine.id === gone.id;
        if (!isMine || !isSameModel(shown.value, gone.file)) {
          return { kind: "another", name: shown.value.name };
        }
      }
      const inPlaceOf = path === gone.file.path ? null : gone.id;
      const outcome = await attempt(() => models.add({ path, inPlaceOf }));
      return outcome.kind === "failed" ? outcome : { kind: "done" };
    },
  };
}
