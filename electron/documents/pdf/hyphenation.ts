/** The words of a document, by which a hyphen at a line's end is judged. */
export type Vocabulary = {
  /** Adds the words of one printed line; its last one counts only when it is whole. */
  readonly add: (line: string) => void;
  readonly count: (word: string) => number;
};

/** How two printed lines join: "drop" takes the hyphen out, "none" joins without a space. */
export type Joint = "space" | "drop" | "none";
export type JoinHyphen = (before: string, after: string, softHyphen: boolean) => Joint;

/** Words that are remembered at most: far more than a textbook has. */
const mostWords = 250_000;

export function createVocabulary(): Vocabulary {
  const counts = new Map<string, number>();
  return {
    add: (line) => {
      const whole = line.replace(/\S+[-\u2010]$/u, "");
      for (const [word] of whole.matchAll(/[\p{L}\p{N}]+(?:[-\u2010][\p{L}\p{N}]+)*/gu)) {
        const key = fold(word);
        const count = counts.get(key);
        if (count !== undefined) counts.set(key, count + 1);
        else if (counts.size < mostWords && key.length <= 60) counts.set(key, 1);
      }
    },
    count: (word) => counts.get(fold(word)) ?? 0,
  };
}

/** First parts of compounds that keep their hyphen when the document does not say otherwise. */
const compounds: ReadonlySet<string> = new Set(
  "self well ill half high low long short cross ex all quasi full part first second third".split(
    " ",
  ),
);

/**
 * Undoes hyphenation at line ends. The hyphen stays where the document has the word with it elsewhere and not without,
 * and where what follows is no small letter ("COVID-19", "Anglo-Saxon").
 */
export function createJoinHyphen(vocabulary: Vocabulary): JoinHyphen {
  return (before, after, softHyphen) => {
    if (softHyphen) return "none";
    const first = /(\p{L}+(?:[-\u2010]\p{L}+)*)[-\u2010]$/u.exec(before)?.[1];
    if (first === undefined)
      return /[\p{L}\p{N}][-\u2010]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)
        ? "none"
        : "space";
    const second = /^\p{Ll}[\p{L}\p{M}]*(?:[-\u2010]\p{L}+)*/u.exec(after)?.[0];
    if (second === undefined) return /^[\p{L}\p{N}]/u.test(after) ? "none" : "space";
    // "pre- and postoperative": the hyphen stands for a word that follows.
    if (/^(?:and|or|to|und|oder|et|ou|y|o)$/u.test(second)) return "space";
    const joined = vocabulary.count(first + second);
    const hyphened = vocabulary.count(`${first}-${second}`);
    if (joined !== hyphened) return joined > hyphened ? "drop" : "none";
    const part = first.split(/[-\u2010]/u).at(-1);
    return part !== undefined && compounds.has(part.toLowerCase()) ? "none" : "drop";
  };
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll("\u2010", "-");
}
