// oxlint-disable no-restricted-imports -- tests run on the real store
import { expect, test } from "vitest";
import { sampleCheck } from "../../store/testing/checkSamples.ts";
import { openTestStore } from "../../store/testing/openTestStore.ts";
import type { Store } from "../ports.ts";
import { createFindPassages } from "./findPassages.ts";
import { addDocument } from "./testing/openChecks.ts";

function open() {
  const { store } = openTestStore();
  addDocument(store, "Asthma is treated with inhaled steroids.");
  let searches = 0;
  const search = async (
    query: string,
    filters: Parameters<Store["library"]["search"]>[0]["filters"],
    limit: number,
  ) => {
    searches += 1;
    return store.library.search({ query, filters, limit, vector: null });
  };
  const passagesFor = createFindPassages(store, { search });
  return { store, passagesFor, searches: () => searches };
}

test("passages are looked up once, however many ask at the same time", async () => {
  const { store, passagesFor, searches } = open();
  const check = sampleCheck();
  store.checks.add([check]);
  const [first, second] = await Promise.all([passagesFor(check), passagesFor(check)]);
  expect(first.passages).toMatchObject([{ text: "Asthma is treated with inhaled steroids." }]);
  expect(second.passages).toEqual(first.passages);
  expect(store.checks.get(check.id).passages).toEqual(first.passages);
  // The one given is older than what is stored.
  expect((await passagesFor(check)).passages).toEqual(first.passages);
  expect(searches()).toBe(1);
});

test("none are looked up where the student wants none", async () => {
  const { store, passagesFor, searches } = open();
  const check = sampleCheck({ sources: { mode: "none" } });
  store.checks.add([check]);
  expect(await passagesFor(check)).toMatchObject({ passages: [], relevant: true });
  expect(searches()).toBe(0);
});

test("a search that failed is tried again when they are wanted next", async () => {
  const { store } = open();
  const check = sampleCheck();
  store.checks.add([check]);
  let fails = true;
  const passagesFor = createFindPassages(store, {
    search: async (query, filters, limit) => {
      if (fails) throw new Error("no disk");
      return store.library.search({ query, filters, limit, vector: null });
    },
  });
  await expect(passagesFor(check)).rejects.toThrow("no disk");
  fails = false;
  expect((await passagesFor(check)).passages).toHaveLength(1);
});
