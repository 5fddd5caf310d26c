import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { type DataPaths, makeFolder, syncFile, syncFolder } from "./dataFolder.ts";
import { openReader, type ReadDatabase } from "./database.ts";

/**
 * Keeps the student's originals and uploads beside a database that leaves its place, in the folder `aside`, because the
 * next start deletes those that its successor does not name. Those that it names stay in their place too, or come back
 * to it from an earlier time. Deletes nothing; done again after it was cut off, it finishes.
 */
export function keepOriginals(
  paths: DataPaths,
  { aside, successor }: { readonly aside: () => string; readonly successor: string },
): void {
  const named = namesIn(successor);
  moveUnnamed(join(paths.library, "incoming"), named.uploads, aside);
  const files = join(paths.library, "files");
  const names = namesBelow(files);
  if (names.some((name) => named.files.has(name))) {
    const kept = keptPlace(aside(), "files");
    for (const name of names) {
      if (named.files.has(name)) makeSame(join(files, name), join(kept, name));
    }
    syncFolder(kept);
  }
  moveUnnamed(files, named.files, aside);
  bringBack(paths, files, named.files);
}

/** Brings back from where a recovery put them the originals that a database names and that are not in their place. */
export function bringBackOriginals(paths: DataPaths, database: string): void {
  bringBack(paths, join(paths.library, "files"), namesIn(database).files);
}

/** A place for what lay in the library's folder of this name. */
function keptPlace(aside: string, name: string): string {
  const folder = join(aside, "library", name);
  makeFolder(folder);
  return folder;
}

function moveUnnamed(folder: string, named: ReadonlySet<string>, aside: () => string): void {
  const unnamed = namesBelow(folder).filter((name) => !named.has(name));
  if (unnamed.length === 0) return;
  const kept = keptPlace(aside(), basename(folder));
  for (const name of unnamed) {
    // One that is there already came from here in a recovery that was cut off: the name is the content's hash.
    if (!existsSync(join(kept, name))) renameSync(join(folder, name), join(kept, name));
  }
  syncFolder(kept);
  syncFolder(folder);
}

/** Originals that an earlier recovery put aside. */
function bringBack(paths: DataPaths, files: string, named: ReadonlySet<string>): void {
  const missing = [...named].filter((name) => !existsSync(join(files, name)));
  if (missing.length === 0 || !existsSync(paths.damaged)) return;
  const places = namesBelow(paths.damaged).map((name) =>
    join(paths.damaged, name, "library", "files"),
  );
  for (const name of missing) {
    const found = places.map((place) => join(place, name)).find((path) => existsSync(path));
    if (found === undefined) continue;
    makeFolder(files);
    makeSame(found, join(files, name));
  }
  if (existsSync(files)) syncFolder(files);
}

/** A second name for a file; a copy where the file system has no second names. */
function makeSame(from: string, to: string): void {
  if (existsSync(to)) return;
  try {
    linkSync(from, to);
  } catch {
    const unfinished = `${to}.unfinished`;
    try {
      copyFileSync(from, unfinished, constants.COPYFILE_FICLONE);
      syncFile(unfinished);
      renameSync(unfinished, to);
    } finally {
      rmSync(unfinished, { force: true });
    }
  }
}

function namesBelow(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

type Names = { readonly files: ReadonlySet<string>; readonly uploads: ReadonlySet<string> };

/** What a sound database, also of an earlier Viva, needs of the library's folders. */
function namesIn(path: string): Names {
  const database = openReader(path);
  try {
    const files = textsIn(database, "documents", "SELECT DISTINCT sha256 FROM documents");
    const staged = textsIn(database, "imports", "SELECT path FROM imports WHERE staged = 1");
    return {
      files: new Set(files.filter((name) => /^[0-9a-f]{64}$/.test(name))),
      uploads: new Set(staged.map((upload) => basename(dirname(upload)))),
    };
  } finally {
    database.close();
  }
}

function textsIn(database: ReadDatabase, table: string, query: string): string[] {
  const found = database
    .prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?")
    .get(table);
  return found === undefined
    ? []
    : z.array(z.string()).parse(database.prepare(query).pluck().all());
}
