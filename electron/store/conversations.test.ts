import { describe, expect, it } from "vitest";
import { ask, finishedWith, startConversation } from "./testing/samples.ts";
import { failureOf } from "./testing/failureOf.ts";
import { day, openTestStore, start } from "./testing/openTestStore.ts";

const everything = { search: "", limit: 100, offset: 0 };
const unknown = "00000000-0000-4000-8000-000000000000";

describe("the list of conversations", () => {
  it("shows the newest change first, in pages, with the total", () => {
    const { store } = openTestStore();
    const ids = ["one", "two", "three"].map(
      (title, i) => startConversation(store, title, { at: 10 + i }).conversationId,
    );
    const page = store.conversations.list({ search: "", limit: 2, offset: 0 });
    expect(page.items.map((item) => item.title)).toEqual(["three", "two"]);
    expect(page.total).toBe(3);
    expect(page.items[0]).toEqual({
      id: ids[2],
      title: "three",
      createdAt: 12,
      updatedAt: 12,
      snippet: null,
      verification: "unverified",
    });
    const rest = store.conversations.list({ search: "", limit: 2, offset: 2 });
    expect(rest.items.map((item) => item.id)).toEqual([ids[0]]);
    expect(store.conversations.list({ search: "", limit: 2, offset: 9 })).toEqual({
      items: [],
      total: 3,
    });
  });

  it("puts a conversation first when its answer ends or its title changes", () => {
    const { store } = openTestStore();
    const older = startConversation(store, "older", { at: 10 });
    const newer = startConversation(store, "newer", { at: 20 });
    store.messages.finish(older.answerId, finishedWith("done"), 30);
    expect(store.conversations.list(everything).items[0]?.id).toBe(older.conversationId);
    store.conversations.rename(newer.conversationId, "newest", 40);
    expect(store.conversations.list(everything).items[0]).toMatchObject({
      id: newer.conversationId,
      title: "newest",
      updatedAt: 40,
    });
  });

  it("says that a conversation which never was is missing", () => {
    const { store } = openTestStore();
    const missing = { code: "CONVERSATION_MISSING", data: {} };
    expect(failureOf(() => store.conversations.summary(unknown))).toEqual(missing);
    expect(failureOf(() => store.conversations.rename(unknown, "x", 1))).toEqual(missing);
    expect(failureOf(() => store.conversations.remove(unknown, 1))).toEqual(missing);
    expect(failureOf(() => store.conversations.restore(unknown))).toEqual(missing);
    expect(failureOf(() => store.messages.chosenPath(unknown))).toEqual(missing);
  });
});

describe("a removed conversation", () => {
  it("is nowhere to be seen until it is restored", () => {
    const { store } = openTestStore();
    const { conversationId, answerId } = startConversation(store, "asthma");
    store.conversations.remove(conversationId, start);
    expect(store.conversations.list(everything)).toEqual({ items: [], total: 0 });
    expect(store.conversations.list({ ...everything, search: "asthma" }).total).toBe(0);
    for (const use of [
      () => store.conversations.summary(conversationId),
      () => store.conversations.rename(conversationId, "x", 1),
      () => store.conversations.remove(conversationId, 1),
      () => store.messages.chosenPath(conversationId),
    ]) {
      expect(failureOf(use).code).toBe("CONVERSATION_MISSING");
    }
    expect(failureOf(() => store.messages.choose(answerId)).code).toBe("MESSAGE_MISSING");

    store.conversations.restore(conversationId);
    expect(store.conversations.summary(conversationId).title).toBe("asthma");
    expect(store.messages.chosenPath(conversationId)).toHaveLength(2);
    expect(store.conversations.list({ ...everything, search: "asthma" }).total).toBe(1);
  });

  it("still takes the end of an answer that was being written", () => {
    const { store } = openTestStore();
    const { conversationId, answerId } = startConversation(store, "asthma");
    store.conversations.remove(conversationId, start);
    store.messages.saveText(answerId, "Some");
    store.messages.finish(answerId, finishedWith("Some text"), start);
    store.conversations.restore(conversationId);
    expect(store.messages.get(answerId).message).toMatchObject({ text: "Some text" });
  });

  it("is deleted for good at the first opening after thirty days, however long it is", () => {
    const { store, folder } = openTestStore();
    const kept = startConversation(store, "kept");
    const gone = startConversation(store, "gone");
    let parentId = gone.answerId;
    // Links between messages must not be followed one by one: SQLite stops at a thousand.
    for (let turn = 0; turn < 600; turn++) {
      parentId = ask(store, gone.conversationId, parentId, "gone then?").answerId;
    }
    store.conversations.remove(gone.conversationId, start);
    store.conversations.remove(kept.conversationId, start + 1);
    store.close();

    const later = openTestStore({ folder, at: start + 30 * day + 1 }).store;
    expect(failureOf(() => later.conversations.restore(gone.conversationId)).code).toBe(
      "CONVERSATION_MISSING",
    );
    expect(failureOf(() => later.messages.get(parentId)).code).toBe("MESSAGE_MISSING");
    expect(later.conversations.list({ ...everything, search: "gone" }).total).toBe(0);
    later.conversations.restore(kept.conversationId);
    expect(later.conversations.summary(kept.conversationId).title).toBe("kept");
  });
});
