import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { LicencesFile } from "../contract/about.ts";
import { partsWithin } from "./partsWithin.ts";
import { readLicence } from "./readLicence.ts";
import { readPackage } from "./readPackage.ts";
import { shippedFolders } from "./shippedFolders.ts";

/**
 * Viva's own licence (id "viva"), and the licences of all that it ships: its packages and what they bring compiled in, the packages of these bundled
 * modules, Electron and Node. Throws with every package that says nothing of its licence.
 */
export function collectLicences(root: string, bundledModules: readonly string[]): LicencesFile {
  const missing: string[] = [];
  const parts = new Map<string, LicencesFile["parts"][number]>();
  const folders = [
    ...shippedFolders(root, bundledModules),
    join(root, "node_modules/electron"),
    nodeFolder(root),
  ];
  for (const folder of folders) {
    try {
      const part = readLicence(folder);
      parts.set(part.id, part);
    } catch (cause) {
      missing.push(cause instanceof Error ? cause.message : String(cause));
    }
  }
  if (missing.length > 0) throw new Error(`Licences are missing:\n${missing.join("\n")}`);
  const versionOf = (name: string) => readPackage(join(root, "node_modules", name)).version;
  for (const part of partsWithin(root, versionOf)) parts.set(part.id, part);
  const { name, version, license } = readPackage(root);
  const own = {
    id: name,
    name,
    version,
    licence: license ?? "",
    author: "",
    text: readFileSync(join(root, "LICENSE"), "utf8").trim(),
  };
  const inOrder = [...parts.values()].toSorted((a, b) =>
    a.id.toLowerCase() < b.id.toLowerCase() ? -1 : 1,
  );
  return { parts: [own, ...inOrder], llamaCpp: llamaCppRelease(root) };
}

/** The package whose Node runs the core: the one for this system, which brings all of Node's licences, is not always kept. */
function nodeFolder(root: string): string {
  const node = join(root, "node_modules/node");
  const within = join(node, "node_modules");
  const names = existsSync(within) ? readdirSync(within) : [];
  const own = names.find((name) => /^node-(?:darwin|linux|win)-/.test(name));
  return own === undefined ? node : join(within, own);
}

const release = z.object({ release: z.string() });

function llamaCppRelease(root: string): string | null {
  const file = join(root, "node_modules/node-llama-cpp/llama/binariesGithubRelease.json");
  if (!existsSync(file)) return null;
  return release.parse(JSON.parse(readFileSync(file, "utf8"))).release;
}
