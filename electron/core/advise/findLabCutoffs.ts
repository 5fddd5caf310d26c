import { analyte, comparator, cutoffWord, labUnit, orBeyond } from "./labWords.ts";
import { numberOrRange } from "./numbers.ts";
import { occurrences, type Occurrences } from "./occurrences.ts";
import { after, anyOf, every, findAll, some, wordsOf, type Occurrence } from "./pattern.ts";
import type { Span } from "./span.ts";
import { withoutOverlap } from "./withoutOverlap.ts";

const filler = "(?: (?:a|an|the|or equal to|about|approximately|around|roughly|only))?";
const value = `-? ?${numberOrRange}(?:/\\d{2,3})?`;
const unit = ` {0,3}-?${labUnit}`;
const aside = "(?: {0,2}\\([^()]{1,30}\\))?";

/** "≥ 6.5 %", "above 5.5 mmol/L", "between 2.0 and 3.0". */
const compared = every(`${comparator}${filler} {0,3}${value}(?:${unit})?`);
/** "7.0 mmol/L or higher", "8 or less". */
const orMore = every(`${value}(?:${unit})?${aside}${orBeyond}`);
/** "135-145 mmol/L", "88-92%", "40 U/L": a cut-off only where the sentence says so. */
const plain = every(`${value}${unit}`);
const percentile = every(
  `(?:${comparator}${filler} {0,2})?\\d{1,2}(?:\\.\\d)?(?:st|nd|rd|th)? (?:per)?centile(?: (?:upper )?reference limit)?`,
);

const analytes = every(analyte);
const cutoffWords = every(cutoffWord);
const endsInUnit = some(`${labUnit}$`);
const trailingComparison = some(`${aside}${orBeyond}$`);
const onlyPercent = /% {0,2}$/u;
const trailingAnalyte = some(
  `^ {0,2}(?:points? )?(?:on|in|for|of) (?:the |serum |plasma )?${analyte}`,
);
const people = wordsOf(`
  patients people cases adults children women men individuals deaths tumou?rs carriers those infections strokes them
`);
/** Units of time, size, money and people: thresholds, but of no test. */
const otherMeasure = some(
  `^ {0,2}-?${anyOf([
    wordsOf(`years? yrs? months? weeks? days? hours? h minutes? min seconds? mm cm m metres? kg g mg mcg ml l
      patients? people cases samples? times fold episodes drugs? doses? (?:b|m)illion thousand molecules? of_age`),
    "μg\\b",
    `of (?:all |the )?${people}`,
  ])}`,
);
const percentOfPeople = some(
  anyOf([
    `^ {0,2}of (?:all |the |these |those )?${people}`,
    "^ {0,2}(?:mortality|survival|risk|sensitivity|specificity|chance|probability)",
  ]),
);
/** A statistic or an age between the name of a test and a number: the number is not the test's. */
const statistic = some(
  `${wordsOf(`sensitivity specificity mortality survival risk incidence prevalence accuracy likelihood probability
    rate_of p CI aged? older younger lasting duration for hazard_ratio odds_ratio`)}[^,]{0,14}$`,
);
/** Words of a case report: its values are findings, not limits. */
const onePatient = some(
  wordsOf(
    `his her she he my was were rose fell dropped came_back increased decreased measured admission arrival`,
  ),
);
const proteinPerDay = some(
  "^ {0,2}g(?:rams?)? {0,2}(?:of protein )?(?:/|in|per|a) {0,2}(?:24|day|d)",
);

/** Thresholds, targets and reference ranges of laboratory tests, vital signs and scores in one sentence. */
export function findLabCutoffs(sentence: string): Span[] {
  const names = occurrences(analytes, sentence);
  const ends = [...findAll(compared, sentence), ...findAll(orMore, sentence)].filter((span) =>
    isOfTest(sentence, span, names.lastEnding(span.start - 48, span.start)),
  );
  const found = [...ends, ...stated(sentence, names), ...centiles(sentence, names)];
  return withoutOverlap(
    found.map((span) => fromName(sentence, span, names.lastEnding(span.start - 48, span.start))),
  );
}

function isOfTest(sentence: string, span: Occurrence, name: Span | undefined): boolean {
  const next = after(sentence, span, 40);
  if (proteinPerDay.test(next)) {
    return /protein/iu.test(sentence.slice(Math.max(0, span.start - 80), span.end + 60));
  }
  const ofProtein = name !== undefined && /protein/iu.test(sentence.slice(name.start, name.end));
  if (otherMeasure.test(next)) return ofProtein && /^ {0,2}m?g\b/u.test(next);
  const amount = span.text.replace(trailingComparison, "");
  if (endsInUnit.test(amount) && !onlyPercent.test(amount)) return true;
  if (percentOfPeople.test(next)) return false;
  if (trailingAnalyte.test(next)) return true;
  if (name === undefined) return false;
  return !statistic.test(sentence.slice(name.end, span.start));
}

/** Numbers without a comparator that the sentence calls a target, a limit or a reference range. */
function stated(sentence: string, names: Occurrences): Occurrence[] {
  const numbers = findAll(plain, sentence);
  if (numbers.length === 0 || onePatient.test(sentence)) return [];
  const cues = occurrences(cutoffWords, sentence);
  return numbers.filter((span) => {
    const from = span.start - 90;
    const isNamed = names.lastEnding(from, span.start) !== undefined;
    if (isRange(span.text) && (isNamed || span.text === sentence)) return true;
    if (!isNamed || !cues.within(from, span.end + 40)) return false;
    const next = after(sentence, span, 40);
    return !percentOfPeople.test(next) && !otherMeasure.test(next);
  });
}

/** "3.5-5.0 mmol/L": a range with a unit is a reference range or a target, also alone in a table cell. */
function isRange(text: string): boolean {
  return !onlyPercent.test(text) && /\d {0,2}(?:-|to) {0,2}\d/u.test(text);
}

function centiles(sentence: string, names: Occurrences): Occurrence[] {
  return findAll(percentile, sentence).filter(
    (span) =>
      !/^\d/u.test(span.text) || names.lastEnding(span.start - 60, span.start) !== undefined,
  );
}

/** The trigger begins at the name of the test where that stands just before the number. */
function fromName(sentence: string, span: Span, name: Span | undefined): Span {
  const between = name === undefined ? "" : sentence.slice(name.end, span.start);
  const joined = name !== undefined && !/[,;.:\d]/u.test(between);
  return { start: joined ? name.start : span.start, end: span.end };
}
