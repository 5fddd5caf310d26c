import { createStore, type StoreApi } from "zustand/vanilla";
import type { z } from "zod";
import type { bankInput, Item, ItemFields } from "../../../../electron/contract/bank.ts";
import { problemOf, type Problem } from "../../app/problem.ts";
import type { Client } from "../../link/connection.ts";

/** Which items of a bank are listed. */
export type ItemShow = z.infer<typeof bankInput.list>["show"];
export const itemShows: readonly ItemShow[] = ["all", "suspended", "reported", "edited"];

const page = 100;

export type ItemState = {
  /** The bank whose items these are; null before one is opened. */
  readonly bankId: string | null;
  readonly query: string;
  readonly show: ItemShow;
  /** In the order of the bank, from its first; null before the first answer of the core. */
  readonly items: readonly Item[] | null;
  /** How many match, those that are not read yet among them. */
  readonly total: number;
  /** Why they could not be read; what was read before stays. */
  readonly problem: Problem | null;
};

export type ItemStore = {
  readonly state: StoreApi<ItemState>;
  /** Begins with a bank, everything in it shown. */
  readonly open: (bankId: string) => Promise<void>;
  /** Reads the list anew, from its first. */
  readonly refresh: () => Promise<void>;
  readonly readMore: () => Promise<void>;
  /** Changes the query; asks the core once the typing pauses. */
  readonly type: (query: string) => void;
  readonly narrow: (show: ItemShow) => void;
  /** These resolve to null, or to why nothing changed; a null note takes a report back. */
  readonly edit: (itemId: string, fields: ItemFields) => Promise<Problem | null>;
  readonly suspend: (itemId: string, suspended: boolean) => Promise<Problem | null>;
  readonly report: (itemId: string, note: string | null) => Promise<Problem | null>;
};

/** The items of one bank, by page; pauseMs is how long a typing pause lasts, changed is called with each change. */
export function createItemStore(
  { banks: client }: Pick<Client, "banks">,
  pauseMs: number,
  changed: () => void,
): ItemStore {
  const state = createStore<ItemState>(() => ({
    bankId: null,
    query: "",
    show: "all",
    items: null,
    total: 0,
    problem: null,
  }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let newest = 0;

  async function readFrom(before: readonly Item[]): Promise<void> {
    clearTimeout(timer);
    newest += 1;
    const mine = newest;
    const { bankId, query, show } = state.getState();
    if (bankId === null) return;
    // What has changed meanwhile stays in its place here, while the core counts it no longer.
    const offset = before.filter((item) => isShown(item, show)).length;
    try {
      const found = await client.items({ bankId, query: query.trim(), show, limit: page, offset });
      if (mine !== newest) return;
      const known = new Set(before.map((item) => item.id));
      const fresh = found.items.filter((item) => !known.has(item.id));
      state.setState({ items: [...before, ...fresh], total: found.total, problem: null });
    } catch (error) {
      if (mine === newest) state.setState({ problem: problemOf(error) });
    }
  }

  async function change(work: () => Promise<Item>): Promise<Problem | null> {
    try {
      const item = await work();
      state.setState(({ items }) => ({
        items: items && items.map((before) => (before.id === item.id ? item : before)),
      }));
      changed();
      return null;
    } catch (error) {
      return problemOf(error);
    }
  }

  return {
    state,
    open: (bankId) => {
      state.setState({ bankId, query: "", show: "all", items: null, total: 0, problem: null });
      return readFrom([]);
    },
    refresh: () => readFrom([]),
    readMore: () => readFrom(state.getState().items ?? []),
    type: (query) => {
      state.setState({ query });
      clearTimeout(timer);
      timer = setTimeout(() => void readFrom([]), pauseMs);
    },
    narrow: (show) => {
      state.setState({ show });
      void readFrom([]);
    },
    edit: (itemId, fields) => change(() => client.edit({ itemId, fields })),
    suspend: (itemId, suspended) =>
      change(async () => {
        await client.suspend({ itemIds: [itemId], suspended });
        return client.item({ itemId });
      }),
    report: (itemId, note) => change(() => client.report({ itemId, note })),
  };
}

function isShown(item: Item, show: ItemShow): boolean {
  switch (show) {
    case "all":
      return true;
    case "suspended":
      return item.suspended;
    case "reported":
      return item.reported !== null;
    case "edited":
      return item.editedAt !== null;
  }
}
