import { expect, it } from "vitest";
import { streakOf } from "./streakOf.ts";

it("counts days in a row up to today, across months and the change of clocks", () => {
  const days = ["2026-02-27", "2026-02-28", "2026-03-01", "2026-03-01"];
  expect(streakOf(days, "2026-03-01")).toEqual({ days: 3, longest: 3 });
  expect(streakOf(["2026-03-28", "2026-03-29", "2026-03-30"], "2026-03-30").days).toBe(3);
});

it("today without an answer yet breaks nothing; a missed day does", () => {
  const days = ["2026-03-01", "2026-03-02", "2026-03-05"];
  expect(streakOf(days, "2026-03-06")).toEqual({ days: 1, longest: 2 });
  expect(streakOf(days, "2026-03-07")).toEqual({ days: 0, longest: 2 });
});

it("nothing answered is no streak", () => {
  expect(streakOf([], "2026-03-01")).toEqual({ days: 0, longest: 0 });
});
