import { studyDayBegins } from "../../contract/studyDay.ts";

/** The local day of study that a moment (in milliseconds) belongs to, such as "2026-03-01". */
export function dayOf(ms: number): string {
  const date = dateOf(ms);
  const two = (number: number) => `${number}`.padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The first moment after the local day of study that a moment belongs to; both in milliseconds. */
export function endOfDay(ms: number): number {
  const date = dateOf(ms);
  return new Date(
    date.getFullYear(),
    date.getMonth(),
    date.getDate() + 1,
    studyDayBegins,
  ).getTime();
}

/** Counted by the calendar, because a day may have 23 or 25 hours. */
function dateOf(ms: number): Date {
  const date = new Date(ms);
  if (date.getHours() < studyDayBegins) date.setDate(date.getDate() - 1);
  return date;
}
