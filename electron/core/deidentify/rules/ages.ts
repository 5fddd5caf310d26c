import { findAll, every } from "../../advise/pattern.ts";
import { ranks, type Finding } from "../finding.ts";

const over89 = "(?:9\\d|1[01]\\d|120)";
const spoken =
  "ninety(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|(?:one|a) hundred(?: and (?:one|two|three|four|five|six|seven|eight|nine|ten))?";
const years =
  "(?:[- ]?(?:years?|yrs?|jahre|ans|años|anni|jaar)[- ]?(?:old|of age|alt)?|[- ]?y\\.?/?o\\.?|[- ]?y)(?![\\p{L}\\d])";

/** The identifier is the first group; each begins its match or follows words that say that it is an age. */
const patterns = [
  every(
    `(?<![\\p{L}\\d.,/-])((?:${over89}|${spoken})(?:[- ](?:years?|yrs?)[- ]old|[- ]?y/o|[- ]?yo|[- ]?y\\.o\\.|[- ]years? of age))(?![\\p{L}\\d])`,
  ),
  every(
    `(?<![\\p{L}\\d])(?:aged?|age:|age of|alter|turned|woman of|man of|lady of|gentleman of)[:=]? {0,2}((?:${over89}|${spoken})(?:${years})?)(?![\\p{L}\\d]|[.,/-]\\d)`,
  ),
  every(`(?<![\\p{L}\\d.,/-])(${over89})(?= ?(?:M|F|male|female)(?![\\p{L}\\d/]))`, true),
  every(
    `(?:(?:\\p{Lu}[\\p{L}'-]{1,30}|\\bmale|\\bfemale|\\bman|\\bwoman|\\bF|\\bM),? ?[(,] ?)(${over89}(?:${years})?)(?=[),.;])`,
    true,
  ),
  every(
    `\\b(?:male|female|man|woman|lady|gentleman|boy|girl)[,:]? (${over89} ?(?:yrs|years|yr|y|J\\.))(?![\\p{L}\\d])`,
  ),
  every(`\\bfor (?:her|his|their) ((?:${over89}|${spoken}))(?= years\\b)`),
];
const notOne =
  /(?<![\p{L}\p{N}])(?:over|above|under|below|than|least|to|until|temp(?:erature)?|T|or|hr|sats?|spo2|sats of|pulse|bp)[: ]{0,2}$|[<>≥≤=~±] ?$/iu;
const notAfter =
  /^ ?(?:or (?:older|over|above|more)|and (?:older|over|above)|\+|%|mmHg|bpm|years? (?:ago|later|of follow))/iu;

/** Ages over 89, which the rule puts together as 90 or older. */
export function findAges(text: string): Finding[] {
  return patterns.flatMap((pattern) =>
    findAll(pattern, text).flatMap(({ start: from, text: whole, groups: [value = ""] }) => {
      const start = from + whole.lastIndexOf(value);
      const end = start + value.length;
      const before = text.slice(Math.max(0, start - 24), start);
      const isOne = !notOne.test(before) && !notAfter.test(text.slice(end, end + 24));
      return isOne
        ? [{ start, end, class: "date" as const, rank: ranks.date - 0.1, age: true }]
        : [];
    }),
  );
}
