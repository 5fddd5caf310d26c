import { wordEnding, vocabulary } from "./vocabulary.ts";
import { drug } from "../../advise/drugWords.ts";
import { some } from "../../advise/pattern.ts";
import type { Span } from "../../advise/span.ts";
import { large } from "../places/cities.ts";
import { fold } from "./fold.ts";
import { prefixes } from "./medicalWords.ts";
import { ambiguous, eponyms, given, setOf, surnames } from "./wordSets.ts";

/** A word of a text, without its possessive ending, and what the lists say of it. */
export type Word = Span & {
  readonly text: string;
  readonly key: string;
  readonly shape: "capital" | "upper" | "lower" | "letter";
  readonly given: boolean;
  readonly family: boolean;
  /** A word of its own as well, such as "will". */
  readonly common: boolean;
  /** sure: a name by itself; likely: a name, but a word or an eponym too; other: a word; unknown: in no list. */
  readonly kind: "sure" | "likely" | "unknown" | "other";
};

const wordAt = /\p{L}[\p{L}\p{M}'-]{0,39}/gu;
const ending = /(?:'s|'S|-san|-sama|['-]{1,3})$/u;
/** States and countries, word by word. */
const larger = setOf(large.replaceAll("_", " "));
const prefixed = setOf(prefixes);
const isDrug = some(`^${drug}$`);
/** "IgA", "mRNA", "PaCO": capitals within that no name has. */
const isFormula = /^(?!Ma?c|[DLO]['e]|[DL]i|La|Mh|Fitz|Van|Von).{0,30}\p{Ll}\p{Lu}/u;
/** How surnames are formed in many languages. */
const familyForm =
  /^(?:mc[a-z]{3,}|fitz[a-z]{3,}|o'[a-z]{3,}|d'[a-z]{4,}|l'[a-z]{4,})$|(?:owski|ewski|inski|ynski|cki|dzki|owicz|ewicz|czyk|enko|chuk|ovich|evich|ovna|evna|ovic|evic|ovsky|evsky|opoulos|idis|akis|shvili|adze|escu|eanu|inen|sdottir|sson|berg|mann|baum|bauer|meier|meyer|maier|strom|qvist|quist|stein|feld|hauser|huber|oglu|zadeh|nathan|swamy|wardena|singhe|asekara|ullah|uddin|yan|ova|eva|ska|cka|nez|dez|guez|quez|worth|shaw|wick|bourne|burn|field|wood|stead|sham|well|ford|borough|bury|brook|gate|thorpe|hurst|croft|wright|smith|thwaite|bottom|combe|ington|ingham|ridge)$/u;

/** The words of a text in order; those that are known are names for sure, unless they are common words. */
export function wordsIn(text: string, known: ReadonlySet<string>): Word[] {
  const found: Word[] = [];
  const seen = new Map<string, Omit<Word, "start" | "end">>();
  wordAt.lastIndex = 0;
  for (let match = wordAt.exec(text); match !== null; match = wordAt.exec(text)) {
    const bare = match[0].replace(ending, "");
    const described = seen.get(bare) ?? describe(bare, known);
    seen.set(bare, described);
    const end = match.index + bare.length;
    // "PaCO2" is no name.
    const kind = /\d/u.test(text.charAt(end)) ? "other" : described.kind;
    found.push({ ...described, kind, start: match.index, end });
  }
  // A word that the text writes small as well has its capital from a heading or a sentence's beginning.
  const small = new Set(found.filter(({ shape }) => shape === "lower").map(({ key }) => key));
  return found.map((word) =>
    word.kind === "unknown" && word.shape === "capital" && small.has(word.key)
      ? { ...word, kind: "other" as const }
      : word,
  );
}

function describe(text: string, known: ReadonlySet<string>): Omit<Word, "start" | "end"> {
  const key = fold(text);
  const parts = key.split("-").filter((part) => part !== "");
  const isGiven = parts.some((part) => given.has(part));
  const isFamily = parts.some(isSurname);
  // "Ball-and-socket", "cross-bridge": a name has a capital in each part, or each part is a name.
  const inList =
    (isGiven || isFamily) &&
    (!/(?:^|-)\p{Ll}/u.test(text) || parts.every((part) => given.has(part) || isSurname(part)));
  const formed =
    (key.length >= 6 && parts.some((part) => familyForm.test(part))) || /^Ma?c\p{Lu}/u.test(text);
  const shape = shapeOf(text);
  const isWord =
    isFormula.test(text) ||
    vocabulary.has(key) ||
    (larger.has(key) && !inList) ||
    (parts.length > 1 &&
      (parts.every((part) => vocabulary.has(part)) || prefixed.has(parts[0] ?? "")));
  const isKnown = known.has(key) && !isWord && !eponyms.has(key);
  return {
    text,
    key,
    shape,
    given: inList && isGiven,
    family: (inList && isFamily) || formed,
    common: isWord,
    kind: isKnown ? "sure" : kindOf(key, parts, inList, formed, isWord),
  };
}

function isSurname(part: string): boolean {
  return surnames.has(part.replaceAll("'", ""));
}

function kindOf(
  key: string,
  parts: readonly string[],
  inList: boolean,
  formed: boolean,
  isWord: boolean,
): Word["kind"] {
  if (key.length < 2) return "unknown";
  const doubtful = parts.every((part) => eponyms.has(part)) || ambiguous.has(key) || key.length < 3;
  if (inList && isWord) return ambiguous.has(key) ? "likely" : "other";
  if (isWord || isDrug.test(key)) return "other";
  if (doubtful) return inList || eponyms.has(key) || ambiguous.has(key) ? "likely" : "unknown";
  if (inList) return "sure";
  if (wordEnding.test(key)) return "other";
  return formed ? "sure" : "unknown";
}

function shapeOf(text: string): Word["shape"] {
  const letters = text.replace(/[^\p{L}]/gu, "");
  if (letters.length === 1) return "letter";
  if (/^\p{Ll}/u.test(text)) {
    return /^(?:al|el|as|ash|ad|an|ar|at|ibn)-\p{Lu}|^d'\p{Lu}|^[mn]h?\p{Lu}/u.test(text)
      ? "capital"
      : "lower";
  }
  return letters === letters.toUpperCase() ? "upper" : "capital";
}
