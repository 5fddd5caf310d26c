import { createStore, type StoreApi } from "zustand/vanilla";
import type { SearchFilters, SearchResult } from "../../../electron/contract/library.ts";
import { problemOf, type Problem } from "../app/problem.ts";
import type { Client } from "../link/connection.ts";

/** The most passages that a search shows. */
export const mostFound = 30;

export type SearchState = {
  readonly query: string;
  readonly filters: SearchFilters;
  /** What the results belong to; null while nothing has been searched. */
  readonly searched: string | null;
  readonly results: readonly SearchResult[];
  readonly searching: boolean;
  readonly problem: Problem | null;
};

export type SearchStore = {
  readonly state: StoreApi<SearchState>;
  /** Changes the query; asks the core once the typing pauses. */
  readonly type: (query: string) => void;
  readonly narrow: (filters: Partial<SearchFilters>) => void;
  /** Searches once more, without a pause: for when the library has changed. */
  readonly again: () => Promise<void>;
};

const anywhere: SearchFilters = { documents: [], tags: [], folders: [] };

/** A search through all documents; pauseMs is how long a typing pause lasts. */
export function createSearchStore(
  { library }: Pick<Client, "library">,
  pauseMs: number,
): SearchStore {
  const state = createStore<SearchState>(() => ({
    query: "",
    filters: anywhere,
    searched: null,
    results: [],
    searching: false,
    problem: null,
  }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let newest = 0;

  async function search(): Promise<void> {
    clearTimeout(timer);
    newest += 1;
    const mine = newest;
    const query = state.getState().query.trim();
    if (query === "") {
      state.setState({ searched: null, results: [], searching: false, problem: null });
      return;
    }
    state.setState({ searching: true });
    const { filters } = state.getState();
    try {
      const { results } = await library.search({ query, filters, limit: mostFound });
      if (mine !== newest) return;
      state.setState({ results, searched: query, searching: false, problem: null });
    } catch (error) {
      if (mine === newest) state.setState({ searching: false, problem: problemOf(error) });
    }
  }

  return {
    state,
    type: (query) => {
      state.setState({ query });
      clearTimeout(timer);
      // Nothing to wait for: an emptied field shows the documents again at once.
      if (query.trim() === "") void search();
      else timer = setTimeout(() => void search(), pauseMs);
    },
    narrow: (filters) => {
      state.setState((before) => ({ filters: { ...before.filters, ...filters } }));
      void search();
    },
    again: search,
  };
}
