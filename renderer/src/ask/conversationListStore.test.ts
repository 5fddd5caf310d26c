import { createRouterClient, implement } from "@orpc/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { contract } from "../../../electron/contract/index.ts";
import type { ConversationSummary } from "../../../electron/contract/conversation.ts";
import { createConversationListStore } from "./conversationListStore.ts";

function summary(title: string): ConversationSummary {
  return {
    id: crypto.randomUUID(),
    title,
    createdAt: 1,
    updatedAt: 1,
    snippet: null,
    verification: "unverified",
  };
}

/** A list over these titles; answers to a search wait for release when hold is called. */
function open(titles: readonly string[]) {
  let items = titles.map(summary);
  const gone = new Map<string, ConversationSummary>();
  const searches: string[] = [];
  const held: (() => void)[] = [];
  let holding = false;
  const os = implement(contract).conversations;
  const find = (id: string) => items.find((item) => item.id === id) ?? summary("none");
  const client = createRouterClient({
    conversations: {
      list: os.list.handler(async ({ input }) => {
        searches.push(input.search);
        if (holding) await new Promise<void>((resolve) => void held.push(resolve));
        const found = items.filter((item) => item.title.includes(input.search));
        const { offset, limit } = input;
        return { items: found.slice(offset, offset + limit), total: found.length };
      }),
      get: os.get.handler(({ input }) => ({ summary: find(input.id), messages: [] })),
      rename: os.rename.handler(({ input }) => {
        items = items.map((item) =>
          item.id === input.id ? { ...item, title: input.title } : item,
        );
        return find(input.id);
      }),
      remove: os.remove.handler(({ input, errors }) => {
        const found = items.find((item) => item.id === input.id);
        if (found === undefined) throw errors.CONVERSATION_MISSING({ data: {} });
        gone.set(input.id, found);
        items = items.filter((item) => item !== found);
        return {};
      }),
      restore: os.restore.handler(({ input }) => {
        const back = gone.get(input.id) ?? summary("none");
        items = [back, ...items];
        return back;
      }),
      show: os.show.handler(() => ({ summary: summary("none"), messages: [] })),
      export: os.export.handler(() => ({ fileName: "", mediaType: "", text: "" })),
    },
  });
  const counted = vi.fn<() => void>();
  const store = createConversationListStore(client, 200, counted);
  const shown = () => store.state.getState().items.map((item) => item.title);
  return { store, shown, searches, held, counted, hold: () => void (holding = true) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the list of conversations", () => {
  it("asks the core once the typing pauses", async () => {
    const { store, shown, searches } = open(["Oedema", "Shock"]);
    for (const typed of ["S", "Sh", "Sho"]) store.search(typed);
    await vi.advanceTimersByTimeAsync(199);
    expect(searches).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(searches).toEqual(["Sho"]);
    expect(shown()).toEqual(["Shock"]);
  });

  it("forgets an answer that was overtaken by a newer search", async () => {
    const { store, shown, held, hold } = open(["Oedema", "Shock"]);
    hold();
    store.search("Oe");
    await vi.advanceTimersByTimeAsync(200);
    store.search("Sh");
    await vi.advanceTimersByTimeAsync(200);
    held[1]?.();
    await vi.advanceTimersByTimeAsync(0);
    held[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(shown()).toEqual(["Shock"]);
  });

  it("shows a hundred and more on request", async () => {
    const { store, shown } = open(Array.from({ length: 150 }, (_, n) => `Question ${n}`));
    await store.refresh();
    expect(shown()).toHaveLength(100);
    await store.more();
    expect(shown()).toHaveLength(150);
    await store.refresh();
    expect(shown()).toHaveLength(150);
  });

  it("keeps every page through a refresh, however many there are", async () => {
    const { store, shown } = open(Array.from({ length: 1150 }, (_, n) => `Question ${n}`));
    await store.refresh();
    for (let pages = 1; pages < 11; pages += 1) await store.more();
    expect(shown()).toHaveLength(1100);
    await store.refresh();
    expect(shown()).toHaveLength(1100);
    await store.more();
    expect(shown()).toHaveLength(1150);
  });

  it("begins again with the first page for another search", async () => {
    const { store, shown } = open(Array.from({ length: 250 }, (_, n) => `Question ${n}`));
    await store.refresh();
    await store.more();
    store.search("Question");
    await vi.advanceTimersByTimeAsync(200);
    expect(shown()).toHaveLength(100);
  });

  it("removes, and brings back", async () => {
    const { store, shown, counted } = open(["Oedema", "Shock"]);
    await store.refresh();
    const id = store.state.getState().items[0]?.id ?? "";
    expect(await store.remove(id)).toBeNull();
    expect(shown()).toEqual(["Shock"]);
    // What was open in it is counted anew each time.
    expect(counted).toHaveBeenCalledTimes(1);
    expect(await store.restore(id)).toBeNull();
    expect(shown()).toEqual(["Oedema", "Shock"]);
    expect(counted).toHaveBeenCalledTimes(2);
  });

  it("stays as it is when a change is refused, and says why", async () => {
    const { store, shown } = open(["Oedema"]);
    await store.refresh();
    expect(await store.remove(crypto.randomUUID())).toEqual({
      code: "CONVERSATION_MISSING",
      data: {},
    });
    expect(store.state.getState().problem).toBeNull();
    expect(shown()).toEqual(["Oedema"]);
  });

  it("renames, but not to nothing", async () => {
    const { store, shown } = open(["Oedema"]);
    await store.refresh();
    const id = store.state.getState().items[0]?.id ?? "";
    await store.rename(id, "  Swelling ");
    await store.rename(id, "   ");
    expect(shown()).toEqual(["Swelling"]);
  });
});
