import type { Finding } from "../finding.ts";
import { called, labelled, titled } from "./byContext.ts";
import { familyFirst, listed, unCapitalised } from "./byLists.ts";
import { particle } from "./cues.ts";
import { describeText, type Mention, type Whole } from "./mention.ts";
import { trimRun } from "./runs.ts";
import { wordsIn, type Word } from "./words.ts";

const reach = 48;
const rules = [titled, familyFirst, labelled, called, listed, unCapitalised];

/**
 * Names of people in one text: by lists of names, by the forms of surnames, and by what stands around them (titles,
 * labels, kin, verbs of people); eponyms of medicine, drugs and common words are left alone. known are words of names
 * that were found elsewhere, lower case and without accents. In order, without overlap.
 */
export function findNames(text: string, known: ReadonlySet<string>): Finding[] {
  const words = wordsIn(text, known);
  const whole = describeText(text, words);
  const found: Finding[] = [];
  let at = 0;
  while (at < words.length) {
    const mention = mentionAt(whole, at, found.at(-1)?.end ?? 0);
    if (mention !== null) found.push(toFinding(words, mention));
    at = mention === null ? at + 1 : mention.last + 1;
  }
  return found;
}

function mentionAt(whole: Whole, at: number, from: number): Mention | null {
  const { text, words } = whole;
  const word = words[at];
  if (word === undefined) return null;
  const lead = text.slice(Math.max(from, word.start - reach), word.start);
  for (const rule of rules) {
    const mention = rule({ ...whole, at, word, lead });
    if (mention !== null) return mention;
  }
  return null;
}

function toFinding(words: readonly Word[], mention: Mention): Finding {
  const run = trimRun(words, mention);
  const members = words.slice(run.first, run.last + 1);
  const last = members.at(-1);
  const { familyEnd } = mention;
  const turn = familyEnd === undefined ? 0 : familyEnd + 1 - run.first;
  const spoken = [...members.slice(turn), ...members.slice(0, turn)];
  return {
    start: members[0]?.start ?? 0,
    end: last?.end ?? 0,
    class: "name",
    rank: mention.rank,
    person: {
      words: spoken.filter(({ text }) => !particle.test(text)).map(({ key }) => key),
      family: familyEnd !== undefined || (last?.family ?? false),
      gender: mention.gender,
    },
  };
}
