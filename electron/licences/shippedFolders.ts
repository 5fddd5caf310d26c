import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { readPackage } from "./readPackage.ts";

/**
 * The folders of all packages that come with the built app: what package.json needs to run and what that needs, and the
 * packages of these modules, which were bundled into the page. Throws where one that is needed is not installed.
 */
export function shippedFolders(root: string, bundledModules: readonly string[]): readonly string[] {
  const found = new Set<string>();

  function add(folder: string): void {
    if (found.has(folder)) return;
    if (folder !== root) found.add(folder);
    const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } =
      readPackage(folder);
    for (const name of Object.keys(dependencies)) {
      const at = find(name, folder, root);
      const isOptional = name in optionalDependencies;
      if (at === null && !isOptional) throw new Error(`${name} is not installed: npm ci`);
      if (at !== null) add(at);
    }
    const peers = Object.keys(peerDependencies).filter((name) => !(name in peerDependenciesMeta));
    // Of the optional ones only those for this system are there.
    for (const name of [...Object.keys(optionalDependencies), ...peers]) {
      const at = find(name, folder, root);
      if (at !== null && folder !== root) add(at);
    }
  }

  add(root);
  for (const module of bundledModules) {
    const folder = folderOf(module);
    if (folder !== null) found.add(folder);
  }
  return [...found];
}

/** As Node looks for a package. */
function find(name: string, from: string, root: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const at = join(folder, "node_modules", name);
    if (existsSync(join(at, "package.json"))) return at;
    if (folder === root || folder === dirname(folder)) return null;
  }
}

/** The folder of the package that a module lies in; null for Viva's own. */
function folderOf(module: string): string | null {
  const path = module.replaceAll("\\", "/");
  const at = path.lastIndexOf("/node_modules/");
  if (at === -1 || path.includes("\0")) return null;
  const [first = "", second = ""] = path.slice(at + "/node_modules/".length).split("/");
  const name = first.startsWith("@") ? `${first}/${second}` : first;
  return join(path.slice(0, at), "node_modules", name);
}
