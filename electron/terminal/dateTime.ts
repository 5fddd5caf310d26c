import { numbers } from "../contract/numberLocale.ts";

/** Day and minute of a time in milliseconds, in local time, as the system's locale writes them. */
export function dateTime(at: number): string {
  const { locale } = numbers();
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  return format.format(at);
}

/** A local day such as "2026-03-01". */
export function dayWords(isoDay: string): string {
  const { locale } = numbers();
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  return format.format(new Date(`${isoDay}T00:00:00Z`));
}
