/** Reads bytes of the original file; at most one piece at a time. */
export type ReadSlice = (
  offset: number,
  length: number,
) => Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly total: number }>;

/** Reads a range of any length in pieces of at most so many bytes. */
export async function readRange(
  read: ReadSlice,
  begin: number,
  end: number,
  piece: number,
): Promise<Uint8Array> {
  const whole = new Uint8Array(end - begin);
  for (let at = begin; at < end;) {
    const { bytes } = await read(at, Math.min(piece, end - at));
    if (bytes.length === 0) throw new Error("The original file is shorter than it was.");
    whole.set(bytes, at - begin);
    at += bytes.length;
  }
  return whole;
}
