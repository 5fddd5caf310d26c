import { createHash } from "node:crypto";
import { fail } from "../../core/failed.ts";
import type { Job } from "./job.ts";
import { magic } from "./lookAtFile.ts";

const pieceBytes = 2 ** 20;

/**
 * Compares a file that has wholly come with what was promised: its length and first bytes, and its checksum where one was
 * published. Failed DOWNLOAD_MISMATCH, NOT_GGUF.
 */
export async function comparePart({ part, paths, signal, compared }: Job): Promise<void> {
  const { totalBytes, sha256: expectedSha256 } = part.note();
  const { size } = await part.stat();
  const expectedBytes = totalBytes ?? size;
  const refuse = (receivedBytes: number, sha256: string | null): never =>
    fail("DOWNLOAD_MISMATCH", {
      name: paths.name,
      expectedBytes,
      receivedBytes,
      expectedSha256,
      sha256,
    });
  if (size !== expectedBytes || part.received() !== expectedBytes) refuse(part.received(), null);

  const buffer = Buffer.alloc(pieceBytes);
  const firstLength = await part.read(buffer.subarray(0, magic.length), 0);
  const beginsWell = buffer.toString("latin1", 0, firstLength) === magic;
  if (expectedSha256 === null) {
    if (!beginsWell) fail("NOT_GGUF", { path: paths.final });
    return;
  }
  const hash = createHash("sha256");
  for (let at = 0; at < size;) {
    signal.throwIfAborted();
    const read = await part.read(buffer, at);
    if (read === 0) refuse(at, null);
    hash.update(buffer.subarray(0, read));
    at += read;
    compared(at);
  }
  const sha256 = hash.digest("hex");
  if (sha256 !== expectedSha256) refuse(size, sha256);
  if (!beginsWell) fail("NOT_GGUF", { path: paths.final });
}
