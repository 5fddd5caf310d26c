import { createRouterClient, implement } from "@orpc/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { contract } from "../../../electron/contract/index.ts";
import { createComposerStore } from "./composerStore.ts";
import { createDrafts } from "./drafts.ts";

/** A composer over a core that counts one token a word in a context of four, or has no model. */
function open(kept = new Map<string, string>()) {
  const counted: string[] = [];
  let loaded = true;
  const os = implement(contract).ask;
  const client = createRouterClient({
    ask: {
      budget: os.budget.handler(({ input, errors }) => {
        if (!loaded) throw errors.NO_MODEL({ data: {} });
        counted.push(input.question.text);
        const tokens = input.question.text.split(" ").length;
        return {
          contextSize: 4,
          parts: [{ kind: "question" as const, tokens: Math.min(tokens, 4) }],
          dropped: [],
          overBy: Math.max(0, tokens - 4),
        };
      }),
      send: os.send.handler(({ errors }) => {
        throw errors.NO_MODEL({ data: {} });
      }),
      regenerate: os.regenerate.handler(({ input }) => input),
      watch: os.watch.handler(async function* () {}),
      stop: os.stop.handler(() => ({})),
    },
  });
  const drafts = createDrafts({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  });
  const store = createComposerStore(client, drafts, 250);
  return { store, counted, kept, unload: () => void (loaded = false) };
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
    store.clear(a, sent);
    expect(store.state.getState().draft.text).toBe("still here");
    store.clear(b, sent);
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
