import { seededNumbers } from "../../electron/model/synthetic/seededNumbers.ts";

const vocabularySize = 40_000;
/** Zipf's law: a word's frequency falls with its rank, as in real text. */
const zipfExponent = 1.05;

const syllables =
  "car di o neph ro hep a to pul mo gas tro en te ri tis al gi a my os in ase ine ol".split(" ");
const functionWords =
  "the of and in to is a with by for that it as are on be from or which at".split(" ");

export type StudyText = {
  readonly paragraph: (words: number) => string;
  /** A question of three to eight words that occur in the text. */
  readonly question: () => string;
};

/** Text without meaning whose words are as frequent, and as rare, as those of real books; the same for the same seed. */
export function createStudyText(seed: number): StudyText {
  const uniform = seededNumbers(seed);
  const words = Array.from({ length: vocabularySize }, (_, i) => functionWords[i] ?? makeWord(i));
  const weights = words.map((_, i) => 1 / (i + 2) ** zipfExponent);
  const cumulative: number[] = [];
  weights.reduce((total, weight, i) => (cumulative[i] = total + weight), 0);
  const total = cumulative.at(-1) ?? 1;

  function word(): string {
    const wanted = uniform() * total;
    let low = 0;
    let high = words.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulative[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return words[low] ?? "the";
  }

  return {
    paragraph(count) {
      const sentences: string[] = [];
      for (let left = count; left > 0; left -= 14) {
        const sentence = Array.from({ length: Math.min(14, left) }, word).join(" ");
        sentences.push(`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`);
      }
      return sentences.join(" ");
    },
    question() {
      const length = 3 + Math.floor(uniform() * 6);
      return `What is ${Array.from({ length }, word).join(" ")}?`;
    },
  };
}

/** A pronounceable word for a number; different numbers make different words. */
function makeWord(number: number): string {
  let word = "";
  for (let rest = number; rest > 0; rest = Math.floor(rest / syllables.length)) {
    word += syllables[rest % syllables.length];
  }
  return word || "o";
}
