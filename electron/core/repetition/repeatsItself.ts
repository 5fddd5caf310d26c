/** Longest piece, in UTF-16 units, whose repetition is looked for: a long sentence. */
const longestPiece = 240;

/** A piece once more may be meant, and so may a rule of dashes or a line to fill in; this often and this long it is not. */
const times = 4;
const atLeast = 96;

/** Whether a text ends in one piece of it over and over, word for word: at least four times, and 96 units of text in all. */
export function repeatsItself(text: string): boolean {
  for (let length = 1; length <= longestPiece; length++) {
    const needed = Math.max(times * length, atLeast);
    if (needed > text.length) return false;
    if (hasPeriod(text.slice(-needed), length)) return true;
  }
  return false;
}

function hasPeriod(text: string, length: number): boolean {
  return text.endsWith(text.slice(0, -length));
}
