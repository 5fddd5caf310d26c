import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { spreadState } from "./stateStreams.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "viva-streams-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const words = (...values: number[]) => Buffer.from(Uint32Array.from(values).buffer);
const beginning = words(0x67677371, 3, 3, 11, 12, 13);
const cells = words(0, 1, 0, 1, 1, 0, 2, 1, 0);

/** Two layers of three cells: keys of eight bytes, values of eight bytes or of two numbers of four bytes each. */
function part(isTransposed: boolean, streams = 1): Buffer {
  const rows = Buffer.alloc(3 * 8, 7);
  const key = Buffer.concat([words(1, 8, 0), rows]);
  const value = isTransposed ? Buffer.concat([words(1, 4, 2), rows]) : key;
  const data = [words(isTransposed ? 1 : 0, 2), key, key, value, value];
  return Buffer.concat([words(streams, 3), cells, ...data]);
}

async function spread(contents: Buffer): Promise<{ done: boolean; after: Buffer }> {
  const path = join(folder, crypto.randomUUID());
  await writeFile(path, contents);
  return { done: await spreadState(path, 5), after: await readFile(path) };
}

test.each([false, true])(
  "adds empty streams (transposed: %s) and changes nothing else",
  async (isTransposed) => {
    const { done, after } = await spread(Buffer.concat([beginning, part(isTransposed)]));
    expect(done).toBe(true);
    const empty = words(0, 0, 0, 0);
    expect(after).toEqual(Buffer.concat([beginning, part(isTransposed, 5), empty]));
  },
);

describe("leaves alone", () => {
  const whole = Buffer.concat([beginning, part(false)]);
  test.each([
    ["an empty file", Buffer.alloc(0)],
    ["another kind of file", Buffer.from("GGUF, and then something quite different".repeat(9))],
    ["another version", Buffer.concat([words(0x67677371, 4), whole.subarray(8)])],
    ["a file cut short", whole.subarray(0, -1)],
    ["the beginning alone", beginning],
    ["a file with a second part, as of sliding windows", Buffer.concat([whole, part(false)])],
    ["one that several sequences saved", Buffer.concat([beginning, part(false, 2), words(0)])],
    [
      "sizes that lead nowhere",
      Buffer.concat([beginning, words(1, 3), cells, words(0, 0xffff_ffff, 1, 0, 0)]),
    ],
  ])("%s", async (_, contents) => {
    const { done, after } = await spread(contents);
    expect(done).toBe(false);
    expect(after).toEqual(contents);
  });
});
