import { createStore, type StoreApi } from "zustand/vanilla";
import type { z } from "zod";
import type { bankInput, Item, ItemFields } from "../../../../electron/contract/bank.ts";
import { id } from "../../../../electron/contract/id.ts";
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
  /**
   * In the order of the bank, from its first; null before the first answer of the core. Pages that are read on are put
   * to the end of the same list: read tells how many there are.
   */
  readonly items: readonly Item[] | null;
  readonly read: number;
  /** How many match, those that are not read yet among them. */
  readonly total: number;
  /** Why they could not be read; what was read before stays. */
  readonly problem: Problem | null;
  /** The item that is looked at, as it is now; it stays whatever is listed. */
  readonly shown: Item | null;
};

const nothing: ItemState = {
  bankId: null,
  query: "",
  show: "all",
  items: null,
  read: 0,
  total: 0,
  problem: null,
  shown: null,
};

export type ItemStore = {
  readonly state: StoreApi<ItemState>;
  /** Begins with a bank, everything in it shown. */
  readonly open: (bankId: string) => Promise<void>;
  /** Reads the list anew, from its first. */
  readonly refresh: () => Promise<void>;
  /** Reads the next page; the first where something else is asked for by now. */
  readonly readMore: () => Promise<void>;
  /** Looks at one item, or at none. */
  readonly look: (item: Item | null) => void;
  /** Changes the query; asks the core once the typing pauses. */
  readonly type: (query: string) => void;
  readonly narrow: (show: ItemShow) => void;
  /** These resolve to null, or to why nothing changed; a null note takes a report back. */
  readonly edit: (itemId: string, fields: ItemFields) => Promise<Problem | null>;
  readonly suspend: (itemId: string, suspended: boolean) => Promise<Problem | null>;
  readonly report: (itemId: string, note: string | null) => Promise<Problem | null>;
};

/** The items of one bank, by page; pauseMs is how long a typing pause lasts, changed is called with each item that changed. */
export function createItemStore(
  { banks: client }: Pick<Client, "banks">,
  pauseMs: number,
  changed: (item: Item) => void,
): ItemStore {
  const state = createStore<ItemState>(() => nothing);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let newest = 0;
  let rows = noRows();
  /** Something else is listed than what was read so far. */
  let anew = true;

  async function read(): Promise<void> {
    clearTimeout(timer);
    newest += 1;
    const mine = newest;
    const { bankId, query, show } = state.getState();
    if (bankId === null) return;
    if (!id.safeParse(bankId).success) {
      state.setState({ problem: { code: "BANK_MISSING", data: {} } });
      return;
    }
    const into = anew ? noRows() : rows;
    try {
      const { matching: offset } = into;
      const found = await client.items({ bankId, query: query.trim(), show, limit: page, offset });
      if (mine !== newest) return;
      [rows, anew] = [into, false];
      for (const item of found.items) append(into, item, show);
      state.setState(({ shown }) => ({
        items: into.items,
        read: into.items.length,
        total: found.total,
        problem: null,
        shown: found.items.find((item) => item.id === shown?.id) ?? shown,
      }));
    } catch (error) {
      if (mine === newest) state.setState({ problem: problemOf(error) });
    }
  }

  function readAnew(): Promise<void> {
    anew = true;
    return read();
  }

  async function change(work: () => Promise<Item>): Promise<Problem | null> {
    try {
      const item = await work();
      replace(rows, item, state.getState().show);
      state.setState(({ items, shown }) => ({
        items: items && rows.items,
        shown: shown?.id === item.id ? item : shown,
      }));
      changed(item);
      return null;
    } catch (error) {
      return problemOf(error);
    }
  }

  return {
    state,
    open: (bankId) => {
      state.setState({ ...nothing, bankId });
      return readAnew();
    },
    refresh: readAnew,
    readMore: read,
    look: (shown) => state.setState({ shown }),
    type: (query) => {
      anew = true;
      state.setState({ query });
      clearTimeout(timer);
      timer = setTimeout(() => void readAnew(), pauseMs);
    },
    narrow: (show) => {
      state.setState({ show });
      void readAnew();
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

/** What is read of a list. */
type Rows = {
  items: Item[];
  readonly known: Set<string>;
  /** What has changed meanwhile stays in its place here, while the core counts it no longer. */
  matching: number;
};

function noRows(): Rows {
  return { items: [], known: new Set(), matching: 0 };
}

function append(rows: Rows, item: Item, show: ItemShow): void {
  if (rows.known.has(item.id)) return;
  rows.known.add(item.id);
  rows.items.push(item);
  if (isShown(item, show)) rows.matching += 1;
}

function replace(rows: Rows, item: Item, show: ItemShow): void {
  const at = rows.known.has(item.id) ? rows.items.findIndex(({ id }) => id === item.id) : -1;
  const before = rows.items[at];
  if (before === undefined) return;
  rows.items = rows.items.with(at, item);
  rows.matching += Number(isShown(item, show)) - Number(isShown(before, show));
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
