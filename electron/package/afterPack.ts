import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { FuseVersion } from "@electron/fuses";
import type { AfterPackContext } from "electron-builder";
import { asarHash } from "./asarHash.ts";
import { findForeignCode } from "./foreignCode.ts";
import { fuseFile, fuses, readFuses, wrongFuses } from "./fuses.ts";
import { nameOf, nodeName, targetOf, type Target } from "./target.ts";

/** An app as electron-builder has packed it. */
export type Packed = {
  readonly target: Target;
  /** The folder of the packed app, and within it Electron's resources. */
  readonly folder: string;
  readonly resources: string;
  /** The file with the fuses. */
  readonly program: string;
};

/**
 * electron-builder calls this when an app lies packed and is not signed yet. Sets the fuses and then reads back what
 * is in the folder: throws where a fuse, a binary or a file is not as it should be; prints sizes.
 */
export default async function afterPack(context: AfterPackContext): Promise<void> {
  const { appOutDir: folder, packager } = context;
  const target = targetOf(context);
  const product = packager.appInfo.productFilename;
  const { executableName } = packager.platformSpecificBuildOptions as { executableName?: string };
  const names = { product, executable: executableName ?? product };
  const packed: Packed = {
    target,
    folder,
    resources: packager.getResourcesDir(folder),
    program: fuseFile(folder, target.platform, names),
  };
  await packager.addElectronFuses(context, {
    // What is signed afterwards needs no signature between.
    resetAdHocDarwinSignature: false,
    version: FuseVersion.V1,
    ...Object.fromEntries(fuses.map(({ on }, at) => [at, on])),
  });
  const faults = await findFaults(packed);
  if (faults.length > 0) throw new Error(faultsSaid(target, faults));
  for (const line of await describe(packed)) process.stdout.write(`  • ${line}\n`);
}

/** Everything about a packed app that is not as it should be, in words. */
export async function findFaults(packed: Packed): Promise<readonly string[]> {
  const { folder, program, target } = packed;
  const wires = await readFuses(program);
  const { foreign } = await findForeignCode(folder, target);
  return [
    ...wires.flatMap(wrongFuses),
    ...foreign.map((path) => `${path} is not for ${nameOf(target)}`),
    ...(await missingFiles(packed)),
    ...(await integrityFaults(packed)),
  ];
}

/** What the core, which is a plain Node, must find beside the archive; from the folder of resources. */
const beside = "app.asar.unpacked";
const needed = [
  "app.asar",
  `${beside}/package.json`,
  `${beside}/dist/licences.json`,
  `${beside}/dist/coreProcess.js`,
  `${beside}/dist/worker.js`,
  `${beside}/dist/parser.js`,
  `${beside}/assets/study-pack/pack.json`,
  `${beside}/assets/demo-model/viva-demo.gguf`,
] as const;

async function missingFiles({ resources, target }: Packed): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const path of [nodeName(target.platform), ...needed]) {
    const found = await stat(join(resources, path)).catch(() => null);
    if (found === null) missing.push(`${path} is missing`);
  }
  return missing;
}

/** Electron compares the archive on macOS and Windows; Linux has no place for the hash. */
async function integrityFaults({ folder, program, resources, target }: Packed) {
  if (target.platform === "linux") return [];
  const written = target.platform === "win32" ? program : join(resources, "..", "Info.plist");
  const hash = await asarHash(join(resources, "app.asar"));
  const bytes = await readFile(written);
  const short = written.slice(folder.length + 1);
  return bytes.includes(hash) ? [] : [`${short} does not hold the hash of app.asar`];
}

function faultsSaid(target: Target, faults: readonly string[]): string {
  return [`The package for ${nameOf(target)} is not as it should be:`, ...faults].join("\n  - ");
}

async function describe({
  folder,
  resources,
  program,
  target,
}: Packed): Promise<readonly string[]> {
  const megabytes = async (path: string) => `${Math.round((await bytesOf(path)) / 1e6)} MB`;
  const { own } = await findForeignCode(folder, target);
  const [wire = []] = await readFuses(program);
  return [
    `fuses read back: ${fuses.map(({ name }, at) => `${name} ${wire[at]}`).join(", ")}`,
    `binaries: ${own}, all for ${nameOf(target)}`,
    `size: ${await megabytes(folder)} unpacked`,
    ...(await Promise.all(
      (await readdir(resources)).map(
        async (name) => `  ${name}: ${await megabytes(join(resources, name))}`,
      ),
    )),
  ];
}

/** The bytes of a file, or of everything in a folder. */
async function bytesOf(path: string): Promise<number> {
  const found = await stat(path);
  if (!found.isDirectory()) return found.size;
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
