import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { failureOf } from "../testing/failureOf.ts";
import { day, listeningLog, openTestStore, start } from "../testing/openTestStore.ts";
import {
  beginSession,
  cardItem,
  choiceItem,
  lockOf,
  sampleBank,
  wholeSelection,
} from "../testing/practiceSamples.ts";

const unknown = "00000000-0000-4000-8000-000000000000";
const named = (name: string) => ({
  id: randomUUID(),
  name,
  format: "gift" as const,
  fileName: "f.gift",
  addedAt: 5,
});

describe("banks", () => {
  it("are listed by name with what is in them, across restarts", () => {
    const { store, folder } = openTestStore();
    const beta = named("beta");
    store.banks.create(beta);
    const { bankId, itemIds } = sampleBank(store, [choiceItem(1), choiceItem(2)], "Alpha");
    store.banks.suspend(itemIds, true);
    store.banks.report(itemIds[0] ?? "", "It is B.");
    store.close();
    const { banks } = openTestStore({ folder }).store;
    const none = { items: 0, suspended: 0, reported: 0 };
    expect(banks.list()).toEqual([
      {
        id: bankId,
        name: "Alpha",
        origin: "file",
        format: "json",
        fileName: "Alpha.json",
        addedAt: 1000,
        items: 2,
        suspended: 2,
        reported: 1,
      },
      { ...beta, origin: "file", ...none },
    ]);
    expect(banks.bank(beta.id)).toEqual(banks.withName("beta"));
    expect(banks.withName("gamma")).toBeNull();
  });

  it("have names of their own", () => {
    const { banks } = openTestStore().store;
    const first = named("A");
    banks.create(first);
    const second = named("B");
    banks.create(second);
    const taken = {
      code: "BAD_ARGUMENT",
      data: { argument: "name", reason: "there is a bank named A already" },
    };
    expect(failureOf(() => banks.create(named("A")))).toEqual(taken);
    expect(failureOf(() => banks.rename(second.id, "A"))).toEqual(taken);
    banks.rename(first.id, "A");
    banks.rename(second.id, "C");
    expect(banks.list().map(({ name }) => name)).toEqual(["A", "C"]);
  });

  it("that are missing are told", () => {
    const { banks } = openTestStore().store;
    const all = { query: "", show: "all", limit: 1, offset: 0 } as const;
    const calls = [
      () => banks.bank(unknown),
      () => banks.rename(unknown, "x"),
      () => banks.remove(unknown, 1),
      () => banks.restore(unknown),
      () => banks.eachItem(unknown),
      () => banks.items({ bankId: unknown, ...all }),
      () => banks.examples(unknown, 1, new Set()),
    ];
    for (const call of calls) expect(failureOf(call).code).toBe("BANK_MISSING");
  });
});

describe("a removed bank", () => {
  it("is out of sight, gives its name free and comes back under another when that was taken", () => {
    const { store } = openTestStore();
    const { banks, practice } = store;
    const { bankId, itemIds } = sampleBank(store, [choiceItem(1)], "Exam");
    const [itemId = ""] = itemIds;
    banks.remove(bankId, start);
    expect(banks.list()).toEqual([]);
    expect(banks.withName("Exam")).toBeNull();
    expect(banks.facets([])).toEqual({ subjects: [], tags: [] });
    expect(failureOf(() => banks.bank(bankId)).code).toBe("BANK_MISSING");
    expect(failureOf(() => banks.remove(bankId, start)).code).toBe("BANK_MISSING");
    expect(failureOf(() => banks.report(itemId, "x")).code).toBe("ITEM_MISSING");
    expect(failureOf(() => banks.suspend([itemId], true)).code).toBe("ITEM_MISSING");
    expect(failureOf(() => beginSession(store, itemIds)).code).toBe("ITEM_MISSING");
    expect(practice.sessions()).toEqual([]);
    expect(banks.item(itemId).bankId).toBe(bankId);
    sampleBank(store, [], "Exam");
    sampleBank(store, [], "Exam (2)");
    banks.restore(bankId);
    banks.restore(bankId);
    expect(banks.list().map(({ name, items }) => [name, items])).toEqual([
      ["Exam", 0],
      ["Exam (2)", 0],
      ["Exam (3)", 1],
    ]);
  });

  it("keeps its name when nobody has taken it", () => {
    const { store } = openTestStore();
    const { bankId } = sampleBank(store, [], "Exam");
    store.banks.remove(bankId, start);
    store.banks.restore(bankId);
    expect(store.banks.bank(bankId).name).toBe("Exam");
  });

  it("is deleted after thirty days with its answers and the pictures that nobody shows any more", () => {
    const { store, folder } = openTestStore();
    const [only, shared] = ["a", "b"].map((letter) => letter.repeat(64));
    if (only === undefined || shared === undefined) throw new Error("no pictures");
    for (const sha256 of [only, shared, "c".repeat(64)]) {
      store.banks.addImage({ sha256, mediaType: "image/png", base64: "iVBORw==" });
    }
    const showing = (n: number, ...names: string[]) => {
      const card = cardItem(n);
      const stem = names.map((sha256) => ({ sha256, alt: "" }));
      return { ...card, content: { ...card.content, images: { stem, answer: [] } } };
    };
    const gone = sampleBank(
      store,
      [choiceItem(1), choiceItem(2), showing(1, only, shared)],
      "Gone",
    );
    const kept = sampleBank(store, [choiceItem(5), showing(2, shared)], "Kept");
    const [g1 = "", g2 = ""] = gone.itemIds;
    const [k1 = "", k2 = ""] = kept.itemIds;
    const mixed = beginSession(store, [g1, k1, g2, k2]);
    store.practice.goTo(mixed, 3);
    store.practice.respond(mixed, 1, { chosen: 1, note: "mine" });
    store.practice.lock(mixed, [lockOf(0, true), lockOf(1, true)], null);
    const over = beginSession(store, [g1, g2]);
    store.banks.remove(gone.bankId, start);
    expect([...store.practice.answered([])]).toHaveLength(2);
    store.close();

    const inTime = openTestStore({ folder, at: start + 30 * day }).store;
    expect(inTime.practice.session(over).responses).toHaveLength(2);
    expect(inTime.banks.image(only)).not.toBeNull();
    expect(inTime.banks.image("c".repeat(64))).toBeNull();
    inTime.close();

    const log = listeningLog();
    const { practice, banks } = openTestStore({ folder, at: start + 30 * day + 1, log }).store;
    expect(log.lines).toContain("removed question banks deleted after thirty days: 1");
    expect(failureOf(() => banks.restore(gone.bankId)).code).toBe("BANK_MISSING");
    expect(failureOf(() => banks.item(g1)).code).toBe("ITEM_MISSING");
    expect(banks.image(only)).toBeNull();
    expect(banks.image(shared)).toEqual({
      mediaType: "image/png",
      data: Buffer.from("iVBORw==", "base64"),
    });
    expect(failureOf(() => practice.session(over)).code).toBe("SESSION_MISSING");
    const session = practice.session(mixed);
    expect(session.place).toBe(1);
    expect(session.responses.map(({ place, itemId, note }) => [place, itemId, note])).toEqual([
      [0, k1, "mine"],
      [1, k2, ""],
    ]);
    expect([...practice.answered([])].map(({ itemId, place }) => [itemId, place])).toEqual([
      [k1, 0],
    ]);
    expect(practice.sessions()[0]).toMatchObject({ items: 2, answered: 1, banks: ["Kept"] });
    expect(practice.undoReview()).toMatchObject({ itemId: k1, sessionId: mixed, place: 0 });
    expect(practice.pick(wholeSelection, 0)).toEqual(kept.itemIds);
  });
});

describe("facets", () => {
  it("count the subjects and tags of some banks or all, most items first", () => {
    const { store } = openTestStore();
    const { bankId } = sampleBank(store, [choiceItem(1), choiceItem(2), choiceItem(4)], "A");
    const cards = [cardItem(1, { tags: ["exam", "exam", "bones"] }), cardItem(2, { subject: "" })];
    const other = sampleBank(store, cards, "B");
    expect(store.banks.facets([])).toEqual({
      subjects: [
        { name: "Cardiology", items: 2 },
        { name: "Anatomy", items: 1 },
        { name: "Renal", items: 1 },
      ],
      tags: [
        { name: "pharmacology", items: 3 },
        { name: "bones", items: 1 },
        { name: "exam", items: 1 },
      ],
    });
    expect(store.banks.facets([other.bankId]).subjects).toEqual([{ name: "Anatomy", items: 1 }]);
    expect(store.banks.facets([bankId, other.bankId])).toEqual(store.banks.facets([]));
    expect(store.banks.facets([unknown])).toEqual({ subjects: [], tags: [] });
  });
});

it("those that can be restored are listed, the last removed first", () => {
  const { store } = openTestStore();
  const first = sampleBank(store, [choiceItem(1)], "First").bankId;
  const second = sampleBank(store, [choiceItem(1)], "Second").bankId;
  store.banks.remove(first, start);
  store.banks.remove(second, start + 1);
  expect(store.banks.removed().map(({ name }) => name)).toEqual(["Second", "First"]);
  store.banks.restore(first);
  expect(store.banks.removed().map(({ name }) => name)).toEqual(["Second"]);
});
