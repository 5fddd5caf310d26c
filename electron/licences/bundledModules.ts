import type { build } from "vite";

type Built = Awaited<ReturnType<typeof build>>;

/** The paths of all modules that Vite has put into the page. */
export function bundledModules(built: Built): readonly string[] {
  if ("on" in built) throw new Error("Vite watches instead of building.");
  return [built]
    .flat()
    .flatMap(({ output }) => output)
    .flatMap((part) => (part.type === "chunk" ? part.moduleIds : []));
}
