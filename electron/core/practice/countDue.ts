import type { DueCount } from "../../contract/practice.ts";
import { dayOf, endOfDay } from "./dayOf.ts";

const daysAhead = 14;

/** Due times, earliest first, by day of study: today (with what is overdue) and the days after it. */
export function countAhead(dueTimes: readonly number[], now: number): DueCount["ahead"] {
  let next = 0;
  return endsOfDays(now).map((end) => {
    const first = next;
    while ((dueTimes[next] ?? Infinity) < end) next += 1;
    return { day: dayOf(end - 1), items: next - first };
  });
}

/** The end of the last day that is counted. */
export function endOfAhead(now: number): number {
  return endsOfDays(now).at(-1) ?? now;
}

function endsOfDays(now: number): number[] {
  const ends: number[] = [];
  let moment = now;
  for (let day = 0; day < daysAhead; day += 1) {
    moment = endOfDay(moment);
    ends.push(moment);
  }
  return ends;
}
