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

/** An amount of things, as in "1 token" or "2,048 tokens". */
export function count(amount: number, single: string, several = `${single}s`): string {
  return `${number(amount)} ${amount === 1 ? single : several}`;
}

/** Whole seconds, or minutes and seconds. */
export function duration(seconds: number): string {
  if (seconds < 60) return `${number(Math.floor(seconds))} s`;
  return `${number(Math.floor(seconds / 60))} min ${number(Math.floor(seconds % 60))} s`;
}

/** Day and minute of a time in milliseconds, in local time. */
export const dateTime = formats.dateTime;

/** Day and second of a time in milliseconds, in local time. */
export const moment = formats.moment;

/** A local day such as "2026-03-01", in words. */
export const day = formats.day;
