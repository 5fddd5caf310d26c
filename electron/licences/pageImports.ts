import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const imported =
  /^(?:import\s+|(?:import|export)\s+[^;"']*?from\s+|\}\s+from\s+)["']([^."'][^"']*)["']/gm;

/** Modules of the packages that the page's own sources name; of some, only parts may be left in the bundle. */
export function pageImports(root: string): readonly string[] {
  const sources = join(root, "renderer/src");
  const names = new Set<string>();
  for (const file of readdirSync(sources, { recursive: true, encoding: "utf8" })) {
    // Tests, and what only they use, are no part of the page.
    if (!/\.tsx?$/.test(file) || /\.test\.tsx?$|(?:^|[\\/])fake[A-Z]/.test(file)) continue;
    const code = readFileSync(join(sources, file), "utf8");
    for (const [, module = ""] of code.matchAll(imported)) names.add(packageOf(module));
  }
  return [...names].map((name) => join(root, "node_modules", name, "package.json"));
}

/** The name of the package that a module such as "zustand/vanilla" lies in. */
function packageOf(module: string): string {
  return module.split("/", module.startsWith("@") ? 2 : 1).join("/");
}
