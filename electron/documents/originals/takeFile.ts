import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, rename, rm, stat, type FileHandle } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { largestDocumentBytes } from "../../contract/library.ts";
import { fail } from "../../core/failed.ts";
import { refuseFile } from "../refuseFile.ts";
import { storing, syncFolder } from "./storing.ts";

export type Taken = { readonly sha256: string; readonly bytes: number };

/** Ends the name of a copy that is not yet whole. */
export const partEnding = ".part";

const pieceBytes = 1 << 20;

/** The folder of copies, as far as taking another file asks. */
export type CopyFolder = {
  readonly folder: string;
  /** A copy of so many bytes may be there. */
  readonly mayHold: (bytes: number) => Promise<boolean>;
  /** Called with the hash before its copy is relied on. */
  readonly keep: (taken: Taken) => void;
};

/**
 * Copies a file into the folder under the name of its SHA-256: hashed while it is copied, synced and
 * only then renamed, so that a name always means the whole content. Of a file whose copy is there
 * already nothing is written. Throws the signal's reason when it aborts, and leaves nothing behind.
 */
export async function takeFile(
  path: string,
  { folder, mayHold, keep }: CopyFolder,
  signal: AbortSignal,
): Promise<Taken> {
  signal.throwIfAborted();
  const source = await openRegular(path);
  try {
    const { size } = await source.stat();
    if (await mayHold(size)) {
      const known = await digest(source, path, signal, async () => {});
      keep(known);
      if (await isCopied(folder, known)) return known;
    }
    return await storing(folder, async () => {
      await mkdir(folder, { recursive: true });
      const part = join(folder, `${randomUUID()}${partEnding}`);
      try {
        const taken = await copyInto(part, source, path, signal);
        keep(taken);
        await renameOver(part, join(folder, taken.sha256), taken.bytes);
        await syncFolder(folder);
        return taken;
      } finally {
        await rm(part, { force: true });
      }
    });
  } finally {
    await source.close();
  }
}

/** A pipe or a device would be read for ever. */
async function openRegular(path: string): Promise<FileHandle> {
  const found = await stat(path).catch((cause) => refuseFile(path, cause));
  if (!found.isFile()) fail("FILE_UNREADABLE", { path, reason: "it is not a file" });
  const name = basename(path);
  if (found.size === 0) fail("DOCUMENT_BROKEN", { path: name, reason: "the file is empty" });
  if (found.size > largestDocumentBytes) tooLarge(name);
  return open(path).catch((cause) => refuseFile(path, cause));
}

async function copyInto(
  part: string,
  source: FileHandle,
  path: string,
  signal: AbortSignal,
): Promise<Taken> {
  const target = await open(part, "wx");
  try {
    const taken = await digest(source, path, signal, (piece) => target.writeFile(piece));
    await target.sync();
    return taken;
  } finally {
    await target.close();
  }
}

/** Reads the whole file, and hands over each piece of it. */
async function digest(
  source: FileHandle,
  path: string,
  signal: AbortSignal,
  use: (piece: Uint8Array) => Promise<void>,
): Promise<Taken> {
  const hash = createHash("sha256");
  const piece = Buffer.alloc(pieceBytes);
  let bytes = 0;
  for (;;) {
    signal.throwIfAborted();
    const { bytesRead } = await source
      .read(piece, 0, pieceBytes, bytes)
      .catch((cause) => refuseFile(path, cause));
    if (bytesRead === 0) return { sha256: hash.digest("hex"), bytes };
    bytes += bytesRead;
    if (bytes > largestDocumentBytes) tooLarge(basename(path));
    hash.update(piece.subarray(0, bytesRead));
    await use(piece.subarray(0, bytesRead));
  }
}

async function isCopied(folder: string, { sha256, bytes }: Taken): Promise<boolean> {
  const there = await stat(join(folder, sha256)).catch(() => null);
  return there?.size === bytes;
}

async function renameOver(part: string, target: string, bytes: number): Promise<void> {
  try {
    await rename(part, target);
  } catch (cause) {
    // Windows replaces no file that is being read; one of that name and size is the same one.
    if (!(await isCopied(dirname(target), { sha256: basename(target), bytes }))) throw cause;
  }
}

function tooLarge(path: string): never {
  return fail("DOCUMENT_TOO_LARGE", { path, what: "bytes", limit: largestDocumentBytes });
}
