import type { FileHandle } from "node:fs/promises";
import { fail } from "../core/failed.ts";

const bufferBytes = 256 * 1024;

/** Reads an open file from its start through one small buffer; memory never follows what the file claims. */
export type GgufReader = {
  readonly path: string;
  readonly fileBytes: number;
  /** Bytes read or skipped so far. */
  readonly position: () => number;
  readonly uint8: () => Promise<number>;
  readonly uint32: () => Promise<number>;
  readonly uint64: () => Promise<bigint>;
  /** The next bytes as one character each (latin1); fails with GGUF_INVALID above maxBytes. */
  readonly text: (maxBytes: number) => Promise<string>;
  /** Bytes, at most 256 KiB, valid until the next call. */
  readonly bytes: (count: number) => Promise<Buffer>;
  readonly skip: (count: number) => void;
  /** Reads so many strings and shows each (latin1) to visit, which may be left out to pass over them. */
  readonly texts: (
    count: number,
    maxBytes: number,
    visit?: (text: string) => unknown,
  ) => Promise<void>;
};

/**
 * A reader that fails with GGUF_TRUNCATED where the file ends too early, and with
 * GGUF_INVALID beyond maxHeaderBytes, so that no file can keep it busy for long.
 */
export function createGgufReader(
  file: FileHandle,
  path: string,
  fileBytes: number,
  maxHeaderBytes: number,
): GgufReader {
  const buffer = Buffer.allocUnsafe(bufferBytes);
  /** Position in the file of the buffer's first byte. */
  let base = 0;
  let filled = 0;
  let next = 0;

  const invalid = (reason: string) => fail("GGUF_INVALID", { path, reason });

  const requireInside = (count: number) => {
    const end = base + next + count;
    if (end > fileBytes) fail("GGUF_TRUNCATED", { path, needBytes: end, haveBytes: fileBytes });
    if (end > maxHeaderBytes) invalid("its header is larger than that of any real model");
  };

  /** Makes the next bytes available in the buffer. */
  const fill = async (count: number) => {
    requireInside(count);
    if (next + count <= filled) return;
    const kept = Math.max(0, filled - next);
    buffer.copy(buffer, 0, next, filled);
    base += next;
    next = 0;
    filled = kept;
    while (filled < count) {
      const { bytesRead } = await file.read(buffer, filled, bufferBytes - filled, base + filled);
      // The file became shorter while it was read.
      if (bytesRead === 0) {
        fail("GGUF_TRUNCATED", { path, needBytes: base + count, haveBytes: base + filled });
      }
      filled += bytesRead;
    }
  };

  const take = (count: number) => {
    const start = next;
    next += count;
    return start;
  };

  const skip = (count: number) => {
    requireInside(count);
    next += count;
    if (next <= filled) return;
    base += next;
    next = 0;
    filled = 0;
  };

  const uint64 = async () => {
    await fill(8);
    return buffer.readBigUInt64LE(take(8));
  };

  const bytes = async (count: number) => {
    await fill(count);
    const start = take(count);
    return buffer.subarray(start, start + count);
  };

  const text = async (maxBytes: number) => {
    const length = await uint64();
    if (length > BigInt(maxBytes)) invalid(`a text in its header claims ${length} bytes`);
    let rest = Number(length);
    requireInside(rest);
    const pieces: string[] = [];
    while (rest > 0) {
      const piece = await bytes(Math.min(rest, bufferBytes));
      pieces.push(piece.toString("latin1"));
      rest -= piece.length;
    }
    return pieces.join("");
  };

  const texts = async (count: number, maxBytes: number, visit?: (text: string) => unknown) => {
    // Vocabularies hold hundreds of thousands of texts: no promise for each of them.
    for (let index = 0; index < count; index++) {
      if (next + 8 > filled) await fill(8);
      const length = buffer.readUInt32LE(next);
      if (length > maxBytes || buffer.readUInt32LE(next + 4) !== 0) {
        invalid("a text in one of its lists is too long");
      }
      next += 8;
      if (next + length > filled) await fill(length);
      requireInside(length);
      const start = take(length);
      visit?.(buffer.toString("latin1", start, next));
    }
  };

  return {
    path,
    fileBytes,
    position: () => base + next,
    uint8: async () => {
      await fill(1);
      return buffer.readUInt8(take(1));
    },
    uint32: async () => {
      await fill(4);
      return buffer.readUInt32LE(take(4));
    },
    uint64,
    text,
    bytes,
    skip,
    texts,
  };
}
