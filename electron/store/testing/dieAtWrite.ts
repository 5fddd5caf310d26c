import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/** What a process does to a disk; after its death none of it happens any more, tidying up included. */
const writing = [
  "renameSync",
  "rmSync",
  "writeFileSync",
  "writeSync",
  "fsyncSync",
  "mkdirSync",
  "symlinkSync",
  "linkSync",
  "copyFileSync",
  "futimesSync",
] as const;

class Died extends Error {}

/**
 * Runs work as if the process were killed at its write number n (from 1): that one and all that would follow do not
 * happen. Returns how many writes were begun.
 */
export function dieAtWrite(n: number, work: () => void): number {
  const originals = writing.map((name) => [name, fs[name]] as const);
  let writes = 0;
  for (const [name, original] of originals) {
    Object.assign(fs, {
      [name]: (...given: unknown[]): unknown => {
        writes += 1;
        if (writes >= n) throw new Died(name);
        return Reflect.apply(original, fs, given);
      },
    });
  }
  syncBuiltinESMExports();
  try {
    work();
    return writes;
  } catch (cause) {
    if (writes >= n) return writes;
    throw cause;
  } finally {
    for (const [name, original] of originals) Object.assign(fs, { [name]: original });
    syncBuiltinESMExports();
  }
}
