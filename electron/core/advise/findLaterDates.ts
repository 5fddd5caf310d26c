import type { KnowledgeCutoff } from "./knowledgeCutoff.ts";
import { months } from "./numbers.ts";
import { after, before, every, findAll, some, wordsOf } from "./pattern.ts";
import type { Span } from "./span.ts";
import { withoutOverlap } from "./withoutOverlap.ts";

const thisCentury = "20\\d\\d";
const partOfYear =
  "early|mid|late|spring|summer|autumn|fall|winter|the end of|the (?:first|second|third|fourth|last) (?:quarter|half) of|Q[1-4]";
const dayNumber = "\\d{1,2}(?:st|nd|rd|th)?";

/** "14 November 2023", "Sept. 2023", "late 2023", "the fourth quarter of 2023". */
const monthAndYear = every(
  `(?:(?<!\\d)${dayNumber}(?: of)? )?\\b(${months}|${partOfYear})(?: ${dayNumber},)?[ -]?(?:of |in |,)? ?(${thisCentury})(?!\\d)`,
);
/** "2023-11-08", "2023-11". */
const isoDate = every(
  `(?<![\\d./-])(${thisCentury})[-/.](0[1-9]|1[0-2])(?:[-/.]\\d{1,2})?(?![\\d-])`,
);
/** "03/10/2024". */
const numericDate = every(`(?<![\\d./-])(\\d{1,2})[./-](\\d{1,2})[./-](${thisCentury})(?!\\d)`);
const bareYear = every(
  `(?<![\\p{L}\\p{N}#$€£])(?<![\\d][.,:])(${thisCentury})(?![\\d%]|[.,:]\\d|-?\\p{L})`,
);

/** The first month of what a date names, so that a date counts as late only when all of it may be. */
const firstMonths: readonly (readonly [RegExp, number])[] = [
  ...["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"].map(
    (name, index) => [some(`^${name}`), index + 1] as const,
  ),
  [some("^(?:early|q1|the first|winter)"), 1],
  [some("^spring"), 3],
  [some("^(?:q2|the second quarter)"), 4],
  [some("^(?:mid|summer)"), 6],
  [some("^(?:q3|the second half|the third)"), 7],
  [some("^(?:autumn|fall)"), 9],
  [some("^(?:late|q4|the fourth|the last|the end)"), 10],
];

/** What is counted or measured, so that the number before it is no year. */
const counted = some(
  `^ {0,2}(?:/|${wordsOf(`m[lL] mg g kg kcal kJ calories cal IU units mm cm km m ms days hours minutes weeks base bp genes?
    patients? participants? people persons subjects? women men males? females? children adults adolescents infants
    newborns individuals volunteers students nurses doctors physicians hospitals centres samples specimens eyes births
    deaths pregnancies euros? dollars? steps cells copies`)})`,
);
const timeWord = some(
  `${wordsOf("in since during until till by from before after early late mid of and through to")} $`,
);
/** What stands before a number that is no year: "room 2026", "n = 2024", "$2025". */
const numberWord = some(
  `(?:${wordsOf(`room ward bed pager phone extension ext numbers? no nr number_is code catalogue catalog identifier id page lot
    batch model version total_of included enrolled randomi[sz]ed recruited sequenced n costs? dollars euros eur usd`)} ?[.:=#]? ?|[#$€£] ?)$`,
);
const projection = some(
  wordsOf(`project(?:ed|ions?) expected predict(?:ed|ion) forecasts? estimated anticipated will aims? goals? targets? hopes?
    plans? could may might would pledged`),
);

/** Years and dates in one sentence that lie after the month in which the model's knowledge ends. */
export function findLaterDates(sentence: string, cutoff: KnowledgeCutoff): Span[] {
  return withoutOverlap([
    ...namedMonths(sentence, cutoff),
    ...isoDates(sentence, cutoff),
    ...numericDates(sentence, cutoff),
    ...bareYears(sentence, cutoff),
  ]);
}

function namedMonths(sentence: string, cutoff: KnowledgeCutoff): Span[] {
  return findAll(monthAndYear, sentence).filter((span) => {
    const [name = "", year] = span.groups;
    // In small letters it is hardly ever the month.
    if (name === "may" || isProjection(sentence, span)) return false;
    return isAfter(Number(year), monthOf(name), cutoff);
  });
}

function isoDates(sentence: string, cutoff: KnowledgeCutoff): Span[] {
  return findAll(isoDate, sentence).filter(({ groups: [year, month] }) =>
    isAfter(Number(year), Number(month), cutoff),
  );
}

/** Day and month may stand in either order, so both readings must lie after the cut-off. */
function numericDates(sentence: string, cutoff: KnowledgeCutoff): Span[] {
  return findAll(numericDate, sentence).filter(({ groups: [first, second, year] }) => {
    const readings = [Number(first), Number(second)].filter((month) => month >= 1 && month <= 12);
    return readings.length > 0 && readings.every((month) => isAfter(Number(year), month, cutoff));
  });
}

function bareYears(sentence: string, cutoff: KnowledgeCutoff): Span[] {
  return findAll(bareYear, sentence).filter((span) => {
    if (Number(span.text) <= cutoff.year) return false;
    const lead = before(sentence, span, 24);
    if (numberWord.test(lead)) return false;
    if (counted.test(after(sentence, span, 24)) && !timeWord.test(lead)) return false;
    return !isProjection(sentence, span);
  });
}

/** "By 2050 cases are expected to double" was written before, about later. */
function isProjection(sentence: string, span: Span): boolean {
  if (!/\b(?:by|until|before|in)(?: the year)? $/iu.test(before(sentence, span, 16))) return false;
  return projection.test(sentence.slice(Math.max(0, span.start - 120), span.end + 120));
}

function isAfter(year: number, month: number, cutoff: KnowledgeCutoff): boolean {
  return year > cutoff.year || (year === cutoff.year && month > cutoff.month);
}

function monthOf(name: string): number {
  return firstMonths.find(([pattern]) => pattern.test(name))?.[1] ?? 1;
}
