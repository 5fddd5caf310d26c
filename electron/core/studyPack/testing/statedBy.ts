import { amountsOf } from "./amountsOf.ts";

const small = new Set(
  "the and with for from that this are was which has have who into than its".split(" "),
);

/** How much of an option a sentence says: the share of its words, then of its pairs of words next to each other. */
type Stated = { readonly words: number; readonly pairs: number };

/** The telling words of a text, in their order and without their endings. */
export function wordsOf(text: string): readonly string[] {
  const words = text.match(/[A-Za-z0-9]{3,}|\b[A-Z]{2}\b/g) ?? [];
  return words
    .map((word) => word.toLowerCase())
    .filter((word) => !small.has(word))
    .map((word) => word.replace(/(?:s|ed|ing)$/, "").replace(/e$/, ""));
}

/** Null where a number of the option, with its unit, does not stand in the sentence. */
export function statedBy(sentence: string, option: string): Stated | null {
  const numbers = new Set(numbersOf(sentence));
  if (numbersOf(option).some((number) => !numbers.has(number))) return null;
  const [said, wanted] = [wordsOf(sentence), wordsOf(option)];
  return { words: share(wanted, said), pairs: share(pairsOf(wanted), pairsOf(said)) };
}

/** Whether the first is stated more than the second. */
export function isMore(one: Stated, other: Stated | null): boolean {
  if (other === null || one.words > other.words) return true;
  return one.words === other.words && one.pairs > other.pairs;
}

/** Of amounts, of Roman numbers as in "class III", and of names as in "HLA-B*57:01". */
function numbersOf(text: string): readonly string[] {
  const amounts = amountsOf(text).map(({ number, unit }) => `${number} ${unit}`);
  return [...amounts, ...(text.match(/\b[IVX]+\b|[A-Za-z*]\d[\d:]*/g) ?? [])];
}

function pairsOf(words: readonly string[]): readonly string[] {
  return words.slice(1).map((word, at) => `${words[at]} ${word}`);
}

function share(wanted: readonly string[], said: readonly string[]): number {
  const all = new Set(wanted);
  return all.size === 0 ? 1 : all.intersection(new Set(said)).size / all.size;
}
