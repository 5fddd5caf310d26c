import { createRouterClient, implement } from "@orpc/server";
import { describe, expect, it } from "vitest";
import type { Item } from "../../../../electron/contract/bank.ts";
import { contract } from "../../../../electron/contract/index.ts";
import { createAuditStore, wasEdited } from "./auditStore.ts";

const bankId = crypto.randomUUID();

function doubted(n: number): Item {
  return {
    id: crypto.randomUUID(),
    bankId,
    sourceId: String(n),
    suspended: false,
    reported: "It is B.",
    editedAt: null,
    subject: "",
    topic: "",
    tags: [],
    content: {
      kind: "choice",
      context: "",
      stem: `Question ${n}?`,
      options: [
        { text: "yes", why: "" },
        { text: "no", why: "" },
      ],
      key: 0,
      explanation: "",
      images: { stem: [], answer: [] },
    },
  };
}

/** A core that doubts three keys, one of which it tells only once it is let go on. */
function open() {
  const os = implement(contract).banks;
  const items = [doubted(0), doubted(1), doubted(2)];
  const goOn = Promise.withResolvers<void>();
  let changes = 0;
  let audits = 0;
  const banks = createRouterClient({
    audit: os.audit.handler(async function* ({ input, errors }) {
      audits += 1;
      if (input.bankId !== bankId) throw errors.BANK_MISSING({ data: {} });
      const of = items.length;
      yield { type: "progress", checked: 0, of, models: 0 };
      for (const [n, item] of items.entries()) {
        if (n === 2) await goOn.promise;
        yield { type: "found", entry: { item, models: [], agreeing: 0, documents: null } };
        yield { type: "progress", checked: n + 1, of, models: 2 };
      }
    }),
    confirmKey: os.confirmKey.handler(({ input: { itemId, confirmed }, errors }) => {
      const item = items.find(({ id }) => id === itemId);
      if (item === undefined) throw errors.ITEM_MISSING({ data: {} });
      return { ...item, reported: confirmed ? null : item.reported };
    }),
  });
  const store = createAuditStore(
    { banks } as unknown as Parameters<typeof createAuditStore>[0],
    () => (changes += 1),
  );
  const state = () => store.state.getState();
  const stems = () => state().keys.map(({ item }) => item.content.stem);
  const until = async (count: number) => {
    while (state().keys.length < count) await new Promise((resolve) => setTimeout(resolve));
  };
  return {
    store,
    state,
    stems,
    items,
    until,
    goOn: goOn.resolve,
    changes: () => changes,
    audits: () => audits,
  };
}

describe("the check of a bank's keys", () => {
  it("shows what is found while it goes on, and that it has ended", async () => {
    const { store, state, stems, until, goOn } = open();
    const checking = store.check(bankId);
    await until(2);
    expect(state()).toMatchObject({ checking: true, ended: false, bankId });
    goOn();
    await checking;
    expect(stems()).toEqual(["Question 0?", "Question 1?", "Question 2?"]);
    expect(state()).toMatchObject({
      checking: false,
      ended: true,
      progress: { checked: 3, of: 3, models: 2 },
      problem: null,
    });
  });

  it("leaves what was found when it is stopped, and hears no more of it", async () => {
    const { store, state, stems, until, goOn } = open();
    const checking = store.check(bankId);
    await until(2);
    store.stop();
    goOn();
    await checking;
    expect(stems()).toHaveLength(2);
    expect(state()).toMatchObject({ checking: false, ended: false, problem: null });
  });

  it("begins anew without what an earlier one still finds", async () => {
    const { store, stems, until, goOn, audits } = open();
    const first = store.check(bankId);
    await until(2);
    const second = store.check(bankId);
    goOn();
    await Promise.all([first, second]);
    expect(stems()).toEqual(["Question 0?", "Question 1?", "Question 2?"]);
    expect(audits()).toBe(2);
  });

  it.each([crypto.randomUUID(), "typed"])("says why it failed, for %s", async (unknown) => {
    const { store, state } = open();
    await store.check(unknown);
    expect(state()).toMatchObject({
      checking: false,
      ended: false,
      problem: { code: "BANK_MISSING" },
    });
  });
});

describe("a doubted key", () => {
  it("is confirmed in its place, its report with it, and taken back", async () => {
    const { store, state, items, goOn, changes } = open();
    goOn();
    await store.check(bankId);
    const id = items[1]?.id ?? "";
    expect(await store.confirm(id, true)).toBeNull();
    expect(state().keys.map(({ confirmed }) => confirmed)).toEqual([false, true, false]);
    expect(state().keys[1]).toMatchObject({
      item: { reported: null },
      found: { item: { reported: "It is B." } },
    });
    expect(await store.confirm(id, false)).toBeNull();
    expect(state().keys[1]).toMatchObject({ confirmed: false, item: { reported: "It is B." } });
    expect(changes()).toBe(2);
    expect(await store.confirm(crypto.randomUUID(), true)).toMatchObject({ code: "ITEM_MISSING" });
    expect(changes()).toBe(2);
  });

  it("follows its question, and knows that it was edited", async () => {
    const { store, state, items, goOn } = open();
    goOn();
    await store.check(bankId);
    const [first] = items;
    if (first === undefined) throw new Error("no item");
    store.take({ ...first, suspended: true });
    store.take(doubted(9));
    const edited = () => state().keys.map(wasEdited);
    expect(state().keys.map(({ item }) => item.suspended)).toEqual([true, false, false]);
    expect(edited()).toEqual([false, false, false]);
    store.take({ ...first, editedAt: 5 });
    expect(edited()).toEqual([true, false, false]);
  });
});
