import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { splitQuestions } from "./splitQuestions.ts";

describe("several questions", () => {
  it("stand one on each line", () => {
    expect(splitQuestions("Why oedema?\n  Why dyspnoea? \r\nWhy cough?\n")).toEqual([
      "Why oedema?",
      "Why dyspnoea?",
      "Why cough?",
    ]);
  });

  it("are divided by empty lines where there are any, so that one may be longer than a line", () => {
    const pasted = "A man of 60.\nWhat is it?\n\n \n\nA woman of 30.\r\nWhat now?";
    expect(splitQuestions(pasted)).toEqual([
      "A man of 60.\nWhat is it?",
      "A woman of 30.\nWhat now?",
    ]);
  });

  it("are none where nothing is typed", () => {
    for (const typed of ["", " ", "\n\n \r\n"]) expect(splitQuestions(typed)).toEqual([]);
  });

  it("keep every word, and are never blank", () => {
    const piece = constantFrom("a", "b c", "\n", "\n\n", "\r\n", " ", "\t");
    assert(
      property(array(piece), (pieces) => {
        const typed = pieces.join("");
        const split = splitQuestions(typed);
        expect(split.every((question) => question.trim() === question && question !== "")).toBe(
          true,
        );
        expect(split.join(" ").split(/\s+/).filter(Boolean)).toEqual(
          typed.split(/\s+/).filter(Boolean),
        );
      }),
    );
  });
});
