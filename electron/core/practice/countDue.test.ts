import { expect, test } from "vitest";
import { countAhead, endOfAhead } from "./countDue.ts";

test("today holds what is overdue and what is due until four in the morning; each later day its own", () => {
  const now = new Date(2026, 2, 1, 23).getTime();
  const at = (day: number, hour: number) => new Date(2026, 2, day, hour).getTime();
  const ahead = countAhead([at(-5, 9), at(1, 8), at(2, 3), at(2, 4), at(14, 20), at(15, 4)], now);
  expect(ahead).toHaveLength(14);
  expect(ahead[0]).toEqual({ day: "2026-03-01", items: 3 });
  expect(ahead[1]).toEqual({ day: "2026-03-02", items: 1 });
  expect(ahead[13]).toEqual({ day: "2026-03-14", items: 1 });
  expect(ahead.reduce((sum, { items }) => sum + items, 0)).toBe(5);
  expect(endOfAhead(now)).toBe(at(15, 4));
});
