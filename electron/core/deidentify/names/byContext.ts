import { ranks } from "../finding.ts";
import * as cue from "./cues.ts";
import { isEponym } from "./eponym.ts";
import { namedIn, restAfter, type Mention, type Place } from "./mention.ts";
import { extend, isNext, type Run } from "./runs.ts";
import { soundsLikeName } from "./soundsLikeName.ts";
import type { Word } from "./words.ts";

const rank = ranks.calledName;
const isTitle = /^(?:dr|prof|mr|mrs|ms|miss|med|justice|judge|professor|doctor)$/iu;

/** "Mr Young", "Prof. van den Berg", "Mrs T", "mr patel". */
export function titled(place: Place): Mention | null {
  const { text, words, at, word, lead } = place;
  const match = cue.title.exec(lead);
  const weak = match === null && cue.weakTitle.test(lead);
  if (match === null && !weak) return null;
  const gender = match?.[1] !== undefined ? "male" : match?.[2] !== undefined ? "female" : null;
  const written = match?.[0].trim() ?? "";
  if (word.shape === "lower" && !cue.particle.test(word.text)) {
    return inSmallLetters(place, written) ? { ...lowerRun(place), rank, gender } : null;
  }
  // "MS" and "MR" are a disease and a scan.
  if (/^(?:MS|MR|PAN|DON|SRI|COL|HON|LT|LIC|REV)$/u.test(written) && word.kind !== "sure") {
    return null;
  }
  if (isTitle.test(word.text)) return null;
  const alsoWord = weak || /^(?:don|pan|hon|sir|col|lt|rev|lic|sri)\b/iu.test(written);
  if (alsoWord && (word.kind === "other" || word.shape === "upper")) return null;
  if (word.kind === "other" && word.shape === "upper") return null;
  const run = extend(text, words, at, { any: true });
  return run === null ? null : { ...run, rank, gender };
}

/** "MR imaging" and "ms" are no titles; "dr said" is no name. */
function inSmallLetters({ word }: Place, written: string): boolean {
  if (!/^\p{Ll}/u.test(written) || /^(?:ms|don|pan|col|lt|hon|lic|sri|rev|sir)\b/u.test(written)) {
    return false;
  }
  return word.kind === "sure" || (word.kind === "unknown" && word.key.length >= 4);
}

function lowerRun({ text, words, at, word }: Place): { first: number; last: number } {
  const next = words[at + 1];
  const two =
    next !== undefined &&
    next.shape === "lower" &&
    next.kind === "sure" &&
    isNext(text, word, next);
  return { first: at, last: two ? at + 1 : at };
}

/** "Patient name: emily clark", "my name is Farrokh", "NOK: Fenella Ashcombe". */
export function labelled(place: Place): Mention | null {
  const { text, words, at, word, lead } = place;
  const form = cue.label.test(lead);
  if ((!form && !cue.role.test(lead)) || word.kind === "other") return null;
  if (word.shape === "lower" && !cue.particle.test(word.text)) {
    if (!form || (word.kind !== "sure" && !/(?:name|[:=]) {0,2}(?:is {1,2})?$/iu.test(lead)))
      return null;
    let last = at;
    while (isLowerName(text, words, last)) last += 1;
    return { first: at, last, rank, gender: null };
  }
  const run = extend(text, words, at, { any: form });
  if (run === null) return null;
  const named = namedIn(words, run);
  const sure = named.some(({ kind }) => kind === "sure");
  const upper = named.every(({ shape }) => shape === "upper");
  if (upper && !sure && !(form && /[:=] {0,2}$/u.test(lead))) return null;
  if (!form && !sure && (named.length === 0 || isEponym(place, run))) return null;
  return { ...run, rank, gender: null };
}

function isLowerName(text: string, words: readonly Word[], last: number): boolean {
  const word = words[last];
  const next = words[last + 1];
  return (
    word !== undefined &&
    next !== undefined &&
    next.shape === "lower" &&
    (next.kind !== "likely" || !next.common) &&
    next.kind !== "other" &&
    isNext(text, word, next)
  );
}

/** A capital word that people's words stand before or after: "his wife Calliope", "Farrokh says". */
export function called(place: Place): Mention | null {
  const { text, words, at, word, lead } = place;
  if (word.shape === "lower" || word.kind === "other") return null;
  const run = extend(text, words, at, { any: false });
  if (run === null || isEponym(place, run)) return null;
  const named = namedIn(words, run);
  const sure = named.some(({ kind }) => kind === "sure");
  if (named.length === 0 || (!sure && named.some(({ shape }) => shape === "upper"))) return null;
  if (cue.person.test(lead)) return { ...run, rank, gender: null };
  const found = { ...run, rank: ranks.listedName, gender: null };
  const rest = restAfter(place, run);
  const begins = /(?:^|[.!?:;\n•-]\s{0,3}|["“])$/u.test(lead);
  const last = named.at(-1);
  const several = named.length > 1 && named.every(({ common }) => !common);
  const dotless = words
    .slice(run.first, run.last + 1)
    .some(({ shape, end }) => shape === "letter" && text.charAt(end) !== ".");
  if (several && last !== undefined && !isLatinPair(named) && (sure || !dotless)) {
    const told = sure || cue.human.test(rest) || cue.acting.test(rest);
    if (begins && !told && !named.every(({ key }) => soundsLikeName(key, -0.1))) return null;
    return place.german && !sure ? null : found;
  }
  if (cue.human.test(rest)) return word.common && begins ? null : found;
  if (signs(place, run)) return found;
  if (word.kind === "unknown" && word.shape === "capital" && named.length === 1) {
    return isUnlisted(place, rest, begins) ? found : null;
  }
  return !begins &&
    word.key.length > 2 &&
    /^'s \p{Ll}|^ (?:has|is|was|had) /u.test(rest) &&
    word.given
    ? found
    : null;
}

/** A capital in the midst of a sentence, on a word that no list has but that is built like a name. */
function isUnlisted({ german, words, at, word }: Place, rest: string, begins: boolean): boolean {
  if (begins)
    return /^ (?:has|is|was|had|does|did|will|can) /u.test(rest) && soundsLikeName(word.key, 0.2);
  const others = [words[at - 1], words[at + 1]];
  const inHeading = others.some(
    (other) =>
      other !== undefined &&
      (/^\p{Lu}$/u.test(other.text) || (other.kind === "other" && other.shape !== "lower")),
  );
  return !inHeading && !german && soundsLikeName(word.key, -0.2);
}

/** The last word of a letter, by itself: who wrote it. */
function signs({ words, lead, greets, end }: Place, { last }: Run): boolean {
  const isLast = last === words.length - 1 && words[last]?.end === end;
  return isLast && /[.!?\n]\s{0,3}(?:\p{Lu}\p{L}{1,12},\s)?$/u.test(lead) && greets;
}

/** "Cauda Equina", "Myasthenia Gravis". */
function isLatinPair(named: readonly Word[]): boolean {
  return isLatin.test(named.at(-1)?.key ?? "") && !soundsLikeName(named[0]?.key ?? "", 0.3);
}

const isLatin = /(?:us|um|ica|osa|osum|ae|ans|ium|oides|ina|alis|aris)$/u;
