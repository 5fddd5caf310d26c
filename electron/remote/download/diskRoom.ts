import { statfs } from "node:fs/promises";
import { fail } from "../../core/failed.ts";

/** Bytes that may be written into a folder. */
export type FreeBytes = (folder: string) => Promise<number>;

/** As the system says; it says nothing of some network drives, which are then taken for endless. */
export const freeBytesOf: FreeBytes = async (folder) => {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
};

/**
 * Refuses a file of which so many bytes are still missing, where they and a tenth more have no room beside promisedBytes,
 * which other files on their way will take. Failed DISK_TOO_SMALL.
 */
export async function checkRoom(
  folder: string,
  missingBytes: number,
  { promisedBytes, freeBytes }: { readonly promisedBytes: number; readonly freeBytes: FreeBytes },
): Promise<void> {
  const needBytes = missingBytes + Math.ceil(missingBytes / 10);
  const haveBytes = Math.max(0, (await freeBytes(folder)) - promisedBytes);
  if (missingBytes > 0 && haveBytes < needBytes) {
    fail("DISK_TOO_SMALL", { folder, needBytes, haveBytes });
  }
}
