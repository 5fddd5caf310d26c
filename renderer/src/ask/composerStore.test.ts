import { createRouterClient, implement } from "@orpc/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { contract } from "../../../electron/contract/index.ts";
import { createComposerStore } from "./composerStore.ts";
import type { Budget } from "../../../electron/contract/conversation.ts";
import type { Sources } from "../../../electron/contract/grounding.ts";
import type { Passage } from "../../../electron/contract/library.ts";
import { createDrafts } from "./drafts.ts";
import { presentSources, sameDocuments } from "./sourceChoice.ts";
import { createSourceDefault } from "./sourceDefault.ts";

const found: Passage = {
  passageId: 7,
  documentId: crypto.randomUUID(),
  title: "Renal physiology",
  kind: "pdf",
  page: 12,
  pageLabel: "12",
  heading: [],
  start: 0,
  end: 4,
  text: "GFR.",
};

type Documents = readonly { readonly id: string }[] | null;

/** A composer over a core that counts one token a word in a context of four, or has no model. */
function open(kept = new Map<string, string>(), documents: Documents = null, tookMs = 0) {
  const counted: string[] = [];
  const searched: Sources[] = [];
  let loaded = true;
  const os = implement(contract).ask;
  const client = createRouterClient({
    ask: {
      budget: os.budget.handler(async ({ input, errors }) => {
        if (tookMs > 0) await new Promise((resolve) => setTimeout(resolve, tookMs));
        if (!loaded) throw errors.NO_MODEL({ data: {} });
        counted.push(input.question.text);
        searched.push(input.sources);
        const tokens = input.question.text.split(" ").length;
        const budget: Budget = {
          contextSize: 4,
          parts: [{ kind: "question", tokens: Math.min(tokens, 4) }],
          dropped: [],
          overBy: Math.max(0, tokens - 4),
        };
        const left = input.sources.mode !== "none" && !input.sources.without.includes(7);
        return { budget, passages: left ? [found] : [], relevant: left };
      }),
      send: os.send.handler(({ errors }) => {
        throw errors.NO_MODEL({ data: {} });
      }),
      regenerate: os.regenerate.handler(({ input: { answerId } }) => ({ answerId })),
      watch: os.watch.handler(async function* () {}),
      stop: os.stop.handler(() => ({})),
    },
  });
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  const store = createComposerStore({
    client,
    drafts: createDrafts(storage),
    pauseMs: 250,
    sourceDefault: createSourceDefault(storage),
    present: (choice) => presentSources(choice, documents),
  });
  return { store, counted, searched, kept, unload: () => void (loaded = false) };
}

const place = (conversationId: string) => ({ conversationId, parentId: null });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the composer", () => {
  it("counts once the typing pauses and keeps the last count until then", async () => {
    const { store, counted } = open();
    store.edit({ text: "one" });
    await vi.advanceTimersByTimeAsync(250);
    store.edit({ text: "one two" });
    store.edit({ text: "one two three four five six" });
    expect(store.state.getState()).toMatchObject({ counting: true, budget: { overBy: 0 } });
    await vi.advanceTimersByTimeAsync(250);
    expect(store.state.getState()).toMatchObject({ counting: false, budget: { overBy: 2 } });
    expect(counted).toEqual(["one", "one two three four five six"]);
  });

  it("says that a count is outdated where the newest takes long, and keeps it until then", async () => {
    const { store } = open(new Map(), null, 2000);
    store.edit({ text: "one two three four five six" });
    await vi.advanceTimersByTimeAsync(2250);
    expect(store.state.getState()).toMatchObject({ counting: false, budget: { overBy: 2 } });
    store.edit({ text: "one" });
    await vi.advanceTimersByTimeAsync(1000);
    const before = { counting: true, outdated: true, budget: { overBy: 2 } };
    expect(store.state.getState()).toMatchObject(before);
    store.edit({ text: "one two" });
    await vi.advanceTimersByTimeAsync(1000);
    expect(store.state.getState()).toMatchObject(before);
    await vi.advanceTimersByTimeAsync(1250);
    const now = { counting: false, outdated: false, budget: { overBy: 0 } };
    expect(store.state.getState()).toMatchObject(now);
  });

  it("says of no words but the newest that nothing was found on them", async () => {
    const { store } = open();
    store.edit({ text: "one" });
    store.leaveOut(7);
    await vi.advanceTimersByTimeAsync(250);
    expect(store.state.getState().relevant).toBe(false);
    store.edit({ text: "two" });
    expect(store.state.getState().relevant).toBe(true);
    await vi.advanceTimersByTimeAsync(250);
    expect(store.state.getState().relevant).toBe(false);
    store.count();
    expect(store.state.getState().relevant).toBe(true);
  });

  it("has no budget without a model", async () => {
    const { store, unload } = open();
    store.edit({ text: "one" });
    await vi.advanceTimersByTimeAsync(250);
    unload();
    store.count();
    await vi.advanceTimersByTimeAsync(250);
    expect(store.state.getState()).toMatchObject({ budget: null, counting: false });
  });

  it("brings back the draft of each conversation, also after a reload", () => {
    const a = crypto.randomUUID();
    const b = crypto.randomUUID();
    const { store, kept } = open();
    store.moveTo(place(a));
    store.edit({ text: "for a" });
    store.moveTo(place(b));
    expect(store.state.getState().draft.text).toBe("");
    store.edit({ text: "for b" });
    const reloaded = open(kept).store;
    reloaded.moveTo(place(a));
    expect(reloaded.state.getState().draft.text).toBe("for a");
  });

  it("clears what was sent, not what is written elsewhere or since", () => {
    const a = crypto.randomUUID();
    const b = crypto.randomUUID();
    const { store } = open();
    store.moveTo(place(a));
    store.edit({ text: "sent" });
    const sent = store.state.getState().draft;
    store.moveTo(place(b));
    store.edit({ text: "still here" });
    store.clear(a, sent, a);
    expect(store.state.getState().draft.text).toBe("still here");
    store.clear(b, sent, b);
    expect(store.state.getState().draft.text).toBe("still here");
    store.moveTo(place(a));
    expect(store.state.getState().draft.text).toBe("");
  });

  it("holds what was sent too early until it is changed", () => {
    const { store } = open();
    store.edit({ text: "early" });
    store.hold();
    expect(store.state.getState().held).toBe(true);
    store.edit({ text: "earlier" });
    expect(store.state.getState().held).toBe(false);
    store.hold();
    store.moveTo(place(crypto.randomUUID()));
    expect(store.state.getState().held).toBe(false);
  });
});

describe("the composer's sources", () => {
  const documents = (...ids: string[]): Sources => ({
    mode: "documents",
    documents: ids,
    without: [],
  });

  it("show what would be sent, without what was taken out", async () => {
    const { store, searched } = open();
    store.edit({ text: "gfr" });
    await vi.advanceTimersByTimeAsync(250);
    expect(store.state.getState()).toMatchObject({ passages: [found], relevant: true });
    store.leaveOut(7);
    await vi.advanceTimersByTimeAsync(250);
    expect(store.state.getState()).toMatchObject({ passages: [], relevant: false });
    store.putBackAll();
    await vi.advanceTimersByTimeAsync(250);
    expect(store.state.getState().passages).toEqual([found]);
    expect(searched).toEqual([
      { mode: "auto", without: [] },
      { mode: "auto", without: [7] },
      { mode: "auto", without: [] },
    ]);
  });

  it("are kept for each draft, and new ones begin as the last was chosen, but for documents", () => {
    const a = crypto.randomUUID();
    const { store, kept } = open();
    store.moveTo(place(a));
    store.choose(documents(found.documentId));
    store.leaveOut(7);
    store.moveTo(place(crypto.randomUUID()));
    expect(store.state.getState().sources).toEqual({ mode: "auto", without: [] });
    store.choose({ mode: "none" });
    const reloaded = open(kept).store;
    expect(reloaded.state.getState().sources).toEqual({ mode: "none" });
    reloaded.moveTo(place(a));
    expect(reloaded.state.getState().sources).toEqual({
      ...documents(found.documentId),
      without: [7],
    });
  });

  it("take back what was taken out once the question was sent", () => {
    const { store } = open();
    store.edit({ text: "gfr" });
    store.leaveOut(7);
    store.clear(null, store.state.getState().draft, crypto.randomUUID());
    expect(store.state.getState().sources).toEqual({ mode: "auto", without: [] });
  });

  it("go with the question into its conversation, and leave none to the next new one", () => {
    const begun = crypto.randomUUID();
    const { store, kept } = open();
    store.edit({ text: "gfr" });
    store.choose(documents(found.documentId));
    store.leaveOut(7);
    store.clear(null, store.state.getState().draft, begun);
    expect(store.state.getState().sources).toEqual({ mode: "auto", without: [] });
    store.moveTo(place(begun));
    expect(store.state.getState().sources).toEqual(documents(found.documentId));
    const reloaded = open(kept).store;
    expect(reloaded.state.getState().sources).toEqual({ mode: "auto", without: [] });
  });

  it("begin as automatic where documents were remembered for all", () => {
    const stored = JSON.stringify(documents(found.documentId));
    const { store } = open(new Map([["viva.sources", stored]]));
    expect(store.state.getState().sources).toEqual({ mode: "auto", without: [] });
  });

  it("do not ask for documents that are gone, nor search an empty library", async () => {
    const there = crypto.randomUUID();
    const gone = crypto.randomUUID();
    const { store } = open(new Map(), [{ id: there }]);
    store.choose(documents(there, gone));
    expect(store.sourcesNow()).toEqual(documents(there));
    store.choose(documents(gone));
    expect(store.sourcesNow()).toEqual({ mode: "auto", without: [] });
    expect(open(new Map(), []).store.sourcesNow()).toEqual({ mode: "none" });
  });

  it("are to be searched anew where a document came, went or was replaced, not where one was named anew", () => {
    const [a, b] = [{ id: "a" }, { id: "b" }];
    expect(sameDocuments([a, b], [b, { ...a }])).toBe(true);
    expect(sameDocuments([a], [a, b])).toBe(false);
    expect(sameDocuments([a, b], [a])).toBe(false);
    expect(sameDocuments([a], [b])).toBe(false);
  });

  it("begin as automatic where what was stored cannot be read", () => {
    const broken = open(new Map([["viva.sources", '{"mode":"web"}']])).store;
    expect(broken.state.getState().sources).toEqual({ mode: "auto", without: [] });
  });
});
