import { describe, expect, it } from "vitest";
import { groupByAge } from "./groupByAge.ts";

function changed(id: string, at: Date) {
  return {
    id,
    title: id,
    createdAt: 0,
    updatedAt: at.getTime(),
    snippet: null,
    verification: "unverified",
  } as const;
}

describe("groupByAge", () => {
  it("groups by local calendar days and leaves out empty groups", () => {
    const now = new Date(2026, 2, 10, 0, 30).getTime();
    const groups = groupByAge(
      [
        changed("a", new Date(2026, 2, 10, 0, 5)),
        changed("b", new Date(2026, 2, 9, 23, 55)),
        changed("c", new Date(2026, 2, 3, 0, 0)),
        changed("d", new Date(2026, 2, 2, 23, 59)),
        changed("e", new Date(2025, 2, 2)),
      ],
      now,
    );
    expect(groups.map(({ age, items }) => [age, items.map((item) => item.id)])).toEqual([
      ["today", ["a"]],
      ["yesterday", ["b"]],
      ["week", ["c"]],
      ["older", ["d", "e"]],
    ]);
    expect(groupByAge([], now)).toEqual([]);
  });
});
