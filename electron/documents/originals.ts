import { randomUUID } from "node:crypto";
import { open, readdir, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { Failed, fail } from "../core/failed.ts";
import type { Originals } from "../core/ports.ts";
import { findFiles } from "./originals/findFiles.ts";
import { safeName } from "./originals/safeName.ts";
import { stageUpload } from "./originals/stageUpload.ts";
import { storing } from "./originals/storing.ts";
import { sweepFiles } from "./originals/sweepFiles.ts";
import { partEnding, takeFile, type Taken } from "./originals/takeFile.ts";
import { watchFolder } from "./originals/watchFolder.ts";
import { refuseFile } from "./refuseFile.ts";

const hash = /^[0-9a-f]{64}$/;

/**
 * Keeps the originals below a data folder: whole copies in library/files, uploads on their way in
 * library/incoming. What this process has taken or is receiving is never swept: an import may be
 * about to need it.
 */
export function createOriginals(dataFolder: string): Originals {
  const files = join(dataFolder, "library", "files");
  const incoming = join(dataFolder, "library", "incoming");
  const taken = new Set<string>();
  const receiving = new Set<string>();
  const sizes = createSizes(files);
  let copying = 0;

  const pathOf = (sha256: string): string =>
    hash.test(sha256) ? join(files, sha256) : fail("DOCUMENT_MISSING", {});

  return {
    find: (path, signal) => findFiles(path, signal),
    async take(path, signal) {
      copying += 1;
      try {
        const keep = ({ sha256, bytes }: Taken): void => {
          taken.add(sha256);
          sizes.add(bytes);
        };
        return await takeFile(
          path,
          { folder: files, mayHold: (bytes) => sizes.has(bytes), keep },
          signal,
        );
      } finally {
        copying -= 1;
      }
    },
    pathOf,
    async beginUpload(name, bytes) {
      const id = randomUUID();
      receiving.add(id);
      try {
        const path = join(incoming, id, safeName(name));
        return await stageUpload(path, bytes, () => receiving.delete(id));
      } catch (cause) {
        receiving.delete(id);
        throw cause;
      }
    },
    async discardStaged(path) {
      const folder = dirname(resolve(path));
      // Only ever a folder of our own, whatever path was remembered.
      if (dirname(folder) !== resolve(incoming)) return;
      await storing(incoming, () => rm(folder, { recursive: true, force: true }));
      receiving.delete(basename(folder));
    },
    read: (sha256, offset, length) => readSlice(pathOf(sha256), offset, length),
    async sweep(needed, stagedPaths) {
      const staged = new Set([...stagedPaths].map((path) => basename(dirname(resolve(path)))));
      const wantedFile = (name: string): boolean =>
        needed.has(name) || taken.has(name) || (name.endsWith(partEnding) && copying > 0);
      const wantedUpload = (name: string): boolean => staged.has(name) || receiving.has(name);
      return (await sweepFiles(files, wantedFile)) + (await sweepFiles(incoming, wantedUpload));
    },
    watch: (folder, changed) => watchFolder(folder, changed),
  };
}

/** The sizes of a folder's files, read once; a size may be remembered longer than its file. */
function createSizes(folder: string) {
  const sizes = new Set<number>();
  let reading: Promise<void> | null = null;
  async function read(): Promise<void> {
    for (const name of await readdir(folder).catch(() => [])) {
      const found = await stat(join(folder, name)).catch(() => null);
      if (found !== null) sizes.add(found.size);
    }
  }
  return {
    add: (bytes: number) => void sizes.add(bytes),
    async has(bytes: number): Promise<boolean> {
      reading ??= read();
      await reading;
      return sizes.has(bytes);
    },
  };
}

async function readSlice(
  path: string,
  offset: number,
  length: number,
): Promise<{ readonly data: Uint8Array; readonly total: number }> {
  const handle = await open(path).catch((cause: unknown) => missingOr(path, cause));
  try {
    const { size: total } = await handle.stat();
    const data = new Uint8Array(Math.max(0, Math.min(length, total - offset)));
    let filled = 0;
    while (filled < data.length) {
      const { bytesRead } = await handle.read(data, filled, data.length - filled, offset + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return { data: data.subarray(0, filled), total };
  } finally {
    await handle.close();
  }
}

function missingOr(path: string, cause: unknown): never {
  try {
    return refuseFile(path, cause);
  } catch (refused) {
    if (refused instanceof Failed && refused.failure.code === "FILE_MISSING") {
      return fail("DOCUMENT_MISSING", {});
    }
    throw refused;
  }
}
