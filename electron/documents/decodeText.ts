import { scanUtf8 } from "./scanUtf8.ts";

/** Control characters that text files hold: tab, line feed, form feed, carriage return and escape. */
const textControls: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x1b]);
const isStray = (code: number): boolean =>
  (code < 0x20 && !textControls.has(code)) || code === 0x7f;
/** In UTF-16 also what is no character. */
const noCharacter = /[\p{Cn}\uFFFD]/u;
/** A damaged file may hold a few of them; with more than one in so many it is no text. */
const rareStray = 200;

/** Spaces, line ends and what parts the cells of a table: tab, comma and semicolon. */
const gaps: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0d, 0x20, 0x2c, 0x3b]);
/** Text of any code page has one in so many bytes; bytes of any kind but control characters have one in 75. */
const usualGap = 30;
/** A shorter text may be a single word. */
const leastToJudge = 100;

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
  if (marked !== null && marked !== "utf-8") {
    const decoded = decodeAs(data, marked);
    return decoded === null || isUtf16Text(decoded.text) ? decoded : null;
  }
  if (looksBinary(data)) return null;
  const { characters, strayBytes } = scanUtf8(data);
  if (strayBytes === 0 || marked === "utf-8" || isDamagedUtf8(characters, strayBytes)) {
    return { text: new TextDecoder("utf-8").decode(data), replaced: strayBytes };
  }
  const asNamed = decodeAs(data, named, strayBytes);
  return asNamed ?? (isCodePageText(data) ? decodeAs(data, "windows-1252") : null);
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
  if (data.subarray(0, sampleBytes).includes(0)) return true;
  return count(data, isStray) > mostStray(data.length);
}

/** No byte is held against it: each is a letter in some code page, and text of others is read with wrong letters. */
function isCodePageText(data: Uint8Array): boolean {
  if (data.length < leastToJudge) return true;
  return count(data, (byte) => gaps.has(byte)) >= data.length / usualGap;
}

function isUtf16Text(text: string): boolean {
  let stray = 0;
  for (const character of text) {
    if (isStray(character.charCodeAt(0)) || noCharacter.test(character)) stray++;
  }
  return stray <= mostStray(text.length);
}

/** A short text may hold one too: DOS marked the end of a file with it. */
function mostStray(length: number): number {
  return Math.max(1, length / rareStray);
}

function count(data: Uint8Array, is: (byte: number) => boolean): number {
  let found = 0;
  for (const byte of data) if (is(byte)) found++;
  return found;
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
