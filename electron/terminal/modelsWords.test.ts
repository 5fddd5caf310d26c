import { expect, test } from "vitest";
import { speedWords } from "./modelsWords.ts";

test("an estimate has two digits, and is not told above what anybody reads", () => {
  const speed = { promptPerSecond: 312.4, generatePerSecond: 5.184, basis: "expected" } as const;
  expect(speedWords(speed)).toBe("over 100 tokens/s read, about 5.2 tokens/s written");
  expect(speedWords({ ...speed, promptPerSecond: 24.7 })).toMatch(/^about 25 tokens\/s read/);
});

test("what was measured is told as it is", () => {
  const speed = { promptPerSecond: 312.4, generatePerSecond: 5.184, basis: "measured" } as const;
  expect(speedWords(speed)).toBe("312.4 tokens/s read, 5.2 tokens/s written (measured)");
});
