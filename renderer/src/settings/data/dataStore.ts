import { createStore, type StoreApi } from "zustand/vanilla";
import { eraseWord } from "../../../../electron/contract/dataProcedures.ts";
import type {
  Backup,
  CheckedFolder,
  DataOverview,
  DataProgress,
  OpenedArchive,
  Replacement,
} from "../../../../electron/contract/data.ts";
import type { Client } from "../../link/connection.ts";
import { problemOf, type Problem } from "../../app/problem.ts";

/** What is being done with the data; each waits for the one before. */
export type DataWork =
  | { readonly kind: "none" }
  | { readonly kind: "backingUp" }
  | { readonly kind: "exporting" | "moving"; readonly done: number; readonly total: number }
  | { readonly kind: "checking" }
  /** Asked of the core, which now closes and opens again; the page comes back anew. */
  | { readonly kind: "restoring" | "importing" | "erasing" };

/** A question whose answer takes a moment. */
export type Asked<T> =
  | { readonly kind: "none" }
  | { readonly kind: "asking" }
  | { readonly kind: "answered"; readonly value: T }
  | { readonly kind: "failed"; readonly problem: Problem };

export type DataState = {
  /** Null until the core has told it. */
  readonly overview: DataOverview | null;
  readonly work: DataWork;
  /** What restoring the chosen backup would mean. */
  readonly preview: Asked<Replacement>;
  readonly archive: Asked<OpenedArchive>;
  readonly target: Asked<CheckedFolder>;
  /** Why the last thing that was asked was not done. */
  readonly problem: Problem | null;
};

export type DataStore = {
  readonly state: StoreApi<DataState>;
  /** Follows the overview until the line to the core ends. */
  readonly follow: (signal: AbortSignal) => Promise<void>;
  /** Undefined where it failed; null where there was nothing new. */
  readonly backUp: () => Promise<Backup | null | undefined>;
  readonly preview: (name: string) => Promise<void>;
  readonly restore: (name: string) => Promise<void>;
  /** The path of what was written; null where it failed. */
  readonly exportTo: (path: string) => Promise<string | null>;
  readonly openArchive: (path: string) => Promise<void>;
  readonly closeArchive: () => void;
  readonly import: () => Promise<void>;
  readonly erase: (models: boolean) => Promise<void>;
  readonly checkFolder: (path: string) => Promise<void>;
  readonly forgetFolder: () => void;
  readonly move: (path: string) => Promise<void>;
  readonly removeLeft: () => Promise<boolean>;
};

const none = { kind: "none" } as const;

/** The data as a whole; anew is called when others have taken their place, and with them all that this page shows. */
export function createDataStore(
  { data }: Pick<Client, "data">,
  anew: (what: "restore" | "import" | "erase" | "move") => void,
): DataStore {
  const state = createStore<DataState>(() => ({
    overview: null,
    work: none,
    preview: none,
    archive: none,
    target: none,
    problem: null,
  }));

  function take(overview: DataOverview): void {
    const { overview: before } = state.getState();
    state.setState({ overview });
    if (before === null || overview.replaced === null) return;
    if (overview.replaced.at === before.replaced?.at) return;
    if (overview.replaced.failure === null) anew(overview.replaced.what);
    else state.setState({ work: none, preview: none, archive: none, target: none });
  }

  async function doing<T>(work: DataWork, call: () => Promise<T>): Promise<T | undefined> {
    state.setState({ work, problem: null });
    try {
      return await call();
    } catch (error) {
      state.setState({ problem: problemOf(error) });
      return undefined;
    } finally {
      state.setState({ work: none });
    }
  }

  /** The line may end before the answer has come: that is what was asked for. */
  async function leaving(
    kind: "restoring" | "importing" | "erasing",
    call: () => Promise<unknown>,
  ): Promise<void> {
    state.setState({ work: { kind }, problem: null });
    try {
      await call();
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code !== "CONNECTION_LOST") state.setState({ work: none, problem });
    }
  }

  async function asking<T>(
    key: "preview" | "archive" | "target",
    call: () => Promise<T>,
  ): Promise<void> {
    const set = (asked: Asked<T>) => state.setState({ [key]: asked });
    set({ kind: "asking" });
    try {
      set({ kind: "answered", value: await call() });
    } catch (error) {
      set({ kind: "failed", problem: problemOf(error) });
    }
  }

  async function followed(
    kind: "exporting" | "moving",
    steps: () => Promise<AsyncIterable<DataProgress>>,
  ): Promise<string | null> {
    const path = await doing({ kind, done: 0, total: 0 }, async () => {
      for await (const step of await steps()) {
        if (step.kind === "done") return step.path;
        state.setState({ work: { kind, done: step.done, total: step.total } });
      }
      return null;
    });
    return path ?? null;
  }

  return {
    state,
    follow: async (signal) => {
      try {
        for await (const overview of await data.watch(undefined, { signal })) take(overview);
      } catch (error) {
        const problem = problemOf(error);
        if (!signal.aborted && problem.code !== "CONNECTION_LOST") state.setState({ problem });
      }
    },
    backUp: async () => (await doing({ kind: "backingUp" }, () => data.backUp()))?.backup,
    preview: (name) => asking("preview", () => data.preview({ name })),
    restore: (name) => leaving("restoring", () => data.restore({ name })),
    exportTo: (path) => followed("exporting", () => data.exportTo({ path })),
    openArchive: (path) => asking("archive", () => data.openArchive({ path })),
    closeArchive: () => {
      const { archive } = state.getState();
      state.setState({ archive: none });
      if (archive.kind !== "answered") return;
      // What is left unpacked is deleted at the next start anyway.
      data.closeArchive({ importId: archive.value.importId }).catch(() => undefined);
    },
    import: async () => {
      const { archive } = state.getState();
      if (archive.kind !== "answered") return;
      await leaving("importing", () => data.import({ importId: archive.value.importId }));
    },
    erase: (models) => leaving("erasing", () => data.erase({ confirmation: eraseWord, models })),
    checkFolder: (path) => asking("target", () => data.checkFolder({ path })),
    forgetFolder: () => state.setState({ target: none }),
    move: async (path) => {
      await followed("moving", () => data.move({ path }));
    },
    removeLeft: async () =>
      (await doing({ kind: "checking" }, () => data.removeLeft())) !== undefined,
  };
}
