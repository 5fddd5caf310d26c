import { link, rename, stat, unlink } from "node:fs/promises";
import { fail } from "../../core/failed.ts";
import { errorCode } from "./onDisk.ts";
import type { PartPaths } from "./partPaths.ts";
import { syncFolder } from "./syncFolder.ts";

/** Gives a file its name, never that of another one. Failed FILE_EXISTS. */
export async function giveName(paths: PartPaths): Promise<void> {
  const { part, final, folder } = paths;
  try {
    // Unlike a renaming, this fails where there is a file already.
    await link(part, final);
  } catch (cause) {
    if (errorCode(cause) === "EEXIST") {
      if (!(await isSameFile(part, final))) fail("FILE_EXISTS", { path: final });
    } else {
      // Sticks and some network drives know no second name of a file.
      if ((await fileAt(final)) !== null) fail("FILE_EXISTS", { path: final });
      await rename(part, final);
      return syncFolder(folder);
    }
  }
  await syncFolder(folder);
  await unlink(part);
  await syncFolder(folder);
}

/** Its time of change, and what tells it from every other file of the disk; null where there is none. */
export async function fileAt(
  path: string,
): Promise<{ readonly size: number; readonly mtimeMs: number; readonly inode: string } | null> {
  try {
    const { size, mtimeMs, dev, ino } = await stat(path, { bigint: true });
    return { size: Number(size), mtimeMs: Number(mtimeMs), inode: `${dev}:${ino}` };
  } catch (cause) {
    if (errorCode(cause) === "ENOENT") return null;
    throw cause;
  }
}

/** Whether both are names of one file: a kill may come after it got its second one. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = [await fileAt(one), await fileAt(other)];
  return first !== null && first.inode === second?.inode;
}
