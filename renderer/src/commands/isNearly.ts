/** Shorter words are too many others with one letter changed. */
const shortest = 4;

/**
 * Whether a typed word is another one, or its beginning, with one slip: a letter too many, too few, another one, or two
 * that changed places.
 */
export function isNearly(typed: string, word: string): boolean {
  if (typed.length < shortest) return false;
  const at = firstDifference(typed, word);
  const begins = (rest: string, of: string) => of.startsWith(rest);
  const swapped = `${typed[at + 1] ?? ""}${typed[at] ?? ""}`;
  return (
    begins(typed.slice(at + 1), word.slice(at)) ||
    begins(typed.slice(at), word.slice(at + 1)) ||
    begins(typed.slice(at + 1), word.slice(at + 1)) ||
    begins(`${swapped}${typed.slice(at + 2)}`, word.slice(at))
  );
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}
