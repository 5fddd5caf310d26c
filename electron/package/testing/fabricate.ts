import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Target } from "../target.ts";

/** The head of a program for a target, as its system begins one, and nothing that could run. */
export function machineHead({ platform, arch }: Target): Buffer {
  const head = Buffer.alloc(512);
  if (platform === "linux") {
    head.write("\u007fELF", "latin1");
    head.writeUInt16LE(arch === "x64" ? 62 : 183, 18);
  } else if (platform === "darwin") {
    head.writeUInt32LE(0xfeedfacf, 0);
    head.writeUInt32LE(arch === "x64" ? 0x01000007 : 0x0100000c, 4);
  } else {
    head.write("MZ", "latin1");
    head.writeUInt32LE(128, 60);
    head.write("PE\0\0", 128, "latin1");
    head.writeUInt16LE(arch === "x64" ? 0x8664 : 0xaa64, 132);
  }
  return head;
}

const sentinel = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";

/** A program like Electron's: a head, and the wire of fuses (of version 1) with these states, each a character. */
export function likeElectron(target: Target, wire = "10110100"): Buffer {
  const wires = Buffer.concat([
    Buffer.from(sentinel),
    Buffer.from([1, wire.length]),
    Buffer.from(wire, "latin1"),
  ]);
  return Buffer.concat([machineHead(target), wires, Buffer.alloc(64)]);
}

/** Writes files, and the folders that they lie in. */
export async function writeAll(
  folder: string,
  files: Readonly<Record<string, string | Buffer>>,
): Promise<void> {
  for (const [path, contents] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), contents);
  }
}
