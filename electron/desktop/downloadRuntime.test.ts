import { writeFileSync } from "node:fs";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { downloadRuntime } from "./downloadRuntime.ts";

let folder: string;
let printed: string[];
let onPrint: (line: string) => unknown;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "viva-download-"));
  printed = [];
  onPrint = () => undefined;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const patience = { total: 60_000, stalled: 60_000, between: 5, remembered: 60_000 };

/** Runs the download with an installer of our own in the place of Electron's. */
async function download(installer: string, change: Partial<typeof patience> = {}) {
  await writeFile(join(folder, "install.js"), installer);
  return downloadRuntime({
    electronFolder: folder,
    cacheFolder: join(folder, "cache"),
    print: (line) => {
      printed.push(line);
      onPrint(line);
    },
    patience: { ...patience, ...change },
  });
}

it("runs the installer, says how far it is and leaves nothing behind", async () => {
  const seen = join(folder, "seen");
  onPrint = (line) => line === "  3 MB" && writeFileSync(seen, "");
  const reason = await download(`
    const { existsSync, writeFileSync } = require("node:fs");
    writeFileSync(require("node:os").tmpdir() + "/electron.zip", Buffer.alloc(3e6));
    const waiting = setInterval(() => {
      if (existsSync(${JSON.stringify(seen)})) clearInterval(waiting);
    }, 5);
  `);
  expect(reason).toBeNull();
  expect(printed[0]).toBe("Downloading Electron's runtime (about 110 MB, once).");
  expect(printed).toContain("  3 MB");
  expect(await readdir(join(folder, "cache"))).toEqual([]);
});

it("says in one line why the installer failed", async () => {
  const offline = `console.error(new TypeError("fetch failed").stack); process.exit(1)`;
  expect(await download(offline)).toBe(
    "Electron's runtime could not be downloaded (its server cannot be reached; npx install-electron tries again)",
  );
});

it.each([
  ["stalled", "nothing more arrived"],
  ["total", "it took too long"],
] as const)("ends an installer that exceeds its %s time", async (limit, why) => {
  const reason = await download(`setInterval(() => {}, 1000)`, { [limit]: 20 });
  expect(reason).toContain(`(${why};`);
});

it("gives a reason where nothing can be written", async () => {
  await writeFile(join(folder, "cache"), "a file where the folder would be");
  expect(await download(`process.exit(0)`)).toMatch(/could not be downloaded \(Error: E/);
});

it("remembers a failure for a while, and then tries again", async () => {
  const fails = `console.error("Error: no space left"); process.exit(1)`;
  expect(await download(fails)).toContain("(Error: no space left;");
  const succeeds = `process.exit(0)`;
  expect(await download(succeeds)).toContain("within the last hour (Error: no space left;");
  expect(await download(succeeds, { remembered: 0 })).toBeNull();
  expect(await download(fails)).toContain("could not be downloaded (Error");
});
