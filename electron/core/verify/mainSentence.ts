import type { AnswerSentence } from "./answerSentences.ts";

/**
 * The sentence that carries most of an answer: the one whose words, weighted by the number of sentences that hold
 * them, say most for its length. The earliest of equals; headings, questions and fragments only when there is nothing else.
 */
export function mainSentence(
  text: string,
  sentences: readonly AnswerSentence[],
): AnswerSentence | undefined {
  const stating = sentences.filter(({ states }) => states);
  const choice = stating.length > 0 ? stating : sentences;
  const words = choice.map(({ start, end }) => contentWords(text.slice(start, end)));
  const counts = new Map<string, number>();
  for (const word of words.flatMap((set) => [...set]))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  const scores = words.map(
    (set) =>
      [...set].reduce((sum, word) => sum + Math.log2(1 + (counts.get(word) ?? 0)), 0) /
      Math.sqrt(Math.max(4, set.size)),
  );
  return choice[scores.indexOf(Math.max(...scores))];
}

/** Words that say what a sentence is about, cut to their first letters so that endings do not matter. */
function contentWords(sentence: string): Set<string> {
  const words =
    sentence
      .slice(0, 2000)
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? [];
  return new Set(words.filter((word) => !empty.has(word)).map((word) => word.slice(0, 8)));
}

const empty = new Set(
  (
    "this that these those with from have been were will would could should which when where what while than then " +
    "they them their there also more most such some only other into over under very many much often both each because " +
    "however therefore between about after before during include includes including used using known called main"
  ).split(" "),
);
