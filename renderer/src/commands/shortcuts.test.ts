import { describe, expect, it } from "vitest";
import { areasOf } from "./areasOf.ts";
import { stepsOf } from "./keys.ts";
import { shortcuts } from "./shortcuts.ts";

describe("the shortcuts", () => {
  it("mean one thing each within the claims, a document and the comparing of a check", () => {
    for (const area of ["anywhere", "verify", "reader", "board", "writing"] as const) {
      const all = Object.values(shortcuts[area]).flat();
      expect(new Set(all).size, area).toBe(all.length);
    }
  });

  it("heard everywhere are either alone or a sequence that begins with the same key", () => {
    const sequences = Object.values(shortcuts.anywhere)
      .flat()
      .map((keys) => stepsOf(keys))
      .filter((steps) => steps.length > 1);
    expect(sequences.length).toBeGreaterThan(0);
    for (const steps of sequences) expect(steps[0]).toBe("g");
    expect(Object.values(shortcuts.anywhere).flat().map(String)).not.toContain("g");
  });

  it("of the screen in view are listed first, and none is left out", () => {
    expect(areasOf("session").slice(0, 2)).toEqual(["session", "anywhere"]);
    expect(areasOf("models")[0]).toBe("anywhere");
    for (const screen of ["ask", "board", "settings"] as const) {
      expect([...areasOf(screen)].toSorted()).toEqual(Object.keys(shortcuts).toSorted());
    }
  });
});
