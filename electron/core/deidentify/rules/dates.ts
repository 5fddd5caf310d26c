import { every } from "../../advise/pattern.ts";
import { ranks } from "../finding.ts";
import { unit } from "./idValue.ts";
import { day, englishMonth, foreignMonth, fullYear } from "./months.ts";
import type { Rule } from "./rule.ts";

const rank = ranks.date;
const month = `(?:${englishMonth}|${foreignMonth})`;
const ordinal = "(?:st|nd|rd|th|\\.|er|º)?";
// "5 May 24 h" has no year; "5 May 24," has one.
const yearAfter = `(?:(?:(?:,| of| de| del)?(?: |(?<=\\.))${fullYear}|[-/.]?(?:${fullYear}|\\d\\d)|,? '\\d\\d| \\d\\d(?= {0,2}(?:[.,;)\\n]|$)))(?![\\d/]))`;
const event =
  "(?:on|seen|seen on|admitted(?: on)?|adm|dated?|date of|d/c(?:'?d)?|dc'?d?|dna'?d|discharged(?: on)?|due|slot|appt|appointment|phoned|rang|booked|tci|doa|between|born|b\\.|lmp|edd|since|until|till|from|reviewed|review|op|surgery|to|on the|by)";
/** Words of publications, whose dates are nobody's. */
const publication =
  /\b(?:NICE|NG\d+|CG\d+|SIGN|guidelines?|guidance|published|accessed|retrieved|doi|edition|Lancet|BMJ|NEJM|JAMA|journal|version|approved by|trials?|launched|declared|pandemic|outbreak|committee|agency|approval)\b[^.;\n]{0,40}$/iu;
/** Pressures, visual acuity and idioms that are written like a day and a month. */
const noShortDate =
  /(?:bipap|ipap|niv|cpap|support|ps|pressures?|vision|va|acuity|bp|score|scored|mmse|moca|gcs|power|\d[x×])[ :]{0,2}(?:of )?$/iu;
const publicationAfter =
  /^[^.;\n]{0,24}\b(?:trials?|stud(?:y|ies)|guidelines?|guidance|publication|edition)\b/iu;

/** Dates more exact than a year. */
export const dates: readonly Rule[] = [
  {
    class: "date",
    rank,
    pattern: every(
      `(?<![\\d./-])${fullYear}(?:-(?:0?[1-9]|1[0-2])-${day}|/(?:0?[1-9]|1[0-2])/${day}|\\.(?:0[1-9]|1[0-2])\\.${day})(?![\\d/-])`,
    ),
    holds: ofPerson,
  },
  {
    class: "date",
    rank,
    pattern: every(
      `(?<![\\d./-]|\\d )(?:${["/", "\\.", "-"].map((mark) => `\\d{1,2} ?${mark} ?\\d{1,2} ?${mark} ?(?:${fullYear}|\\d\\d)`).join("|")})(?![\\d/-]|\\.\\d)`,
    ),
    holds: isNumericDate,
  },
  {
    class: "date",
    rank,
    pattern: every(
      `(?<![\\d./-])(?:${day}${ordinal} ?(?:-|to|bis|au) ?)?${day}${ordinal}(?: of | de | di |[ /-]|\\.)?${month}${yearAfter}?(?!\\d)`,
    ),
    holds: isSpokenDate,
  },
  {
    class: "date",
    rank,
    pattern: every(
      `(?<![\\p{L}\\d])${englishMonth}[ -](?:the )?${day}(?:st|nd|rd|th)?(?: ?(?:-|to) ?${day}(?:st|nd|rd|th)?)?(?:,? ${fullYear}|,? '\\d\\d|-\\d\\d|, \\d\\d(?= {0,2}(?:[.,;)\\n]|$)))?(?![\\d%:]|[.,/]\\d| {0,2}${unit})`,
    ),
    holds: isSpokenDate,
  },
  {
    class: "date",
    rank: rank + 0.1,
    pattern: every(
      `(?<![\\p{L}\\d])${month}(?:,? (?:of |de |del )?|[-/]| ')(?:${fullYear}|(?<=')\\d\\d)(?!\\d)`,
    ),
    holds: (value, before, after) =>
      ofPerson(value, before) && !publicationAfter.test(after) && !value.startsWith("may "),
  },
  {
    class: "date",
    rank: rank + 0.1,
    pattern: every(`(?<![\\d./-])(?:0?[1-9]|1[0-2])/${fullYear}(?![\\d/-])`),
    holds: ofPerson,
  },
  {
    class: "date",
    rank: rank + 0.2,
    pattern: every(
      `(?<![\\p{L}\\d])${event}:?(?: (?:on|for|at|the))?:? {0,2}(\\d{1,2}/\\d{1,2})(?![\\d/%]|\\.\\d)`,
    ),
    holds: isShortDate,
  },
  {
    class: "date",
    rank: rank + 0.25,
    // More than twelve of twelve are no score; in notes 14/7 is a fortnight.
    pattern: every("(?<![\\d./+-]|\\d )(?:1[3-9]|2\\d|3[01])/(?:0?[1-9]|1[01])(?![\\d/%]|[.,]\\d)"),
    holds: (value, before) => !value.endsWith("/7") && !noShortDate.test(before),
  },
  {
    class: "date",
    rank: rank + 0.2,
    pattern: every(
      `(?<![\\p{L}\\d])(?:am|vom|bis|ab|on|seen|dated?|bloods|labs)\\.? {0,2}(${day}\\.(?:0?[1-9]|1[0-2])\\.)(?=[ :;,)]|$)`,
    ),
  },
  {
    class: "date",
    rank: rank + 0.2,
    pattern: every(`(?<![\\d.,/-])${day}\\.(?:0?[1-9]|1[0-2])\\.(?=:)`),
  },
  {
    class: "date",
    rank: rank + 0.2,
    pattern: every(
      `\\b(?:dob|d\\.o\\.b\\.?|date of birth|born|geb\\.?|née? le)[:.]? {0,2}(?:on )?(\\d{1,2} \\d{1,2} (?:${fullYear}|\\d\\d)|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|${fullYear}(?:0[1-9]|1[0-2])\\d\\d)(?!\\d)`,
    ),
  },
  {
    class: "date",
    rank: rank + 0.3,
    pattern: every(
      "\\b(?:[Ss]ince|[Ll]ast|[Uu]ntil|[Tt]ill|[Nn]ext) (?:early |mid-|late )?((?:January|February|March|April|May|June|July|August|September|October|November|December))\\b(?! \\d)",
      true,
    ),
  },
  {
    class: "date",
    rank: rank + 0.3,
    pattern: every(
      "\\b(?:admitted|seen|discharged|diagnosed|reviewed|operated|born|died|married|moved|fell|delivered|returned|[Aa]ppointment|[Ss]can|[Ff]ollow-up|[Rr]eview|[Cc]linic|transplanted) in (?:early |mid-|late )?((?:January|February|March|April|May|June|July|August|September|October|November|December))\\b(?! \\d)",
      true,
    ),
  },
  {
    class: "date",
    rank,
    pattern: every(
      `\\b(?:Christmas|Boxing|New Year's|Easter|Good)(?: (?:Day|Eve|Sunday|Monday|Friday)) (?:${fullYear})?\\b|\\b(?:Christmas|Boxing|New Year's) (?:Day|Eve)\\b`,
      true,
    ),
  },
];

function ofPerson(_: string, before: string): boolean {
  return !publication.test(before);
}

function isNumericDate(value: string, before: string): boolean {
  const [first = 0, second = 0] = value.split(/ ?[./-] ?/u).map(Number);
  if (!isDayAndMonth(first, second) || !ofPerson(value, before)) return false;
  if (/(?:section|chapter|version|v|figure|table|§) ?$/iu.test(before)) return false;
  if (/\d{4}$/u.test(value)) return !/ /u.test(value) || !value.includes("-");
  // Insulin is written 6-6-8, and 1-0-1 is morning and evening.
  return value.includes("-")
    ? /^\d\d-\d\d-\d\d$/u.test(value) || /(?:on|dob|seen|dated?|born) ?$/iu.test(before)
    : !/ /u.test(value);
}

function isShortDate(value: string, before: string): boolean {
  const [first = 0, second = 0] = value.split("/").map(Number);
  if (!isDayAndMonth(first, second)) return false;
  const sure = first > 12 || second > 12 || /^0|\/0/u.test(value);
  // In notes 3/7 is three days, 2/52 two weeks and 6/12 six months.
  if (!sure && (second === 7 || second === 12)) return false;
  return (
    sure ||
    /(?:admitted|adm|dated?|d\/c|dna'd|discharged|seen|born|phoned)(?: on)?:? *$/iu.test(before)
  );
}

function isDayAndMonth(first: number, second: number): boolean {
  const days = Math.max(first, second);
  return Math.min(first, second) >= 1 && Math.min(first, second) <= 12 && days <= 31;
}

/** "may" and "mar" are words; a month in small letters needs a year or an ordinal to be one. */
function isSpokenDate(value: string, before: string): boolean {
  const spare = /\b(?:may|mar|mars|mai|mei|sept?|dec|set)\b/u.test(value);
  const sure = /(?:19|20)\d\d|\d(?:st|nd|rd|th)/u.test(value);
  return (!spare || sure || /\d[-/.](?:may|mar|dec|sep)/u.test(value)) && ofPerson(value, before);
}
