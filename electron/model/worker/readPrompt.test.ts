import { expect, test } from "vitest";
import { chunkLength } from "./readPrompt.ts";

test.each([
  [null, 8],
  [4, 8],
  [8, 16],
  [18, 32],
  [26, 48],
  [40, 64],
  [200, 368],
  [5000, 512],
])("at %s tokens a second a chunk has %i tokens", (tokensPerSecond, length) => {
  expect(chunkLength({ tokensPerSecond })).toBe(length);
});
