/** What FTS5's unicode61 tokenizer takes for a part of a word; anything else separates words. */
const partOfWord = /[\p{L}\p{N}\p{Co}]/u;

/**
 * What a student types as an FTS5 expression: every word must occur, the words' beginnings are enough.
 * Quoted word by word, so that no character and no AND, NEAR or * has a meaning. Null when it has no word.
 */
export function searchExpression(typed: string): string | null {
  // FTS5 stops reading at a zero character.
  const words = typed.replaceAll("\0", " ").split(/\s+/u);
  const terms = new Set(words.filter((word) => partOfWord.test(word)));
  if (terms.size === 0) return null;
  return [...terms].map((term) => `"${term.replaceAll('"', '""')}"*`).join(" ");
}
