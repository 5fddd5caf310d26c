import { open, type FileHandle } from "node:fs/promises";

/** How llama.cpp's files of a sequence's state begin: "ggsq" and the version of the layout that is known here. */
const magic = 0x67677371;
const version = 3;

/** A cell: its position, how many sequences hold it, and the one that does. */
const cellBytes = 12;

/**
 * Makes the saved state of a context's only sequence one that a sequence of a context with so many can
 * load: llama.cpp keeps a stream of cells for each, demands as many in the file, and fills the loading
 * sequence from any of them. False, with the file as it was, when it is not laid out as llama.cpp's
 * llama_kv_cache::state_write does for one stream; models with sliding windows have two such parts.
 */
export async function spreadState(path: string, streams: number): Promise<boolean> {
  const file = await open(path, "r+");
  try {
    const { size } = await file.stat();
    const countAt = await findStreamCount(file, size);
    if (countAt === null) return false;
    await file.write(Buffer.from(Uint32Array.of(streams).buffer), 0, 4, countAt);
    const emptyStreams = new Uint8Array(4 * (streams - 1));
    await file.write(emptyStreams, 0, emptyStreams.length, size);
    return true;
  } finally {
    await file.close();
  }
}

/** Where the number of streams stands, after a walk through the whole file that ends exactly at its end. */
async function findStreamCount(file: FileHandle, size: number): Promise<number | null> {
  const walk = walkThrough(file, size);
  if ((await walk.number(4)) !== magic || (await walk.number(4)) !== version) return null;
  const tokens = await walk.number(4);
  walk.skip(4 * tokens);
  const countAt = walk.at();
  if ((await walk.number(4)) !== 1 || (await walk.number(4)) !== tokens) return null;
  walk.skip(cellBytes * tokens);
  const isTransposed = (await walk.number(4)) !== 0;
  const layers = await walk.number(4);
  for (let layer = 0; layer < layers && !walk.isBeyond(); layer++) {
    await walk.number(4);
    walk.skip((await walk.number(8)) * tokens);
  }
  for (let layer = 0; layer < layers && !walk.isBeyond(); layer++) {
    await walk.number(4);
    const rowBytes = isTransposed
      ? (await walk.number(4)) * (await walk.number(4))
      : await walk.number(8);
    walk.skip(rowBytes * tokens);
  }
  return walk.at() === size ? countAt : null;
}

function walkThrough(file: FileHandle, size: number) {
  const buffer = Buffer.alloc(8);
  let position = 0;
  return {
    at: () => position,
    isBeyond: () => position > size,
    skip(bytes: number): void {
      position += bytes;
    },
    /** The next number of so many bytes, lowest first; beyond the end it is 0. */
    async number(bytes: 4 | 8): Promise<number> {
      buffer.fill(0);
      await file.read(buffer, 0, bytes, position);
      position += bytes;
      return Number(buffer.readBigUInt64LE());
    },
  };
}
