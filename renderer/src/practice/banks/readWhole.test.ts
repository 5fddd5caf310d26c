import { describe, expect, it } from "vitest";
import { readWhole } from "./readWhole.ts";

describe("readWhole", () => {
  it("takes whole numbers of the range only", () => {
    expect([" 1 ", "40", "500"].map((typed) => readWhole(typed, 1, 500))).toEqual([1, 40, 500]);
    for (const typed of ["", "0", "501", "-3", "1.5", "1e2", "x", "99999999999"]) {
      expect(readWhole(typed, 1, 500)).toBeNull();
    }
  });
});
