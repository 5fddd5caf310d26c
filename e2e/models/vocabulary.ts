import {
  byteVocabulary,
  tokenTypes,
  type Vocabulary,
} from "../../electron/model/synthetic/vocabulary.ts";
import { fragments, words } from "./words.ts";

const { normal, control } = tokenTypes;

export type WordVocabulary = Vocabulary & {
  /** Throws when there is no such piece. */
  readonly idOf: (piece: string) => number;
};

/**
 * A SentencePiece vocabulary with byte fallback. Pieces merge in tiers (words, then parts of words, then phrases); each
 * tier holds every beginning of its pieces at one score, so merging runs from left to right and always finds the longest.
 */
export function createVocabulary(
  phrases: readonly string[],
  controlTokens: readonly string[] = [],
): WordVocabulary {
  const bytes = byteVocabulary();
  const pieces = [...bytes.pieces];
  const scores = [...bytes.scores];
  const types = [...bytes.types];
  const ids = new Map(pieces.map((piece, id) => [piece, id]));
  const add = (piece: string, score: number, type: number) => {
    if (ids.has(piece)) return;
    ids.set(piece, pieces.length);
    pieces.push(piece);
    scores.push(score);
    types.push(type);
  };

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
