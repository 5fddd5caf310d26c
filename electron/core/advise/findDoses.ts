import { doubts, supports } from "./doseContext.ts";
import { doseForm, drug } from "./drugWords.ts";
import { number, numberOrRange } from "./numbers.ts";
import { occurrences } from "./occurrences.ts";
import { after, anyOf, every, findAll, wordsOf, type Occurrence } from "./pattern.ts";
import type { Span } from "./span.ts";

const mass = anyOf([
  "mg|milligram(?:me)?s?|㎎",
  "mcg|ug|μg|microgram(?:me)?s?|㎍",
  "ng|nanogram(?:me)?s?",
]);
const amount = anyOf([
  "g|gm|gram(?:me)?s?",
  "m[lL]|ML|millilit(?:er|re)s?|[Ll]|lit(?:er|re)s?|cc",
  "mmol|millimoles?|mEq|meq",
  "(?:million |international )?units?|IU|iu|MU|U",
  "[cm]?Gy|MBq",
]);
const unitEnd = "(?![\\p{L}\\p{N}²³])";
const base = "kg|m²|m2|m\\^2|days?|d|hours?|hrs?|h|minutes?|min|week|dose|m[lL]|actuation|tablet";
const per = `(?: {0,2}(?:/|per) {0,2}(?:\\d{1,2} ?)?(?:${base})(?![\\p{L}\\d])){0,3}`;

const byMass = every(`${numberOrRange} {0,3}-?${mass}${unitEnd}${per}`, true);
const byAmount = every(`${numberOrRange} {0,3}${amount}${unitEnd}${per}`, true);
const fewWords = "(?:one|two|three|four|five|six|eight|ten)";
const counted = anyOf([
  numberOrRange,
  "\\b(?:half|quarter|one half)(?: of)? an? ",
  `\\b${fewWords}(?:(?: to | or |-)${fewWords})?`,
]);
const byForm = every(`${counted} {0,3}${doseForm}`);
const preparation = wordsOf(
  "glucose albumin cream ointment gel lotion solution eye_drops drops mouthwash infusion spray",
);
const byStrength = every(`${number} {0,2}% {0,3}(?:w/v )?(?:${drug}|${preparation})`);

/** What follows a unit in a concentration in blood or urine, which is not given to anyone: 5 mmol/L, 30 mg/g. */
const concentration =
  /^ {0,2}(?:\/|per) {0,2}(?:[dD]?[lL]\b|lit(?:er|re)|100 ?m[lL]|mmol|mol|g\b)|^%/u;
const traceInMillilitre = /(?:ng|μg|mcg|ug|U|IU|mmol|mEq)\/m[lL]$/u;
const perBodySize = /(?:\/|per) {0,2}(?:kg|m²|m2)/u;

/**
 * Amounts of a medicine, infusion, blood product, oxygen or radiation in one sentence.
 * A unit alone does not decide: organs, urine and wine are measured in grams and millilitres too. So the words
 * around it are weighed; milligrams and tablets suffice unless something speaks against them, grams need a reason.
 */
export function findDoses(sentence: string): Span[] {
  const masses = findAll(byMass, sentence);
  const amounts = findAll(byAmount, sentence);
  const forms = findAll(byForm, sentence);
  const strengths = findAll(byStrength, sentence).filter((span) => !span.text.startsWith("100"));
  if (masses.length + amounts.length + forms.length === 0) return strengths;
  const weigh = contextOf(sentence);
  const isGiven = (span: Occurrence, start: number) =>
    !isLevel(sentence, span) && start + (perBodySize.test(span.text) ? 1 : 0) + weigh(span) > 0;
  return joinNeighbours(sentence, [
    ...masses.filter((span) => isGiven(span, 1)),
    ...amounts.filter((span) => isGiven(span, -1)),
    ...forms.filter((span) => isGiven(span, /drops/iu.test(span.text) ? 0 : 1)),
    ...strengths,
  ]);
}

function isLevel(sentence: string, span: Occurrence): boolean {
  return concentration.test(after(sentence, span, 12)) || traceInMillilitre.test(span.text);
}

const reach = 110;

/** What the words around a span say: above zero that it is given, below zero that it is not. */
function contextOf(sentence: string): (span: Span) => number {
  const found = [
    ...supports.map(({ weight, pattern }) => ({ weight, places: occurrences(pattern, sentence) })),
    ...doubts.map((pattern) => ({ weight: -2, places: occurrences(pattern, sentence) })),
  ];
  return ({ start, end }) =>
    found
      .filter(({ places }) => places.within(start - reach, end + reach))
      .reduce((sum, { weight }) => sum + weight, 0);
}

const link = /^ {0,2}(?:-|to|or|\/|per|of)? {0,2}$/u;

/** "250 mg to 500 mg" and "125 mg/31 mg per 5 mL" are one dose; overlapping finds are one too. */
function joinNeighbours(sentence: string, found: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { start, end } of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    const isPart =
      last !== undefined && start - last.end < 9 && link.test(sentence.slice(last.end, start));
    if (isPart) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else joined.push({ start, end });
  }
  return joined;
}
