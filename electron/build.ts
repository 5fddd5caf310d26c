import { cp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build as buildRenderer } from "vite";
import { bundle, programs } from "./bundle.ts";
import { bundledModules } from "./licences/bundledModules.ts";
import { collectLicences } from "./licences/collectLicences.ts";
import { pageImports } from "./licences/pageImports.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const output = join(root, "dist");
const sources = ["electron", "renderer", "assets", "package.json", "package-lock.json"];

if (!process.argv.includes("--if-stale") || (await isStale())) await build();

/** Bundles the shells and the page into dist/. */
async function build() {
  await rm(output, { recursive: true, force: true });
  await bundle(programs, "esm", output);
  // Apart from the rest: packaged, Electron's own code lies in the archive whose integrity it checks.
  await bundle({ desktop: "electron/desktop/main.ts" }, "esm", output);
  await bundle({ preload: "electron/desktop/preload.ts" }, "cjs", output);
  const configFile = join(root, "renderer/vite.config.ts");
  const page = await buildRenderer({ configFile, logLevel: "warn" });
  const licences = collectLicences(root, [...bundledModules(page), ...pageImports(root)]);
  await writeFile(join(output, "licences.json"), JSON.stringify(licences));
  await cp(join(root, "assets/icons"), join(output, "icons"), { recursive: true });
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
