import { rmSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { storing } from "./storing.ts";

/**
 * Deletes the entries of a folder that are not wanted; returns how many. A folder that is not there
 * holds none.
 */
export async function sweepFiles(
  folder: string,
  wanted: (name: string) => boolean,
): Promise<number> {
  return storing(folder, async () => {
    const names = await readdir(folder).catch(() => []);
    let deleted = 0;
    for (const name of names) {
      // Asked and deleted without a pause between, in which a copy of that very name could be made.
      if (wanted(name)) continue;
      rmSync(join(folder, name), { recursive: true, force: true });
      deleted += 1;
    }
    return deleted;
  });
}
