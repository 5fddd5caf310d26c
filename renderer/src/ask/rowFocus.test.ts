import { describe, expect, it } from "vitest";
import { rowAfter } from "./rowFocus.ts";

describe("rowAfter", () => {
  const items = [{ id: "a" }, { id: "b" }];

  it("is the next one, and none after the last or for one that is not there", () => {
    expect(rowAfter(items, "a")).toBe("b");
    expect(rowAfter(items, "b")).toBeNull();
    expect(rowAfter(items, "c")).toBeNull();
  });
});
