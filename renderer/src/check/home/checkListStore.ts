import { createStore, type StoreApi } from "zustand/vanilla";
import type { CheckStage, CheckSummary } from "../../../../electron/contract/check.ts";
import { problemOf, type Problem } from "../../app/problem.ts";
import type { Client } from "../../link/connection.ts";

const page = 30;
/** The most that the contract gives at a time. */
const longestPage = 500;

export type CheckListState = {
  readonly search: string;
  /** Null shows every stage. */
  readonly stage: CheckStage | null;
  readonly items: readonly CheckSummary[];
  readonly total: number;
  /** False until the first answer of the core. */
  readonly loaded: boolean;
  /** Why the list could not be read; what was read before stays. */
  readonly problem: Problem | null;
};

export type CheckListStore = {
  readonly state: StoreApi<CheckListState>;
  /** Changes the search; asks the core once the typing pauses. */
  readonly search: (search: string) => void;
  readonly show: (stage: CheckStage | null) => Promise<void>;
  readonly refresh: () => Promise<void>;
  readonly more: () => Promise<void>;
  /** These two resolve to null, or to why nothing changed. */
  readonly remove: (checkId: string) => Promise<Problem | null>;
  readonly restore: (checkId: string) => Promise<Problem | null>;
};

/** The list of checks, newest first, by stage and by search; pauseMs is how long a typing pause lasts. */
export function createCheckListStore(
  { checks }: Pick<Client, "checks">,
  pauseMs: number,
): CheckListStore {
  const state = createStore<CheckListState>(() => ({
    search: "",
    stage: null,
    items: [],
    total: 0,
    loaded: false,
    problem: null,
  }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let newest = 0;
  /** How much of the list the student has asked to see. */
  let wanted = page;

  async function read(): Promise<void> {
    newest += 1;
    const mine = newest;
    const { search, stage } = state.getState();
    try {
      const list = await readFirst({ search, stage });
      if (mine === newest) state.setState({ ...list, loaded: true, problem: null });
    } catch (error) {
      if (mine === newest) state.setState({ problem: problemOf(error) });
    }
  }

  /** As many as are wanted, in as many requests as the contract's limit takes. */
  async function readFirst(
    query: Pick<CheckListState, "search" | "stage">,
  ): Promise<Pick<CheckListState, "items" | "total">> {
    const items = new Map<string, CheckSummary>();
    for (let offset = 0; ; offset += longestPage) {
      const limit = Math.min(longestPage, wanted - offset);
      const read = await checks.list({ ...query, limit, offset });
      // One that moved between two requests comes twice.
      for (const item of read.items) items.set(item.id, item);
      const end = offset + limit;
      if (end >= wanted || end >= read.total)
        return { items: [...items.values()], total: read.total };
    }
  }

  async function change(work: () => Promise<unknown>): Promise<Problem | null> {
    try {
      await work();
    } catch (error) {
      return problemOf(error);
    }
    await read();
    return null;
  }

  return {
    state,
    search: (search) => {
      state.setState({ search });
      wanted = page;
      clearTimeout(timer);
      timer = setTimeout(() => void read(), pauseMs);
    },
    show: (stage) => {
      state.setState({ stage });
      wanted = page;
      return read();
    },
    refresh: read,
    more: () => {
      wanted += page;
      return read();
    },
    remove: (checkId) => change(() => checks.remove({ checkId })),
    restore: (checkId) => change(() => checks.restore({ checkId })),
  };
}
