import { fragments, words } from "./words.ts";

const normal = 1;
const unknown = 2;
const control = 3;
const byte = 6;

export type Vocabulary = {
  readonly pieces: readonly string[];
  readonly scores: readonly number[];
  /** GGUF token types: 1 normal, 2 unknown, 3 control, 6 byte. */
  readonly types: readonly number[];
  readonly idOf: (piece: string) => number;
};

/** As in Llama 2; the bytes follow them, so a newline is token 13. */
export const specialTokens = { unknown: 0, start: 1, end: 2 } as const;

/**
 * A SentencePiece vocabulary with byte fallback. Pieces merge in tiers (words, then parts of words, then phrases); each
 * tier holds every beginning of its pieces at one score, so merging runs from left to right and always finds the longest.
 */
export function createVocabulary(
  phrases: readonly string[],
  controlTokens: readonly string[] = [],
): Vocabulary {
  const pieces = ["<unk>", "<s>", "</s>"];
  const scores = [0, 0, 0];
  const types = [unknown, control, control];
  const ids = new Map(pieces.map((piece, id) => [piece, id]));
  const add = (piece: string, score: number, type: number) => {
    if (ids.has(piece)) return;
    ids.set(piece, pieces.length);
    pieces.push(piece);
    scores.push(score);
    types.push(type);
  };

  for (let value = 0; value < 256; value++) add(byteToken(value), 0, byte);
  for (const token of controlTokens) add(token, 0, control);
  for (const character of characters()) add(character, -4, normal);
  for (const word of everyWord(phrases)) {
    for (const beginning of beginnings(Array.from(word))) add(beginning, -1, normal);
  }
  for (const fragment of fragments) {
    for (const beginning of beginnings(Array.from(fragment))) add(beginning, -2, normal);
  }
  for (const phrase of phrases) {
    if (byteTokenForm.test(phrase)) continue;
    for (const beginning of beginnings(chunks(phrase))) add(beginning, -3, normal);
  }

  const idOf = (piece: string) => {
    const id = ids.get(piece);
    if (id === undefined) throw new Error(`no such piece: ${piece}`);
    return id;
  };
  return { pieces, scores, types, idOf };
}

function byteToken(value: number): string {
  return `<0x${value.toString(16).toUpperCase().padStart(2, "0")}>`;
}

const byteTokenForm = /^<0x[0-9A-F]{2}>$/;

function characters(): string[] {
  const printable = Array.from({ length: 0x7f - 0x21 }, (_, index) =>
    String.fromCharCode(0x21 + index),
  );
  return ["▁", ...printable];
}

function everyWord(phrases: readonly string[]): string[] {
  const inPhrases = phrases.flatMap(chunks).filter((chunk) => chunk.length > 1);
  const spaced = words.flatMap((word) => [`▁${word}`, word]);
  return [...inPhrases, ...spaced, "▁###", "###"];
}

/** A phrase as words (with their leading space), and single characters between them. */
function chunks(phrase: string): string[] {
  return byteTokenForm.test(phrase) ? [] : (phrase.match(/▁?[A-Za-z0-9]+|[^]/gu) ?? []);
}

function beginnings(parts: readonly string[]): string[] {
  return parts.slice(1).map((_, index) => parts.slice(0, index + 2).join(""));
}
