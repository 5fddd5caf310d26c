import { createRouterClient, implement } from "@orpc/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { contract } from "../../../electron/contract/index.ts";
import type { SearchFilters, SearchResult } from "../../../electron/contract/library.ts";
import { createSearchStore } from "./searchStore.ts";

function result(text: string): SearchResult {
  return {
    passageId: 1,
    documentId: "6f1c2b1e-53f1-4a5c-8f0b-5b9c1d2e3f40",
    title: "Heart",
    kind: "pdf",
    page: 12,
    pageLabel: "xii",
    heading: [],
    text,
    start: 0,
    end: text.length,
    score: 1,
    marks: [],
  };
}

/** A search that finds its own query; answers wait for release when hold is called. */
function open() {
  const os = implement(contract).library;
  const asked: { query: string; filters: SearchFilters }[] = [];
  const held: (() => void)[] = [];
  let holding = false;
  const client = createRouterClient({
    search: os.search.handler(async ({ input, errors }) => {
      asked.push({ query: input.query, filters: input.filters });
      if (holding) await new Promise<void>((resolve) => void held.push(resolve));
      if (input.query === "full") throw errors.DISK_FULL({ data: {} });
      return { results: [result(input.query)] };
    }),
  });
  const store = createSearchStore(
    { library: client } as unknown as Parameters<typeof createSearchStore>[0],
    200,
  );
  const shown = () => store.state.getState().results.map((one) => one.text);
  return { store, shown, asked, held, hold: () => void (holding = true) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the search", () => {
  it("asks the core once the typing pauses", async () => {
    const { store, shown, asked } = open();
    for (const typed of ["o", "oe", "oedema "]) store.type(typed);
    await vi.advanceTimersByTimeAsync(199);
    expect(asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked.map(({ query }) => query)).toEqual(["oedema"]);
    expect(shown()).toEqual(["oedema"]);
  });

  it("forgets an answer that was overtaken by a later search", async () => {
    const { store, shown, held, hold } = open();
    hold();
    store.type("shock");
    await vi.advanceTimersByTimeAsync(200);
    store.type("oedema");
    await vi.advanceTimersByTimeAsync(200);
    held[1]?.();
    await vi.advanceTimersByTimeAsync(0);
    held[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(shown()).toEqual(["oedema"]);
    expect(store.state.getState()).toMatchObject({ searched: "oedema", searching: false });
  });

  it("forgets an answer that comes after the field was emptied", async () => {
    const { store, shown, held, hold } = open();
    hold();
    store.type("shock");
    await vi.advanceTimersByTimeAsync(200);
    store.type("");
    held[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(shown()).toEqual([]);
    expect(store.state.getState()).toMatchObject({ searched: null, searching: false });
  });

  it("searches at once where a filter changes, and keeps the other filters", async () => {
    const { store, asked } = open();
    store.type("shock");
    store.narrow({ tags: ["exam"] });
    await vi.advanceTimersByTimeAsync(0);
    store.narrow({ folders: ["Week 1"] });
    await vi.advanceTimersByTimeAsync(500);
    expect(asked.map(({ filters }) => filters)).toEqual([
      { documents: [], tags: ["exam"], folders: [] },
      { documents: [], tags: ["exam"], folders: ["Week 1"] },
    ]);
  });

  it("keeps what was found when a later search fails, and says why", async () => {
    const { store, shown } = open();
    store.type("shock");
    await vi.advanceTimersByTimeAsync(200);
    store.type("full");
    await vi.advanceTimersByTimeAsync(200);
    expect(shown()).toEqual(["shock"]);
    expect(store.state.getState().problem).toEqual({ code: "DISK_FULL", data: {} });
  });
});
