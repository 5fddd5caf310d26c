import { zstdDecompressSync } from "node:zlib";

/** What is smaller may be packed as tightly as it likes. */
const smallOutput = 8 << 20;
const highestRatio = 100;

/** Unpacks what Anki packed; a reason for the student when it is no such thing or unpacks to far too much. */
export function unpackZstd(data: Uint8Array, mostBytes: number): Buffer | { reason: string } {
  const bound = Math.min(mostBytes, Math.max(smallOutput, data.length * highestRatio));
  try {
    return zstdDecompressSync(data, { maxOutputLength: bound });
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : "";
    if (code === "ERR_BUFFER_TOO_LARGE") {
      return { reason: "a part of it unpacks to far more than its size, as zip bombs do" };
    }
    return { reason: "a part of it is damaged and cannot be unpacked" };
  }
}
