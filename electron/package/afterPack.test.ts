import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findFaults, type Packed } from "./afterPack.ts";
import { asarHash } from "./asarHash.ts";
import { fuseFile } from "./fuses.ts";
import { arches, nameOf, nodeName, platforms, type Target } from "./target.ts";
import { builder } from "./testing/builder.ts";
import { likeElectron, machineHead, writeAll } from "./testing/fabricate.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "viva-packed-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const rightFuses = "01001100";
const unpacked = "app.asar.unpacked";

/** A packed app as electron-builder leaves it, with nothing in it that could run. */
async function pack(target: Target): Promise<Packed> {
  const program = fuseFile(folder, target.platform, { product: "Viva", executable: "viva" });
  const mac = target.platform === "darwin";
  const resources = mac
    ? join(folder, "Viva.app", "Contents", "Resources")
    : join(folder, "resources");
  await mkdir(resources, { recursive: true });
  await writeAll(join(folder, "source"), { "package.json": "{}", "dist/desktop.js": "start()" });
  await builder.asar.createPackage(join(folder, "source"), join(resources, "app.asar"));
  await rm(join(folder, "source"), { recursive: true });
  const hash = await asarHash(join(resources, "app.asar"));
  const code = likeElectron(target, rightFuses);
  await writeAll("", { [program]: Buffer.concat([code, Buffer.from(mac ? "" : hash)]) });
  if (mac) await writeAll(resources, { "../Info.plist": `<string>${hash}</string>` });
  await writeAll(resources, {
    [nodeName(target.platform)]: machineHead(target),
    [`${unpacked}/package.json`]: "{}",
    [`${unpacked}/dist/licences.json`]: "{}",
    [`${unpacked}/dist/coreProcess.js`]: "",
    [`${unpacked}/dist/worker.js`]: "",
    [`${unpacked}/dist/parser.js`]: "",
    [`${unpacked}/assets/study-pack/pack.json`]: "{}",
    [`${unpacked}/assets/demo-model/viva-demo.gguf`]: "GGUF",
    [`${unpacked}/node_modules/native/code.node`]: machineHead(target),
  });
  return { target, folder, resources, program };
}

const targets = platforms.flatMap((platform) => arches.map((arch) => ({ platform, arch })));

describe.each(targets.map((target) => [nameOf(target), target] as const))("%s", (_, target) => {
  it("finds no fault in an app that is as it should be", async () => {
    expect(await findFaults(await pack(target))).toEqual([]);
  });

  it("finds a fuse, Node for another processor, a foreign binary and what is missing", async () => {
    const packed = await pack(target);
    const arch = target.arch === "x64" ? "arm64" : "x64";
    const node = nodeName(target.platform);
    const other = target.platform === "linux" ? "win32" : "linux";
    await writeFile(packed.program, likeElectron(target, "11001100"), { flag: "r+" });
    await writeAll(packed.resources, {
      [node]: machineHead({ ...target, arch }),
      [`${unpacked}/node_modules/native/other.node`]: machineHead({ ...target, platform: other }),
    });
    await rm(join(packed.resources, unpacked, "assets", "demo-model"), { recursive: true });
    const faults = await findFaults(packed);
    expect(faults).toHaveLength(4);
    expect(faults).toEqual([
      "RunAsNode is on, not off",
      expect.stringMatching(new RegExp(`other\\.node is not for ${nameOf(target)}$`)),
      expect.stringMatching(new RegExp(`${node} is not for ${nameOf(target)}$`)),
      `${unpacked}/assets/demo-model/viva-demo.gguf is missing`,
    ]);
  });
});

it.each(["darwin", "win32"] as const)(
  "finds that %s would not know the archive",
  async (platform) => {
    const packed = await pack({ platform, arch: "x64" });
    await writeAll(join(folder, "source"), { "package.json": "{}", "dist/desktop.js": "evil()" });
    await builder.asar.createPackage(join(folder, "source"), join(packed.resources, "app.asar"));
    await rm(join(folder, "source"), { recursive: true });
    const [fault, ...others] = await findFaults(packed);
    expect(fault).toMatch(/(?:Info\.plist|Viva\.exe) does not hold the hash of app\.asar$/);
    expect(others).toEqual([]);
  },
);

it("hashes an archive as electron-builder does", async () => {
  const { resources } = await pack({ platform: "linux", arch: "x64" });
  const archive = join(resources, "app.asar");
  const data = await builder.integrity.computeData({
    resourcesPath: resources,
    resourcesRelativePath: "resources",
    resourcesDestinationPath: resources,
    extraResourceMatchers: [],
  });
  const hash = await asarHash(archive);
  expect(data).toEqual({ [join("resources", "app.asar")]: { algorithm: "SHA256", hash } });
});
