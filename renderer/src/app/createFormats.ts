import { createNumbers } from "../../../electron/contract/createNumbers.ts";

/** Formats of the first of these locales that is known; English ones without any. */
export function createFormats(locales: readonly string[]) {
  const known = locales.length === 0 ? ["en-GB"] : [...locales];
  const times = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(known, options);
  const numbers = createNumbers(known);
  const typed = new Intl.NumberFormat(known, { useGrouping: false, maximumFractionDigits: 6 });
  const exact = new Intl.NumberFormat(known, { useGrouping: false, maximumSignificantDigits: 12 });
  const minute = times({ dateStyle: "medium", timeStyle: "short" });
  const second = times({ dateStyle: "medium", timeStyle: "medium" });
  const longDay = times({ weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
  const { locale } = numbers;
  const group = signOf(known, "group");
  const [zero = 0] = [typed.format(0).codePointAt(0)];
  // Digits stay in their order within words that are written from left to right.
  const isolated = (date: string) => (isRightToLeft(locale) ? `\u2068${date}\u2069` : date);

  /** What is typed, with the digits of this locale as code reads them. */
  function plainDigits(words: string): string {
    return Array.from(words.trim(), (letter) => {
      const digit = (letter.codePointAt(0) ?? 0) - zero;
      return digit >= 0 && digit <= 9 ? String(digit) : letter;
    }).join("");
  }
  return {
    ...numbers,
    dateTime: (at: number) => isolated(minute.format(at)),
    moment: (at: number) => isolated(second.format(at)),
    day: (isoDay: string) => isolated(longDay.format(new Date(`${isoDay}T00:00:00Z`))),
    compare: new Intl.Collator(known, { numeric: true, sensitivity: "base" }).compare,
    /** A number as one would type it: without groups of thousands. */
    typed: (value: number) => typed.format(value),
    /** The same with twelve digits. */
    typedExactly: (value: number) => exact.format(value),
    /** What stands before decimal places. */
    decimalSign: signOf(known, "decimal"),
    plainDigits,
    /** A typed number as code reads it: a comma or the locale's own sign may stand for the point. */
    plain: (words: string) => plainDigits(words).replace(/[,٫]/, "."),
    /** A typed whole number as code reads it, without the signs between its thousands. */
    plainWhole: (words: string) => {
      const digits = plainDigits(words).replace(/(?<=\d)[\s\u00A0\u202F](?=\d{3})/g, "");
      const grouped = group.trim() === "" ? [digits] : digits.split(group);
      const isGrouped = grouped.slice(1).every((part) => /^\d{2,3}$/.test(part));
      return isGrouped && /^\d{3}$/.test(grouped.at(-1) ?? "") ? grouped.join("") : digits;
    },
  };
}

/** What stands between thousands, or before decimal places; empty for nothing. */
function signOf(known: readonly string[], type: "group" | "decimal"): string {
  const parts = new Intl.NumberFormat([...known]).formatToParts(1_234_567.5);
  return parts.find((part) => part.type === type)?.value ?? "";
}

const rightToLeft = /^(?:ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/;

function isRightToLeft(locale: string): boolean {
  return rightToLeft.test(locale);
}
