import { mkdtemp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { fail } from "../../core/failed.ts";
import { freeDiskBytes } from "./freeDiskBytes.ts";

const prefix = "viva-probe-";

/**
 * A new folder of this process in the first of these that has room and may be written to. What probes of processes that
 * are gone left there is deleted first. Fails with DISK_FULL.
 */
export async function openProbeFolder(
  folders: readonly string[],
  needBytes: number,
): Promise<string> {
  for (const folder of folders) {
    await removeLeftovers(folder);
    const free = freeDiskBytes(folder);
    if (free !== null && free < needBytes * 1.1) continue;
    const made = await mkdtemp(join(folder, `${prefix}${process.pid}-`)).catch(() => null);
    if (made !== null) return made;
  }
  return fail("DISK_FULL", {});
}

async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names) {
    const pid = Number(/^viva-probe-(\d+)-/.exec(name)?.[1]);
    if (!(pid > 0) || isAlive(pid)) continue;
    // Another account's stays; it takes space, but no harm is done.
    await rm(join(folder, name), { recursive: true, force: true }).catch(() => {});
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
