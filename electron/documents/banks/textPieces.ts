import { isUtf8 } from "node:buffer";
import { readSync } from "node:fs";
import type { DocumentFile } from "../documentFile.ts";
import { isDamagedUtf8 } from "../decodeText.ts";
import { scanUtf8 } from "../scanUtf8.ts";

const pieceBytes = 1 << 16;

export type TextPiece = {
  readonly text: string;
  /** Of the file, up to 1. */
  readonly share: number;
};

/**
 * The text of a file piece by piece, in flat memory: UTF-16 where its byte order mark says so, else UTF-8, or
 * windows-1252 where the file as a whole is clearly none.
 */
export function* textPieces(file: DocumentFile): Generator<TextPiece> {
  const encoding = encodings.get(file) ?? encodingOf(file);
  encodings.set(file, encoding);
  const decoder = new TextDecoder(encoding);
  for (const { bytes, share } of bytePieces(file)) {
    yield { text: decoder.decode(bytes, { stream: true }), share };
  }
  const rest = decoder.decode();
  if (rest !== "") yield { text: rest, share: 1 };
}

/** Files are read several times. */
const encodings = new WeakMap<DocumentFile, string>();

/** Each piece is overwritten by the next, and none ends within a character of UTF-8. */
function* bytePieces(
  file: DocumentFile,
): Generator<{ readonly bytes: Uint8Array; readonly share: number }> {
  const buffer = new Uint8Array(pieceBytes);
  for (let at = 0; at < file.bytes;) {
    const read = readSync(file.fd, buffer, 0, buffer.length, at);
    if (read === 0) break;
    const piece = buffer.subarray(0, read);
    const last = Math.max(1, read - 3);
    const lead = at + read < file.bytes ? piece.subarray(last).findLastIndex(isLead) : -1;
    const length = lead === -1 ? read : last + lead;
    at += length;
    yield { bytes: piece.subarray(0, length), share: at / file.bytes };
  }
}

const isLead = (byte: number): boolean => byte >= 0xc0;

function encodingOf(file: DocumentFile): string {
  const [first, second] = file.head(2);
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (bytePieces(file).every(({ bytes }) => isUtf8(bytes))) return "utf-8";
  let characters = 0;
  let strayBytes = 0;
  for (const { bytes } of bytePieces(file)) {
    const found = scanUtf8(bytes);
    characters += found.characters;
    strayBytes += found.strayBytes;
  }
  return isDamagedUtf8(characters, strayBytes) ? "utf-8" : "windows-1252";
}

/** Text from the beginning of a file, of at least so many bytes where it has them, and whether that is all of it. */
export function textHead(
  file: DocumentFile,
  bytes: number,
): { readonly text: string; readonly whole: boolean } {
  const texts: string[] = [];
  for (const { text, share } of textPieces(file)) {
    texts.push(text);
    if (share * file.bytes >= bytes && share < 1) return { text: texts.join(""), whole: false };
  }
  return { text: texts.join(""), whole: true };
}
