import { createHash } from "node:crypto";
import { open } from "node:fs/promises";

/** SHA-256 in hex of an archive's header, in which every file's own hash stands: what Electron compares before it runs. */
export async function asarHash(archive: string): Promise<string> {
  const file = await open(archive);
  try {
    // Two of Chromium's pickles: the size of the second, then the second, which is a string after its own two sizes.
    const sizes = Buffer.alloc(16);
    await file.read(sizes, 0, sizes.length, 0);
    const header = Buffer.alloc(sizes.readUInt32LE(12));
    await file.read(header, 0, header.length, sizes.length);
    return createHash("sha256").update(header).digest("hex");
  } finally {
    await file.close();
  }
}
