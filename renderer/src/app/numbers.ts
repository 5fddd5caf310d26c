import { writeNumbersIn } from "../../../electron/contract/numberLocale.ts";
import { createFormats } from "./createFormats.ts";
import { systemLocales } from "./systemLocales.ts";

/** The formats of this system; a page keeps them until it is loaded again. */
export const formats = createFormats(systemLocales());
writeNumbersIn(formats.locale);

/** A whole number, as in "2,048". */
export const number = formats.whole;

/** One decimal place, as in "8.8". */
export const decimal = formats.decimal;

/** At most two decimal places, as in "0.75" or "2". */
export const twoPlaces = formats.twoPlaces;

/** Two significant digits, as in "8.8" or "35": for what is only estimated. */
export const estimate = formats.estimate;

/** A share of 1 as in "62 %". */
export const percent = formats.percent;

/** An amount of a unit, as in "12 s". */
export const measure = formats.measure;

export { count } from "../../../electron/contract/count.ts";

/** Whole seconds, or minutes and seconds. */
export function duration(seconds: number): string {
  if (seconds < 60) return measure(Math.floor(seconds), "second");
  const whole = measure(Math.floor(seconds / 60), "minute");
  return `${whole} ${measure(Math.floor(seconds % 60), "second")}`;
}

/** Day and minute of a time in milliseconds, in local time. */
export const dateTime = formats.dateTime;

/** Day and second of a time in milliseconds, in local time. */
export const moment = formats.moment;
