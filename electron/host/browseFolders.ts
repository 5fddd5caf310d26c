import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { basename, dirname, join, parse } from "node:path";
import type { FolderEntry, FolderListing } from "../contract/models.ts";
import { groupParts } from "../contract/splitModelName.ts";
import { fail } from "../core/failed.ts";
import { isModelName } from "./isModelName.ts";
import { resolvePath } from "./resolvePath.ts";
import { usualPlaces } from "./usualPlaces.ts";

/** More lines than anyone reads; what is beyond is counted, not sent. */
const mostEntries = 2000;

type Places = {
  /** Where browsing begins, and where the shortcuts are looked for. */
  readonly home: string;
  readonly platform: NodeJS.Platform;
};

/**
 * Lists the folders and .gguf files of a folder for choosing a model; null begins at home, and the path
 * of a model file lists the folder that holds it. Hidden entries are left out, and a split model is one entry, by its first
 * part. Sizes are in bytes.
 * Fails with FILE_MISSING and FILE_UNREADABLE.
 */
export async function browseFolders(
  path: string | null,
  places: Places = { home: homedir(), platform: process.platform },
): Promise<FolderListing> {
  const folder = await folderOf(resolvePath(path ?? ".", places.home));
  const found = await readFolder(folder);
  const parent = dirname(folder);
  return {
    path: folder,
    parent: parent === folder ? null : parent,
    entries: found.slice(0, mostEntries),
    shortcuts: await findShortcuts(places),
    leftOut: Math.max(0, found.length - mostEntries),
  };
}

async function folderOf(path: string): Promise<string> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return path;
    if (isModelName(path)) return dirname(path);
  } catch (cause) {
    return refuse(path, cause);
  }
  return fail("FILE_UNREADABLE", { path, reason: "it is neither a folder nor a .gguf file" });
}

async function readFolder(folder: string): Promise<FolderEntry[]> {
  const found = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) =>
    refuse(folder, cause),
  );
  const visible = found.filter((entry) => !entry.name.startsWith("."));
  const entries: FolderEntry[] = [];
  // A bounded number at a time: a folder of 100,000 links must not open as many handles at once.
  for (let start = 0; start < visible.length; start += 256) {
    const some = visible.slice(start, start + 256).map((entry) => describe(folder, entry));
    entries.push(...(await Promise.all(some)).filter((entry) => entry !== null));
  }
  const models = entries.filter(({ kind }) => kind === "model");
  const folders = entries.filter(({ kind }) => kind === "folder");
  const whole = groupParts(models, ({ name }) => name).flatMap(asOneEntry);
  return [...folders.toSorted(naturally), ...whole.toSorted(naturally)];
}

/** The parts of one model, in their order, as one entry. */
function asOneEntry(parts: readonly FolderEntry[]): readonly FolderEntry[] {
  const bytes = parts.reduce((sum, part) => sum + (part.bytes ?? 0), 0);
  return parts.slice(0, 1).map((first) => ({ ...first, bytes }));
}

async function describe(folder: string, entry: Dirent): Promise<FolderEntry | null> {
  const { name } = entry;
  const path = join(folder, name);
  if (entry.isDirectory()) return { name, path, kind: "folder", bytes: null };
  if (!entry.isSymbolicLink() && !isModelName(name)) return null;
  // stat follows links: models are often linked from another drive. A broken link is left out.
  const target = await stat(path).catch(() => null);
  if (target === null) return null;
  if (target.isDirectory()) return { name, path, kind: "folder", bytes: null };
  return target.isFile() && isModelName(name)
    ? { name, path, kind: "model", bytes: target.size }
    : null;
}

const natural = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

function naturally(a: FolderEntry, b: FolderEntry): number {
  return natural.compare(a.name, b.name);
}

async function findShortcuts({ home, platform }: Places): Promise<FolderListing["shortcuts"]> {
  const inHome = usualPlaces.map(({ name, steps }) => ({ name, path: join(home, ...steps) }));
  const candidates = [...inHome, ...(await drives(home, platform))];
  const there = await Promise.all(candidates.map((place) => isFolder(place.path)));
  return [{ name: "Home", path: home }, ...candidates.filter((_, index) => there[index])];
}

async function drives(
  home: string,
  platform: NodeJS.Platform,
): Promise<FolderListing["shortcuts"]> {
  if (platform === "win32") {
    return "CDEFGHIJKLMNOPQRSTUVWXYZ".split("").map((letter) => ({
      name: `Drive ${letter}:`,
      path: `${letter}:\\`,
    }));
  }
  const user = basename(home);
  const mounts =
    platform === "darwin" ? ["/Volumes"] : [`/media/${user}`, `/run/media/${user}`, "/mnt"];
  const mounted = await Promise.all(mounts.map((folder) => readFolder(folder).catch(() => [])));
  const disks = mounted.flat().filter((entry) => entry.kind === "folder");
  return [
    { name: "This computer", path: parse(home).root },
    ...disks.map(({ name, path }) => ({ name, path })),
  ];
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() ?? false;
}

function refuse(path: string, cause: unknown): never {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "UNKNOWN";
  if (code === "ENOENT") return fail("FILE_MISSING", { path });
  return fail("FILE_UNREADABLE", { path, reason: reasons[code] ?? `the system says ${code}` });
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "you may not open it",
  EPERM: "you may not open it",
  ENOTDIR: "a part of its path is not a folder",
  ELOOP: "its links lead back to themselves",
  ENAMETOOLONG: "its name is too long",
  ERR_INVALID_ARG_VALUE: "its name holds a character that no file name may hold",
};
