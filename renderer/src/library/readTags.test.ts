import { describe, expect, it } from "vitest";
import { readTags } from "./readTags.ts";

describe("readTags", () => {
  it("takes every tag between commas, once", () => {
    expect(readTags(" renal, exam 2026,,renal , heart", ["heart"])).toEqual({
      tags: ["heart", "renal", "exam 2026"],
      left: "",
    });
  });

  it("gives back what is too long or too many", () => {
    const long = "x".repeat(61);
    expect(readTags(`a, ${long}`, [])).toEqual({ tags: ["a"], left: long });
    const full = Array.from({ length: 49 }, (_, n) => `tag ${n}`);
    const { tags, left } = readTags("one, two, three", full);
    expect(tags).toHaveLength(50);
    expect(left).toBe("two, three");
  });
});
