import { readFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { hasDisplay } from "../host/hasDisplay.ts";

/** Electron's program, or why there is none; reasons complete "Opening the browser instead: ...". */
export type Runtime =
  | { readonly kind: "installed"; readonly program: string }
  | { readonly kind: "missing" }
  | { readonly kind: "unusable"; readonly reason: string };

/**
 * Looks for Electron's runtime, which is not part of its npm package: it downloads it later.
 * electronFolder is that package's folder. The checks are those of the package's own install.js.
 */
export async function findRuntime(
  electronFolder: string,
  env: NodeJS.ProcessEnv,
): Promise<Runtime> {
  const packageFile = await readText(join(electronFolder, "package.json"));
  if (packageFile === null) {
    return { kind: "unusable", reason: "Electron is not installed (npm install --include=dev)" };
  }
  const own = env["ELECTRON_OVERRIDE_DIST_PATH"];
  const folder = own ?? join(electronFolder, "dist");
  const { version } = JSON.parse(packageFile) as { version: string };
  const found = (await readText(join(folder, "version")))?.trim().replace(/^v/, "");
  const name = (await readText(join(electronFolder, "path.txt"))) ?? (own && "electron");
  if (!name || (found !== version && own === undefined)) return { kind: "missing" };
  const program = join(folder, name);
  return existsSync(program) ? { kind: "installed", program } : { kind: "missing" };
}

/** Why no window could open on this computer even with the runtime, or null. */
export function noWindowReason(system: {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly root: boolean;
}): string | null {
  if (!hasDisplay(system.platform, system.env)) return "there is no display";
  // Electron refuses to start as root unless its sandbox is switched off, which Viva never does.
  return system.root && system.platform === "linux" ? "Electron does not run as root" : null;
}

function readText(path: string): Promise<string | null> {
  return readFile(path, "utf8").catch(() => null);
}
