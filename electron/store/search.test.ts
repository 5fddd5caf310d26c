import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Store } from "../core/ports.ts";
import { checkDatabase } from "./damage.ts";
import { openReader } from "./database.ts";
import { searchExpression } from "./searchExpression.ts";
import { finishedWith, startConversation } from "./testing/samples.ts";
import { openTestStore } from "./testing/openTestStore.ts";

function find(store: Store, search: string) {
  return store.conversations.list({ search, limit: 50, offset: 0 });
}
const titles = (store: Store, search: string) =>
  find(store, search).items.map((item) => item.title);

/** Three conversations: by title, by a question's fields, by an answer's text. */
function library() {
  const opened = openTestStore();
  const { store } = opened;
  const asthma = startConversation(store, "Asthma steps", { at: 1 });
  const chest = startConversation(store, "Chest pain", {
    at: 2,
    question: {
      task: "differential",
      text: "What is likely?",
      history: "née Müller, smoker",
      examination: "β-blocker, pulse 44/min",
      tests: "troponin “pending” 5.5 mmol/L",
    },
  });
  const gout = startConversation(store, "Gout", { at: 3 });
  store.messages.finish(
    gout.answerId,
    finishedWith("Give **colchicine** early; avoid aspirin."),
    4,
  );
  return { ...opened, asthma, chest, gout };
}

describe("search", () => {
  it("finds word beginnings in titles, every field of a question, and answers", () => {
    const { store } = library();
    expect(titles(store, "asth")).toEqual(["Asthma steps"]);
    expect(titles(store, "muller")).toEqual(["Chest pain"]);
    expect(titles(store, "smok troponin")).toEqual(["Chest pain"]);
    expect(titles(store, "colch")).toEqual(["Gout"]);
    expect(titles(store, "olchicine")).toEqual([]);
    expect(titles(store, "asthma colchicine")).toEqual([]);
    expect(titles(store, "   ")).toEqual(["Gout", "Chest pain", "Asthma steps"]);
  });

  it("shows where the text matched, and nothing where the title did", () => {
    const { store } = library();
    expect(find(store, "aspirin").items[0]?.snippet).toBe(
      "Give **colchicine** early; avoid aspirin.",
    );
    expect(find(store, "gout").items[0]?.snippet).toBeNull();
  });

  it("cuts the snippet around the match", () => {
    const { store } = library();
    const long = startConversation(store, "Long");
    const text = `${"before ".repeat(200)}needle${" after".repeat(200)}`;
    store.messages.finish(long.answerId, finishedWith(text), 9);
    const snippet = find(store, "needle").items[0]?.snippet ?? "";
    expect(snippet).toMatch(/^…before .*needle after.*…$/);
    store.messages.finish(long.answerId, finishedWith(`needle${"x".repeat(5000)}`), 9);
    expect(find(store, "needle").items[0]?.snippet?.length).toBeLessThanOrEqual(300);
  });

  it("counts all matches and returns the page asked for, newest first", () => {
    const { store } = openTestStore();
    for (let i = 0; i < 7; i++) startConversation(store, `Sepsis ${i}`, { at: i });
    const page = store.conversations.list({ search: "sepsis", limit: 3, offset: 2 });
    expect(page.items.map((item) => item.title)).toEqual(["Sepsis 4", "Sepsis 3", "Sepsis 2"]);
    expect(page.total).toBe(7);
  });

  it("follows a new title and forgets the old one", () => {
    const { store, asthma } = library();
    store.conversations.rename(asthma.conversationId, "Wheeze", 9);
    expect(titles(store, "wheeze")).toEqual(["Wheeze"]);
    expect(find(store, "steps").items[0]?.snippet).toBe("Asthma steps");
  });

  it("does not touch the index while an answer is written, and finds it when it has ended", () => {
    const { store, folder, asthma } = library();
    const reader = openReader(join(folder, "viva.db"));
    const index = () => reader.prepare("SELECT id, block FROM message_search_data").all();
    const before = index();
    store.messages.saveText(asthma.answerId, "spacer");
    store.messages.saveText(asthma.answerId, "spacer technique");
    expect(index()).toEqual(before);
    reader.close();
    expect(titles(store, "spacer")).toEqual([]);
    store.messages.finish(asthma.answerId, finishedWith("spacer technique first"), 9);
    expect(titles(store, "technique spac")).toEqual(["Asthma steps"]);
    store.messages.finish(asthma.answerId, finishedWith("something else"), 10);
    expect(titles(store, "spacer")).toEqual([]);
    store.close();
    expect(checkDatabase(join(folder, "viva.db"))).toBe("sound");
  });
});

describe("anything can be typed into the search", () => {
  it.each([
    ['"', []],
    ["*", []],
    ["-", []],
    ["🫀", []],
    ["AND", []],
    ["NOT gout", []],
    ["gout -", ["Gout"]],
    ["gout 🫀", ["Gout"]],
    ["go*", ["Gout"]],
    ['"gout"', ["Gout"]],
    ["gout\0asthma", []],
    ["“pending”", ["Chest pain"]],
    ["β-bl", ["Chest pain"]],
    ["5.5 mmol/l", ["Chest pain"]],
    ["title:gout", []],
    ["(gout", ["Gout"]],
    ["gout OR", []],
    ["^gout", ["Gout"]],
    ["{a b}: NEAR(gout, 2)", []],
    ["'; DROP TABLE messages; --", []],
  ])("%j", (typed, expected) => {
    expect(titles(library().store, typed)).toEqual(expected);
  });

  it("never throws, and finds any word that was asked", () => {
    const { store } = library();
    const mixed = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc
        .array(
          fc.constantFrom(
            '"',
            "*",
            "AND",
            "OR",
            "NEAR(",
            ")",
            "-",
            "a",
            "\0",
            " ",
            "^",
            ":",
            "\ud800",
          ),
        )
        .map((parts) => parts.join("")),
    );
    fc.assert(fc.property(mixed, (typed) => find(store, typed).total >= 0));
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{3,12}$/), mixed, (word, noise) => {
        const { conversationId } = startConversation(store, `${noise} ${word}`);
        const found = find(store, `${word} ${word}`).items.map((item) => item.id);
        return found.includes(conversationId);
      }),
      { numRuns: 30 },
    );
  });

  it("takes the longest search the contract allows", () => {
    const { store } = library();
    const words = Array.from({ length: 250 }, (_, i) => String.fromCodePoint(0x4e00 + i));
    expect(find(store, words.join(" ").slice(0, 500))).toEqual({ items: [], total: 0 });
  });

  it("has no expression for a text without words", () => {
    expect(searchExpression('" - 🫀 *')).toBeNull();
    expect(searchExpression('say "hi" hi say')).toBe('"say"* """hi"""* "hi"*');
  });
});
