import { atFirstUse } from "../../atFirstUse.ts";
import { vocabulary } from "./vocabulary.ts";
import { ambiguous, eponyms, given, surnames } from "./wordSets.ts";

type Counts = { readonly byPiece: Map<string, number>; total: number };

const counted = atFirstUse(() => {
  const names = countPieces([...given, ...surnames].filter((word) => !ambiguous.has(word)));
  const words = countPieces(
    [...vocabulary].filter((word) => !given.has(word) && !surnames.has(word) && !eponyms.has(word)),
  );
  return { names, words, kinds: new Set([...names.byPiece.keys(), ...words.byPiece.keys()]).size };
});

/**
 * Whether a word that no list has is built like the names of the lists rather than like the words of notes: the mean
 * over its letters taken in threes of the logarithm of how much oftener names have them, above a threshold.
 */
export function soundsLikeName(key: string, threshold: number): boolean {
  return key.length >= 4 && scoreOf(key) > threshold;
}

function scoreOf(key: string): number {
  const pieces = piecesOf(key);
  const sum = pieces.reduce((total, piece) => total + logRatio(piece), 0);
  return sum / pieces.length;
}

function logRatio(piece: string): number {
  const { names, words, kinds } = counted();
  const inNames = ((names.byPiece.get(piece) ?? 0) + 0.5) / (names.total + kinds / 2);
  const inWords = ((words.byPiece.get(piece) ?? 0) + 0.5) / (words.total + kinds / 2);
  return Math.log(inNames / inWords);
}

function countPieces(list: readonly string[]): Counts {
  const counts: Counts = { byPiece: new Map(), total: 0 };
  for (const piece of list.flatMap(piecesOf)) {
    counts.byPiece.set(piece, (counts.byPiece.get(piece) ?? 0) + 1);
    counts.total += 1;
  }
  return counts;
}

function piecesOf(key: string): string[] {
  const bounded = `^${key}$`;
  return Array.from({ length: bounded.length - 2 }, (_, at) => bounded.slice(at, at + 3));
}
