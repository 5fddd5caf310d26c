import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { machineCodeOf, type MachineCode } from "./machineCode.ts";
import type { Target } from "./target.ts";

/** The machine code in a folder, by what it runs on: for the target, or files (from the folder) that are for another. */
export type CodeFound = { readonly own: number; readonly foreign: readonly string[] };

/** Looks into every file of a folder; what a file is its bytes say, never its name or its package. */
export async function findForeignCode(folder: string, target: Target): Promise<CodeFound> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const foreign: string[] = [];
  let own = 0;
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const code = await machineCodeOf(path);
    if (code === null) continue;
    if (isFor(code, target)) own += 1;
    else foreign.push(relative(folder, path));
  }
  return { own, foreign: foreign.toSorted() };
}

/** Whether the code runs there; of a Mach-O file for several processors, one must be the target's. */
export function isFor({ platform, arches }: MachineCode, target: Target): boolean {
  return platform === target.platform && arches.includes(target.arch);
}
