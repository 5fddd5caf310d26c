import { existsSync, statfsSync } from "node:fs";
import { dirname } from "node:path";

/** Free bytes where the folder is or will be; null where the system does not say. */
export function freeDiskBytes(folder: string): number | null {
  const parent = dirname(folder);
  if (!existsSync(folder)) return parent === folder ? null : freeDiskBytes(parent);
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}
