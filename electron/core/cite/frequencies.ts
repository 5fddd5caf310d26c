import type { Quantity } from "./quantities.ts";
import { digits, numberWord, readNumber } from "./readNumber.ts";
import { compoundOf } from "./units.ts";

const count = `(?:${digits}|${numberWord})`;
const latin = "b\\.?i?\\.?d\\.?|t\\.?[di]\\.?[sd]\\.?|q\\.?[di]\\.?[sd]\\.?|[oq]\\.?d\\.?";
/** Those that are no other word, wherever they stand. */
const latinAlone =
  "b\\.i?\\.?d\\.?|t\\.[di]\\.[sd]\\.?|q\\.[di]\\.[sd]\\.?|[oq]\\.d\\.|[tq][di][sd]|(?-i:BI?D)(?= )";
const pattern = new RegExp(
  [
    `\\b(?:(?<fewest>once|twice|${count})(?:-| to | or ))?(?<times>once|twice|thrice|(?:${count})(?: times| ?[x×]))(?: an? | per | each | every |-|/| )(?<period>day|daily|week|weekly|month|monthly|year|yearly|hour|night)\\b`,
    `\\bevery (?<from>${count})?(?:(?:-| to | or )(?<to>${count}))? ?-?(?<unit>hours?|h|hrs?|minutes?|mins?|days?|weeks?|months?|years?)\\b`,
    `(?<![\\p{L}\\p{N}])(?<hourly>${count})[ -]hourly\\b`,
    `(?<=\\p{L}|[%\\d] ?)(?:/ ?| per | an? | each )(?<each>day|week|month|year)\\b`,
    `\\b(?<ly>daily|nightly|weekly|monthly|yearly|annually|hourly)\\b`,
    `(?<=\\d ?\\p{L}{1,11} |tablets? |capsules? |puffs? )(?<latin>${latin})(?![\\p{L}\\p{N}])`,
    `(?<![\\p{L}\\p{N}.])(?<alone>${latinAlone})(?![\\p{L}\\p{N}])`,
    // 4 g in 24 hours
    `(?<=\\d ?[\\p{L}/]{1,11} )(?:in|per|over) (?:any |each )?(?<hours>24)[ -]?(?:hours?|hrs?|h)\\b`,
    `\\bq(?<q>\\d{1,2}) ?h\\b`,
  ].join("|"),
  "giu",
);
const adverbs = new Map([
  ["daily", "day"],
  ["nightly", "day"],
  ["night", "day"],
  ["weekly", "week"],
  ["monthly", "month"],
  ["yearly", "year"],
  ["annually", "year"],
  ["hourly", "hour"],
]);
const often = new Map([
  ["once", 1],
  ["twice", 2],
  ["thrice", 3],
]);

/**
 * How often something is done, as quantities of the kind "every", in seconds from one time to the next: twice daily,
 * b.d. and every 12 hours are the same. At most 100.
 */
export function findFrequencies(folded: string): Quantity[] {
  const found: Quantity[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(folded); match !== null; match = pattern.exec(folded)) {
    if (found.length >= 100) break;
    const { index: start, 0: text, groups = {} } = match;
    const [low, high] = intervalOf(groups);
    if (!Number.isFinite(low) || !Number.isFinite(high)) continue;
    found.push({ start, end: start + text.length, kind: "every", low, high, about: false, text });
  }
  return found;
}

const seconds = (name: string) =>
  compoundOf([adverbs.get(name.toLowerCase()) ?? name.toLowerCase()])?.factor ?? NaN;

function intervalOf(groups: Record<string, string | undefined>): readonly [number, number] {
  const { times, fewest, from, to, unit, hourly, each, ly, q } = groups;
  if (times !== undefined) {
    const number =
      often.get(times.toLowerCase()) ?? readNumber(times.replace(/ times$| ?[x×]$/iu, ""));
    const period = seconds(groups["period"] ?? "");
    if (fewest === undefined) return same(period / number);
    return [period / number, period / (often.get(fewest.toLowerCase()) ?? readNumber(fewest))];
  }
  if (unit !== undefined) {
    const low = from === undefined ? 1 : readNumber(from);
    return [low * seconds(unit), (to === undefined ? low : readNumber(to)) * seconds(unit)];
  }
  if (hourly !== undefined) return same(readNumber(hourly) * seconds("hour"));
  if (q !== undefined) return same(Number(q) * seconds("hour"));
  if (each !== undefined || ly !== undefined) return same(seconds(each ?? ly ?? ""));
  if (groups["hours"] !== undefined) return same(seconds("day"));
  const written = (groups["latin"] ?? groups["alone"] ?? "").toLowerCase().replaceAll(".", "");
  if (written === "od" || written === "qd") return same(seconds("day"));
  const short = written.charAt(0);
  return same(seconds("day") / ("btq".indexOf(short) + 2));
}

const same = (value: number) => [value, value] as const;
