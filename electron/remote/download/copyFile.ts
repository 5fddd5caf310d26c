import { open, stat } from "node:fs/promises";
import { fail } from "../../core/failed.ts";
import type { Job } from "./job.ts";
import { magic } from "./lookAtFile.ts";
import { reading } from "./onDisk.ts";

const pieceBytes = 2 ** 20;

/** The size of a GGUF file of this computer. Failed FILE_MISSING, FILE_IS_FOLDER, FILE_EMPTY, FILE_UNREADABLE, NOT_GGUF. */
export async function lookAtOriginal(path: string): Promise<{ bytes: number }> {
  return reading(path, async () => {
    const found = await stat(path);
    if (found.isDirectory()) fail("FILE_IS_FOLDER", { path });
    if (!found.isFile()) fail("FILE_UNREADABLE", { path, reason: "it is no file" });
    if (found.size === 0) fail("FILE_EMPTY", { path });
    const handle = await open(path, "r");
    try {
      const first = Buffer.alloc(magic.length);
      await handle.read(first, 0, first.length, 0);
      if (first.toString("latin1") !== magic) fail("NOT_GGUF", { path });
    } finally {
      await handle.close();
    }
    return { bytes: found.size };
  });
}

/**
 * Copies all that is missing of a file from its original; from the beginning when the original has changed meanwhile.
 * Throws Failed as lookAtOriginal, and FILE_UNREADABLE when it changes while it is read.
 */
export async function copyFile(job: Job): Promise<void> {
  const { part, signal } = job;
  const path = part.note().from;
  await job.enter("connecting");
  const { bytes } = await lookAtOriginal(path);
  const identity = await identityOf(path);
  const begun = part.note();
  if (part.received() > 0 && (identity !== begun.identity || bytes !== begun.totalBytes)) {
    await part.forget();
  }
  await job.checkRoom(bytes - part.received());
  await part.settle({ totalBytes: bytes, identity });
  await job.enter("receiving");
  const handle = await reading(path, () => open(path, "r"));
  try {
    const buffer = Buffer.alloc(pieceBytes);
    for (const [from, to] of part.missing(pieceBytes)) {
      for (let at = from; at < to;) {
        signal.throwIfAborted();
        const { bytesRead } = await reading(path, () => handle.read(buffer, 0, to - at, at));
        if (bytesRead === 0) break;
        await part.write(buffer.subarray(0, bytesRead), at);
        at += bytesRead;
      }
    }
  } finally {
    await handle.close();
  }
  if (part.received() !== bytes || (await identityOf(path)) !== identity) {
    await part.forget();
    fail("FILE_UNREADABLE", { path, reason: "it changed while it was copied" });
  }
}

async function identityOf(path: string): Promise<string> {
  const { size, mtimeMs } = await reading(path, () => stat(path));
  return `file:${size}:${mtimeMs}`;
}
