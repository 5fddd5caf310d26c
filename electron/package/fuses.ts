import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Target } from "./target.ts";

/**
 * The fuses of Electron's program by their place on its wire, as @electron/fuses numbers them: Electron is no Node, hears
 * no debugger, encrypts cookies, and runs the one archive whose contents it checks.
 */
export const fuses = [
  { name: "RunAsNode", on: false },
  { name: "EnableCookieEncryption", on: true },
  { name: "EnableNodeOptionsEnvironmentVariable", on: false },
  { name: "EnableNodeCliInspectArguments", on: false },
  { name: "EnableEmbeddedAsarIntegrityValidation", on: true },
  { name: "OnlyLoadAppFromAsar", on: true },
  { name: "LoadBrowserProcessSpecificV8Snapshot", on: false },
  { name: "GrantFileProtocolExtraPrivileges", on: false },
] as const;

const sentinel = Buffer.from("dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX");
const wireVersion = 1;

/** The file that holds the wire, in the folder of a packed app. */
export function fuseFile(
  appFolder: string,
  platform: Target["platform"],
  names: { readonly product: string; readonly executable: string },
): string {
  if (platform === "linux") return join(appFolder, names.executable);
  if (platform === "win32") return join(appFolder, `${names.product}.exe`);
  const framework = "Electron Framework";
  const frameworks = join(appFolder, `${names.product}.app`, "Contents", "Frameworks");
  return join(frameworks, `${framework}.framework`, "Versions", "A", framework);
}

/** What one place of the wire says. */
export type FuseState = "on" | "off" | "removed" | "unknown";

const states: Readonly<Record<string, FuseState>> = { "0": "off", "1": "on", r: "removed" };

/** Reads every wire of a program (a Mach-O file for two processors has two); throws where there is none of version 1. */
export async function readFuses(program: string): Promise<readonly (readonly FuseState[])[]> {
  const bytes = await readFile(program);
  const wires: FuseState[][] = [];
  for (let at = bytes.indexOf(sentinel); at !== -1; at = bytes.indexOf(sentinel, at + 1)) {
    const wire = at + sentinel.length;
    if (bytes[wire] !== wireVersion) {
      throw new Error(
        `The fuse wire of ${program} is of version ${bytes[wire]}, not ${wireVersion}.`,
      );
    }
    const length = bytes[wire + 1] ?? 0;
    const written = bytes.toString("latin1", wire + 2, wire + 2 + length);
    wires.push(Array.from(written, (state) => states[state] ?? "unknown"));
  }
  if (wires.length === 0) throw new Error(`There is no fuse wire in ${program}: is it Electron?`);
  return wires;
}

/** The fuses of a wire that are not as they should be, in words; what is to be off may be gone from Electron altogether. */
export function wrongFuses(wire: readonly FuseState[]): readonly string[] {
  return fuses.flatMap(({ name, on }, at) => {
    const state = wire[at] ?? "unknown";
    const wanted = on ? "on" : "off";
    const isRight = state === wanted || (!on && state === "removed");
    return isRight ? [] : [`${name} is ${state}, not ${wanted}`];
  });
}
