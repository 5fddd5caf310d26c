/** The text of a body of at most so many bytes; null when there is more, which is not read. */
export async function readText(
  pieces: AsyncIterable<Uint8Array>,
  mostBytes: number,
): Promise<string | null> {
  const read: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    if (bytes > mostBytes) return null;
    read.push(piece);
  }
  return Buffer.concat(read).toString("utf8");
}
