import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { findForeignCode } from "./foreignCode.ts";
import { machineCodeOf } from "./machineCode.ts";
import { machineHead, writeAll } from "./testing/fabricate.ts";

const prebuilds = fileURLToPath(
  new URL("../../node_modules/better-sqlite3/prebuilds", import.meta.url),
);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "viva-code-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it.each([
  ["darwin-arm64", "darwin", "arm64"],
  ["darwin-x64", "darwin", "x64"],
  ["linux-arm64", "linux", "arm64"],
  ["linux-x64", "linux", "x64"],
  ["win32-arm64", "win32", "arm64"],
  ["win32-x64", "win32", "x64"],
])("knows what real code for %s runs on", async (name, platform, arch) => {
  const code = await machineCodeOf(join(prebuilds, `${name}.node`));
  expect(code).toEqual({ platform, arches: [arch] });
});

it("knows this Node, and that text, pictures and cut heads are no code", async () => {
  const node = await machineCodeOf(process.execPath);
  expect(node).toMatchObject({ platform: process.platform, arches: [process.arch] });
  for (const contents of ["", "#!/bin/sh", "MZ", "MZ".padEnd(64, "\uFFFF"), "\u007fELF"]) {
    await writeFile(join(folder, "file"), contents);
    expect(await machineCodeOf(join(folder, "file"))).toBeNull();
  }
});

it("reads a Mach-O file for two processors, and takes no Java class for one", async () => {
  const fat = Buffer.alloc(64);
  fat.writeUInt32BE(0xcafebabe, 0);
  fat.writeUInt32BE(2, 4);
  fat.writeUInt32BE(0x01000007, 8);
  fat.writeUInt32BE(0x0100000c, 28);
  await writeFile(join(folder, "fat"), fat);
  expect(await machineCodeOf(join(folder, "fat"))).toEqual({
    platform: "darwin",
    arches: ["x64", "arm64"],
  });
  fat.writeUInt32BE(52, 4);
  await writeFile(join(folder, "Main.class"), fat);
  expect(await machineCodeOf(join(folder, "Main.class"))).toBeNull();
});

it("finds code for another system or processor, however it is named", async () => {
  await writeAll(folder, {
    "app/own.so": machineHead({ platform: "linux", arch: "x64" }),
    "app/readme.txt": machineHead({ platform: "win32", arch: "x64" }),
    "app/deep/arm.so": machineHead({ platform: "linux", arch: "arm64" }),
    "app/text.so": "no code",
  });
  expect(await findForeignCode(folder, { platform: "linux", arch: "x64" })).toEqual({
    own: 1,
    foreign: ["app/deep/arm.so", "app/readme.txt"],
  });
});
