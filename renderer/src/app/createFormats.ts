/** Formats of the first of these locales that is known; English ones without any. */
export function createFormats(locales: readonly string[]) {
  const known = locales.length === 0 ? ["en-GB"] : [...locales];
  const numbers = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(known, options);
  const times = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(known, options);
  const whole = numbers({ maximumFractionDigits: 0 });
  const one = numbers({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const upToTwo = numbers({ maximumFractionDigits: 2 });
  const three = numbers({ minimumFractionDigits: 3, maximumFractionDigits: 3 });
  const typed = numbers({ useGrouping: false, maximumFractionDigits: 6 });
  const twoDigits = numbers({ minimumSignificantDigits: 2, maximumSignificantDigits: 2 });
  const minute = times({ dateStyle: "medium", timeStyle: "short" });
  const second = times({ dateStyle: "medium", timeStyle: "medium" });
  const longDay = times({ weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
  const { locale } = whole.resolvedOptions();
  const group = whole.formatToParts(1_234_567).find(({ type }) => type === "group")?.value ?? "";
  const [zero = 0] = [typed.format(0).codePointAt(0)];
  // Digits stay in their order within words that are written from left to right.
  const isolated = (date: string) => (isRightToLeft(locale) ? `\u2068${date}\u2069` : date);

  /** Digits of this locale, and what its keyboards have for the decimal point, as code reads them. */
  function plainDigits(words: string): string {
    return Array.from(words.trim(), (letter) => {
      const digit = (letter.codePointAt(0) ?? 0) - zero;
      return digit >= 0 && digit <= 9 ? String(digit) : letter;
    }).join("");
  }
  return {
    /** The one that was found, as a BCP 47 tag. */
    locale,
    whole: (value: number) => whole.format(value),
    decimal: (value: number) => one.format(value),
    twoPlaces: (value: number) => upToTwo.format(value),
    threePlaces: (value: number) => three.format(value),
    estimate: (value: number) => twoDigits.format(value),
    dateTime: (at: number) => isolated(minute.format(at)),
    moment: (at: number) => isolated(second.format(at)),
    day: (isoDay: string) => isolated(longDay.format(new Date(`${isoDay}T00:00:00Z`))),
    compare: new Intl.Collator(known, { numeric: true, sensitivity: "base" }).compare,
    /** A number as one would type it: without groups of thousands. */
    typed: (value: number) => typed.format(value),
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

const rightToLeft = /^(?:ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/;

function isRightToLeft(locale: string): boolean {
  return rightToLeft.test(locale);
}
