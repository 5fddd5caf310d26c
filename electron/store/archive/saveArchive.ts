import { randomUUID } from "node:crypto";
import { createWriteStream, existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { fail } from "../../core/failed.ts";
import type { ArchiveStream } from "../../core/ports.ts";
import { makeFolder, syncFolder } from "../dataFolder.ts";

/** Writes an archive to a path, whole or not at all; returns its size. Failed FILE_EXISTS. */
export async function saveArchive(
  archive: ArchiveStream,
  path: string,
  progress: (bytes: number) => void,
): Promise<number> {
  const { bytes } = archive;
  // A name of its own: a file of that name may be somebody's, or another export to the same path.
  const partial = `${path}.${randomUUID()}.part`;
  try {
    if (existsSync(path)) fail("FILE_EXISTS", { path });
    makeFolder(dirname(path));
    let written = 0;
    const counted = async function* (source: AsyncIterable<Uint8Array>) {
      for await (const piece of source) {
        written += piece.length;
        progress(written);
        yield piece;
      }
    };
    await pipeline(
      bytes,
      counted,
      createWriteStream(partial, { flags: "wx", flush: true, mode: 0o600 }),
    );
    if (existsSync(path)) fail("FILE_EXISTS", { path });
    await rename(partial, path);
    syncFolder(dirname(path));
    return written;
  } catch (cause) {
    await rm(partial, { force: true });
    archive.discard();
    throw cause;
  }
}
