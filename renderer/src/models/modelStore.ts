import { createStore, type StoreApi } from "zustand/vanilla";
import type {
  FolderListing,
  LoadOptions,
  ModelFile,
  ModelState,
  ProfileSummary,
} from "../../../electron/contract/models.ts";
import type { Client } from "../link/connection.ts";
import { problemOf, type Problem } from "../app/problem.ts";
import { tellProblems } from "../app/tellProblems.ts";

/** The file that was chosen but not yet loaded. */
export type Chosen =
  | { readonly kind: "none" }
  | { readonly kind: "inspecting"; readonly path: string }
  | { readonly kind: "inspected"; readonly file: ModelFile }
  | { readonly kind: "failed"; readonly path: string; readonly problem: Problem };

/** The folder that is being looked at; the listing stays while another one is on its way. */
export type OpenFolder = {
  readonly listing: FolderListing | null;
  readonly problem: Problem | null;
};

export type ModelStoreState = {
  /** Null until the core has told it. */
  readonly model: ModelState | null;
  readonly profiles: readonly ProfileSummary[];
  readonly folder: OpenFolder;
  readonly chosen: Chosen;
  readonly problem: Problem | null;
};

export type ModelStore = {
  readonly state: StoreApi<ModelStoreState>;
  /** Follows the model slot until the line to the core ends. */
  readonly follow: (signal: AbortSignal) => Promise<void>;
  readonly inspect: (path: string) => Promise<void>;
  /** The system's file dialog; only the desktop has one. */
  readonly pick: () => Promise<void>;
  /** The same dialog for a file that is not loaded now; null when none was chosen. */
  readonly pickPath: () => Promise<string | null>;
  /** Opens a folder of this computer; null is where the student left off, or home. True when it opened. */
  readonly browse: (path: string | null) => Promise<boolean>;
  readonly forgetChosen: () => void;
  readonly load: (
    path: string,
    options: Partial<LoadOptions>,
    despiteQuarantine: boolean,
  ) => Promise<void>;
  /** Loads a file that failed once more, with the options it was last loaded with. */
  readonly loadAgain: (path: string, despiteQuarantine: boolean) => Promise<void>;
  readonly cancelLoad: () => Promise<void>;
  readonly unload: () => Promise<void>;
};

type SlotCalls =
  | "watch"
  | "profiles"
  | "inspect"
  | "load"
  | "cancelLoad"
  | "unload"
  | "browse"
  | "pick";

type SlotClient = Pick<Client, "settings"> & { readonly models: Pick<Client["models"], SlotCalls> };

/** The one model slot and the file being chosen for it. */
export function createModelStore(client: SlotClient): ModelStore {
  const state = createStore<ModelStoreState>(() => ({
    model: null,
    profiles: [],
    folder: { listing: null, problem: null },
    chosen: { kind: "none" },
    problem: null,
  }));

  let asked: { readonly path: string; readonly options: Partial<LoadOptions> } | null = null;

  const attempt = tellProblems(state);

  async function pickPath(): Promise<string | null> {
    state.setState({ problem: null });
    try {
      return (await client.models.pick()).path;
    } catch (error) {
      state.setState({ problem: problemOf(error) });
      return null;
    }
  }

  /** What comes too late, after another choice or none, is not shown. */
  async function inspect(path: string): Promise<void> {
    const inspecting: Chosen = { kind: "inspecting", path };
    const show = (chosen: Chosen) => {
      if (state.getState().chosen === inspecting) state.setState({ chosen });
    };
    state.setState({ chosen: inspecting, problem: null });
    try {
      show({ kind: "inspected", file: await client.models.inspect({ path }) });
    } catch (error) {
      show({ kind: "failed", path, problem: problemOf(error) });
    }
  }

  async function load(
    path: string,
    options: Partial<LoadOptions>,
    despiteQuarantine: boolean,
  ): Promise<void> {
    asked = { path, options };
    state.setState({ chosen: { kind: "none" }, problem: null });
    try {
      await client.models.load({ path, options, despiteQuarantine });
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code !== "LOAD_CANCELLED") state.setState({ problem });
    }
  }

  /** What this page asked for last; after a reload, what the file was last in memory with. */
  async function lastOptions(path: string): Promise<Partial<LoadOptions>> {
    if (asked?.path === path) return asked.options;
    const { lastModel, load: options } = await client.settings.get();
    return lastModel === path ? options : {};
  }

  return {
    state,
    follow: async (signal) => {
      void client.models.profiles(undefined, { signal }).then(
        (profiles) => state.setState({ profiles }),
        () => undefined,
      );
      try {
        for await (const model of await client.models.watch(undefined, { signal })) {
          state.setState({ model });
        }
      } catch (error) {
        const problem = problemOf(error);
        if (!signal.aborted && problem.code !== "CONNECTION_LOST") state.setState({ problem });
      }
    },
    inspect,
    pick: async () => {
      const path = await pickPath();
      if (path !== null) await inspect(path);
    },
    pickPath,
    browse: async (path) => {
      const { listing } = state.getState().folder;
      try {
        const next = await client.models.browse({ path: path ?? listing?.path ?? null });
        state.setState({ folder: { listing: next, problem: null } });
        return true;
      } catch (error) {
        state.setState({ folder: { listing, problem: problemOf(error) } });
        return false;
      }
    },
    forgetChosen: () => state.setState({ chosen: { kind: "none" } }),
    load,
    loadAgain: (path, despiteQuarantine) =>
      attempt(async () => load(path, await lastOptions(path), despiteQuarantine)),
    cancelLoad: () => attempt(() => client.models.cancelLoad()),
    unload: () => attempt(() => client.models.unload()),
  };
}

/** The problem to say beside the model slot: none when the slot itself tells it. */
export function problemBesideSlot({ problem, model }: ModelStoreState): Problem | null {
  const told = model?.kind === "failed" && model.failure.code === problem?.code;
  return told ? null : problem;
}
