import { folderOf, type OfferedFile, type SkippedFile } from "./takenFiles.ts";

/** More files than this, or folders deeper than that, are no one's lecture notes. */
const mostFiles = 5000;
const deepest = 12;

/** The part of a dropped file or folder that is used; a FileSystemEntry of the browser. */
export type DroppedEntry = {
  readonly name: string;
  readonly fullPath: string;
  readonly isDirectory: boolean;
  readonly file?: (done: (file: File) => void, failed: (error: unknown) => void) => void;
  readonly createReader?: () => {
    readonly readEntries: (
      done: (entries: readonly DroppedEntry[]) => void,
      failed: (error: unknown) => void,
    ) => void;
  };
};

export type Dropped = {
  readonly files: readonly OfferedFile[];
  readonly skipped: readonly SkippedFile[];
};

/** Takes the entries out of a drop; must be called before the drop's event ends. */
export function entriesOf(transfer: DataTransfer): readonly DroppedEntry[] {
  return [...transfer.items].flatMap((item) => {
    const entry = item.kind === "file" ? item.webkitGetAsEntry() : null;
    return entry === null ? [] : [entry];
  });
}

/** All files at and below the dropped entries; what is too deep, too much or unreadable is named, not lost. */
export async function readDropped(entries: readonly DroppedEntry[]): Promise<Dropped> {
  const files: OfferedFile[] = [];
  const skipped: SkippedFile[] = [];
  const waiting = entries.map((entry) => ({ entry, depth: 0 }));
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { entry, depth } = next;
    const name = entry.fullPath.replace(/^\//, "") || entry.name;
    if (files.length >= mostFiles || depth > deepest) {
      skipped.push({ name, reason: "tooMany" });
      continue;
    }
    try {
      if (entry.isDirectory) {
        const inside = await readFolder(entry);
        waiting.push(...inside.map((below) => ({ entry: below, depth: depth + 1 })));
      } else {
        files.push({ file: await readFile(entry), folder: folderOf(entry.fullPath) });
      }
    } catch {
      skipped.push({ name, reason: "unreadable" });
    }
  }
  return { files, skipped };
}

function readFile(entry: DroppedEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    if (entry.file === undefined) reject(new Error("This entry is no file."));
    else entry.file(resolve, reject);
  });
}

/** A browser hands out a folder in portions; an empty one is the end. */
async function readFolder(entry: DroppedEntry): Promise<readonly DroppedEntry[]> {
  const reader = entry.createReader?.();
  if (reader === undefined) return [];
  const all: DroppedEntry[] = [];
  for (;;) {
    const portion = await new Promise<readonly DroppedEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (portion.length === 0) return all;
    all.push(...portion.slice(0, mostFiles - all.length + 1));
    if (all.length > mostFiles) return all;
  }
}
