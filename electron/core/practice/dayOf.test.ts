import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dayOf, endOfDay } from "./dayOf.ts";

const hour = 3_600_000;

/** Berlin and New York change their clocks, Lord Howe by half an hour. */
describe.each(["UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"])(
  "in %s",
  (zone) => {
    const before = process.env["TZ"];
    beforeEach(() => {
      process.env["TZ"] = zone;
    });
    afterEach(() => {
      if (before === undefined) delete process.env["TZ"];
      else process.env["TZ"] = before;
    });

    test("a day begins at four in the morning", () => {
      expect(dayOf(new Date(2026, 2, 1, 4).getTime())).toBe("2026-03-01");
      expect(dayOf(new Date(2026, 2, 2, 3, 59, 59, 999).getTime())).toBe("2026-03-01");
      expect(dayOf(new Date(2026, 0, 1, 1).getTime())).toBe("2025-12-31");
    });

    test("each day ends where the next one begins, also when clocks are changed", () => {
      const moments = fc.integer({
        min: new Date(2025, 0, 1).getTime(),
        max: new Date(2028, 0, 1).getTime(),
      });
      fc.assert(
        fc.property(moments, (moment) => {
          const end = endOfDay(moment);
          expect(end).toBeGreaterThan(moment);
          expect(end - moment).toBeLessThanOrEqual(25 * hour);
          expect(dayOf(end - 1)).toBe(dayOf(moment));
          expect(dayOf(end) > dayOf(moment)).toBe(true);
          expect(new Date(end).getHours()).toBe(4);
        }),
      );
    });
  },
);
