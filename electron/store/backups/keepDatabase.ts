import { closeSync, openSync, readSync } from "node:fs";
import { chunkBytes, type Chunks } from "./chunks.ts";

/** A database in parts: their names in order, its size, and what they added to the disk. */
export type KeptDatabase = {
  readonly chunks: readonly string[];
  readonly bytes: number;
  readonly addedBytes: number;
};

/**
 * Puts a database file into parts as it lies on the disk. Nothing may write to the file meanwhile, and this process
 * may have no connection to it: closing a file drops the locks that SQLite holds on it for the whole process.
 */
export function keepDatabase(path: string, chunks: Chunks): KeptDatabase {
  const descriptor = openSync(path, "r");
  try {
    const names: string[] = [];
    const buffer = Buffer.alloc(chunkBytes);
    let bytes = 0;
    let addedBytes = 0;
    for (;;) {
      const length = fill(descriptor, buffer, bytes);
      if (length === 0) break;
      const kept = chunks.keep(buffer.subarray(0, length));
      names.push(kept.name);
      bytes += length;
      addedBytes += kept.addedBytes;
    }
    chunks.sync();
    return { chunks: names, bytes, addedBytes };
  } catch (cause) {
    chunks.discard();
    throw cause;
  } finally {
    closeSync(descriptor);
  }
}

/** Reads until the buffer is full or the file ends. */
function fill(descriptor: number, buffer: Buffer, position: number): number {
  let filled = 0;
  while (filled < buffer.length) {
    const read = readSync(descriptor, buffer, filled, buffer.length - filled, position + filled);
    if (read === 0) break;
    filled += read;
  }
  return filled;
}
