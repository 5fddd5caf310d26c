import { now, past, selfHarm, signs, signsOfNow, swallowed } from "./emergencySigns.ts";
import type { Framing } from "./framing.ts";
import { anyOf, before, every, findAll, some, wordsOf, type Occurrence } from "./pattern.ts";
import { bystander, nearPerson, ownBody, writer } from "./people.ts";
import { because, type Trigger } from "./trigger.ts";

const selfHarms = every(selfHarm);
const urgentSigns = every(anyOf([signs, swallowed]));
const urgentNow = every(signsOfNow);
const happensNow = some(now);
const longAgo = some(past);

const realSubject = some(anyOf([nearPerson, bystander, "\\bmy patient\\b"]));
const self = some(anyOf([writer, ownBody]));
const pronoun = some("\\b(?:he|she|they)\\b");
const someoneElse = some(`^${nearPerson}`);
const studying = some(
  wordsOf("understand learn know_about study studying write_about read_about revise"),
);
/** Somebody's words in quotation marks, as in a question about an interview. */
const quoted = some(
  `${wordsOf("says? said saying states? tells? told reports? writes?")}[^.]{0,24}['"] ?$`,
);
/** "What causes ...?" asks to learn; "What do I do?" does not. */
const generalQuestion = some(
  "^ ?(?:what|which|why|how|when|describe|explain|list)\\b(?! (?:do|should|can|now|shall|must) (?:I|we)\\b)",
);

/** Signs in one sentence that someone real needs help now, or that the writer or someone near thinks of suicide. */
export function findEmergencies(sentence: string, framing: Framing): Trigger[] {
  if (framing.exercise) return [];
  const harms = findAll(selfHarms, sentence).filter((span) => isMeant(sentence, span));
  if (harms.length > 0) return because("selfHarm", harms);
  if (longAgo.test(sentence) || !concernsSomeone(sentence, framing)) return [];
  const found = findAll(urgentSigns, sentence);
  if (happensNow.test(sentence)) found.push(...findAll(urgentNow, sentence));
  // One flag a sentence: the first sign is enough to act on.
  return because("emergency", found.toSorted((a, b) => a.start - b.start).slice(0, 1));
}

function isMeant(sentence: string, span: Occurrence): boolean {
  if (studying.test(span.text) || quoted.test(before(sentence, span, 40))) return false;
  return !(longAgo.test(sentence) && someoneElse.test(span.text));
}

function concernsSomeone(sentence: string, framing: Framing): boolean {
  if (realSubject.test(sentence)) return true;
  if (generalQuestion.test(sentence)) return false;
  return self.test(sentence) || (framing.realPerson && pronoun.test(sentence));
}
