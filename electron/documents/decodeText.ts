import { scanUtf8 } from "./scanUtf8.ts";

/** Control characters that text files do not hold; a few may stand in a damaged one. */
const controlByte = (byte: number): boolean =>
  byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b;

const sampleBytes = 65_536;

export type Decoded = {
  readonly text: string;
  /** Bytes that are not of the encoding, in whose place stands "\uFFFD". */
  readonly replaced: number;
};

/**
 * Text of a file: by its byte order mark, else UTF-8 (also with a few stray bytes), else the encoding it
 * names itself, else windows-1252, which reads any bytes. Null for what is no text at all.
 */
export function decodeText(data: Uint8Array, named: string | null = null): Decoded | null {
  const marked = markedEncoding(data);
  if (marked !== null && marked !== "utf-8") return decodeAs(data, marked);
  if (looksBinary(data)) return null;
  const { characters, strayBytes } = scanUtf8(data);
  if (strayBytes === 0 || marked === "utf-8" || isDamagedUtf8(characters, strayBytes)) {
    return { text: new TextDecoder("utf-8").decode(data), replaced: strayBytes };
  }
  return decodeAs(data, named, strayBytes) ?? decodeAs(data, "windows-1252");
}

/** One sentence for the student; none when no byte was replaced. */
export function replacedNotes(replaced: number): readonly string[] {
  if (replaced === 0) return [];
  if (replaced === 1) return ["1 byte that is no UTF-8 was replaced."];
  return [`${replaced} bytes that are no UTF-8 were replaced.`];
}

/** Whether text with so many whole characters and stray bytes is UTF-8 all the same: in windows-1252 hardly any letters happen to make up a character of UTF-8: a few that do not prove nothing. */
export function isDamagedUtf8(characters: number, strayBytes: number): boolean {
  return characters >= 9 * strayBytes || (strayBytes <= 5 && characters > 2 * strayBytes);
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

function decodeAs(data: Uint8Array, encoding: string | null, strayBytes = 0): Decoded | null {
  if (encoding === null) return null;
  try {
    const decoder = new TextDecoder(encoding);
    const replaced = decoder.encoding === "utf-8" ? strayBytes : 0;
    return { text: decoder.decode(data), replaced };
  } catch {
    // It names an encoding that there is not.
    return null;
  }
}
