import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { makeFolder, syncFile, syncFolder } from "../dataFolder.ts";

/** Bytes of a database in one part: large enough that a backup names few, small enough that one change moves little. */
export const chunkBytes = 1 << 16;

/** So many parts, 64 MB at most, wait for the disk together. */
const mostUnsynced = 1000;

const named = /^[0-9a-f]{64}$/;

/**
 * Parts of databases, each a file of its own that is named by the SHA-256 of what it holds, compressed. A part that is
 * there is not written again, which is what makes a backup of a library cheap.
 */
export type Chunks = {
  /** Returns the name and how many bytes this adds to the disk. A part is there under its name, whole, only after sync. */
  readonly keep: (bytes: Uint8Array) => { readonly name: string; readonly addedBytes: number };
  /** Null where it is missing or is not what its name says. */
  readonly read: (name: string) => Buffer | null;
  /** The files of all parts but these, with what writing left behind. */
  readonly othersThan: (names: ReadonlySet<string>) => readonly string[];
  /** Waits until what was kept is on the disk, under its names. */
  readonly sync: () => void;
  /** Deletes what was kept since the last sync. */
  readonly discard: () => void;
  readonly bytes: () => Promise<number>;
};

export function openChunks(folder: string): Chunks {
  /** What was written since the last sync. */
  const written = new Set<string>();
  const shelf = (name: string): string => join(folder, name.slice(0, 2));
  const pathOf = (name: string): string => join(shelf(name), name);
  const unfinished = (name: string): string => `${pathOf(name)}.unfinished`;

  function read(name: string): Buffer | null {
    if (!named.test(name)) return null;
    try {
      const bytes = zstdDecompressSync(readFileSync(pathOf(name)), { maxOutputLength: chunkBytes });
      return createHash("sha256").update(bytes).digest("hex") === name ? bytes : null;
    } catch {
      return null;
    }
  }

  /** All at once: the first makes the disk write what the others wait for. */
  function sync(): void {
    for (const name of written) syncFile(unfinished(name));
    for (const name of written) renameSync(unfinished(name), pathOf(name));
    for (const path of new Set([...written].map(shelf))) syncFolder(path);
    if (written.size > 0) syncFolder(folder);
    written.clear();
  }

  return {
    read,
    keep(bytes) {
      const name = createHash("sha256").update(bytes).digest("hex");
      // One that the disk has spoilt would be part of every backup to come.
      if (written.has(name) || read(name) !== null) return { name, addedBytes: 0 };
      makeFolder(shelf(name));
      const packed = zstdCompressSync(bytes);
      written.add(name);
      writeFileSync(unfinished(name), packed, { mode: 0o600 });
      if (written.size >= mostUnsynced) sync();
      return { name, addedBytes: packed.length };
    },
    othersThan: (names) =>
      eachFile(folder).filter((path) => !names.has(path.slice(path.length - 64))),
    sync,
    discard() {
      for (const name of written) rmSync(unfinished(name), { force: true });
      written.clear();
    },
    async bytes() {
      let sum = 0;
      // There are thousands, and everything else goes on meanwhile.
      for (const path of eachFile(folder)) sum += (await stat(path).catch(() => null))?.size ?? 0;
      return sum;
    },
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
