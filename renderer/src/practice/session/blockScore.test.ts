import { describe, expect, it } from "vitest";
import type { Response } from "../../../../electron/contract/practice.ts";
import { presets } from "../home/planChoices.ts";
import { blankResponse } from "./blankResponse.ts";
import { endedByTime, scoreBySubject, scoreOf } from "./blockScore.ts";
import { cellsOf, filterCells, openCount, stepInGrid } from "./overviewCells.ts";

const response = (place: number, changes: Partial<Response> = {}) =>
  blankResponse(place, { spentMs: 1000 * (place + 1), ...changes });

const block = [
  response(0, { chosen: 1, correct: true, flagged: true, lockedAt: 9 }),
  response(1, { chosen: 0, correct: false, lockedAt: 9 }),
  response(2, { correct: false, lockedAt: 9 }),
  response(3, { kind: "card", rating: "good" }),
  response(4, { kind: "card" }),
];

describe("the overview", () => {
  it("tells open, answered, right, wrong and rated apart", () => {
    expect(cellsOf(block).map(({ standing }) => standing)).toEqual([
      "right",
      "wrong",
      "open",
      "rated",
      "open",
    ]);
    expect(cellsOf([response(0, { chosen: 2 })])[0]?.standing).toBe("answered");
    expect(openCount(block)).toBe(2);
  });

  it("shows those of a filter", () => {
    const places = (filter: Parameters<typeof filterCells>[1]) =>
      filterCells(cellsOf(block), filter).map(({ place }) => place);
    expect(places("all")).toHaveLength(5);
    expect(places("open")).toEqual([2, 4]);
    expect(places("answered")).toEqual([0, 1, 3]);
    expect(places("flagged")).toEqual([0]);
    expect(places("wrong")).toEqual([1]);
  });

  it("is walked with the arrow keys, and not over its edges", () => {
    expect(stepInGrid("ArrowRight", 0, 12, 5)).toBe(1);
    expect(stepInGrid("ArrowDown", 3, 12, 5)).toBe(8);
    expect(stepInGrid("ArrowDown", 9, 12, 5)).toBe(9);
    expect(stepInGrid("ArrowUp", 2, 12, 5)).toBe(2);
    expect(stepInGrid("ArrowLeft", 0, 12, 5)).toBe(0);
    expect(stepInGrid("End", 2, 12, 5)).toBe(11);
    expect(stepInGrid("Home", 7, 12, 5)).toBe(0);
    expect(stepInGrid("a", 7, 12, 5)).toBeNull();
  });
});

describe("the score of a block", () => {
  it("comes with the end of its time only where that was the block's", () => {
    const session = {
      id: crypto.randomUUID(),
      plan: presets.exam,
      createdAt: 1,
      endedAt: 9,
      place: 0,
      paused: false,
      remainingMs: 0,
      responses: block,
    };
    expect(endedByTime({ ...session, responses: [...block] })).toBe(true);
    const plan = { ...presets.exam, timing: { per: "item", seconds: 60 } } as const;
    expect(endedByTime({ ...session, plan, responses: [...block] })).toBe(false);
    expect(endedByTime({ ...session, remainingMs: 1, responses: [...block] })).toBe(false);
  });

  it("counts questions left open as not right, and cards apart", () => {
    expect(scoreOf(block)).toEqual({ questions: 3, right: 1, open: 2, cards: 1, spentMs: 15_000 });
  });

  it("leaves out what was chosen in a tutored session but not committed", () => {
    const tutored = [...block, response(5, { chosen: 3 })];
    expect(scoreOf(tutored)).toMatchObject({ questions: 3, right: 1, open: 3 });
    expect(scoreBySubject(tutored, {})).toMatchObject([{ answered: 3, right: 1 }]);
  });

  it("goes by subject, most questions first", () => {
    expect(scoreBySubject(block, { 0: "Renal", 1: "Cardiology", 2: "Renal", 3: "Renal" })).toEqual([
      { subject: "Renal", right: 1, answered: 2, meanMs: 2000 },
      { subject: "Cardiology", right: 0, answered: 1, meanMs: 2000 },
    ]);
    expect(scoreBySubject([], {})).toEqual([]);
  });
});
