import type { Dirent } from "node:fs";
import { opendir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { isModelName } from "../../host/isModelName.ts";

/** How far a look through a folder goes. */
export type WalkLimits = {
  /** Folders inside folders; 0 looks into the folder itself alone. */
  readonly depth: number;
  /** Files and folders seen, of whatever kind. */
  readonly entries: number;
  readonly milliseconds: number;
};

/** A .gguf file by the name under which it was found, and by the one it has without links. */
export type WalkedFile = {
  readonly path: string;
  readonly real: string;
  readonly isLink: boolean;
};

type Folder = { readonly path: string; readonly real: string; readonly depth: number };

/**
 * The .gguf files of a folder and of all below it, near ones first. Hidden entries, broken links and folders that cannot
 * be read are passed over; no folder is looked into twice, whatever links lead to it, and linked ones come last. `cut` says
 * that a limit ended the look. Rejects with what the system says of the folder itself.
 */
export async function walkFolder(
  folder: string,
  limits: WalkLimits,
): Promise<{ readonly files: readonly WalkedFile[]; readonly cut: boolean }> {
  const endsAt = performance.now() + limits.milliseconds;
  const files: WalkedFile[] = [];
  const folders: Folder[] = [{ path: folder, real: await realpath(folder), depth: 0 }];
  const linked: Folder[] = [];
  const seen = new Set<string>();
  let entries = 0;
  let cut = false;

  let [nextFolder, nextLinked] = [0, 0];
  for (;;) {
    const next = folders[nextFolder] === undefined ? linked[nextLinked++] : folders[nextFolder++];
    if (next === undefined) return { files, cut };
    if (seen.has(next.real)) continue;
    seen.add(next.real);
    const found = await readSome(next, limits.entries - entries).catch((error: unknown) => {
      if (next.depth === 0) throw error;
      return { some: [], isAll: true };
    });
    entries += found.some.length;
    for (const entry of found.some) {
      if (performance.now() >= endsAt) return { files, cut: true };
      await take(next, entry);
    }
    if (!found.isAll) return { files, cut: true };
  }

  async function take(within: Folder, entry: Dirent): Promise<void> {
    if (entry.name.startsWith(".")) return;
    const path = join(within.path, entry.name);
    const real = join(within.real, entry.name);
    if (entry.isDirectory()) return descend(folders, { path, real, depth: within.depth + 1 });
    if (entry.isFile()) {
      if (isModelName(path)) files.push({ path, real, isLink: false });
      return;
    }
    if (!entry.isSymbolicLink()) return;
    const target = await stat(path).catch(() => null);
    const isModel = (target?.isFile() ?? false) && isModelName(path);
    if (!isModel && !target?.isDirectory()) return;
    const end = await realpath(path).catch(() => null);
    if (end === null) return;
    if (isModel) files.push({ path, real: end, isLink: true });
    else descend(linked, { path, real: end, depth: within.depth + 1 });
  }

  function descend(queue: Folder[], into: Folder): void {
    if (into.depth > limits.depth) cut = true;
    else queue.push(into);
  }
}

/** The first entries of a folder, by name; isAll says whether there are no more. */
async function readSome(
  { path }: Folder,
  most: number,
): Promise<{ readonly some: readonly Dirent[]; readonly isAll: boolean }> {
  const some: Dirent[] = [];
  // Read as a stream: a folder of a million files must not fill the memory.
  for await (const entry of await opendir(path, { bufferSize: 256 })) {
    if (some.length >= most) return { some: some.toSorted(byName), isAll: false };
    some.push(entry);
  }
  return { some: some.toSorted(byName), isAll: true };
}

const naturally = new Intl.Collator("en", { numeric: true });

function byName(a: Dirent, b: Dirent): number {
  return naturally.compare(a.name, b.name);
}
