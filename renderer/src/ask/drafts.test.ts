import { describe, expect, it } from "vitest";
import { createDrafts, emptyDraft, isBlank, toQuestion } from "./drafts.ts";

/** A browser storage in memory; full refuses to take anything more. */
function storageIn(items: Map<string, string>, full = false) {
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (full) throw new DOMException("full", "QuotaExceededError");
      items.set(key, value);
    },
    removeItem: (key: string) => void items.delete(key),
  };
}

describe("drafts", () => {
  it("are kept for each conversation and for a new one", () => {
    const items = new Map<string, string>();
    const drafts = createDrafts(storageIn(items));
    drafts.write(null, { task: "explain", text: "new" });
    drafts.write("a", { task: "differential", text: "case", tests: "ECG" });
    const reloaded = createDrafts(storageIn(items));
    expect(reloaded.read(null)).toEqual({ task: "explain", text: "new" });
    expect(reloaded.read("a")).toEqual({ task: "differential", text: "case", tests: "ECG" });
    expect(reloaded.read("b")).toEqual(emptyDraft);
  });

  it("leave nothing behind once cleared or empty", () => {
    const items = new Map<string, string>();
    const drafts = createDrafts(storageIn(items));
    drafts.write("a", { task: "ask", text: "x" });
    drafts.clear("a");
    drafts.write("b", { task: "ask", text: "x" });
    drafts.write("b", { task: "ask", text: " " });
    expect(items.size).toBe(0);
  });

  it("begin anew when what was stored cannot be read", () => {
    const items = new Map([
      ["viva.draft.a", "{"],
      ["viva.draft.b", '{"task":"sing"}'],
    ]);
    const drafts = createDrafts(storageIn(items));
    expect(drafts.read("a")).toEqual(emptyDraft);
    expect(drafts.read("b")).toEqual(emptyDraft);
  });

  it("do not fail when the storage is full", () => {
    const drafts = createDrafts(storageIn(new Map(), true));
    expect(() => drafts.write("a", { task: "ask", text: "x" })).not.toThrow();
  });
});

describe("isBlank", () => {
  it("looks at the fields of a differential only there", () => {
    expect(isBlank({ task: "differential", text: " ", history: "cough" })).toBe(false);
    expect(isBlank({ task: "explain", text: " ", history: "cough" })).toBe(true);
  });
});

describe("toQuestion", () => {
  it("sends the fields with a differential and with nothing else", () => {
    const draft = { task: "differential", text: "case", history: "cough" } as const;
    expect(toQuestion(draft)).toEqual(draft);
    expect(toQuestion({ ...draft, task: "ask" })).toEqual({ task: "ask", text: "case" });
  });
});
