import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { makeFolder, syncFolder } from "../dataFolder.ts";

/** Bytes of a database in one part: large enough that a backup names few, small enough that one change moves little. */
export const chunkBytes = 1 << 16;

const named = /^[0-9a-f]{64}$/;

/**
 * Parts of databases, each a file of its own that is named by the SHA-256 of what it holds, compressed. A part that is
 * there is not written again, which is what makes a backup of a library cheap.
 */
export type Chunks = {
  /** Returns the name and how many bytes this added to the disk. A part is whole and synced or not there. */
  readonly keep: (bytes: Uint8Array) => { readonly name: string; readonly addedBytes: number };
  /** Null where it is missing or is not what its name says. */
  readonly read: (name: string) => Buffer | null;
  /** Deletes all but these, and what writing left behind. */
  readonly keepOnly: (names: ReadonlySet<string>) => void;
  /** Waits until what was kept is on the disk under its names. */
  readonly sync: () => void;
  readonly bytes: () => number;
};

export function openChunks(folder: string): Chunks {
  const written = new Set<string>();
  const shelf = (name: string): string => join(folder, name.slice(0, 2));
  const pathOf = (name: string): string => join(shelf(name), name);

  function read(name: string): Buffer | null {
    if (!named.test(name)) return null;
    try {
      const bytes = zstdDecompressSync(readFileSync(pathOf(name)), { maxOutputLength: chunkBytes });
      return createHash("sha256").update(bytes).digest("hex") === name ? bytes : null;
    } catch {
      return null;
    }
  }

  return {
    read,
    keep(bytes) {
      const name = createHash("sha256").update(bytes).digest("hex");
      const path = pathOf(name);
      // One that the disk has spoilt would be part of every backup to come.
      if (read(name) !== null) return { name, addedBytes: 0 };
      makeFolder(shelf(name));
      const packed = zstdCompressSync(bytes);
      const unfinished = `${path}.unfinished`;
      try {
        writeWhole(unfinished, packed);
        renameSync(unfinished, path);
      } catch (cause) {
        rmSync(unfinished, { force: true });
        throw cause;
      }
      written.add(shelf(name));
      return { name, addedBytes: packed.length };
    },
    keepOnly(names) {
      for (const path of eachFile(folder)) {
        const name = path.slice(path.length - 64);
        if (!names.has(name)) rmSync(path, { force: true });
      }
    },
    sync() {
      for (const path of written) syncFolder(path);
      if (written.size > 0) syncFolder(folder);
      written.clear();
    },
    bytes: () => eachFile(folder).reduce((sum, path) => sum + statSync(path).size, 0),
  };
}

function eachFile(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((shelf) =>
    shelf.isDirectory()
      ? readdirSync(join(folder, shelf.name)).map((name) => join(folder, shelf.name, name))
      : [],
  );
}

/** A file's content on the disk, for this user only. */
function writeWhole(path: string, bytes: Uint8Array): void {
  const descriptor = openSync(path, "w", 0o600);
  try {
    writeFileSync(descriptor, bytes);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
