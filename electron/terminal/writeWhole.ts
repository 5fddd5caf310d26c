import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Writes a file whole or not at all: what was there before stays until all is written. */
export async function writeWhole(path: string, text: Iterable<string>): Promise<void> {
  const partial = `${path}.part`;
  try {
    await pipeline(Readable.from(text), createWriteStream(partial, { flush: true }));
    await rename(partial, path);
  } catch (cause) {
    await rm(partial, { force: true });
    throw cause;
  }
}
