import { describe, expect, it } from "vitest";
import { failureOf } from "../testing/failureOf.ts";
import { openTestStore, start } from "../testing/openTestStore.ts";
import { cardItem, choiceItem, sampleBank } from "../testing/practiceSamples.ts";

const unknown = "00000000-0000-4000-8000-000000000000";

function opened() {
  const { store } = openTestStore();
  const items = [choiceItem(0), choiceItem(1), cardItem(2), choiceItem(3)];
  const { bankId, itemIds } = sampleBank(store, items);
  sampleBank(store, [choiceItem(9)], "Other");
  const [first = "", second = "", card = "", last = ""] = itemIds;
  const { keyChecks } = store.banks;
  const checks = () =>
    Array.from(keyChecks.each(bankId), ({ item, confirmedAt }) => [item.id, confirmedAt]);
  return { store, keyChecks, bankId, first, second, card, last, checks };
}

describe("the keys to check", () => {
  it("are those of a bank's questions that are not suspended, in their order", () => {
    const { store, keyChecks, bankId, first, second, last, checks } = opened();
    store.banks.suspend([second], true);
    expect(checks()).toEqual([
      [first, null],
      [last, null],
    ]);
    expect(keyChecks.count(bankId)).toBe(2);
    const [checked] = keyChecks.each(bankId);
    expect(checked?.item).toEqual(store.banks.item(first));
    store.banks.remove(bankId, start);
    expect(failureOf(() => keyChecks.each(bankId)).code).toBe("BANK_MISSING");
    expect(failureOf(() => keyChecks.count(bankId)).code).toBe("BANK_MISSING");
  });

  it("are read some at a time", () => {
    const { store } = openTestStore();
    const items = Array.from({ length: 450 }, (_, n) => choiceItem(n));
    const { bankId, itemIds } = sampleBank(store, items);
    const read = Array.from(store.banks.keyChecks.each(bankId), ({ item }) => item.id);
    expect(read).toEqual(itemIds);
  });
});

describe("a confirmed key", () => {
  it("stays confirmed until it is taken back or the question is edited or reported", () => {
    const { store, keyChecks, first, second, last, checks } = opened();
    for (const id of [first, second, last]) keyChecks.confirm(id, start);
    expect(checks().map(([, at]) => at)).toEqual([start, start, start]);
    keyChecks.confirm(first, null);
    const { content, subject, topic, tags } = store.banks.item(second);
    store.banks.edit(second, { content, subject, topic, tags }, start + 1);
    store.banks.report(last, "It is C.");
    expect(checks().map(([, at]) => at)).toEqual([null, null, null]);
    keyChecks.confirm(second, start + 2);
    expect(checks()[1]).toEqual([second, start + 2]);
  });

  it("settles the student's report, which comes back with it", () => {
    const { store, keyChecks, first } = opened();
    store.banks.report(first, "It is C.");
    expect(keyChecks.confirm(first, start).reported).toBeNull();
    keyChecks.confirm(first, start + 1);
    expect(keyChecks.confirm(first, null).reported).toBe("It is C.");
    keyChecks.confirm(first, start);
    store.banks.report(first, "It is D.");
    expect(keyChecks.confirm(first, null).reported).toBe("It is D.");
    expect(keyChecks.confirm(first, null).reported).toBe("It is D.");
  });

  it("is that of a question which is there", () => {
    const { store, keyChecks, bankId, first, card } = opened();
    for (const id of [unknown, card]) {
      expect(failureOf(() => keyChecks.confirm(id, start)).code).toBe("ITEM_MISSING");
    }
    store.banks.remove(bankId, start);
    expect(failureOf(() => keyChecks.confirm(first, start)).code).toBe("ITEM_MISSING");
  });
});
