/** The words of a document, by which a hyphen at a line's end is judged. */
export type Vocabulary = {
  /** Adds the words of one printed line, but no part of a word that is broken at its end or (as tail) its beginning. */
  readonly add: (line: string, tail: boolean) => void;
  readonly count: (word: string) => number;
};

/** How two printed lines join: "drop" takes the hyphen out, "none" joins without a space. */
export type Joint = "space" | "drop" | "none";
export type JoinHyphen = (before: string, after: string, softHyphen: boolean) => Joint;

/** Words that are remembered at most: far more than a textbook has. */
const mostWords = 250_000;
const longestWord = 200;

export function createVocabulary(): Vocabulary {
  const counts = new Map<string, number>();
  return {
    add: (line, tail) => {
      const begun = tail ? line.replace(/^\s*\S+/u, "") : line;
      const whole = /[-\u2010]$/u.test(begun) ? begun.slice(0, begun.lastIndexOf(" ") + 1) : begun;
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

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** First parts of compounds that keep their hyphen when the document does not say otherwise. */
const firstParts = words(
  "self well ill half high low long short cross ex all quasi full part first second third",
);

/** Second parts that make compounds of nearly any noun: "drug-induced", "beta-blocker". */
const secondParts = words(
  "induced inducing related unrelated associated dependent independent resistant sensitive mediated specific based " +
    "negative positive converting blocking blocker blockers binding acting releasing stimulating inhibiting limiting " +
    "lowering threatening producing containing controlled treated derived driven linked coupled gated activated " +
    "deficient rich free like type term dose line cell cells wave level onset risk stage term up old year " +
    "receptor agonist antagonist inhibitor inhibitors permeable impermeable soluble insoluble",
);

/** Beginnings that are written together with what follows, whatever that is. */
const prefixes = words(
  "anti counter extra hyper hypo infra inter intra macro micro mono multi over para peri poly post pseudo retro semi " +
    "super supra trans ultra under",
);

/** Words that begin no compound, but by chance many broken words. */
const smallWords = words(
  "a an and are as be but by can con do for from had has have he her his i if in into is it its may me my no nor not of " +
    "off on or our out per she so than that the them then they this to up us was we were who with you your",
);

/** What stands at the end of words and is no word itself, though it may look like one. */
const ending =
  /^(?:ments?|ness|less|ful|ly|[ai]ble|ing|ings|ed|ers?|ors?|ance|ence|ate|ated|ation|ations|tion|sion|al|ally|ic|ical|ity|ive|ous|ology|itis|osis|oma|emia|ine|ism|ist|ize|ized)$/u;

/**
 * Undoes hyphenation at line ends. The hyphen goes where the document has the word without it, and otherwise where
 * the first part is no word of its own. It stays in compounds ("drug-induced"), after names and single letters
 * ("Gram-negative", "T-cell") and before anything but a small letter ("COVID-19").
 */
export function createJoinHyphen(vocabulary: Vocabulary): JoinHyphen {
  return (before, after, softHyphen) => {
    if (softHyphen) return "none";
    const near = before.slice(-longestWord);
    const found = /([\p{L}\p{N}]+(?:[-\u2010][\p{L}\p{N}]+)*)[-\u2010]$/u.exec(near);
    const whole = found?.[1];
    if (found === null || whole === undefined) return "space";
    const second = /^\p{Ll}[\p{L}\p{M}]*(?:[-\u2010]\p{L}+)*/u.exec(after)?.[0];
    if (second === undefined) return /^[\p{L}\p{N}]/u.test(after) ? "none" : "space";
    // "pre- and postoperative": the hyphen stands for a word that follows.
    if (/^(?:and|or|to|und|oder|et|ou|y|o)$/u.test(second)) return "space";
    const joined = vocabulary.count(whole + second);
    const hyphened = vocabulary.count(`${whole}-${second}`);
    if (joined !== hyphened) return joined > hyphened ? "drop" : "none";
    const first = whole.split(/[-\u2010]/u).at(-1) ?? whole;
    const opens = /(?:^|[.!?:]["'”’)\]]*)\s*$/u.test(near.slice(0, found.index));
    return isCompound(first, second, opens, vocabulary) ? "none" : "drop";
  };
}

/** opens: it begins a sentence, so that a capital letter says nothing. */
function isCompound(
  first: string,
  second: string,
  opens: boolean,
  vocabulary: Vocabulary,
): boolean {
  const small = first.toLowerCase();
  if (Array.from(first).length === 1 || /\p{N}|.\p{Lu}/u.test(first)) return true;
  if (/^\p{Lu}/u.test(first) && !opens) return true;
  if (firstParts.has(small)) return true;
  const tail = second.split(/[-\u2010]/u)[0] ?? second;
  const knows = (word: string): boolean =>
    ["", "s"].some((end) => vocabulary.count(word + end) > 0);
  if (["s", "d", "ed", "ing"].some((end) => vocabulary.count(first + second + end) > 0))
    return false;
  if (small === "at") return knows(tail);
  if (smallWords.has(small) || prefixes.has(small) || ending.test(tail)) return false;
  if (secondParts.has(tail) && (first.length >= 4 || knows(small))) return true;
  if (!knows(small)) return false;
  // A short word is the beginning of many others; a long one hardly by chance.
  return knows(tail) || first.length >= 6 || /^\p{L}{4,}(?:ing|ed)$/u.test(tail);
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll("\u2010", "-");
}
