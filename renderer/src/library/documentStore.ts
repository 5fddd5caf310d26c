import { createStore, type StoreApi } from "zustand/vanilla";
import type { LibraryDocument } from "../../../electron/contract/library.ts";
import { problemOf, type Problem } from "../app/problem.ts";
import type { Client } from "../link/connection.ts";
import type { DocumentOrder } from "./arrangeDocuments.ts";

export type DocumentState = {
  readonly documents: readonly LibraryDocument[];
  /** Folders that the core looks through by itself. */
  readonly watched: readonly string[];
  /** False until the first answer of the core. */
  readonly loaded: boolean;
  readonly filter: string;
  readonly order: DocumentOrder;
  /** Whether the articles of the study pack are shown in the list. */
  readonly packOpen: boolean;
  /** Why the list could not be read; what was read before stays. */
  readonly problem: Problem | null;
};

export type DocumentStore = {
  readonly state: StoreApi<DocumentState>;
  readonly refresh: () => Promise<void>;
  readonly filter: (filter: string) => void;
  readonly order: (order: DocumentOrder) => void;
  readonly showPack: (packOpen: boolean) => void;
  /** These resolve to null, or to why nothing changed; restore brings back what was removed. */
  readonly rename: (documentId: string, title: string) => Promise<Problem | null>;
  readonly tag: (documentId: string, tags: readonly string[]) => Promise<Problem | null>;
  readonly remove: (documentId: string) => Promise<Problem | null>;
  readonly restore: (documentId: string) => Promise<Problem | null>;
  readonly watchFolder: (path: string) => Promise<Problem | null>;
  readonly unwatchFolder: (path: string) => Promise<Problem | null>;
};

/** The documents of the library, and how their list is looked at. */
export function createDocumentStore({ library }: Pick<Client, "library">): DocumentStore {
  const state = createStore<DocumentState>(() => ({
    documents: [],
    watched: [],
    loaded: false,
    filter: "",
    order: "newest",
    packOpen: false,
    problem: null,
  }));
  let newest = 0;

  async function refresh(): Promise<void> {
    newest += 1;
    const mine = newest;
    try {
      const [{ documents }, { folders }] = await Promise.all([library.list(), library.watched()]);
      if (mine !== newest) return;
      state.setState({ documents, watched: folders, loaded: true, problem: null });
    } catch (error) {
      if (mine === newest) state.setState({ problem: problemOf(error) });
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

  return {
    state,
    refresh,
    filter: (filter) => state.setState({ filter }),
    order: (order) => state.setState({ order }),
    showPack: (packOpen) => state.setState({ packOpen }),
    rename: async (documentId, title) => {
      const named = title.trim();
      return named === "" ? null : change(() => library.rename({ documentId, title: named }));
    },
    tag: (documentId, tags) => change(() => library.tag({ documentId, tags: [...tags] })),
    remove: (documentId) => change(() => library.remove({ documentId })),
    restore: (documentId) => change(() => library.restore({ documentId })),
    watchFolder: (path) => change(() => library.watchFolder({ path })),
    unwatchFolder: (path) => change(() => library.unwatchFolder({ path })),
  };
}
