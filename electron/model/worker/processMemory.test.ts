import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { processMemory } from "./processMemory.ts";

const mebibyte = 2 ** 20;

test("a process holds no more than at its peak", () => {
  const { residentBytes, peakBytes } = processMemory();
  expect(residentBytes).toBeGreaterThan(10 * mebibyte);
  expect(peakBytes).toBeGreaterThanOrEqual(residentBytes);
});

test.skipIf(process.platform !== "linux")(
  "what its parent held is not its own, and a peak that is forgotten begins anew",
  async () => {
    const { href } = new URL("./processMemory.ts", import.meta.url);
    const script = `
      import { forgetPeak, processMemory } from ${JSON.stringify(href)};
      const told = [processMemory().peakBytes];
      await new Promise((resolve) => {
        const worker = new (process.getBuiltinModule("worker_threads").Worker)(
          "Buffer.alloc(300 * 2 ** 20, 1)", { eval: true });
        worker.once("exit", resolve);
      });
      globalThis.gc();
      told.push(processMemory().peakBytes);
      forgetPeak();
      told.push(processMemory().peakBytes);
      console.log(JSON.stringify(told));
    `;
    const large = Buffer.alloc(400 * mebibyte, 1);
    const { stdout } = await promisify(execFile)(process.execPath, [
      "--expose-gc",
      "--input-type=module",
      "--eval",
      script,
    ]);
    const told: unknown = JSON.parse(stdout);
    if (!Array.isArray(told)) throw new Error("it told nothing");
    const [first, afterLarge, forgotten] = told.map(Number);
    expect(large).toHaveLength(400 * mebibyte);
    expect(first).toBeLessThan(300 * mebibyte);
    expect(afterLarge).toBeGreaterThan(300 * mebibyte);
    expect(forgotten).toBeLessThan(300 * mebibyte);
  },
);
