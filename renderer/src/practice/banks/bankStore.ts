import { createStore, type StoreApi } from "zustand/vanilla";
import type { Bank, ExportFormat } from "../../../../electron/contract/bank.ts";
import { problemOf, type Problem } from "../../app/problem.ts";
import type { Client } from "../../link/connection.ts";

/** A bank as a file, its text in one piece. */
export type ExportedBank = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly text: string;
};

export type BankState = {
  readonly banks: readonly Bank[];
  /** Those that can be restored, as they were read last. */
  readonly removed: readonly Bank[];
  /** False until the first answer of the core. */
  readonly loaded: boolean;
  /** Why the list could not be read; what was read before stays. */
  readonly problem: Problem | null;
};

export type BankStore = {
  readonly state: StoreApi<BankState>;
  readonly refresh: () => Promise<void>;
  /** What cannot be read is as it was: nothing that can be seen depends on it. */
  readonly readRemoved: () => Promise<void>;
  /** These resolve to null, or to why nothing changed; restore brings back what was removed. */
  readonly rename: (bankId: string, name: string) => Promise<Problem | null>;
  readonly remove: (bankId: string) => Promise<Problem | null>;
  readonly restore: (bankId: string) => Promise<Problem | null>;
  /** Rejects as the client does. */
  readonly export: (bankId: string, format: ExportFormat) => Promise<ExportedBank>;
};

/** The question banks; changed is called when one was removed or restored. */
export function createBankStore(
  { banks: client }: Pick<Client, "banks">,
  changed: () => void,
): BankStore {
  const state = createStore<BankState>(() => ({
    banks: [],
    removed: [],
    loaded: false,
    problem: null,
  }));
  let newest = 0;

  async function refresh(): Promise<void> {
    newest += 1;
    const mine = newest;
    try {
      const { banks } = await client.list();
      if (mine === newest) state.setState({ banks, loaded: true, problem: null });
    } catch (error) {
      if (mine === newest) state.setState({ problem: problemOf(error) });
    }
  }

  async function readRemoved(): Promise<void> {
    try {
      state.setState({ removed: (await client.removed()).banks });
    } catch {
      // The list above it tells what is wrong.
    }
  }

  async function change(work: () => Promise<unknown>): Promise<Problem | null> {
    try {
      await work();
    } catch (error) {
      return problemOf(error);
    }
    await refresh();
    return null;
  }

  /** What is practised changes with it. */
  async function comeOrGo(work: () => Promise<unknown>): Promise<Problem | null> {
    const problem = await change(work);
    if (problem === null) {
      changed();
      await readRemoved();
    }
    return problem;
  }

  return {
    state,
    refresh,
    readRemoved,
    rename: async (bankId, name) => {
      const named = name.trim();
      return named === "" ? null : change(() => client.rename({ bankId, name: named }));
    },
    remove: (bankId) => comeOrGo(() => client.remove({ bankId })),
    restore: (bankId) => comeOrGo(() => client.restore({ bankId })),
    export: async (bankId, format) => {
      const pieces: string[] = [];
      let file = { fileName: "", mediaType: "" };
      for await (const event of await client.export({ bankId, format })) {
        if (event.type === "text") pieces.push(event.text);
        else file = { fileName: event.fileName, mediaType: event.mediaType };
      }
      return { ...file, text: pieces.join("") };
    },
  };
}
