/**
 * Porter's stemmer (M. F. Porter, "An algorithm for suffix stripping", 1980) in exactly the form of SQLite's
 * FTS5, so that a word read here and a word in the index become the same term. Takes a folded word.
 */
export function stem(word: string): string {
  // FTS5 stems the bytes of a word.
  if (/[^\0-\x7f]/.test(word)) return fromBytes(stemBytes(Buffer.from(word).toString("latin1")));
  return stemBytes(word);
}

function fromBytes(bytes: string): string {
  return Buffer.from(bytes, "latin1").toString();
}

function stemBytes(word: string): string {
  if (word.length < 3 || word.length > 64) return word;
  let stemmed = withoutPlural(word);
  stemmed = withoutPastOrPresent(stemmed);
  if (stemmed.endsWith("y") && hasVowel(stemmed.slice(0, -1))) stemmed = `${stemmed.slice(0, -1)}i`;
  stemmed = replaceSuffix(stemmed, doubleSuffixes, (rest) => measure(rest) > 0);
  stemmed = replaceSuffix(stemmed, adjectiveSuffixes, (rest) => measure(rest) > 0);
  stemmed = replaceSuffix(stemmed, singleSuffixes, (rest, suffix) =>
    suffix === "ion" ? measure(rest) > 1 && /[st]$/.test(rest) : measure(rest) > 1,
  );
  return withoutFinalLetters(stemmed);
}

type Suffixes = readonly (readonly [suffix: string, replacement: string])[];

/** In the order in which FTS5 tries them; the first that fits decides. */
const doubleSuffixes: Suffixes = [
  ["ational", "ate"],
  ["tional", "tion"],
  ["enci", "ence"],
  ["anci", "ance"],
  ["izer", "ize"],
  ["logi", "log"],
  ["bli", "ble"],
  ["alli", "al"],
  ["entli", "ent"],
  ["eli", "e"],
  ["ousli", "ous"],
  ["ization", "ize"],
  ["ation", "ate"],
  ["ator", "ate"],
  ["alism", "al"],
  ["iveness", "ive"],
  ["fulness", "ful"],
  ["ousness", "ous"],
  ["aliti", "al"],
  ["iviti", "ive"],
  ["biliti", "ble"],
];
const adjectiveSuffixes: Suffixes = [
  ["ical", "ic"],
  ["ness", ""],
  ["icate", "ic"],
  ["iciti", "ic"],
  ["ful", ""],
  ["ative", ""],
  ["alize", "al"],
];
const singleSuffixes: Suffixes = [
  ["al", ""],
  ["ance", ""],
  ["ence", ""],
  ["er", ""],
  ["ic", ""],
  ["able", ""],
  ["ible", ""],
  ["ant", ""],
  ["ement", ""],
  ["ment", ""],
  ["ent", ""],
  ["ion", ""],
  ["ou", ""],
  ["ism", ""],
  ["ate", ""],
  ["iti", ""],
  ["ous", ""],
  ["ive", ""],
  ["ize", ""],
];

function replaceSuffix(
  word: string,
  suffixes: Suffixes,
  applies: (rest: string, suffix: string) => boolean,
): string {
  for (const [suffix, replacement] of suffixes) {
    if (word.length <= suffix.length || !word.endsWith(suffix)) continue;
    const rest = word.slice(0, -suffix.length);
    return applies(rest, suffix) ? rest + replacement : word;
  }
  return word;
}

function withoutPlural(word: string): string {
  if (!word.endsWith("s")) return word;
  if (/.sses$|.ies$/.test(word)) return word.slice(0, -2);
  return word.endsWith("ss") ? word : word.slice(0, -1);
}

function withoutPastOrPresent(word: string): string {
  if (word.endsWith("eed") && word.length > 3) {
    return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  }
  const suffix = word.endsWith("ed") ? 2 : word.endsWith("ing") ? 3 : 0;
  if (suffix === 0 || word.length <= suffix) return word;
  const rest = word.slice(0, -suffix);
  if (!hasVowel(rest)) return word;
  if (/.(at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (/([^aeioulsz])\1$/.test(rest)) return rest.slice(0, -1);
  return measure(rest) === 1 && endsConsonantVowelConsonant(rest) ? `${rest}e` : rest;
}

function withoutFinalLetters(word: string): string {
  let result = word;
  if (result.endsWith("e")) {
    const rest = result.slice(0, -1);
    const m = measure(rest);
    if (m > 1 || (m === 1 && !endsConsonantVowelConsonant(rest))) result = rest;
  }
  return result.endsWith("ll") && measure(result.slice(0, -1)) > 1 ? result.slice(0, -1) : result;
}

/** A string of v and c, one for each letter; y is a vowel after a consonant. */
function shape(word: string): string {
  let shaped = "";
  for (const letter of word) {
    const vowel = "aeiou".includes(letter) || (letter === "y" && shaped.endsWith("c"));
    shaped += vowel ? "v" : "c";
  }
  return shaped;
}

/** How often a vowel is followed by a consonant: Porter's m. */
function measure(word: string): number {
  return shape(word).match(/vc/g)?.length ?? 0;
}

function hasVowel(word: string): boolean {
  return /[aeiou]|.y/s.test(word);
}

function endsConsonantVowelConsonant(word: string): boolean {
  return !/[wxy]$/.test(word) && shape(word).endsWith("cvc");
}
