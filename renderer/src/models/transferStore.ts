import { createStore, type StoreApi } from "zustand/vanilla";
import type { Transfer } from "../../../electron/contract/modelFiles.ts";
import { problemOf, type Problem } from "../app/problem.ts";
import { tellProblems } from "../app/tellProblems.ts";
import type { Client } from "../link/connection.ts";
import type { Outcome } from "./modelFilesStore.ts";

/** What can be downloaded: a file of the catalogue, or one at an address. */
export type Wanted = Parameters<Client["models"]["download"]>[0];

/** Where a download would really come from: the host that is asked, and the name of the file. */
export type Source = Awaited<ReturnType<Client["models"]["source"]>>;

/** What those who listen are told: a file has come to a stop, or to its end. */
export type TransferNews = {
  readonly id: string;
  readonly name: string;
  readonly kind: Transfer["kind"];
  readonly what: "begun" | "waiting" | "paused" | "failed" | "done";
};

export type TransferState = {
  /** Newest first. */
  readonly transfers: readonly Transfer[];
  readonly news: TransferNews | null;
  readonly problem: Problem | null;
};

export type TransferStore = {
  readonly state: StoreApi<TransferState>;
  /** Follows the transfers until the line to the core ends. */
  readonly follow: (signal: AbortSignal) => Promise<void>;
  /** The only call that connects to the internet, besides resume. Null when it has begun. */
  readonly download: (wanted: Wanted) => Promise<Problem | null>;
  /** Where a download would come from; asks no network. */
  readonly source: (wanted: Wanted) => Promise<Outcome<Source>>;
  /** What a download of this page was asked for with, to ask for it again; null where that is not known. */
  readonly wantedOf: (transferId: string) => Wanted | null;
  readonly pause: (transferId: string) => Promise<void>;
  readonly resume: (transferId: string) => Promise<void>;
  readonly cancel: (transferId: string) => Promise<void>;
  /** Takes what is over out of the list. */
  readonly dismiss: () => Promise<void>;
};

type TransferCalls =
  | "transfers"
  | "download"
  | "source"
  | "pause"
  | "resume"
  | "cancel"
  | "dismissTransfers";

/** Files on their way into the folder of models. */
export function createTransferStore({
  models,
}: {
  readonly models: Pick<Client["models"], TransferCalls>;
}): TransferStore {
  const state = createStore<TransferState>(() => ({ transfers: [], news: null, problem: null }));

  const wantedBy = new Map<string, Wanted>();

  const attempt = tellProblems(state);

  return {
    state,
    follow: async (signal) => {
      let first = true;
      try {
        for await (const { transfers } of await models.transfers(undefined, { signal })) {
          const news = first ? null : newsOf(state.getState().transfers, transfers);
          state.setState(news === null ? { transfers } : { transfers, news });
          first = false;
        }
      } catch (error) {
        const problem = problemOf(error);
        if (!signal.aborted && problem.code !== "CONNECTION_LOST") state.setState({ problem });
      }
    },
    download: async (wanted) => {
      try {
        const { transferIds } = await models.download(wanted);
        for (const id of transferIds) wantedBy.set(id, wanted);
        return null;
      } catch (error) {
        return problemOf(error);
      }
    },
    source: async (wanted) => {
      try {
        return { kind: "done", value: await models.source(wanted) };
      } catch (error) {
        return { kind: "failed", problem: problemOf(error) };
      }
    },
    wantedOf: (transferId) => wantedBy.get(transferId) ?? null,
    pause: (transferId) => attempt(() => models.pause({ transferId })),
    resume: (transferId) => attempt(() => models.resume({ transferId })),
    cancel: (transferId) => attempt(() => models.cancel({ transferId })),
    dismiss: () => attempt(() => models.dismissTransfers()),
  };
}

/** True while it goes on, or will by itself. */
export function isUnderway({ state }: Transfer): boolean {
  return state.kind === "running" || state.kind === "waiting";
}

/** True when nothing more comes of it: dismissing takes it out of the list. */
export function isOver({ state }: Transfer): boolean {
  return state.kind === "done" || (state.kind === "failed" && !state.resumable);
}

/** What has changed since, single bytes aside: one thing at a time is said. */
function newsOf(before: readonly Transfer[], now: readonly Transfer[]): TransferNews | null {
  const kinds = new Map(before.map(({ id, state }) => [id, state.kind]));
  const all = now.filter(({ id, state }) => kinds.get(id) !== state.kind);
  const changed = all.find(({ state }) => state.kind === "failed") ?? all[0];
  if (changed === undefined) return null;
  const { id, name, kind, state } = changed;
  return { id, name, kind, what: state.kind === "running" ? "begun" : state.kind };
}
