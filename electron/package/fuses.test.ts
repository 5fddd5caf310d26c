import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { flipFuses, FuseV1Options, FuseVersion } from "@electron/fuses";
import { afterEach, beforeEach, expect, it } from "vitest";
import { fuses, readFuses, wrongFuses } from "./fuses.ts";
import { likeElectron } from "./testing/fabricate.ts";

const target = { platform: "linux", arch: "x64" } as const;

let folder: string;
let program: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "viva-fuses-"));
  program = join(folder, "electron");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const wanted = {
  version: FuseVersion.V1,
  ...Object.fromEntries(fuses.map(({ on }, at) => [at, on])),
} as const;

it("names the fuses as @electron/fuses numbers them", () => {
  expect(fuses.map(({ name }) => FuseV1Options[name])).toEqual(fuses.map((_, at) => at));
});

it("reads back what @electron/fuses has set", async () => {
  await writeFile(program, likeElectron(target));
  const [before = []] = await readFuses(program);
  expect(wrongFuses(before)).toContain("RunAsNode is on, not off");
  await flipFuses(program, wanted);
  const [after = []] = await readFuses(program);
  expect(after).toEqual(["off", "on", "off", "off", "on", "on", "off", "off"]);
  expect(wrongFuses(after)).toEqual([]);
});

it("reads both wires of a program for two processors", async () => {
  await writeFile(program, Buffer.concat([likeElectron(target), likeElectron(target)]));
  await flipFuses(program, wanted);
  const wires = await readFuses(program);
  expect(wires.map(wrongFuses)).toEqual([[], []]);
});

it("says which fuse is wrong; what Electron has given up may be missing only if it was to be off", async () => {
  await writeFile(program, likeElectron(target, "r100r101"));
  const [wire = []] = await readFuses(program);
  expect(wrongFuses(wire)).toEqual([
    "EnableEmbeddedAsarIntegrityValidation is removed, not on",
    "GrantFileProtocolExtraPrivileges is on, not off",
  ]);
});

it("misses fuses that an older Electron does not have", async () => {
  await writeFile(program, likeElectron(target, "01001"));
  const [wire = []] = await readFuses(program);
  expect(wrongFuses(wire)).toContain("OnlyLoadAppFromAsar is unknown, not on");
});

it("refuses a program without a wire, and a wire of another version", async () => {
  await writeFile(program, "a program");
  await expect(readFuses(program)).rejects.toThrow("is it Electron?");
  const other = likeElectron(target);
  other.writeUInt8(2, other.indexOf("dL7p") + 32);
  await writeFile(program, other);
  await expect(readFuses(program)).rejects.toThrow("of version 2, not 1");
});
