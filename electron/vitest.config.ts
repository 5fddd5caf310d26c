import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const remote = "electron/remote/**/*.test.ts";

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  resolve: {
    alias: [
      {
        find: /^.*\/host\/siblingEntry\.ts$/,
        replacement: fileURLToPath(new URL("testing/siblingEntry.ts", import.meta.url)),
      },
    ],
  },
  test: {
    testTimeout: 30_000,
    // Native inference in several processes at once starves two cores; two files at a time are quickest.
    maxWorkers: 2,
    pool: "forks",
    projects: [
      {
        extends: true,
        test: {
          name: "together",
          include: ["electron/**/*.test.ts", "renderer/**/*.test.ts", "e2e/**/*.test.ts"],
          exclude: ["**/node_modules/**", remote],
          // Nothing that these test files leave behind changes another: their modules are read once for all of them.
          isolate: false,
        },
      },
      // Whom a process trusts is decided once; these tests trust certificates of their own.
      { extends: true, test: { name: "remote", include: [remote] } },
    ],
    globalSetup: "electron/testing/bundlePrograms.ts",
    // The same programs are started hundreds of times; half of each start would go into compiling them again.
    env: {
      NODE_COMPILE_CACHE: join(tmpdir(), "viva-test-compiled"),
      // What ships with Viva comes in only where a test asks for it.
      VIVA_BARE: "1",
    },
    reporters: ["default", ["json", { outputFile: "e2e/results/unit.json" }]],
  },
});
