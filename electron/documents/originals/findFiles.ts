import type { Dirent, Stats } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { fail } from "../../core/failed.ts";
import type { FoundFile } from "../../core/ports.ts";
import { cleanName } from "../cleanName.ts";
import { refuseFile } from "../refuseFile.ts";
import { endingOf, kindByEnding, supported } from "../supported.ts";

/** A folder of documents holds less; a whole drive chosen by mistake does not keep Viva busy. */
export type FindLimits = { readonly entries: number; readonly depth: number };

const usualFindLimits: FindLimits = { entries: 50_000, depth: 32 };

/**
 * The file itself, or every file below a folder that has an ending of a readable kind, by path. Hidden
 * ones and links are left out. Failed FILE_MISSING, FILE_UNREADABLE, DOCUMENT_UNSUPPORTED, NOTHING_TO_ADD.
 */
export async function findFiles(
  path: string,
  signal: AbortSignal,
  limits: FindLimits = usualFindLimits,
): Promise<readonly FoundFile[]> {
  const found = await stat(path).catch((cause) => refuseFile(path, cause));
  const name = basename(path);
  if (found.isFile()) {
    // A file without an ending is looked at: its content decides then.
    if (kindByEnding(name) === null && endingOf(name) !== null) {
      fail("DOCUMENT_UNSUPPORTED", { path, supported: [...supported] });
    }
    return [foundFile(path, null, found)];
  }
  if (!found.isDirectory()) {
    fail("FILE_UNREADABLE", { path, reason: "it is neither a file nor a folder" });
  }
  const files = await findBelow(path, signal, limits);
  if (files.length === 0) fail("NOTHING_TO_ADD", { path, supported: [...supported] });
  return files.toSorted((a, b) => naturally.compare(a.path, b.path));
}

/** Whether a file of this name is taken from a folder. */
export function isWanted(name: string): boolean {
  return !name.startsWith(".") && !name.startsWith("~$") && kindByEnding(name) !== null;
}

async function findBelow(
  folder: string,
  signal: AbortSignal,
  { entries: mostEntries, depth: mostDepth }: FindLimits,
): Promise<FoundFile[]> {
  const files: FoundFile[] = [];
  const folders = [{ path: folder, depth: 1 }];
  let entries = 0;
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    const { path: inside, depth } = next;
    for (const entry of await entriesOf(inside, inside === folder)) {
      signal.throwIfAborted();
      entries += 1;
      if (entries > mostEntries)
        refuse(folder, `it holds more than ${mostEntries} files and folders`);
      const path = join(inside, entry.name);
      if (entry.isDirectory() && !entry.name.startsWith(".")) {
        if (depth >= mostDepth) refuse(folder, `its folders lie more than ${mostDepth} deep`);
        folders.push({ path, depth: depth + 1 });
      }
      if (!entry.isFile() || !isWanted(entry.name)) continue;
      // A file may go away while the folder is read.
      const found = await stat(path).catch(() => null);
      if (found !== null) files.push(foundFile(path, folder, found));
    }
  }
  return files;
}

/** A folder further below that may not be opened is passed over; the one that was asked for is not. */
async function entriesOf(folder: string, asked: boolean): Promise<readonly Dirent[]> {
  return readdir(folder, { withFileTypes: true }).catch((cause: unknown) =>
    asked ? refuseFile(folder, cause) : [],
  );
}

function foundFile(path: string, folder: string | null, { size, mtimeMs }: Stats): FoundFile {
  const name = cleanName(basename(path));
  return { path, name, folder, bytes: size, changedAt: Math.trunc(mtimeMs) };
}

function refuse(path: string, reason: string): never {
  return fail("FILE_UNREADABLE", { path, reason: `${reason}; choose a smaller folder` });
}

const naturally = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
