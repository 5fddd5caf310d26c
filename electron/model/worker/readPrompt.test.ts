import { expect, test } from "vitest";
import { chunkLength } from "./readPrompt.ts";

test.each([
  [null, 8],
  [1.5, 8],
  [4, 16],
  [18, 96],
  [26, 128],
  [40, 208],
  [5000, 512],
])("at %s tokens a second a chunk has %i tokens", (tokensPerSecond, length) => {
  expect(chunkLength({ tokensPerSecond })).toBe(length);
});
