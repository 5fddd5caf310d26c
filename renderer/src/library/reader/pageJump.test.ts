import { describe, expect, it } from "vitest";
import { pageJump } from "./pageJump.ts";

const labels = ["i", "ii", "1", "2", "3"];

describe("pageJump", () => {
  it("goes by what is printed on the page before its number", () => {
    expect(pageJump("2", labels)).toBe(4);
    expect(pageJump(" II ", labels)).toBe(2);
  });

  it("goes by number where nothing like it is printed", () => {
    expect(pageJump("5", labels)).toBe(5);
  });

  it("goes nowhere else", () => {
    for (const typed of ["", "0", "6", "-1", "1.5", "iv", "1e1"]) {
      expect(pageJump(typed, labels)).toBeNull();
    }
  });
});
