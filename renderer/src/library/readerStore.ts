import { createStore, type StoreApi } from "zustand/vanilla";
import { id } from "../../../electron/contract/id.ts";
import type {
  DocumentOverview,
  DocumentPage,
  FoundText,
} from "../../../electron/contract/library.ts";
import { problemOf, type Problem } from "../app/problem.ts";
import type { Client } from "../link/connection.ts";

/** Pages kept in memory; those asked for longest ago go first. */
const keptPages = 120;

export type Opened =
  | { readonly kind: "none" }
  | { readonly kind: "loading"; readonly documentId: string }
  | { readonly kind: "failed"; readonly documentId: string; readonly problem: Problem }
  | { readonly kind: "ready"; readonly documentId: string; readonly overview: DocumentOverview };

export type PageState =
  | { readonly kind: "ready"; readonly page: DocumentPage }
  | { readonly kind: "failed"; readonly problem: Problem };

export type Find = {
  readonly query: string;
  readonly found: readonly FoundText[];
  /** Which of them is shown; -1 when there is none. */
  readonly at: number;
  /** What was searched for last; null while nothing was. */
  readonly searched: string | null;
  readonly problem: Problem | null;
};

export type ReaderState = {
  readonly opened: Opened;
  /** By page number; those that are missing were not asked for yet. */
  readonly pages: ReadonlyMap<number, PageState>;
  readonly find: Find;
};

export type ReaderStore = {
  readonly state: StoreApi<ReaderState>;
  readonly open: (documentId: string) => Promise<void>;
  /** Reads a page of the open document, unless it is there already. */
  readonly want: (page: number) => Promise<void>;
  /** Looks for words in the open document, once the typing pauses; from is the page being read. */
  readonly find: (query: string, from: number) => void;
  /** Goes to the next (1) or previous (-1) of what was found, and round at the end. */
  readonly step: (by: 1 | -1) => void;
  /** The page where a document was left, while the window lives; the first one otherwise. */
  readonly leftAt: (documentId: string) => number;
  readonly leave: (documentId: string, page: number) => void;
};

const notLooking: Find = { query: "", found: [], at: -1, searched: null, problem: null };

/** The one document that is being read; pauseMs is how long a typing pause lasts. */
export function createReaderStore(
  { library }: Pick<Client, "library">,
  pauseMs: number,
): ReaderStore {
  const state = createStore<ReaderState>(() => ({
    opened: { kind: "none" },
    pages: new Map(),
    find: notLooking,
  }));
  const left = new Map<string, number>();
  const asked = new Set<number>();
  let opening = 0;
  let finding = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const changeFind = (change: Partial<Find>) =>
    state.setState(({ find }) => ({ find: { ...find, ...change } }));

  async function open(documentId: string): Promise<void> {
    const { opened } = state.getState();
    const again = opened.kind === "ready" && opened.documentId === documentId;
    opening += 1;
    const mine = opening;
    if (!again) {
      forgetFinding();
      asked.clear();
      state.setState({ opened: { kind: "loading", documentId }, pages: new Map() });
    }
    if (!id.safeParse(documentId).success) {
      const problem = { code: "DOCUMENT_MISSING", data: {} } as const;
      state.setState({ opened: { kind: "failed", documentId, problem } });
      return;
    }
    try {
      const overview = await library.open({ documentId });
      if (mine === opening) state.setState({ opened: { kind: "ready", documentId, overview } });
    } catch (error) {
      const problem = problemOf(error);
      // What is on the screen can be read on without the core.
      if (mine !== opening || (again && problem.code === "CONNECTION_LOST")) return;
      state.setState({ opened: { kind: "failed", documentId, problem } });
    }
  }

  function forgetFinding(): void {
    finding += 1;
    clearTimeout(timer);
    state.setState({ find: notLooking });
  }

  async function want(number: number): Promise<void> {
    const { opened } = state.getState();
    if (opened.kind !== "ready" || asked.has(number)) return;
    asked.add(number);
    const mine = opening;
    const read = await library.page({ documentId: opened.documentId, page: number }).then(
      (page): PageState => ({ kind: "ready", page }),
      (error: unknown): PageState => ({ kind: "failed", problem: problemOf(error) }),
    );
    if (mine !== opening) return;
    // A page that did not come may come next time it is wanted.
    if (read.kind === "failed") asked.delete(number);
    const pages = new Map(state.getState().pages).set(number, read);
    for (const oldest of pages.keys()) {
      if (pages.size <= keptPages) break;
      pages.delete(oldest);
      asked.delete(oldest);
    }
    state.setState({ pages });
  }

  async function look(query: string, from: number): Promise<void> {
    const { opened } = state.getState();
    if (opened.kind !== "ready") return;
    finding += 1;
    const mine = finding;
    try {
      const { found } = await library.find({ documentId: opened.documentId, query });
      if (mine !== finding) return;
      const ahead = found.findIndex((one) => one.page >= from);
      const at = found.length === 0 ? -1 : Math.max(0, ahead);
      changeFind({ found, at, searched: query, problem: null });
    } catch (error) {
      if (mine === finding) changeFind({ problem: problemOf(error) });
    }
  }

  return {
    state,
    open,
    want,
    find: (query, from) => {
      const words = query.trim();
      if (words === "") {
        forgetFinding();
        changeFind({ query });
        return;
      }
      changeFind({ query });
      clearTimeout(timer);
      timer = setTimeout(() => void look(words, from), pauseMs);
    },
    step: (by) => {
      const { found, at } = state.getState().find;
      if (found.length > 0) changeFind({ at: (at + by + found.length) % found.length });
    },
    leftAt: (documentId) => left.get(documentId) ?? 1,
    leave: (documentId, page) => void left.set(documentId, page),
  };
}
