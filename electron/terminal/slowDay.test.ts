import { expect, test } from "vitest";
import type { SpeedRun } from "../contract/modelFiles.ts";
import { slowDayWords } from "./slowDay.ts";

function run(generatePerSecond: number, more: Partial<SpeedRun> = {}): SpeedRun {
  return {
    id: "11111111-1111-4111-8111-111111111111",
    at: 0,
    contextSize: 2048,
    threads: 4,
    gpu: null,
    gpuLayers: 0,
    adapter: null,
    memoryMapped: true,
    promptTokens: 128,
    generatedTokens: 32,
    promptPerSecond: 50,
    generatePerSecond,
    firstTokenMs: 100,
    loadMs: 100,
    residentBytes: 1,
    peakBytes: 1,
    gpuBytes: null,
    ...more,
  };
}

test("more than a quarter below what three tests usually were is a slow day", () => {
  expect(slowDayWords(run(7), [run(10), run(9), run(30)])).toMatch(
    /^Slower than usual: 7\.0 tokens\/s written, usually 10\.0 /,
  );
  expect(slowDayWords(run(7.5), [run(10), run(9), run(30)])).toBeNull();
});

test("two tests, or tests of another kind, do not say what is usual", () => {
  expect(slowDayWords(run(1), [run(10), run(10)])).toBeNull();
  expect(slowDayWords(run(1), [run(10), run(10), run(10, { threads: 2 })])).toBeNull();
});
