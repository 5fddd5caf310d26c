const spellings: readonly (readonly [RegExp, string])[] = [
  [/ae/gu, "e"],
  [/(?<=\p{L})oe|^oe/gu, "e"],
  [/sulph/gu, "sulf"],
  [/leuc/gu, "leuk"],
  [/(?<=\p{L}{3})our(?=$|s$|ed$|ing$)/u, "or"],
  [/(?<=\p{L}{3})is(?=e$|es$|ed$|ing$|ation$|ations$)/u, "iz"],
  [/lys(?=e$|ed$|es$|ing$)/u, "lyz"],
  [/([bt])re$/u, "$1er"],
];

/** Longest first. */
const suffixes = (
  "izations ization atively ively ousness ational iveness atories atory ations ation ators ative ating ances ances ences ently antly " +
  "ially ator ated ates ants ants ents ance ence ency ancy encies ancies ings edly ally ical ious ials ives ions ments ment ities ility " +
  "able ible ness ized izes izing ize ism ate ant ent ing ies ied ity ial ive ion ors ers ous ics ary ias " +
  "ed ly al ic es is or er ar ia us s y"
)
  .split(" ")
  .toSorted((a, b) => b.length - a.length);
const shortestStem = 4;

/**
 * A word in lower case without accents, in American spelling, less its longest ending: one cut by a list, as in Lovins
 * (1968), "Development of a stemming algorithm", so that "inhibits", "inhibitor" and "inhibition" meet.
 */
export function stem(word: string): string {
  const plain = spell(word);
  if (plain.length <= shortestStem)
    return plain.length === 4 && /[^su]s$/u.test(plain) ? plain.slice(0, 3) : plain;
  const suffix = suffixes.find(
    (end) =>
      plain.endsWith(end) && plain.length - end.length >= shortestStem && !plain.endsWith("ss"),
  );
  const cut = suffix === undefined ? plain : plain.slice(0, -suffix.length);
  const bare = cut.length > shortestStem && cut.endsWith("e") ? cut.slice(0, -1) : cut;
  // "stopped" and "stop", but not "fell".
  return bare.length > shortestStem && /([bdgmnprt])\1$/u.test(bare) ? bare.slice(0, -1) : bare;
}

function spell(word: string): string {
  const lower = word.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  if (lower.length < 5) return lower;
  return spellings.reduce((text, [from, to]) => text.replace(from, to), lower);
}
