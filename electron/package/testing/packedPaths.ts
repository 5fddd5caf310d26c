import { basename, dirname, join } from "node:path";
import type { Target } from "../target.ts";
import { builder, type BuilderConfig, type FilterStat, type Matcher } from "./builder.ts";

const keys = { darwin: "mac", linux: "linux", win32: "win" } as const;

/** Which of these paths of a checkout electron-builder takes into a package, by its own matchers, and which of them into the archive. */
export function packedPaths(
  root: string,
  config: BuilderConfig,
  target: Target,
  paths: readonly string[],
): { readonly packed: readonly string[]; readonly inArchive: readonly string[] } {
  const os = keys[target.platform];
  const expand = (pattern: string) =>
    pattern.replaceAll("${arch}", target.arch).replaceAll("${os}", os);
  const info = {
    config,
    projectDir: root,
    buildResourcesDir: join(root, "assets", "icons"),
    isPrepackedAppAsar: false,
    debugLogger: { isEnabled: false },
  };
  const out = join(root, "dist", "packages");
  const [app, own] = [join(root, "out"), config[os]];
  const main = builder.matchers
    .getMainFileMatchers(root, app, expand, own, { info }, out, false)
    .map((matcher) => takes(matcher));
  const modules = takes(
    builder.matchers.getNodeModuleFileMatcher(root, app, expand, own, info),
    true,
  );
  const unpacked = builder.matchers.getFileMatchers(config, "asarUnpack", app, {
    macroExpander: expand,
    customBuildOptions: own,
    globalOutDir: out,
    defaultSrc: root,
  });
  const isUnpacked = unpacked?.[0] === undefined ? () => false : takes(unpacked[0]);
  const packed = paths.filter((path) =>
    path.startsWith("node_modules/") ? modules(path) : main.some((one) => one(path)),
  );
  return { packed, inArchive: packed.filter((path) => !isUnpacked(path)) };
}

/** Asks as electron-builder does on its way down: every folder above the path, then the path. */
function takes(matcher: Matcher, ofModules = false): (path: string) => boolean {
  const filter = matcher.createFilter();
  const ask = (path: string, folder: boolean) => {
    const stat: FilterStat = { isDirectory: () => folder };
    const full = ofModules ? { ...stat, moduleFullFilePath: path } : stat;
    return filter(join(matcher.from, path), full);
  };
  return (path) => foldersAbove(path).every((folder) => ask(folder, true)) && ask(path, false);
}

/** From the outermost on; the folder of packages itself is never asked about. */
function foldersAbove(path: string): readonly string[] {
  const above = dirname(path);
  if (above === ".") return [];
  return [...foldersAbove(above), ...(basename(above) === "node_modules" ? [] : [above])];
}
