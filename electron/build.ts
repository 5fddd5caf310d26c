import { cp, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { build as buildRenderer } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const output = join(root, "dist");
const sources = ["electron", "renderer", "assets", "package.json", "package-lock.json"];

/** Programs that are started as processes or threads of their own. */
const programs = {
  start: "electron/start.ts",
  viva: "electron/terminal/viva.ts",
  coreProcess: "electron/coreProcess.ts",
  worker: "electron/model/worker.ts",
  parser: "electron/documents/parser.ts",
  templateThread: "electron/model/templateThread.ts",
};

if (!process.argv.includes("--if-stale") || (await isStale())) await build();

/** Bundles the shells and the page into dist/; packages stay outside, in node_modules. */
async function build() {
  await rm(output, { recursive: true, force: true });
  await bundle(programs, "esm");
  // Apart from the rest: packaged, Electron's own code lies in the archive whose integrity it checks.
  await bundle({ desktop: "electron/desktop/main.ts" }, "esm");
  await bundle({ preload: "electron/desktop/preload.ts" }, "cjs");
  await buildRenderer({ configFile: join(root, "renderer/vite.config.ts"), logLevel: "warn" });
  await cp(join(root, "assets/icons"), join(output, "icons"), { recursive: true });
}

async function bundle(input: Record<string, string>, format: "esm" | "cjs") {
  const build = await rolldown({
    input,
    cwd: root,
    platform: "node",
    external: (id) => !id.startsWith(".") && !id.startsWith("/") && !/^[A-Za-z]:/.test(id),
  });
  await build.write({
    dir: output,
    format,
    sourcemap: true,
    entryFileNames: format === "cjs" ? "[name].cjs" : "[name].js",
    chunkFileNames: "parts/[name]-[hash].js",
  });
  await build.close();
}

async function isStale(): Promise<boolean> {
  const built = await stat(join(output, "renderer/index.html")).catch(() => null);
  if (!built) return true;
  const newest = await Promise.all(sources.map((source) => newestChange(join(root, source))));
  return Math.max(...newest) > built.mtimeMs;
}

async function newestChange(path: string): Promise<number> {
  const { mtimeMs } = await stat(path);
  const inside = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => []);
  const times = await Promise.all(
    inside.map(async (entry) => (await stat(join(entry.parentPath, entry.name))).mtimeMs),
  );
  return Math.max(mtimeMs, ...times);
}
