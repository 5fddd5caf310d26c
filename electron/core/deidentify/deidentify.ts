import type { Replacement } from "../../contract/deidentify.ts";
import { foldText } from "../advise/foldText.ts";
import { every, findAll } from "../advise/pattern.ts";
import { ranks, type Finding } from "./finding.ts";
import { findAgain, type Known } from "./findAgain.ts";
import { nameFindings, placeholder } from "./nameFindings.ts";
import { findNames } from "./names/findNames.ts";
import { findPlaces } from "./places/findPlaces.ts";
import { findAges } from "./rules/ages.ts";
import { addresses, phones } from "./rules/contacts.ts";
import { dates } from "./rules/dates.ts";
import { labelledNumbers } from "./rules/labelledNumbers.ts";
import { findByRules } from "./rules/rule.ts";
import { shapedNumbers } from "./rules/shapedNumbers.ts";
import { readableText } from "./readableText.ts";
import { selectFindings } from "./selectFindings.ts";

export { applyReplacements } from "./applyReplacements.ts";

const placeholders = every(placeholder);
const plainRules = [...labelledNumbers, ...shapedNumbers, ...phones, ...dates];

/**
 * What may identify a person in each of the texts, by rules for the identifiers of the Safe Harbor method
 * (45 CFR 164.514(b)(2)(i)), in order, without overlap, as offsets into that text; the same person or number has the
 * same replacement in all of them. An aid that misses things: somebody must read what is left. Time grows in
 * proportion to the length.
 */
export function deidentify(texts: readonly string[]): Replacement[][] {
  const readable = texts.map(readableText);
  return inReadable(readable.map(({ text }) => text)).map((found, index) => {
    const { offsets = [] } = readable[index] ?? {};
    return found.map((one) => {
      const start = offsets[one.start] ?? 0;
      const end = (offsets[one.end - 1] ?? 0) + 1;
      return { ...one, start, end, original: (texts[index] ?? "").slice(start, end) };
    });
  });
}

function inReadable(texts: readonly string[]): Replacement[][] {
  const parts = texts.map((text) => ({ text, folded: foldText(text) }));
  // Once to learn the names, so that a word of one is known where nothing else tells it.
  const named = parts.flatMap(({ folded }) => findNames(folded, new Set()));
  const known = new Set(named.flatMap(({ person }) => (person?.words ?? []).filter(isTelling)));
  const first = parts.map(({ text, folded }) => {
    const taken = takenBy(text);
    const [told, plain] = split(findIn(text, folded, known));
    return { taken, plain, found: selectFindings(text, told, taken) };
  });
  const repeated = repeatable(
    texts,
    first.map(({ found }) => found),
  );
  const all = parts.map(({ text, folded }, index) => {
    const { taken = takenBy(text), plain = [], found = [] } = first[index] ?? {};
    const more = selectFindings(text, [...findAgain(folded, repeated), ...plain], taken);
    return [...found, ...more].toSorted((a, b) => a.start - b.start);
  });
  return nameFindings(texts, all);
}

/** What something tells, and numbers that only their length gives away: those may be known from elsewhere. */
function split(found: readonly Finding[]): [Finding[], Finding[]] {
  const isPlain = ({ rank }: Finding) => rank === ranks.digits;
  return [found.filter((one) => !isPlain(one)), found.filter(isPlain)];
}

/** An initial tells nobody. */
function isTelling(word: string): boolean {
  return word.length >= 3;
}

function findIn(text: string, folded: string, known: ReadonlySet<string>): Finding[] {
  return [
    ...findByRules(addresses, text),
    ...findByRules(plainRules, folded),
    ...findAges(folded),
    ...findPlaces(folded),
    ...findNames(folded, known),
  ];
}

/** The units of what already stands in the place of something else. */
function takenBy(text: string): Uint8Array {
  const taken = new Uint8Array(text.length);
  for (const { start, end } of findAll(placeholders, text)) taken.fill(1, start, end);
  return taken;
}

function repeatable(texts: readonly string[], found: readonly (readonly Finding[])[]): Known {
  const originals = new Map<string, Finding>();
  const nameWords = new Map<string, Finding>();
  const smallWords = new Set<string>();
  found.forEach((findings, index) => {
    for (const finding of findings) {
      const original = foldText((texts[index] ?? "").slice(finding.start, finding.end));
      const short = original.length < 5 || finding.age === true;
      const guessed = finding.rank === ranks.guessedTown;
      if (!short && !guessed && finding.class !== "name") originals.set(original, finding);
      for (const word of finding.person?.words ?? []) {
        if (!isTelling(word)) continue;
        nameWords.set(word, finding);
        if (/^\p{Ll}/u.test(original)) smallWords.add(word);
      }
    }
  });
  return { originals, nameWords, smallWords };
}
