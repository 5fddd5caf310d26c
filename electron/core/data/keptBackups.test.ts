import { expect, it } from "vitest";
import { keptBackups, type DatedBackup } from "./keptBackups.ts";

const hour = 60 * 60 * 1000;
const day = 24 * hour;
/** A Sunday at noon. */
const now = Date.UTC(2026, 10, 22, 12);
const utcDay = (at: number): number => Math.floor(at / day);

/** Backups of so many hours ago, newest first. */
function ago(...hours: readonly number[]): DatedBackup[] {
  return hours.map((hoursAgo) => ({ name: `${hoursAgo}`, at: now - hoursAgo * hour }));
}

function kept(backups: readonly DatedBackup[], at = now): string[] {
  const names = keptBackups(backups, at, utcDay);
  return backups.map(({ name }) => name).filter((name) => names.has(name));
}

it("keeps all of the last two days", () => {
  const backups = ago(...Array.from({ length: 96 }, (_, i) => i / 2));
  expect(kept(backups)).toHaveLength(96);
});

it("keeps the last of each of twelve days that have one, then of each of ten weeks", () => {
  const hourly = ago(...Array.from({ length: 200 * 24 }, (_, i) => i));
  const names = kept(hourly);
  expect(names.slice(0, 48)).toEqual(Array.from({ length: 48 }, (_, i) => `${i}`));
  // It is noon: the last backup of an earlier day is that of 23 o'clock.
  const days = Array.from({ length: 11 }, (_, i) => `${48 + 13 + i * 24}`);
  expect(names.slice(48, 60)).toEqual(["48", ...days]);
  expect(names).toHaveLength(48 + 12 + 10);
  const weekly = names.slice(61).map(Number);
  for (const [i, hours] of weekly.entries()) {
    if (i > 0) expect(hours - (weekly[i - 1] ?? 0)).toBe(7 * 24);
  }
});

it("counts only days and weeks that have a backup", () => {
  const yearsApart = ago(...Array.from({ length: 30 }, (_, i) => (i + 1) * 365 * 24));
  expect(kept(yearsApart)).toHaveLength(22);
});

it("keeps what it kept when it is asked again", () => {
  const backups = ago(...Array.from({ length: 3000 }, (_, i) => i));
  const names = kept(backups);
  const once = backups.filter(({ name }) => names.includes(name));
  expect(kept(once)).toEqual(once.map(({ name }) => name));
});

it("takes a backup that a wrong clock dated into the future for no newer than the next one", () => {
  const wrong = { name: "wrong", at: now + 900 * day };
  expect(kept([...ago(1, 2), wrong])).toEqual(["1", "2", "wrong"]);
  const later = now + 5 * day;
  // By then its true day has others.
  expect(kept([...ago(1, 2), wrong], later)).toEqual(["1"]);
});

it("keeps all when the clock was set back behind them", () => {
  const backups = ago(1, 2, 3);
  expect(kept(backups, now - 400 * day)).toEqual(["1", "2", "3"]);
});
