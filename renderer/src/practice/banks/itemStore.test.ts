import { createRouterClient, implement } from "@orpc/server";
import { describe, expect, it } from "vitest";
import type { Item } from "../../../../electron/contract/bank.ts";
import { contract } from "../../../../electron/contract/index.ts";
import { createItemStore } from "./itemStore.ts";

const bankId = crypto.randomUUID();

function card(n: number): Item {
  return {
    id: crypto.randomUUID(),
    bankId,
    sourceId: String(n),
    suspended: n % 2 === 0,
    reported: null,
    editedAt: null,
    subject: "",
    topic: "",
    tags: [],
    content: { kind: "card", stem: `Card ${n}`, back: "", images: { stem: [], answer: [] } },
  };
}

/** A core with a bank of so many cards, every second suspended. */
function open(count: number) {
  const os = implement(contract).banks;
  let all = Array.from({ length: count }, (_, n) => card(n));
  const asked: string[] = [];
  let hold: Promise<void> | null = null;
  let changes = 0;
  const change = (itemId: string, part: Partial<Item>): Item | undefined => {
    all = all.map((item) => (item.id === itemId ? { ...item, ...part } : item));
    return all.find((item) => item.id === itemId);
  };
  const banks = createRouterClient({
    items: os.items.handler(async ({ input: { query, show, limit, offset } }) => {
      asked.push(query);
      if (query === "slow") await hold;
      const found = all
        .filter((item) => show !== "suspended" || item.suspended)
        .filter((item) => item.content.stem.includes(query === "slow" ? "" : query));
      return { items: found.slice(offset, offset + limit), total: found.length };
    }),
    item: os.item.handler(({ input, errors }) => {
      const found = all.find((item) => item.id === input.itemId);
      if (found === undefined) throw errors.ITEM_MISSING({ data: {} });
      return found;
    }),
    edit: os.edit.handler(({ input, errors }) => {
      const found = change(input.itemId, { ...input.fields, editedAt: 5 });
      if (found === undefined) throw errors.ITEM_MISSING({ data: {} });
      return found;
    }),
    suspend: os.suspend.handler(({ input }) => {
      for (const id of input.itemIds) change(id, { suspended: input.suspended });
      return {};
    }),
    report: os.report.handler(({ input, errors }) => {
      const found = change(input.itemId, { reported: input.note });
      if (found === undefined) throw errors.ITEM_MISSING({ data: {} });
      return found;
    }),
  });
  const store = createItemStore(
    { banks } as unknown as Parameters<typeof createItemStore>[0],
    0,
    () => (changes += 1),
  );
  const items = () => store.state.getState().items ?? [];
  return {
    store,
    items,
    asked,
    changes: () => changes,
    /** By somebody else. */
    edited: (itemId: string) => change(itemId, { editedAt: 7 }),
    holdSlow: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      hold = promise;
      return resolve;
    },
  };
}

/** Until what was typed has been asked for and answered. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

describe("the item that is looked at", () => {
  it("stays when the list is read anew without it, and follows what is done with it", async () => {
    const { store, items } = open(150);
    await store.open(bankId);
    await store.readMore();
    const last = items().at(-1);
    store.look(last ?? null);
    await store.refresh();
    expect(items().map(({ id }) => id)).not.toContain(last?.id);
    expect(store.state.getState().shown?.id).toBe(last?.id);
    expect(await store.report(last?.id ?? "", "B is right")).toBeNull();
    expect(store.state.getState().shown?.reported).toBe("B is right");
    store.look(null);
    expect(store.state.getState().shown).toBeNull();
  });

  it("is told as it is now when it is among those read", async () => {
    const { store, items, edited } = open(3);
    await store.open(bankId);
    const first = items()[0];
    store.look(first ?? null);
    edited(first?.id ?? "");
    await store.refresh();
    expect(store.state.getState().shown?.editedAt).toBe(7);
    await store.open(crypto.randomUUID());
    expect(store.state.getState().shown).toBeNull();
  });
});

describe("the items of a bank", () => {
  it("are read on without copying those that are read", async () => {
    const { store, items } = open(250);
    await store.open(bankId);
    const before = items();
    await store.readMore();
    expect(items()).toBe(before);
    expect(store.state.getState()).toMatchObject({ read: 200, total: 250 });
    await store.refresh();
    expect(items()).not.toBe(before);
    expect(store.state.getState().read).toBe(100);
  });

  it("are not read on from a list that is being left", async () => {
    const { store, items } = open(250);
    await store.open(bankId);
    store.narrow("suspended");
    await store.readMore();
    await settled();
    expect(items().every((item) => item.suspended)).toBe(true);
    expect(items()).toHaveLength(100);
  });

  it("are those of a bank that is gone where the address names none at all", async () => {
    const { store, asked } = open(3);
    await store.open("nonsense");
    expect(store.state.getState()).toMatchObject({
      items: null,
      problem: { code: "BANK_MISSING" },
    });
    expect(asked).toEqual([]);
  });

  it("come by page, in their order", async () => {
    const { store, items } = open(250);
    await store.open(bankId);
    expect(items()).toHaveLength(100);
    await store.readMore();
    await store.readMore();
    expect(items().map(({ sourceId }) => sourceId)).toEqual(
      Array.from({ length: 250 }, (_, n) => String(n)),
    );
    expect(store.state.getState().total).toBe(250);
  });

  it("leave none out though some no longer match, and keep those in their place", async () => {
    const { store, items, changes } = open(300);
    await store.open(bankId);
    store.narrow("suspended");
    await settled();
    expect(items()).toHaveLength(100);
    const first = items()[0]?.id ?? "";
    expect(await store.suspend(first, false)).toBeNull();
    expect(items()[0]).toMatchObject({ id: first, suspended: false });
    await store.readMore();
    expect(new Set(items().map(({ id }) => id)).size).toBe(150);
    expect(changes()).toBe(1);
  });

  it("are searched once the typing pauses; an older answer does not cover a newer one", async () => {
    const { store, items, asked, holdSlow } = open(30);
    await store.open(bankId);
    store.type("Card 1");
    store.type("Card 12");
    await settled();
    expect(asked).toEqual(["", "Card 12"]);
    expect(items()).toHaveLength(1);

    const release = holdSlow();
    store.type("slow");
    await settled();
    store.type("Card 7");
    await settled();
    release();
    await settled();
    expect(items().map(({ sourceId }) => sourceId)).toEqual(["7"]);
  });

  it("begin anew with another bank", async () => {
    const { store } = open(3);
    await store.open(bankId);
    store.type("Card 1");
    store.narrow("suspended");
    await settled();
    await store.open(crypto.randomUUID());
    expect(store.state.getState()).toMatchObject({ query: "", show: "all" });
  });

  it("are edited and reported in their place; a refusal says why", async () => {
    const { store, items, changes } = open(3);
    await store.open(bankId);
    const [first] = items();
    const id = first?.id ?? "";
    expect(await store.report(id, "B is right")).toBeNull();
    expect(items()[0]?.reported).toBe("B is right");
    const content = {
      kind: "card",
      stem: "New",
      back: "b",
      images: { stem: [], answer: [] },
    } as const;
    const fields = {
      content: { ...content, images: { stem: [], answer: [] } },
      subject: "",
      topic: "",
      tags: [],
    };
    expect(await store.edit(id, fields)).toBeNull();
    expect(items()[0]).toMatchObject({ content: { stem: "New" }, editedAt: 5 });
    expect(changes()).toBe(2);
    expect(await store.edit(crypto.randomUUID(), fields)).toMatchObject({ code: "ITEM_MISSING" });
    expect(await store.suspend(crypto.randomUUID(), true)).toMatchObject({ code: "ITEM_MISSING" });
    expect(changes()).toBe(2);
  });
});
