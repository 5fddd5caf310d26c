import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, rename, rm, stat, type FileHandle } from "node:fs/promises";
import { basename, join } from "node:path";
import { largestDocumentBytes } from "../../contract/library.ts";
import { fail } from "../../core/failed.ts";
import { refuseFile } from "../refuseFile.ts";
import { storing, syncFolder } from "./storing.ts";

export type Taken = { readonly sha256: string; readonly bytes: number };

/** Ends the name of a copy that is not yet whole. */
export const partEnding = ".part";

const pieceBytes = 1 << 20;

/**
 * Copies a file into the folder under the name of its SHA-256: hashed while it is copied, synced and
 * only then renamed, so that a name always means the whole content. keep is called with the hash
 * before that. Throws the signal's reason when it aborts, and leaves nothing behind.
 */
export async function takeFile(
  path: string,
  folder: string,
  keep: (sha256: string) => void,
  signal: AbortSignal,
): Promise<Taken> {
  signal.throwIfAborted();
  const source = await openRegular(path);
  try {
    return await storing(folder, async () => {
      await mkdir(folder, { recursive: true });
      const part = join(folder, `${randomUUID()}${partEnding}`);
      try {
        const taken = await copyInto(part, source, path, signal);
        keep(taken.sha256);
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
  const hash = createHash("sha256");
  const target = await open(part, "wx");
  let bytes = 0;
  try {
    const piece = Buffer.alloc(pieceBytes);
    for (;;) {
      signal.throwIfAborted();
      const { bytesRead } = await source
        .read(piece, 0, pieceBytes, bytes)
        .catch((cause) => refuseFile(path, cause));
      if (bytesRead === 0) break;
      bytes += bytesRead;
      if (bytes > largestDocumentBytes) tooLarge(basename(path));
      hash.update(piece.subarray(0, bytesRead));
      await target.writeFile(piece.subarray(0, bytesRead));
    }
    await target.sync();
  } finally {
    await target.close();
  }
  return { sha256: hash.digest("hex"), bytes };
}

async function renameOver(part: string, target: string, bytes: number): Promise<void> {
  try {
    await rename(part, target);
  } catch (cause) {
    // Windows replaces no file that is being read; one of that name and size is the same one.
    const there = await stat(target).catch(() => null);
    if (there?.size !== bytes) throw cause;
  }
}

function tooLarge(path: string): never {
  return fail("DOCUMENT_TOO_LARGE", { path, what: "bytes", limit: largestDocumentBytes });
}
