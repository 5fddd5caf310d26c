import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rating as ratings, type Rating } from "../../contract/practice.ts";
import type { Schedule } from "../ports.ts";
import { nextSchedule } from "./nextSchedule.ts";
import { ratingFor } from "./ratingFor.ts";

const day = 86_400_000;
const start = Date.UTC(2026, 2, 1, 12);
const card = (id = "a") => ({ id, kind: "card" }) as const;
const first = (rating: Rating) => nextSchedule(card(), null, rating, start, 0.9);
const firstOfQuestion = (rating: Rating) =>
  nextSchedule({ id: "a", kind: "choice" }, null, rating, start, 0.9);

/** After these ratings, each given when the item was due. */
function after(given: readonly Rating[], retention = 0.9, itemId = "a"): Schedule {
  const [head = "good", ...rest] = given;
  return rest.reduce(
    (before, rating) => nextSchedule(card(itemId), before, rating, before.due, retention),
    nextSchedule(card(itemId), null, head, start, retention),
  );
}

test("wrong comes again whatever the confidence; right is the better known the surer", () => {
  for (const confidence of [null, "guess", "unsure", "sure"] as const) {
    expect(ratingFor(false, confidence)).toBe("again");
  }
  expect(ratingFor(true, "guess")).toBe("hard");
  expect(ratingFor(true, "unsure")).toBe("good");
  expect(ratingFor(true, null)).toBe("good");
  expect(ratingFor(true, "sure")).toBe("easy");
});

describe("spaced repetition", () => {
  test("a card's first answer takes the library's steps: a minute, ten minutes, or days", () => {
    expect(first("again").due - start).toBe(60_000);
    expect(first("hard").due - start).toBe(6 * 60_000);
    expect(first("good").due - start).toBe(10 * 60_000);
    expect(first("easy").due - start).toBeGreaterThan(5 * day);
    expect(first("good")).toMatchObject({
      state: "learning",
      reps: 1,
      lapses: 0,
      lastReview: start,
    });
  });

  test("a question comes back after a day at the earliest, later the better it was known", () => {
    const days = ratings.options.map((rating) => (firstOfQuestion(rating).due - start) / day);
    expect(days[0]).toBe(1);
    expect(days).toEqual(days.toSorted((a, b) => a - b));
    expect(days[3]).toBeGreaterThan(5);
    expect(firstOfQuestion("again").state).toBe("review");
  });

  test("intervals grow with each success and fall after a failure", () => {
    const known = after(["good", "good", "good", "good"]);
    const before = after(["good", "good", "good"]);
    expect(known.state).toBe("review");
    expect(known.scheduledDays).toBeGreaterThan(before.scheduledDays);
    const forgotten = nextSchedule(card(), known, "again", known.due, 0.9);
    expect(forgotten).toMatchObject({ state: "relearning", lapses: 1 });
    expect(forgotten.stability).toBeLessThan(known.stability);
  });

  test("who wants to know more sees it sooner", () => {
    const given: Rating[] = ["good", "good", "good", "good"];
    const sooner = after(given, 0.95).scheduledDays;
    expect(sooner).toBeLessThan(after(given, 0.9).scheduledDays);
    expect(after(given, 0.9).scheduledDays).toBeLessThan(after(given, 0.8).scheduledDays);
  });

  test("is the same for the same item, and scatters items that were learnt together", () => {
    const given: Rating[] = ["easy", "easy", "easy"];
    expect(after(given)).toEqual(after(given));
    const days = Array.from({ length: 40 }, (_, n) => after(given, 0.9, `i${n}`).scheduledDays);
    expect(new Set(days).size).toBeGreaterThan(3);
  });

  test("never fails nor schedules into the past, wherever the clock is set", () => {
    const steps = fc.array(
      fc.record({
        rating: fc.constantFrom(...ratings.options),
        moved: fc.integer({ min: -400 * day, max: 400 * day }),
      }),
      { minLength: 1, maxLength: 12 },
    );
    const kinds = fc.constantFrom("choice" as const, "card" as const);
    const retentions = fc.double({ min: 0.7, max: 0.97, noNaN: true });
    fc.assert(
      fc.property(kinds, steps, retentions, (kind, given, retention) => {
        let schedule: Schedule | null = null;
        let now = start;
        for (const [i, { rating, moved }] of given.entries()) {
          now += moved;
          schedule = nextSchedule({ id: "a", kind }, schedule, rating, now, retention);
          expect(schedule.due).toBeGreaterThan(now);
          expect(schedule.reps).toBe(i + 1);
          expect(Object.values(schedule).every((value) => !Number.isNaN(value))).toBe(true);
        }
      }),
    );
  });
});
