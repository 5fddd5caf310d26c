import { createStore, type StoreApi } from "zustand/vanilla";
import type { ConversationSummary } from "../../../electron/contract/conversation.ts";
import type { Client } from "../link/connection.ts";
import { problemOf, type Problem } from "../app/problem.ts";

const page = 100;
/** The most that the contract gives at a time. */
const longestPage = 500;

export type ConversationListState = {
  readonly search: string;
  readonly items: readonly ConversationSummary[];
  readonly total: number;
  /** False until the first answer of the core. */
  readonly loaded: boolean;
  /** Why the list could not be read; what was read before stays. */
  readonly problem: Problem | null;
};

export type ConversationListStore = {
  readonly state: StoreApi<ConversationListState>;
  /** Changes the search; asks the core once the typing pauses. */
  readonly search: (search: string) => void;
  readonly refresh: () => Promise<void>;
  readonly more: () => Promise<void>;
  /** These three resolve to null, or to why nothing changed; restore brings back what was removed. */
  readonly rename: (id: string, title: string) => Promise<Problem | null>;
  readonly remove: (id: string) => Promise<Problem | null>;
  readonly restore: (id: string) => Promise<Problem | null>;
};

/** The list of conversations, by page and by search; pauseMs is how long a typing pause lasts; counted is told of each that left or came back. */
export function createConversationListStore(
  client: Pick<Client, "conversations">,
  pauseMs: number,
  counted: () => void = () => undefined,
): ConversationListStore {
  const state = createStore<ConversationListState>(() => ({
    search: "",
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
    const { search } = state.getState();
    try {
      const list = await readFirst(client, search, wanted);
      if (mine !== newest) return;
      state.setState({ ...list, loaded: true, problem: null });
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
    refresh: read,
    more: () => {
      wanted += page;
      return read();
    },
    rename: async (id, title) => {
      const named = title.trim();
      if (named === "") return null;
      return change(() => client.conversations.rename({ id, title: named }));
    },
    remove: (id) => change(() => client.conversations.remove({ id }).then(counted)),
    restore: (id) => change(() => client.conversations.restore({ id }).then(counted)),
  };
}

/** The first so many conversations, in as many requests as the contract's limit takes. */
async function readFirst(
  client: Pick<Client, "conversations">,
  search: string,
  wanted: number,
): Promise<Pick<ConversationListState, "items" | "total">> {
  const items = new Map<string, ConversationSummary>();
  for (let offset = 0; ; offset += longestPage) {
    const limit = Math.min(longestPage, wanted - offset);
    const read = await client.conversations.list({ search, limit, offset });
    // One that moved up between two requests comes twice.
    for (const item of read.items) items.set(item.id, item);
    const end = offset + limit;
    if (end >= wanted || end >= read.total)
      return { items: [...items.values()], total: read.total };
  }
}
