import { access, readdir } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import type { Target } from "./target.ts";

/** Whether Electron's runtime for a target lies where earlier downloads are kept, npm start's too. */
export async function isRuntimeKept(
  target: Target,
  version: string,
  cache: string,
): Promise<boolean> {
  const name = `electron-v${version}-${target.platform}-${target.arch}.zip`;
  // Each address has a folder of its own, named by its hash.
  const folders = await readdir(cache).catch(() => []);
  const found = await Promise.all(
    [".", ...folders].map((folder) =>
      access(join(cache, folder, name)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.includes(true);
}

/** Where @electron/get keeps what it downloaded. */
export function electronCache(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  const own = env["electron_config_cache"];
  if (own !== undefined) return own;
  if (platform === "darwin") return join(homedir(), "Library", "Caches", "electron");
  if (platform !== "win32")
    return join(env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "electron");
  return join(env["LOCALAPPDATA"] ?? join(homedir(), "AppData", "Local"), "electron", "Cache");
}
