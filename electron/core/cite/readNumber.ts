import { unitName } from "./units.ts";

const words = new Map(
  (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
    "eighteen nineteen twenty"
  )
    .split(" ")
    .map((word, value) => [word, value]),
);
for (const [index, word] of "thirty forty fifty sixty seventy eighty ninety hundred"
  .split(" ")
  .entries()) {
  words.set(word, 30 + 10 * index);
}
const parts = new Map([
  ["half", 2],
  ["third", 3],
  ["quarter", 4],
  ["fifth", 5],
  ["sixth", 6],
  ["tenth", 10],
]);
const vulgar = new Map([
  ["½", 1 / 2],
  ["¼", 1 / 4],
  ["¾", 3 / 4],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
]);
const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Source of a number word; "one" is one only where a unit or a fraction follows. */
export const numberWord = `(?:${[...words.keys()].filter((word) => word !== "one").join("|")})`;

/** Source of a number in digits: 5, 0.5, .5, 0,5, 2,400, 1 000, 2½, 1.5 x 10^9; not the tail of a longer one or of a name. */
export const digits =
  "(?:(?<![\\d.])\\.\\d{1,6}|\\d{1,3}(?:[, ]\\d{3}){1,4}(?![\\d])(?:\\.\\d{1,6})?|\\d{1,9}(?:\\.\\d{1,6}|,\\d{1,2}(?!\\d))?[½¼¾]?|[½¼¾⅓⅔])(?: ?[x×] ?10(?:\\^?\\d{1,2}|[⁰¹²³⁴-⁹]{1,2}))?(?![⁰¹²³⁴-⁹])";

/** Source of a fraction in words: two thirds, a quarter. */
export const fraction = `(?:(?:${[...words.keys()].join("|")}|an?) (?:${[...parts.keys()].join("|")})s?|half)`;

/** Source of a minus sign in folded text: not the hyphen of a word or of a range. */
export const minus = `(?:(?<=^|[\\s(=<>≤≥≈~:,/])(?<!\\d ?(?:${unitName})? ?)-(?=\\.?\\d)|(?<![\\p{L}\\p{N}])minus (?=\\.?\\d))`;

/** The value of what one of these sources found. */
export function readNumber(found: string): number {
  const text = found.trim().toLowerCase();
  if (text.startsWith("+")) return readNumber(text.slice(1));
  if (text.startsWith("-")) return -readNumber(text.slice(1));
  if (text.startsWith("minus ")) return -readNumber(text.slice("minus ".length));
  const word = words.get(text);
  if (word !== undefined) return word;
  if (text === "half") return 1 / 2;
  const [count = "", part = ""] = text.split(" ");
  const divisor = parts.get(part) ?? parts.get(part.replace(/s$/u, "").replace(/^halve$/u, "half"));
  if (divisor !== undefined) return (words.get(count) ?? 1) / divisor;
  return readDigits(text);
}

function readDigits(text: string): number {
  const [, mantissa = "", plain = "", small = ""] =
    /^(.*?)(?: ?[x×] ?10(?:\^?(\d{1,2})|([⁰¹²³⁴-⁹]{1,2})))?$/u.exec(text) ?? [];
  const power = plain === "" ? small.replace(/./gu, (digit) => `${raised.indexOf(digit)}`) : plain;
  const extra = vulgar.get(mantissa.slice(-1)) ?? 0;
  const bare = extra === 0 ? mantissa : mantissa.slice(0, -1);
  const grouped = /^\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?$/u.test(bare) && !bare.startsWith("0,");
  const value = Number(grouped ? bare.replace(/[, ]/gu, "") : bare.replace(",", "."));
  return (value + extra) * 10 ** Number(power);
}
