/** A backup as far as its keeping goes: numbers grow with every backup, whatever the clock said. */
export type DatedBackup = { readonly name: string; readonly at: number };

const day = 24 * 60 * 60 * 1000;
const daysKeptWhole = 2;
const daysKept = 12;
const weeksKept = 10;

/**
 * The names of the backups to keep, of a list newest first: all of the last two days, then the last of each of twelve
 * days, then the last of each of ten weeks. Days and weeks without a backup do not count, so that one who was away
 * loses nothing. dayNumber counts the days of the student's calendar.
 */
export function keptBackups(
  newestFirst: readonly DatedBackup[],
  now: number,
  dayNumber: (at: number) => number = localDayNumber,
): ReadonlySet<string> {
  const kept = new Set<string>();
  const days = new Set<number>();
  const weeks = new Set<number>();
  for (const { name, at } of withTrueTimes(newestFirst, now)) {
    if (now - at < daysKeptWhole * day) {
      kept.add(name);
      continue;
    }
    const itsDay = dayNumber(at);
    if (days.has(itsDay)) continue;
    if (days.size < daysKept) {
      days.add(itsDay);
      kept.add(name);
      continue;
    }
    const itsWeek = weekOf(itsDay);
    if (weeks.has(itsWeek) || weeks.size === weeksKept) continue;
    weeks.add(itsWeek);
    kept.add(name);
  }
  return kept;
}

/** A clock that ran ahead dates a backup after those that followed it; it cannot be newer than they are. */
function withTrueTimes(newestFirst: readonly DatedBackup[], now: number): DatedBackup[] {
  let latest = now;
  return newestFirst.map(({ name, at }) => {
    latest = Math.min(latest, at);
    return { name, at: latest };
  });
}

/** Days since 1970 by the calendar of this computer. */
function localDayNumber(at: number): number {
  return Math.floor((at - new Date(at).getTimezoneOffset() * 60_000) / day);
}

/** Weeks begin on Monday; day 0 was a Thursday. */
function weekOf(dayNumber: number): number {
  return Math.floor((dayNumber + 3) / 7);
}
