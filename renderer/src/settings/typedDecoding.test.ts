import { describe, expect, it } from "vitest";
import { problemWith, readDecoding, showDecoding } from "./typedDecoding.ts";

const decoding = { temperature: 0.2, topP: 0.9, maxTokens: 512, seed: null };

describe("typed decoding settings", () => {
  it("are read as people write them", () => {
    expect(readDecoding(decoding, "temperature", "0,7")?.temperature).toBe(0.7);
    expect(readDecoding(decoding, "maxTokens", " 64 ")?.maxTokens).toBe(64);
    expect(readDecoding(decoding, "seed", "42")?.seed).toBe(42);
    expect(readDecoding({ ...decoding, seed: 42 }, "seed", "")?.seed).toBeNull();
    expect(showDecoding(decoding, "seed")).toBe("");
  });

  it("are refused with the range that is right", () => {
    expect(readDecoding(decoding, "temperature", "")).toBeNull();
    expect(problemWith(decoding, "temperature", "2.1")).toBe("A number from 0 to 2.");
    expect(problemWith(decoding, "topP", "0")).not.toBeNull();
    expect(problemWith(decoding, "maxTokens", "1.5")).not.toBeNull();
    expect(problemWith(decoding, "maxTokens", "512")).toBeNull();
  });
});
