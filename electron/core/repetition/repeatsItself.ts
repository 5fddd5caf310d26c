/** Longest piece, in UTF-16 units, whose repetition is looked for: a long sentence. */
const longestPiece = 240;

/** A piece once more may be meant; so often it is not. */
const times = 4;
/** A text at least so long repeats itself, of words and of what only draws: rules, lines to fill in, rows of an empty table. */
const atLeast = { words: 96, signs: 480 };
const word = /[\p{L}\p{N}]/u;

/**
 * Whether a text ends in one piece of it over and over, letter for letter: at least four times, and 96 units of text in
 * all, 480 where no letter and no digit is in it.
 */
export function repeatsItself(text: string): boolean {
  for (let length = 1; length <= longestPiece && times * length <= text.length; length++) {
    const least = word.test(text.slice(-length)) ? atLeast.words : atLeast.signs;
    const needed = Math.max(times * length, least);
    if (needed <= text.length && hasPeriod(text.slice(-needed), length)) return true;
  }
  return false;
}

function hasPeriod(text: string, length: number): boolean {
  return text.endsWith(text.slice(0, -length));
}
