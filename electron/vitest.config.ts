import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    include: ["electron/**/*.test.ts", "renderer/**/*.test.ts", "e2e/**/*.test.ts"],
    testTimeout: 30_000,
    // Native inference in several processes at once starves two cores; two files at a time are quickest.
    maxWorkers: 2,
    pool: "forks",
    // The same programs are started hundreds of times; half of each start would go into compiling them again.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), "viva-test-compiled") },
    reporters: ["default", ["json", { outputFile: "e2e/results/unit.json" }]],
  },
});
