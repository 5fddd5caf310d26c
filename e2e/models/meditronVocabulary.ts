import { createVocabulary, type WordVocabulary } from "./vocabulary.ts";
import { fragments } from "./words.ts";

const llama2Tokens = 32_000;

/** What Meditron-7B adds to Llama 2's vocabulary. */
const addedTokens = ["CLS", "SEP", "EOD", "MASK", "PAD"]
  .map((name) => `<${name}>`)
  .concat(
    ["bib_ref", "fig_ref", "bib", "fig", "table", "formula"].flatMap((name) => [
      `[${name}]`,
      `[/${name}]`,
    ]),
  );

/** A vocabulary of Meditron-7B's size and order: English takes few tokens, the rest are pairs of syllables. */
export function meditronVocabulary(): WordVocabulary {
  const vocabulary = createVocabulary([]);
  const pieces = new Set(vocabulary.pieces);
  for (const first of fragments) {
    for (const second of fragments) {
      if (pieces.size < llama2Tokens) pieces.add(first + second);
    }
  }
  const filler = pieces.size - vocabulary.pieces.length;
  return {
    pieces: [...pieces, ...addedTokens],
    scores: [...vocabulary.scores, ...repeat(-3, filler), ...repeat(0, addedTokens.length)],
    types: [...vocabulary.types, ...repeat(1, filler), ...repeat(3, addedTokens.length)],
    idOf: vocabulary.idOf,
  };
}

function repeat(value: number, length: number): number[] {
  return Array.from({ length }, () => value);
}
