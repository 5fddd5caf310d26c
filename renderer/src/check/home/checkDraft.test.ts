import { describe, expect, it } from "vitest";
import { createCheckDrafts, emptyDraft } from "./checkDraft.ts";

function storage(kept = new Map<string, string>()) {
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    kept,
  };
}

describe("the draft of a check", () => {
  const draft = {
    ...emptyDraft,
    question: "Mr Miller, 60: why oedema?",
    reference: "Pressure.",
    second: "server",
    blind: false,
  } as const;

  it("comes back after a reload", () => {
    const [window, computer] = [storage(), storage()];
    createCheckDrafts(window, computer).write(draft);
    expect(createCheckDrafts(window, computer).read()).toEqual(draft);
  });

  it("leaves only its choices when the window is closed: its words may name a patient", () => {
    const [window, computer] = [storage(), storage()];
    createCheckDrafts(window, computer).write(draft);
    expect([...computer.kept.values()].join()).not.toContain("Miller");
    const later = createCheckDrafts(storage(), computer).read();
    expect(later).toMatchObject({ question: "", second: "server", blind: false });
  });

  it("is as at first where what is stored cannot be read", () => {
    for (const broken of ["", "{", "null", '{"second":"elsewhere"}']) {
      const kept = storage(
        new Map([
          ["viva.checkDraft", broken],
          ["viva.checkChoices", broken],
        ]),
      );
      expect(createCheckDrafts(kept, kept).read()).toEqual(emptyDraft);
    }
  });

  it("does without a storage that is full", () => {
    const full = {
      ...storage(),
      setItem: () => {
        throw new Error("QuotaExceededError");
      },
    };
    expect(() => createCheckDrafts(full, full).write(draft)).not.toThrow();
  });
});
