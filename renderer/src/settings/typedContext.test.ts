import { describe, expect, it } from "vitest";
import { problemWithContext } from "./typedContext.ts";

describe("the context size of a server", () => {
  it("is a whole number within the contract's limits", () => {
    for (const typed of ["512", " 4096 ", "1000000"]) expect(problemWithContext(typed)).toBeNull();
  });

  it("says what would be right of anything else", () => {
    for (const typed of ["", "511", "1000001", "4k", "4096.5", "-4096", "9".repeat(30)]) {
      expect(problemWithContext(typed)).toContain("512");
    }
  });
});
