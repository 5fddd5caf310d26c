import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * Path of a file that is started as its own process: `name.ts` beside or above the importer when
 * running from source; `name.js` in the bundle, whose shared parts lie one folder deeper.
 */
export function siblingEntry(name: string, importerUrl: string): string {
  const file = `${name}${importerUrl.endsWith(".ts") ? ".ts" : ".js"}`;
  const beside = fileURLToPath(new URL(`./${file}`, importerUrl));
  return existsSync(beside) ? beside : fileURLToPath(new URL(`../${file}`, importerUrl));
}
