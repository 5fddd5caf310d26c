import { ranks } from "../finding.ts";
import { acting, letterTakers } from "./cues.ts";
import { isEponym } from "./eponym.ts";
import { namedIn, restAfter, type Mention, type Place } from "./mention.ts";
import { extend, isFamily, isNext } from "./runs.ts";
import type { Word } from "./words.ts";

const gaelic = /^(?:Ó|Ní|Nic|Uí|Ua|Mac|Mhic)$/u;

/** "SMITH, John", "Ó Súilleabháin, Tomás", "Kowalczyk, Anna". */
export function familyFirst(place: Place): Mention | null {
  const { text, words, at, word } = place;
  if (word.shape === "lower" || word.kind === "other") return null;
  const family = extend(text, words, at, { any: false });
  if (family === null || family.last - family.first > 2) return null;
  const end = words[family.last];
  const next = words[family.last + 1];
  if (end === undefined || next === undefined || next.kind === "other") return null;
  if (!/^, ?$/u.test(text.slice(end.end, next.start))) return null;
  if (next.shape !== "capital" && !(next.shape === "upper" && next.given)) return null;
  const upper = end.shape === "upper" && end.text.length >= 4 && next.kind !== "likely";
  const known =
    next.given &&
    (gaelic.test(word.text) ||
      words
        .slice(family.first, family.last + 1)
        .some((one) => isFamily(one) && one.family && !one.given));
  if (!upper && !known) return null;
  const givenNames = extend(text, words, family.last + 1, { any: false });
  const last = Math.min(givenNames?.last ?? family.last + 1, family.last + 3);
  const rank = upper ? ranks.calledName : ranks.listedName;
  return { first: family.first, last, rank, gender: null, familyEnd: family.last };
}

/** Names that the lists know. */
export function listed(place: Place): Mention | null {
  const { text, words, at, word, lead } = place;
  if (word.kind === "other" || word.shape === "lower") return null;
  const run = extend(text, words, at, { any: false });
  if (run === null || isEponym(place, run)) return null;
  const named = namedIn(words, run);
  const [first, second] = named;
  if (first === undefined) return null;
  const found = { ...run, rank: ranks.listedName, gender: null };
  const sure = named.filter(({ kind }) => kind === "sure");
  if (named.every(({ shape }) => shape === "upper")) {
    const isName = named.length > 1 && sure.some(({ text: own }) => own.length > 3);
    return isName ? found : null;
  }
  if (sure.length > 0 || gaelic.test(word.text)) return found;
  if (words[run.first]?.shape === "letter") return afterInitial(first, lead) ? found : null;
  // Two names that are words as well, "Mark Day", or one such with a word that is none, "Rose Winterbourne".
  const begins = /(?:^|[.!?:\n]\s{0,3})$/u.test(lead);
  const isName =
    named.length > 1 &&
    first.kind === "likely" &&
    first.given &&
    (second?.kind === "likely"
      ? second.family
      : !(begins && first.common) || acting.test(restAfter(place, run)));
  return isName ? found : null;
}

function afterInitial(first: Word, lead: string): boolean {
  if (letterTakers.test(lead)) return false;
  return first.kind === "likely"
    ? first.family && (!first.common || /(?:,|\band|\bby|\bdr) $/iu.test(lead))
    : /(?:[:,(]|\b(?:by|for|from|with|of|dr)) $/iu.test(lead);
}

/** Notes without capitals: "maria gonzalez 34f", "pt zuleikha c/o". */
export function unCapitalised({ text, words, at, word, lead }: Place): Mention | null {
  const next = words[at + 1];
  if (word.shape !== "lower" || word.kind === "other" || word.kind === "likely") return null;
  const found = (last: number) => ({ first: at, last, rank: ranks.listedName, gender: null });
  const introduced = introduction.test(lead);
  const two = next?.shape === "lower" && isNext(text, word, next);
  if (two && word.kind === "sure" && word.given) {
    const rest = text.slice(next.end, next.end + 16);
    if (isFamily(next) || (next.kind === "unknown" && (aged.test(rest) || introduced))) {
      return found(at + 1);
    }
  }
  if (!introduced) return null;
  if (word.kind === "sure" && word.key.length >= 4) return found(at);
  const rest = text.slice(word.end, word.end + 16);
  if (word.key.length < 3) return null;
  const isPatient =
    /\b(?:pt|patient) $/iu.test(lead) && (aged.test(rest) || /^ c\/o\b/u.test(rest));
  const isRelative = relative.test(lead) && /^,? \(?(?:\+\d{2}|\d{3})/u.test(rest);
  const signs = /\b(?:thx|thanks|cheers|regards),? $/iu.test(lead) && /^[.!]?\s{0,3}$/u.test(rest);
  return isPatient || isRelative || signs ? found(at) : null;
}

const aged = /^,? {1,2}\(?\d{1,3} ?(?:m|f|y|yo|yrs?)(?![\p{L}\d])/iu;
const relative =
  /\b(?:wife|husband|partner|mum|mom|dad|son|daughter|brother|sister|mother|father|nok) $/iu;
const introduction =
  /\b(?:pt|patient|wife|husband|mum|mom|dad|son|daughter|brother|sister|mother|father|dr|for|from|thx|thanks|chase|hi|dear),? $/iu;
