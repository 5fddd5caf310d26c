import { termOf } from "./words.ts";

/** Beginnings of which each turns a word into another thing, often into its opposite. */
const beginnings: readonly (readonly string[])[] = [
  ["hypo", "hyper"],
  ["ab", "ad"],
  ["af", "ef"],
  ["intra", "inter", "infra", "extra"],
  ["ante", "anti"],
  ["anter", "inter"],
  ["pre", "post"],
  ["prenat", "perinat", "postnat", "antenat", "neonat"],
  ["macro", "micro"],
  ["brady", "tachy"],
  ["supra", "infra", "sub"],
  ["endo", "ecto", "exo", "epi"],
  ["in", "ex"],
  ["im", "ex"],
  ["de", "re"],
  ["iso", "aniso"],
  ["mono", "poly", "oligo"],
  ["eu", "dys"],
  ["homo", "hetero"],
  ["para", "peri"],
  ["uni", "bi", "tri"],
  ["ile", "ili"],
  ["metacarp", "metatars"],
  ["carp", "tars"],
  ["arteri", "arthr", "atri"],
  ["myel", "my"],
  ["humer", "humor"],
  ["peron", "perin", "periton"],
  ["carot", "parot"],
  ["hepat", "herpet"],
  ["thym", "thyr"],
  ["cyst", "cyt"],
];

/** Endings of terms that do the same. */
const endings: readonly (readonly string[])[] = [
  ["ectomi", "ostomi", "otomi", "oscopi", "opexi", "oplasti"],
  ["uria", "emia"],
  ["phagia", "phasia", "plasia", "plegia"],
  ["blast", "clast", "cyt"],
  ["trop", "troph"],
  ["penia", "philia"],
  ["kinin", "kinas"],
];

/** Chemical endings of whole words, with what stems keep of them. */
const chemical: readonly (readonly [typed: RegExp, others: RegExp])[] = [
  [/ases?$/, /os$/],
  [/oses?$/, /as$/],
  [/ates?$/, /it$/],
  [/ites?$/, /at$/],
  [/ines?$/, /(id|on|am)$/],
  [/ones?$/, /(ol|in)$/],
  [/ols?$/, /(on|al)$/],
];

/** Put before a word, these deny it, undo it or make it something else. */
const denials = [
  "a",
  "an",
  "ab",
  "un",
  "in",
  "im",
  "il",
  "ir",
  "de",
  "dis",
  "dys",
  "mal",
  "non",
  "re",
  "pre",
];

/** Endings of medicines after "The use of stems in the selection of international nonproprietary names" (WHO). */
const medicine =
  /(pril|sartan|olol|statin|mycin|micin|cillin|azole?|tidine?|dipine?|pam|zolam|caine?|cycline?|oxacin|vir|mab|nib|parin|xaban|gatran|profen|coxib|fenac|setron|triptan|gliptin|glitazone?|gliflozin|glutide?|amide?|azine?|azosin|terol|tropium|phylline?|barbital|thiazide?|semide?|dronate?|dronic|platin|rubicin|taxel|quine?|curonium|curium|flurane?|uracil|ridone?|peridol|oxetine?|traline?|triptyline?|pramine?|lukast|mustine?|poetin|relin|sterone?|asone?|solone?|nisone?|onide?|steride?|afil|azide?|oxifene?|grel|cef\w+|sulfa\w+)$/;

/**
 * Whether a term, although spelled almost as what was typed, names its opposite, another medicine or another part.
 * Both are folded; the term is a stem.
 */
export function meansSomethingElse(typed: string, term: string): boolean {
  const own = termOf(typed);
  return (
    beginnings.some((group) => differ(group, (part) => own.startsWith(part), term, "start")) ||
    endings.some((group) => differ(group, (part) => own.endsWith(part), term, "end")) ||
    chemical.some(([typedEnding, others]) => typedEnding.test(typed) && others.test(term)) ||
    denies(typed, term) ||
    denies(term, own) ||
    (medicine.test(typed) && medicine.test(term))
  );
}

/** Whether both have a part of the group, but not the same; the longest part that fits counts. */
function differ(
  group: readonly string[],
  has: (part: string) => boolean,
  term: string,
  where: "start" | "end",
): boolean {
  const longest = (parts: readonly string[]) =>
    parts.toSorted((a, b) => b.length - a.length)[0] ?? null;
  const one = longest(group.filter(has));
  const other = longest(
    group.filter((part) => (where === "start" ? term.startsWith(part) : term.endsWith(part))),
  );
  return one !== null && other !== null && one !== other;
}

/** Whether the first is the second with a denial before it; stems may have lost different endings. */
function denies(denied: string, plain: string): boolean {
  return denials.some((denial) => {
    if (!denied.startsWith(denial)) return false;
    const rest = denied.slice(denial.length);
    if (termOf(rest) === plain || rest === plain) return true;
    return (
      Math.min(rest.length, plain.length) >= 4 && (rest.startsWith(plain) || plain.startsWith(rest))
    );
  });
}
