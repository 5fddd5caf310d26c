import { open } from "node:fs/promises";
import type { Target } from "./target.ts";

/** What a file of machine code runs on; "other" is a processor that Viva is not packaged for. */
export type MachineCode = {
  readonly platform: Target["platform"];
  readonly arches: readonly (Target["arch"] | "other")[];
};

const headBytes = 4096;

/** Reads the head of a file: ELF, Mach-O (of one processor or several) or PE; null where it is none of them. */
export async function machineCodeOf(path: string): Promise<MachineCode | null> {
  const file = await open(path);
  try {
    const head = Buffer.alloc(headBytes);
    const { bytesRead } = await file.read(head, 0, headBytes, 0);
    return readHead(head.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

type Arches = Readonly<Record<number, Target["arch"]>>;
const elfMachines: Arches = { 62: "x64", 183: "arm64" };
const cpus: Arches = { 0x0100_0007: "x64", 0x0100_000c: "arm64" };
const peMachines: Arches = { 0x8664: "x64", 0xaa64: "arm64" };

function readHead(head: Buffer): MachineCode | null {
  return readElf(head) ?? readMachO(head) ?? readFatMachO(head) ?? readPe(head);
}

function readElf(head: Buffer): MachineCode | null {
  if (head.length < 20 || head.readUInt32BE(0) !== 0x7f_45_4c_46) return null;
  return { platform: "linux", arches: [elfMachines[head.readUInt16LE(18)] ?? "other"] };
}

function readMachO(head: Buffer): MachineCode | null {
  if (head.length < 8 || ![0xfeedfacf, 0xfeedface].includes(head.readUInt32LE(0))) return null;
  return { platform: "darwin", arches: [cpus[head.readUInt32LE(4)] ?? "other"] };
}

function readFatMachO(head: Buffer): MachineCode | null {
  if (head.length < 8 || head.readUInt32BE(0) !== 0xcafebabe) return null;
  const count = head.readUInt32BE(4);
  // A Java class begins with the same four bytes; its next four are a version, from 45.
  if (count > 8 || head.length < 8 + count * 20) return null;
  const arches = Array.from({ length: count }, (_, at) => head.readUInt32BE(8 + at * 20));
  return { platform: "darwin", arches: arches.map((cpu) => cpus[cpu] ?? "other") };
}

function readPe(head: Buffer): MachineCode | null {
  if (head.length < 64 || head.toString("latin1", 0, 2) !== "MZ") return null;
  const at = head.readUInt32LE(60);
  if (at + 6 > head.length || head.toString("latin1", at, at + 4) !== "PE\0\0") return null;
  return { platform: "win32", arches: [peMachines[head.readUInt16LE(at + 4)] ?? "other"] };
}
