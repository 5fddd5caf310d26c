import { describe, expect, it } from "vitest";
import { readRange } from "./readRange.ts";

const original = Uint8Array.from({ length: 1000 }, (_, at) => at % 251);

function open(bytes: Uint8Array) {
  const asked: (readonly [number, number])[] = [];
  const read = async (offset: number, length: number) => {
    asked.push([offset, length]);
    return { bytes: Uint8Array.from(bytes.slice(offset, offset + length)), total: bytes.length };
  };
  return { asked, read };
}

describe("readRange", () => {
  it("puts a range together from pieces no larger than allowed", async () => {
    const { asked, read } = open(original);
    expect(await readRange(read, 90, 340, 100)).toEqual(original.slice(90, 340));
    expect(asked).toEqual([
      [90, 100],
      [190, 100],
      [290, 50],
    ]);
  });

  it("ends with an error where the file has become shorter, and never waits for ever", async () => {
    const { read } = open(original.slice(0, 200));
    await expect(readRange(read, 90, 340, 100)).rejects.toThrow(/shorter/);
  });
});
