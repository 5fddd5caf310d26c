/** Control characters that text files do not hold; a few may stand in a damaged one. */
const controlByte = (byte: number): boolean =>
  byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b;

const sampleBytes = 65_536;

/**
 * Text of a file: by its byte order mark, else UTF-8, else the encoding it names itself, else
 * windows-1252, which reads any bytes. Null for what is no text at all.
 */
export function decodeText(data: Uint8Array, named: string | null = null): string | null {
  const marked = markedEncoding(data);
  if (marked !== null) return new TextDecoder(marked).decode(data);
  if (looksBinary(data)) return null;
  return decodeStrictly(data, "utf-8") ?? decodeAs(data, named) ?? decodeAs(data, "windows-1252");
}

/** The encoding that HTML or XML names near its beginning. */
export function namedEncoding(data: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(data.subarray(0, 2048));
  return /(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1] ?? null;
}

function markedEncoding(data: Uint8Array): string | null {
  if (data[0] === 0xef && data[1] === 0xbb && data[2] === 0xbf) return "utf-8";
  if (data[0] === 0xff && data[1] === 0xfe) return "utf-16le";
  if (data[0] === 0xfe && data[1] === 0xff) return "utf-16be";
  return null;
}

function looksBinary(data: Uint8Array): boolean {
  const sample = data.subarray(0, sampleBytes);
  if (sample.includes(0)) return true;
  return (
    sample.reduce((count, byte) => count + (controlByte(byte) ? 1 : 0), 0) > sample.length / 200
  );
}

function decodeStrictly(data: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(data);
  } catch {
    return null;
  }
}

function decodeAs(data: Uint8Array, encoding: string | null): string | null {
  if (encoding === null) return null;
  try {
    return new TextDecoder(encoding).decode(data);
  } catch {
    // It names an encoding that there is not.
    return null;
  }
}
