import { describe, expect, it } from "vitest";
import type { Response, SessionMode } from "../../../../electron/contract/practice.ts";
import { presets } from "../home/planChoices.ts";
import { blankResponse } from "./blankResponse.ts";
import { isDone } from "./overviewCells.ts";

const done = (mode: SessionMode, ...responses: readonly Partial<Response>[]) =>
  isDone({ plan: presets[mode], responses: responses.map((one) => blankResponse(0, one)) });

describe("a session in which nothing is left to do", () => {
  it("has every question committed where the feedback comes at once, and every card rated", () => {
    expect(done("tutor", { chosen: 1, correct: true }, { kind: "card", rating: "good" })).toBe(
      true,
    );
    expect(done("tutor", { chosen: 1 })).toBe(false);
    expect(done("tutor", { chosen: 1, correct: false }, { kind: "card" })).toBe(false);
  });

  it("has every question answered where the feedback comes at the end", () => {
    expect(done("exam", { chosen: 1 }, { chosen: 0 })).toBe(true);
    expect(done("exam", { chosen: 1 }, {})).toBe(false);
  });
});
