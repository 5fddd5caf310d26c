import { describe, expect, it } from "vitest";
import { problemWithRetention, readRetention, showRetention } from "./typedRetention.ts";

describe("a typed retention", () => {
  it("is read as people write it", () => {
    expect(readRetention("90")).toBe(0.9);
    expect(readRetention(" 85,5 % ")).toBe(0.855);
    expect(readRetention("70")).toBe(0.7);
    expect(readRetention("97")).toBe(0.97);
    expect(showRetention(0.9)).toBe("90");
    expect(showRetention(0.855)).toBe("85.5");
  });

  it("is refused with the range that is right", () => {
    for (const typed of ["", "69", "97.1", "0.9", "-90", "ninety", "9e1", "90.", "1000"]) {
      expect(problemWithRetention(typed), typed).toBe("A number from 70 to 97.");
    }
    expect(problemWithRetention("92")).toBeNull();
  });
});
