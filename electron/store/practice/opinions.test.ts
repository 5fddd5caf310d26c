import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Opinion } from "../../contract/opinion.ts";
import type { OpinionKey } from "../../core/ports.ts";
import { failureOf } from "../testing/failureOf.ts";
import { openTestStore, start } from "../testing/openTestStore.ts";
import { cardItem, choiceItem, sampleBank, sampleOpinion } from "../testing/practiceSamples.ts";

const unknown = "00000000-0000-4000-8000-000000000000";

/** As the model that is loaded gives it. */
function given(itemId: string, changes: Partial<Opinion> = {}): Opinion {
  const { model, ...opinion } = sampleOpinion(itemId, { shortenedTo: null, ...changes });
  return { ...opinion, model: { ...model, fingerprint: "file" } };
}

/** What it is found by, in a large context. */
function asked({ itemId, model, settings, promptVersion }: Opinion): OpinionKey {
  return { itemId, model, settings, promptVersion, contextSize: 4096 };
}

function opened() {
  const { store } = openTestStore();
  const items = [choiceItem(0), choiceItem(1), cardItem(2), choiceItem(3)];
  const { bankId, itemIds } = sampleBank(store, items);
  const [first = "", second = "", card = "", last = ""] = itemIds;
  return { store, opinions: store.practice.opinions, bankId, first, second, card, last };
}

describe("an opinion", () => {
  it("is stored once for each way of asking, and found by exactly that", () => {
    const { opinions, first, second } = opened();
    const opinion = given(first, {
      settings: { mode: "vote", shots: 5, samples: 2 },
      reasonings: [
        { text: "Because A.", chosen: 0 },
        { text: "Who knows?", chosen: null },
      ],
      tied: [0, 1],
      unsure: true,
      chosen: null,
    });
    opinions.add(opinion);
    opinions.add({ ...opinion, chosen: 3, at: 9000 });
    expect(opinions.find(asked(opinion))).toEqual(opinion);
    const others = [
      { ...opinion, itemId: second },
      { ...opinion, model: { ...opinion.model, name: "Big" } },
      { ...opinion, model: { ...opinion.model, quantization: "Q8_0" } },
      { ...opinion, model: { ...opinion.model, profile: "raw" } },
      { ...opinion, model: { ...opinion.model, fingerprint: "another file" } },
      { ...opinion, settings: { ...opinion.settings, mode: "reason" as const } },
      { ...opinion, settings: { ...opinion.settings, shots: 0 as const } },
      { ...opinion, settings: { ...opinion.settings, samples: 3 } },
      { ...opinion, promptVersion: "2" },
    ];
    for (const other of others) expect(opinions.find(asked(other))).toBeNull();
    for (const other of others) opinions.add(other);
    expect(opinions.ofItem(first)).toEqual([opinion, ...others.slice(1)]);
    expect(opinions.ofItem(second)).toEqual([others[0]]);
  });

  it("that was shortened holds in contexts that are no larger, until there is a longer one", () => {
    const { opinions, bankId, first, second, last } = opened();
    const whole = given(first);
    const states = (contextSize: number) => {
      const key = { ...asked(whole), contextSize };
      const { done } = opinions.progress(bankId, key);
      return [opinions.find(key)?.chosen, opinions.missing(bankId, key, 9).length, done];
    };
    opinions.add(given(first, { chosen: 1, shotsSent: 1, shortenedTo: 1024 }));
    expect([512, 1024, 2048].map(states)).toEqual([
      [1, 2, 1],
      [1, 2, 1],
      [undefined, 3, 0],
    ]);
    opinions.add(given(first, { chosen: 2, shotsSent: 2, shortenedTo: 2048 }));
    opinions.add(given(first, { chosen: 3, shotsSent: 1, shortenedTo: 1024 }));
    expect([1024, 2048, 4096].map(states)).toEqual([
      [2, 2, 1],
      [2, 2, 1],
      [undefined, 3, 0],
    ]);
    expect(opinions.ofItem(first)).toHaveLength(1);
    opinions.add(whole);
    opinions.add(given(first, { chosen: 3, shortenedTo: 8192 }));
    expect([1024, 4096].map(states)).toEqual([
      [0, 2, 1],
      [0, 2, 1],
    ]);
    expect(opinions.ofItem(first)).toEqual([whole]);
    expect(opinions.missing(bankId, asked(whole), 9)).toEqual([second, last]);
  });

  it("needs an item", () => {
    const { opinions } = opened();
    expect(failureOf(() => opinions.add(given(unknown))).code).toBe("ITEM_MISSING");
    expect(opinions.ofItem(unknown)).toEqual([]);
  });
});

describe("the opinions on a bank", () => {
  it("are missing for questions that nobody asked in this way and that are not suspended", () => {
    const { store, opinions, bankId, first, second, last } = opened();
    sampleBank(store, [choiceItem(9)], "Other");
    const one = given(first);
    const key = asked(one);
    expect(opinions.missing(bankId, key, 9)).toEqual([first, second, last]);
    expect(opinions.missing(bankId, key, 2)).toEqual([first, second]);
    opinions.add(one);
    opinions.add(given(second, { promptVersion: "2" }));
    expect(opinions.missing(bankId, key, 9)).toEqual([second, last]);
    store.banks.suspend([second], true);
    expect(opinions.missing(bankId, key, 9)).toEqual([last]);
    store.banks.remove(bankId, start);
    expect(failureOf(() => opinions.missing(bankId, key, 9)).code).toBe("BANK_MISSING");
    expect(failureOf(() => opinions.progress(bankId, key)).code).toBe("BANK_MISSING");
  });

  it("are counted, and right by the key as it is now", () => {
    const { store, opinions, bankId, first, second, last } = opened();
    const one = given(first, { chosen: 0 });
    const key = asked(one);
    expect(opinions.progress(bankId, key)).toEqual({ done: 0, right: 0, items: 3 });
    opinions.add(one);
    opinions.add(given(second, { chosen: null }));
    opinions.add(given(last, { chosen: 3, promptVersion: "2" }));
    expect(opinions.progress(bankId, key)).toEqual({ done: 2, right: 1, items: 3 });
    const { content, ...fields } = store.banks.item(first);
    if (content.kind !== "choice") throw new Error("no question");
    store.banks.edit(first, { ...fields, content: { ...content, key: 2 } }, start);
    expect(opinions.progress(bankId, key)).toEqual({ done: 2, right: 0, items: 3 });
    const keys = (...banks: string[]) =>
      Array.from(opinions.withKeys(banks), ({ opinion, key }) => [opinion.itemId, key]);
    const all = [
      [first, 2],
      [second, 1],
      [last, 3],
    ];
    expect(keys()).toEqual(all);
    expect(keys(bankId)).toEqual(all);
    expect(keys(unknown)).toEqual([]);
  });

  it("are counted without a model for the one that answered last with these settings", () => {
    const { store, opinions, bankId, first, second, last } = opened();
    const { settings } = given(first);
    const progress = () => opinions.progress(bankId, { settings });
    expect(progress()).toEqual({ done: 0, right: 0, items: 3 });
    opinions.add(given(first));
    const other = { name: "Big", quantization: "F16", profile: "raw", fingerprint: "other" };
    opinions.add({ ...given(first, { chosen: 0 }), model: other });
    opinions.add({ ...given(second, { chosen: 1, shortenedTo: 512 }), model: other });
    opinions.add(given(last, { settings: { ...settings, shots: 5 } }));
    const elsewhere = sampleBank(store, [choiceItem(9)], "Other").itemIds[0] ?? "";
    opinions.add(given(elsewhere));
    expect(progress()).toEqual({ done: 2, right: 2, items: 3 });
    opinions.add(given(second, { chosen: 0 }));
    expect(progress()).toEqual({ done: 2, right: 1, items: 3 });
    store.banks.remove(bankId, start);
    expect(failureOf(progress).code).toBe("BANK_MISSING");
  });

  it("are read some at a time", () => {
    const { store } = openTestStore();
    const items = Array.from({ length: 450 }, (_, n) => choiceItem(n));
    const { itemIds } = sampleBank(store, items);
    for (const id of itemIds) store.practice.opinions.add(given(id));
    const read = Array.from(store.practice.opinions.withKeys([]), ({ opinion }) => opinion.itemId);
    expect(read).toEqual(itemIds);
  });
});

it("runs are listed newest first, written anew, taken out and left as they are by a restart", () => {
  const { store, folder } = openTestStore();
  const { bankId } = sampleBank(store, []);
  const settings = { mode: "letter", shots: 3, samples: 1 } as const;
  const running = {
    id: randomUUID(),
    bankId,
    settings,
    state: { kind: "running" },
    startedAt: 5,
  } as const;
  const waiting = {
    ...running,
    id: randomUUID(),
    state: { kind: "waiting", for: "model" },
  } as const;
  store.practice.runs.save(running);
  store.practice.runs.save({ ...waiting, state: { kind: "done" } });
  store.practice.runs.save(waiting);
  store.close();
  const { runs } = openTestStore({ folder }).store.practice;
  expect(runs.list()).toEqual([waiting, running]);
  runs.remove([waiting.id]);
  expect(runs.list()).toEqual([running]);
});
