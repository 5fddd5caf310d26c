import { readSync } from "node:fs";
import type { DocumentFile } from "../documentFile.ts";
import { scanUtf8 } from "../scanUtf8.ts";

const pieceBytes = 1 << 16;

export type TextPiece = {
  readonly text: string;
  /** Of the file, up to 1. */
  readonly share: number;
};

/**
 * The text of a file piece by piece, in flat memory: UTF-16 where its byte order mark says so, else UTF-8, or
 * windows-1252 where its first piece is clearly none.
 */
export function* textPieces(file: DocumentFile): Generator<TextPiece> {
  const decoder = new TextDecoder(encodingOf(file.head(pieceBytes)));
  const buffer = new Uint8Array(pieceBytes);
  for (let at = 0; at < file.bytes;) {
    const read = readSync(file.fd, buffer, 0, buffer.length, at);
    if (read === 0) break;
    at += read;
    const text = decoder.decode(buffer.subarray(0, read), { stream: true });
    yield { text, share: at / file.bytes };
  }
  const rest = decoder.decode();
  if (rest !== "") yield { text: rest, share: 1 };
}

function encodingOf(head: Uint8Array): string {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const { characters, strayBytes } = scanUtf8(head);
  // The piece may end within a character, and a few bytes may be damaged.
  return strayBytes > characters + 3 ? "windows-1252" : "utf-8";
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
