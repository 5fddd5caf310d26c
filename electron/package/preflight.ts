import { nameOf, type Target } from "./target.ts";
import { sayMissing } from "./sayMissing.ts";
import type { Wanted } from "./readRequest.ts";

/** What of this computer decides whether a package can be made. */
export type Workplace = {
  readonly platform: NodeJS.Platform;
  /** Native parts for a target that are not installed, as npm is told of them. */
  readonly missing: (target: Target) => Promise<readonly string[]>;
  readonly hasProgram: (name: string) => Promise<boolean>;
};

/** Why the packages cannot be made here, each with what to do; empty where they can, as far as is known before. */
export async function preflight(
  wanted: readonly Wanted[],
  here: Workplace,
): Promise<readonly string[]> {
  const targets = new Map(wanted.map(({ target }) => [nameOf(target), target]));
  const problems = await Promise.all([
    ...[...targets.values()].map(async (target) => {
      const missing = await here.missing(target);
      return missing.length === 0 ? null : sayMissing(target, missing);
    }),
    ...wanted.map((one) => problemOf(one, here)),
  ]);
  return [...new Set(problems.filter((problem) => problem !== null))];
}

async function problemOf({ target, format }: Wanted, here: Workplace): Promise<string | null> {
  if (target.platform === "darwin" && here.platform !== "darwin") {
    return "A package for macOS is made on a Mac: its disk image and its signature need Apple's tools.";
  }
  if (target.platform === "linux" && here.platform === "win32" && format !== "dir") {
    return "AppImage and deb are made on Linux or a Mac; on Windows, in WSL.";
  }
  if (target.platform === "win32" && here.platform === "linux" && format !== "dir") {
    return (await here.hasProgram("wine"))
      ? null
      : "An installer for Windows runs once while it is made: make it on Windows, or install wine.";
  }
  if (format === "deb" && here.platform === "linux" && !(await here.hasProgram("ar"))) {
    return "A .deb is an archive of `ar`: install binutils (sudo apt-get install binutils).";
  }
  return null;
}
