import { createRouterClient, implement } from "@orpc/server";
import { describe, expect, it } from "vitest";
import { contract } from "../../../electron/contract/index.ts";
import type { ImportItem, ImportState } from "../../../electron/contract/library.ts";
import { createImportStore, urgency, type ImportNews } from "./importStore.ts";

const ids = new Map<string, string>();

function item(name: string, state: ImportState): ImportItem {
  const id = ids.get(name) ?? crypto.randomUUID();
  ids.set(name, id);
  return { id, name, folder: null, bytes: 1, state };
}

const reading = { kind: "reading", page: 3, pages: 9, ocr: false } as const;
const ready = {
  kind: "ready",
  documentId: "6f1c2b1e-53f1-4a5c-8f0b-5b9c1d2e3f40",
  how: "added",
} as const;
const broken = {
  kind: "failed",
  failure: { code: "DOCUMENT_BROKEN", data: { path: "b.pdf", reason: "no pages" } },
} as const;
const locked = { kind: "needsPassword", wrong: false } as const;

/** A core that tells this progress, one after the other, and refuses every password. */
function open(told: readonly (readonly ImportItem[])[]) {
  const os = implement(contract).library;
  const client = createRouterClient({
    imports: os.imports.handler(async function* () {
      for (const items of told) yield { items: [...items], percent: 50, secondsLeft: 12 };
    }),
    unlock: os.unlock.handler(({ errors }) => {
      throw errors.IMPORT_MISSING({ data: {} });
    }),
  });
  let arrivals = 0;
  const store = createImportStore(
    { library: client } as unknown as Parameters<typeof createImportStore>[0],
    () => (arrivals += 1),
  );
  const news: ImportNews[] = [];
  store.state.subscribe((now, before) => {
    if (now.news !== null && now.news !== before.news) news.push(now.news);
  });
  return {
    store,
    news,
    arrivals: () => arrivals,
    follow: () => store.follow(new AbortController().signal),
  };
}

describe("the import store", () => {
  it("shows the newest progress", async () => {
    const { store, follow } = open([
      [item("a.pdf", { kind: "waiting" })],
      [item("a.pdf", reading)],
    ]);
    await follow();
    expect(store.state.getState().progress).toMatchObject({
      items: [{ name: "a.pdf", state: reading }],
      percent: 50,
      secondsLeft: 12,
    });
  });

  it("tells once when a document has arrived, not for those that were there before", async () => {
    const { follow, arrivals } = open([
      [item("old.pdf", ready), item("a.pdf", reading)],
      [item("old.pdf", ready), item("a.pdf", { ...reading, page: 4 })],
      [item("old.pdf", ready), item("a.pdf", ready)],
      [item("old.pdf", ready), item("a.pdf", ready)],
    ]);
    await follow();
    expect(arrivals()).toBe(1);
  });

  it("speaks of the end and of what needs the student, never of pages", async () => {
    const { follow, news } = open([
      [item("a.pdf", reading), item("b.pdf", { kind: "waiting" })],
      [item("a.pdf", { ...reading, page: 8 }), item("b.pdf", { kind: "waiting" })],
      [item("a.pdf", ready), item("b.pdf", locked)],
      [item("a.pdf", ready), item("b.pdf", reading)],
      [item("a.pdf", ready), item("b.pdf", broken)],
    ]);
    await follow();
    expect(news).toEqual([
      { kind: "needsStudent", name: "b.pdf" },
      { kind: "ended", added: 1, known: 0, failed: 1 },
    ]);
  });

  it("tells every end once, also of a file that was read between two looks", async () => {
    const known = { ...ready, how: "known" } as const;
    const { follow, news } = open([
      [item("old.pdf", ready)],
      [item("old.pdf", ready), item("a.pdf", ready)],
      [item("old.pdf", ready), item("a.pdf", ready), item("b.pdf", reading)],
      [item("old.pdf", ready), item("a.pdf", ready), item("b.pdf", known)],
      [item("old.pdf", ready), item("a.pdf", ready), item("b.pdf", known)],
    ]);
    await follow();
    expect(news).toEqual([
      { kind: "ended", added: 1, known: 0, failed: 0 },
      { kind: "ended", added: 0, known: 1, failed: 0 },
    ]);
  });

  it("tells the end of a file that was tried again", async () => {
    const { follow, news } = open([
      [item("b.pdf", reading)],
      [item("b.pdf", broken)],
      [item("b.pdf", reading)],
      [item("b.pdf", ready)],
    ]);
    await follow();
    expect(news).toEqual([
      { kind: "ended", added: 0, known: 0, failed: 1 },
      { kind: "ended", added: 1, known: 0, failed: 0 },
    ]);
  });

  it("says nothing of what ended before the page was there", async () => {
    const { follow, news } = open([[item("a.pdf", ready)], [item("a.pdf", ready)]]);
    await follow();
    expect(news).toEqual([]);
  });

  it("puts what runs first, then what needs the student, what failed, what waits and what ended", () => {
    const kinds = ["ready", "waiting", "failed", "needsOcr", "cancelled", "reading"] as const;
    expect(kinds.toSorted((one, other) => urgency(one) - urgency(other))).toEqual([
      "reading",
      "needsOcr",
      "failed",
      "waiting",
      "cancelled",
      "ready",
    ]);
  });

  it("says why an action was refused, until the next one", async () => {
    const { store } = open([]);
    await store.unlock("6f1c2b1e-53f1-4a5c-8f0b-5b9c1d2e3f40", "secret");
    expect(store.state.getState().problem).toEqual({ code: "IMPORT_MISSING", data: {} });
  });
});
