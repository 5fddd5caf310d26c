import { topicWords } from "./topicWords.ts";

type Term = { readonly words: string; readonly weight: number };

const weights = { decisive: 3, usual: 2, hints: 1 } as const;
/** These ask about any organ, so the organ's own words must not outweigh theirs. */
const acrossOrgans = new Set([
  "Emergency",
  "Ethics and public health",
  "Pharmacology",
  "Paediatrics",
  "Anatomy and physiology",
]);
const precedence = 2;

const topics = topicWords.map(({ topic, decisive, usual, hints }) => ({
  topic,
  terms: [
    ...termsOf(decisive, weights.decisive + (acrossOrgans.has(topic) ? precedence : 0)),
    ...termsOf(usual, weights.usual),
    ...termsOf(hints, weights.hints),
  ],
}));

/** A topic needs more than one hint. */
const least = 2;
/** A question says what it is about long before it has this many characters. */
const longest = 6000;

/** The medical topic of a question by the weights of its words, or "Other"; every word counts once. */
export function topicOf(questionText: string): string {
  const text = fold(questionText.slice(0, longest));
  let best = { topic: "Other", score: least - 1 };
  for (const { topic, terms } of topics) {
    const score = scoreOf(text, terms);
    if (score > best.score) best = { topic, score };
  }
  return best.topic;
}

function scoreOf(text: string, terms: readonly Term[]): number {
  return terms.reduce((sum, { words, weight }) => sum + (text.includes(words) ? weight : 0), 0);
}

function termsOf(list: string, weight: number): Term[] {
  return list
    .trim()
    .split(/\s+/u)
    .map((word) => {
      const whole = word.endsWith("!");
      const words = (whole ? word.slice(0, -1) : word).replaceAll("_", " ");
      return { words: ` ${words}${whole ? " " : ""}`, weight };
    });
}

const spellings: readonly (readonly [RegExp, string])[] = [
  [/ae/gu, "e"],
  [/oe(?=[adsmtcl])/gu, "e"],
  [/our(?=s?\b|al\b|ing\b|ed\b)/gu, "or"],
  [/is(?=ed\b|ing\b|ation)/gu, "iz"],
  [/ise(?=[sd]?\b)/gu, "ize"],
  [/sulph/gu, "sulf"],
  [/programme/gu, "program"],
  [/tre\b/gu, "ter"],
];

/** Small letters without accents, in American spelling, with one space around every word. */
function fold(text: string): string {
  let folded = text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[’‘]/gu, "'").toLowerCase();
  for (const [british, american] of spellings) folded = folded.replace(british, american);
  return ` ${folded.replace(/[^\p{L}\p{N}']+/gu, " ")} `;
}
