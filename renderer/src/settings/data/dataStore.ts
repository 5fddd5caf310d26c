import { createStore, type StoreApi } from "zustand/vanilla";
import { eraseWord } from "../../../../electron/contract/dataProcedures.ts";
import type {
  CheckedFolder,
  DataOverview,
  DataProgress,
  OpenedArchive,
  Replaced,
  Replacement,
} from "../../../../electron/contract/data.ts";
import { sendPieces } from "../../library/sendPieces.ts";
import type { Client } from "../../link/connection.ts";
import { problemOf, type Problem } from "../../app/problem.ts";
import { createAsking } from "./createAsking.ts";
import { isLeaving, jobOf, type DataJob, type DataState } from "./dataState.ts";

export type DataStore = {
  readonly state: StoreApi<DataState>;
  /** Follows the overview until the line to the core ends. */
  readonly follow: (signal: AbortSignal) => Promise<void>;
  /** "failed" also where something else is being done. */
  readonly backUp: () => Promise<"made" | "nothingNew" | "failed">;
  readonly preview: (name: string) => Promise<void>;
  readonly closePreview: () => void;
  readonly restore: (name: string) => Promise<void>;
  /** The path of what was written; null where it failed, was cancelled, or something else is being done. */
  readonly exportTo: (path: string) => Promise<string | null>;
  /** The path that the student chose in the system's dialog; null for none. */
  readonly chooseExport: () => Promise<string | null>;
  /** Shows the data folder in the system's file manager. */
  readonly showFolder: () => Promise<void>;
  /** Opens an export by its path, or one that this page sends. */
  readonly openArchive: (from: string | File) => Promise<void>;
  /** Also gives up sending or checking one. */
  readonly closeArchive: () => void;
  readonly import: () => Promise<void>;
  readonly erase: (models: boolean) => Promise<void>;
  readonly checkFolder: (path: string) => Promise<void>;
  readonly forgetFolder: () => void;
  readonly move: (path: string) => Promise<void>;
  /** Ends an export to a path, or a move; neither leaves anything. */
  readonly cancel: () => void;
  readonly removeLeft: () => Promise<boolean>;
  /** Forgets why the last job failed. */
  readonly forgetFailure: () => void;
  /** Tells the core that its news were read. */
  readonly dismissNews: () => Promise<void>;
};

const none = { kind: "none" } as const;

/** The data as a whole; anew is called when others have taken their place, and with them all that this page shows. */
export function createDataStore(
  client: Pick<Client, "data" | "library">,
  anew: (what: Replaced["what"]) => void,
): DataStore {
  const { data } = client;
  const state = createStore<DataState>(() => ({
    overview: null,
    problem: null,
    work: none,
    preview: none,
    archive: none,
    target: none,
  }));
  const preview = createAsking<Replacement>((asked) => state.setState({ preview: asked }));
  const archive = createAsking<OpenedArchive>((asked) => state.setState({ archive: asked }));
  const target = createAsking<CheckedFolder>((asked) => state.setState({ target: asked }));
  let cancelling = new AbortController();
  /** When the data were last replaced, as far as this page knows; undefined until the core has told it. */
  let replacedAt: number | null | undefined;

  const fail = (job: DataJob, problem: Problem) =>
    state.setState({ work: { kind: "failed", job, problem } });

  /** first is true for what a new line to the core tells first. */
  function take(overview: DataOverview, first: boolean): void {
    const { work } = state.getState();
    const { replaced } = overview;
    const before = replacedAt;
    replacedAt = replaced?.at ?? before ?? null;
    state.setState({ overview, problem: null });
    if (before === undefined) return;
    if (replaced !== null && replaced.at !== before) replacedBy(replaced);
    else if (first && work.kind === "running" && isLeaving(work.job)) {
      // The core was away and has done nothing: it never heard of it.
      fail(work.job, { code: "CONNECTION_LOST" });
    }
  }

  function replacedBy({ what, failure }: Replaced): void {
    if (failure === null) return anew(what);
    preview.forget();
    archive.forget();
    target.forget();
    const { work } = state.getState();
    if (work.kind === "running" && work.job === jobOf[what]) fail(work.job, failure);
  }

  /** Null where it failed, was cancelled, or something else is being done. */
  async function doing<T>(
    job: DataJob,
    call: (signal: AbortSignal) => Promise<T>,
  ): Promise<T | null> {
    if (state.getState().work.kind === "running") return null;
    cancelling = new AbortController();
    const { signal } = cancelling;
    state.setState({ work: { kind: "running", job, progress: null } });
    try {
      const value = await call(signal);
      // Of what makes the core close, its overview tells the end; a stream that is cancelled may just end.
      if (signal.aborted || !isLeaving(job)) state.setState({ work: none });
      return signal.aborted ? null : value;
    } catch (error) {
      const problem = problemOf(error);
      if (signal.aborted) state.setState({ work: none });
      // The line may end before the answer has come: that is what was asked for.
      else if (!isLeaving(job) || problem.code !== "CONNECTION_LOST") fail(job, problem);
      return null;
    }
  }

  /** What the window does beside the work; null where it failed. */
  async function asked<T>(call: () => Promise<T>): Promise<T | null> {
    try {
      return await call();
    } catch (error) {
      state.setState({ problem: problemOf(error) });
      return null;
    }
  }

  /** The path of what was made. */
  function followed(
    job: "exporting" | "moving",
    steps: (signal: AbortSignal) => Promise<AsyncIterable<DataProgress>>,
  ): Promise<string | null> {
    return doing(job, async (signal) => {
      let path: string | null = null;
      for await (const step of await steps(signal)) {
        if (step.kind === "done") ({ path } = step);
        else {
          const { done, total } = step;
          state.setState({ work: { kind: "running", job, progress: { done, total } } });
        }
      }
      return path;
    });
  }

  async function send(file: File, signal: AbortSignal): Promise<OpenedArchive> {
    const { name, size: total } = file;
    const show = (done: number) => state.setState({ archive: { kind: "sending", done, total } });
    show(0);
    const { uploadId } = await data.beginUpload({ name, bytes: total });
    const arrived = await sendPieces(client, uploadId, file, {
      wanted: () => !signal.aborted,
      sent: show,
      finish: () => {
        state.setState({ archive: { kind: "asking" } });
        return data.openUpload({ uploadId }, { signal });
      },
    });
    return arrived?.value ?? Promise.reject(signal.reason);
  }

  return {
    state,
    follow: async (signal) => {
      let first = true;
      try {
        for await (const overview of await data.watch(undefined, { signal })) {
          take(overview, first);
          first = false;
        }
      } catch (error) {
        const problem = problemOf(error);
        if (!signal.aborted && problem.code !== "CONNECTION_LOST") state.setState({ problem });
      }
    },
    backUp: async () => {
      const made = await doing("backingUp", () => data.backUp());
      if (made === null) return "failed";
      return made.backup === null ? "nothingNew" : "made";
    },
    preview: (name) => preview.ask((signal) => data.preview({ name }, { signal })),
    closePreview: preview.forget,
    restore: async (name) => {
      await doing("restoring", () => data.restore({ name }));
    },
    exportTo: (path) => followed("exporting", (signal) => data.exportTo({ path }, { signal })),
    chooseExport: async () => (await asked(() => data.chooseExport()))?.path ?? null,
    showFolder: async () => {
      await asked(() => data.showFolder());
    },
    openArchive: (from) =>
      archive.ask((signal) =>
        typeof from === "string"
          ? data.openArchive({ path: from }, { signal })
          : send(from, signal),
      ),
    closeArchive: () => {
      const { archive: chosen } = state.getState();
      archive.forget();
      if (chosen.kind !== "answered") return;
      // What is left unpacked is deleted at the next start anyway.
      data.closeArchive({ importId: chosen.value.importId }).catch(() => undefined);
    },
    import: async () => {
      const { archive: chosen } = state.getState();
      if (chosen.kind !== "answered") return;
      await doing("importing", () => data.import({ importId: chosen.value.importId }));
    },
    erase: async (models) => {
      await doing("erasing", () => data.erase({ confirmation: eraseWord, models }));
    },
    checkFolder: (path) => target.ask((signal) => data.checkFolder({ path }, { signal })),
    forgetFolder: target.forget,
    move: async (path) => {
      await followed("moving", (signal) => data.move({ path }, { signal }));
    },
    cancel: () => cancelling.abort(),
    removeLeft: async () => (await doing("removingLeft", () => data.removeLeft())) !== null,
    forgetFailure: () => {
      if (state.getState().work.kind === "failed") state.setState({ work: none });
    },
    dismissNews: async () => {
      const { overview } = state.getState();
      if (overview === null) return;
      state.setState({ overview: { ...overview, replaced: null, exportFailure: null } });
      try {
        await data.dismissNews();
      } catch (error) {
        state.setState({ problem: problemOf(error) });
      }
    },
  };
}
