import { describe, expect, it } from "vitest";
import { readTags } from "./readTags.ts";

describe("readTags", () => {
  it("takes every tag between commas, once", () => {
    expect(readTags(" renal, exam 2026,,renal , heart", ["heart"], 50)).toEqual({
      tags: ["heart", "renal", "exam 2026"],
      left: "",
    });
  });

  it("gives back what is too long or too many", () => {
    const long = "x".repeat(61);
    expect(readTags(`a, ${long}`, [], 50)).toEqual({ tags: ["a"], left: long });
    for (const most of [20, 50]) {
      const full = Array.from({ length: most - 1 }, (_, n) => `tag ${n}`);
      const { tags, left } = readTags("one, two, three", full, most);
      expect(tags).toHaveLength(most);
      expect(left).toBe("two, three");
    }
  });
});
