import { arches, platforms, type Target } from "./target.ts";

/** One thing to make: "dir" is the packed folder alone. */
export type Wanted = { readonly target: Target; readonly format: string };

const usual = {
  darwin: ["dmg"],
  linux: ["AppImage", "deb"],
  win32: ["nsis", "portable"],
} as const;

const flags: Readonly<Record<Target["platform"], readonly string[]>> = {
  darwin: ["--mac", "--macos", "-m", "-o"],
  linux: ["--linux", "-l"],
  win32: ["--win", "--windows", "-w"],
};

/** What electron-builder will make of its arguments on a computer; empty where they ask for its help or its version. */
export function readRequest(args: readonly string[], here: Target): readonly Wanted[] {
  const said = readFlags(args);
  const has = (flag: string) => said.some((one) => one.flag === flag);
  if (has("--help") || has("--version")) return [];
  const chosen = arches.filter((arch) => has(`--${arch}`));
  const systems = platforms.filter((platform) => flags[platform].some(has));
  return (systems.length === 0 ? [here.platform] : systems).flatMap((platform) => {
    const named = said.filter(({ flag }) => flags[platform].includes(flag));
    const words = named.flatMap((one) => one.words);
    if (words.length > 0) return words.flatMap((word) => wantedBy(word, platform, chosen, here));
    // electron-builder.yml names both processors for a Mac, and flags would only add to them.
    const own = platform === "darwin" && !has("--dir") ? arches : or(chosen, [here.arch]);
    const formats = has("--dir") ? ["dir"] : usual[platform];
    return formats.flatMap((format) => own.map((arch) => ({ target: { platform, arch }, format })));
  });
}

/** "deb", or "deb:arm64". */
function wantedBy(
  word: string,
  platform: Target["platform"],
  chosen: readonly Target["arch"][],
  here: Target,
): readonly Wanted[] {
  const [format = "", named] = word.split(":");
  const own = arches.filter((arch) => arch === named);
  return or(own, or(chosen, [here.arch])).map((arch) => ({ target: { platform, arch }, format }));
}

function or<T>(some: readonly T[], otherwise: readonly T[]): readonly T[] {
  return some.length > 0 ? some : otherwise;
}

type Flag = { readonly flag: string; readonly words: readonly string[] };

/** Each flag with the words up to the next one: "--linux AppImage deb", or "--linux=deb". */
function readFlags(args: readonly string[]): readonly Flag[] {
  const said: { flag: string; words: string[] }[] = [];
  for (const arg of args) {
    const [flag = "", ...value] = arg.split("=");
    if (arg.startsWith("-")) said.push({ flag, words: value.length > 0 ? [value.join("=")] : [] });
    else said.at(-1)?.words.push(arg);
  }
  return said;
}
