import { describe, expect, it } from "vitest";
import { rowAfter } from "./rowAfter.ts";

describe("rowAfter", () => {
  it("is the row below the one that has gone, or the last one", () => {
    expect(rowAfter(["a", "b", "c"], ["a", "c"])).toBe("c");
    expect(rowAfter(["a", "b", "c"], ["a", "b"])).toBe("b");
    expect(rowAfter(["a"], [])).toBeNull();
    expect(rowAfter(["a"], ["b", "a"])).toBeNull();
  });
});
