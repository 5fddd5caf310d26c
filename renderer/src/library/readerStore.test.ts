import { createRouterClient, implement } from "@orpc/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { contract } from "../../../electron/contract/index.ts";
import type { DocumentOverview, FoundText } from "../../../electron/contract/library.ts";
import { createReaderStore } from "./readerStore.ts";

const heart = "6f1c2b1e-53f1-4a5c-8f0b-5b9c1d2e3f40";
const lung = "7a2d3c4f-64a2-4b6d-9a1c-6c0d2e3f4a51";

function overview(id: string): DocumentOverview {
  const document = {
    id,
    title: id === heart ? "Heart" : "Lung",
    fileName: "a.pdf",
    kind: "pdf",
    bytes: 1,
    sha256: "",
    folder: null,
    addedAt: 1,
    pages: 300,
    passages: 1,
    tags: [],
    invisibleRemoved: 0,
    ocr: false,
    notes: [],
    state: "current",
  } as const;
  const labels = Array.from({ length: 300 }, (_, n) => String(n + 1));
  return { document: { ...document, tags: [], notes: [] }, labels, headings: [] };
}

/** A library of two documents; "bp" stands on pages 2, 5 and 9; page 13 cannot be read the first time. */
function open() {
  const os = implement(contract).library;
  const pagesAsked: number[] = [];
  const held: (() => void)[] = [];
  let holding = false;
  const at = (page: number): FoundText => ({ page, start: 4, end: 6, before: "", after: "" });
  const client = createRouterClient({
    open: os.open.handler(({ input, errors }) => {
      if (input.documentId !== heart && input.documentId !== lung) {
        throw errors.DOCUMENT_MISSING({ data: {} });
      }
      return overview(input.documentId);
    }),
    page: os.page.handler(({ input, errors }) => {
      pagesAsked.push(input.page);
      const first = pagesAsked.filter((page) => page === 13).length < 2;
      if (input.page === 13 && first) throw errors.DISK_FULL({ data: {} });
      const { page: number } = input;
      return { number, label: String(number), text: "", blocks: [], boxes: [], size: null };
    }),
    find: os.find.handler(async ({ input }) => {
      if (holding) await new Promise<void>((resolve) => void held.push(resolve));
      return { found: input.query === "bp" ? [at(2), at(5), at(9)] : [] };
    }),
  });
  const store = createReaderStore(
    { library: client } as unknown as Parameters<typeof createReaderStore>[0],
    200,
  );
  const find = () => store.state.getState().find;
  return { store, find, pagesAsked, held, hold: () => void (holding = true) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the reader store", () => {
  it("opens a document, or says why it cannot", async () => {
    const { store } = open();
    await store.open(heart);
    expect(store.state.getState().opened).toMatchObject({
      kind: "ready",
      overview: { document: { title: "Heart" } },
    });
    await store.open("00000000-0000-4000-8000-000000000000");
    expect(store.state.getState().opened).toMatchObject({
      kind: "failed",
      problem: { code: "DOCUMENT_MISSING" },
    });
  });

  it("knows no document by a mistyped address", async () => {
    const { store } = open();
    await store.open("aaaa");
    expect(store.state.getState().opened).toEqual({
      kind: "failed",
      documentId: "aaaa",
      problem: { code: "DOCUMENT_MISSING", data: {} },
    });
  });

  it("reads a page once, and once more after a failure", async () => {
    const { store, pagesAsked } = open();
    await store.open(heart);
    await Promise.all([store.want(1), store.want(1), store.want(13)]);
    expect(store.state.getState().pages.get(13)).toMatchObject({ kind: "failed" });
    await store.want(13);
    expect(store.state.getState().pages.get(13)).toMatchObject({ kind: "ready" });
    expect(pagesAsked).toEqual([1, 13, 13]);
  });

  it("keeps no more pages than it must, and reads those again that it gave up", async () => {
    const { store, pagesAsked } = open();
    await store.open(heart);
    for (let page = 20; page <= 200; page += 1) await store.want(page);
    expect(store.state.getState().pages.size).toBe(120);
    await store.want(20);
    expect(pagesAsked.filter((page) => page === 20)).toHaveLength(2);
  });

  it("forgets the pages of one document when another is opened", async () => {
    const { store, pagesAsked } = open();
    await store.open(heart);
    await store.want(1);
    await store.open(lung);
    expect(store.state.getState().pages.size).toBe(0);
    await store.want(1);
    expect(pagesAsked).toEqual([1, 1]);
  });

  it("goes to the first find at or after the page being read, then round", async () => {
    const { store, find } = open();
    await store.open(heart);
    store.find("bp", 4);
    await vi.advanceTimersByTimeAsync(200);
    expect(find()).toMatchObject({ at: 1, searched: "bp" });
    store.step(1);
    expect(find().at).toBe(2);
    store.step(1);
    expect(find().at).toBe(0);
    store.step(-1);
    expect(find().at).toBe(2);
  });

  it("forgets finds that come after the field was emptied", async () => {
    const { store, find, hold, held } = open();
    await store.open(heart);
    hold();
    store.find("bp", 1);
    await vi.advanceTimersByTimeAsync(200);
    store.find("", 1);
    held[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(find()).toMatchObject({ query: "", found: [], at: -1 });
  });

  it("remembers where each document was left", () => {
    const { store } = open();
    store.leave(heart, 17);
    expect([store.leftAt(heart), store.leftAt(lung)]).toEqual([17, 1]);
  });
});
