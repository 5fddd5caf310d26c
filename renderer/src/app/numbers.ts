const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const one = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const upToTwo = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });
const twoDigits = new Intl.NumberFormat("en-GB", {
  minimumSignificantDigits: 2,
  maximumSignificantDigits: 2,
});
const mediumDate = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

const exactDate = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "medium" });

const longDay = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  timeZone: "UTC",
});

/** A whole number, as in "2,048". */
export function number(value: number): string {
  return whole.format(value);
}

/** One decimal place, as in "8.8". */
export function decimal(value: number): string {
  return one.format(value);
}

/** At most two decimal places, as in "0.75" or "2". */
export function twoPlaces(value: number): string {
  return upToTwo.format(value);
}

/** Two significant digits, as in "8.8" or "35": for what is only estimated. */
export function estimate(value: number): string {
  return twoDigits.format(value);
}

/** An amount of things, as in "1 token" or "2,048 tokens". */
export function count(amount: number, single: string, several = `${single}s`): string {
  return `${whole.format(amount)} ${amount === 1 ? single : several}`;
}

/** Whole seconds, or minutes and seconds. */
export function duration(seconds: number): string {
  if (seconds < 60) return `${Math.floor(seconds)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
}

/** Day and minute of a time in milliseconds, in local time. */
export function dateTime(at: number): string {
  return mediumDate.format(at);
}

/** Day and second of a time in milliseconds, in local time. */
export function moment(at: number): string {
  return exactDate.format(at);
}

/** A local day such as "2026-03-01", in words. */
export function day(isoDay: string): string {
  return longDay.format(new Date(`${isoDay}T00:00:00Z`));
}
