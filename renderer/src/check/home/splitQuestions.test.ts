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

  it("are not merged by one empty line among questions of a line each", () => {
    const four = ["Why oedema?", "Why cough?", "Why pain?", "Why fever?"];
    expect(splitQuestions("Why oedema?\nWhy cough?\n\nWhy pain?\nWhy fever?")).toEqual(four);
    expect(splitQuestions("Why oedema?\nWhy cough?\nWhy pain?\n\nWhy fever?")).toEqual(four);
    expect(splitQuestions("Describe shock\nExplain preload\n\nName the valves")).toEqual([
      "Describe shock",
      "Explain preload",
      "Name the valves",
    ]);
    expect(splitQuestions("A man of 60.\nWhat is it?\n\nWhy pain?\nWhy fever?")).toEqual([
      "A man of 60.\nWhat is it?",
      "Why pain?",
      "Why fever?",
    ]);
  });

  it("lose the marks of a list, and only those", () => {
    expect(splitQuestions("1. Why oedema?\n2) Why cough?\n- Why pain?\n3.\n* Why 1.5 mg?")).toEqual(
      ["Why oedema?", "Why cough?", "Why pain?", "Why 1.5 mg?"],
    );
    expect(splitQuestions("- Why oedema?\n- Why -5?\n\n- 1.5 mg of what?")).toEqual([
      "Why oedema?",
      "Why -5?",
      "1.5 mg of what?",
    ]);
    expect(splitQuestions("1. A man of 60.\nWhat is it?\n2. A woman of 30.\nWhat now?")).toEqual([
      "A man of 60.\nWhat is it?",
      "A woman of 30.\nWhat now?",
    ]);
    expect(splitQuestions("Which drug?\n- Aspirin\n- Heparin\n\nWhy?")).toEqual([
      "Which drug?\n- Aspirin\n- Heparin",
      "Why?",
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
