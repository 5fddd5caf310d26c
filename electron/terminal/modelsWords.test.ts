import { afterEach, expect, test } from "vitest";
import { writeNumbersIn } from "../contract/numberLocale.ts";
import { speedWords } from "./modelsWords.ts";

afterEach(() => writeNumbersIn("en-GB"));

test("numbers are those of the system's locale", () => {
  writeNumbersIn("de-DE");
  const speed = { promptPerSecond: 1312.4, generatePerSecond: 5.184, basis: "measured" } as const;
  expect(speedWords(speed)).toBe("1.312,4 tokens/s read, 5,2 tokens/s written (measured)");
});

test("an estimate has two digits, and is not told above what anybody reads", () => {
  const speed = { promptPerSecond: 312.4, generatePerSecond: 5.184, basis: "expected" } as const;
  expect(speedWords(speed)).toBe("over 100 tokens/s read, about 5.2 tokens/s written");
  expect(speedWords({ ...speed, promptPerSecond: 24.7 })).toMatch(/^about 25 tokens\/s read/);
});

test("what was measured is told as it is", () => {
  const speed = { promptPerSecond: 312.4, generatePerSecond: 5.184, basis: "measured" } as const;
  expect(speedWords(speed)).toBe("312.4 tokens/s read, 5.2 tokens/s written (measured)");
});
