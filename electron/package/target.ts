import { Arch } from "electron-builder";

/** A system and a processor that Viva is packaged for, in Node's words. */
export type Target = {
  readonly platform: "darwin" | "linux" | "win32";
  readonly arch: "arm64" | "x64";
};

export const platforms = ["darwin", "linux", "win32"] as const;
export const arches = ["arm64", "x64"] as const;

/** What electron-builder's hooks are told, as a target; throws for one that Viva has no native parts for. */
export function targetOf(hook: {
  readonly electronPlatformName: string;
  readonly arch: Arch;
}): Target {
  const platform = platforms.find((one) => one === hook.electronPlatformName);
  const arch = arches.find((one) => one === Arch[hook.arch]);
  if (platform !== undefined && arch !== undefined) return { platform, arch };
  throw new Error(
    `Viva is not packaged for ${hook.electronPlatformName} ${Arch[hook.arch]}: arm64 and x64 are.`,
  );
}

const systems = { darwin: "macOS", linux: "Linux", win32: "Windows" } as const;

/** "macOS arm64". */
export function nameOf({ platform, arch }: Target): string {
  return `${systems[platform]} ${arch}`;
}

/** What electron-builder calls the target in its folders: "mac-arm64". */
export function folderOf({ platform, arch }: Target): string {
  return `${{ darwin: "mac", linux: "linux", win32: "win" }[platform]}-${arch}`;
}

/** Node's program for a system. */
export function nodeName(platform: Target["platform"]): string {
  return platform === "win32" ? "node.exe" : "node";
}
