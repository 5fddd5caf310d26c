import { splitSentences } from "../advise/sentences.ts";

/** The sentence of a passage, word for word, that shares most words and numbers with a claim; the whole text when none shares any. */
export function quoteFor(claim: string, passageText: string): string {
  const wanted = wordsOf(claim);
  let best = { quote: passageText, score: 0 };
  for (const { start, end } of splitSentences(passageText)) {
    const quote = passageText.slice(start, end);
    const words = wordsOf(quote);
    const shared = [...words].filter((word) => wanted.has(word));
    const weight = shared.reduce((sum, word) => sum + (/\d/u.test(word) ? 2 : 1), 0);
    const score = weight / Math.sqrt(Math.max(4, words.size));
    if (score > best.score) best = { quote, score };
  }
  return best.quote;
}

/** Words of four letters and more, cut so that endings do not matter, and every number. */
function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/\d+(?:[.,]\d+)?|\p{L}{4,}/gu) ?? [];
  return new Set(words.map((word) => word.slice(0, 8)));
}
