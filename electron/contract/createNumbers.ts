/** What Intl knows how to write an amount of, by its name there. */
export type Unit =
  | "byte"
  | "kilobyte"
  | "megabyte"
  | "gigabyte"
  | "byte-per-second"
  | "kilobyte-per-second"
  | "megabyte-per-second"
  | "gigabyte-per-second"
  | "megabit-per-second"
  | "millisecond"
  | "second"
  | "minute"
  | "hour";

/** Viva's English writes signs of units as SI does, where Intl has words such as "sec", and sets "%" apart. */
const englishSigns: Partial<Record<Unit, string>> = {
  "byte-per-second": "bytes/s",
  "megabit-per-second": "Mbit/s",
  second: "s",
  hour: "h",
};

/** Numbers, shares and amounts of units, as the first of these locales writes them that is known; English without any. */
export function createNumbers(locales: readonly string[]) {
  const known = locales.length === 0 ? ["en-GB"] : [...locales];
  const made = new Map<string, Intl.NumberFormat>();

  function write(value: number, options: Intl.NumberFormatOptions): string {
    const key = JSON.stringify(options);
    const format = made.get(key) ?? new Intl.NumberFormat(known, options);
    made.set(key, format);
    return format.format(value);
  }

  const { locale } = new Intl.NumberFormat(known).resolvedOptions();
  const isEnglish = /^en\b/.test(locale);
  const exactly = (value: number, places: number) =>
    write(value, { minimumFractionDigits: places, maximumFractionDigits: places });

  return {
    /** The one that was found, as a BCP 47 tag. */
    locale,
    /** As in "2,048". */
    whole: (value: number) => exactly(value, 0),
    /** One decimal place, as in "8.8". */
    decimal: (value: number) => exactly(value, 1),
    /** At most two decimal places, as in "0.75" or "2". */
    twoPlaces: (value: number) => write(value, { maximumFractionDigits: 2 }),
    threePlaces: (value: number) => exactly(value, 3),
    /** Two significant digits, as in "8.8" or "35". */
    estimate: (value: number) =>
      write(value, { minimumSignificantDigits: 2, maximumSignificantDigits: 2 }),
    /** A share of 1 as in "62 %". */
    percent: (share: number, places = 0) => {
      if (isEnglish) return `${exactly(share * 100, places)} %`;
      const digits = { minimumFractionDigits: places, maximumFractionDigits: places };
      return write(share, { style: "percent", ...digits });
    },
    /** As in "3.8 GB" or "12 s". */
    measure: (amount: number, unit: Unit, places = 0) => {
      const sign = isEnglish ? englishSigns[unit] : undefined;
      if (sign !== undefined) return `${exactly(amount, places)} ${sign}`;
      return write(amount, {
        style: "unit",
        unit,
        unitDisplay: isEnglish && unit === "byte" ? "long" : "short",
        minimumFractionDigits: places,
        maximumFractionDigits: places,
      });
    },
  };
}
