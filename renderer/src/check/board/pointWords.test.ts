import { describe, expect, it } from "vitest";
import type { PointDifference } from "../../../../electron/contract/pointDifference.ts";
import { differenceWords } from "./differenceWords.ts";
import { sampleRow } from "./fakeBoard.ts";
import { kindWords } from "./kindWords.ts";
import { shortQuestion } from "./shortQuestion.ts";
import { uncounted } from "./uncounted.ts";

const names = { mine: "My answer", model: "Meditron", second: "Llama", reference: "Answer key" };
const settled = { verdict: "unsure", source: null, note: "", at: 1, by: "ada" } as const;

describe("words", () => {
  it("of a question with options are the question", () => {
    expect(shortQuestion("Which valve?\r\n\r\nA. Mitral\nB. Aortic")).toEqual({
      short: "Which valve?",
      rest: "A. Mitral\nB. Aortic",
    });
  });

  it("of a difference name the columns as the board does", () => {
    const say = (
      kind: PointDifference["kind"],
      first: PointDifference["first"],
      second: PointDifference["second"],
    ) => {
      const difference = { kind, first, second, firstWords: "“the model”", secondWords: "“b”" };
      return differenceWords({ reason: "", difference }, names);
    };
    expect(say("says", "model", "second")).toBe("Meditron says “the model”, Llama says “b”.");
    expect(say("denies", "reference", "model")).toBe("The answer key denies what Meditron states.");
    expect(say("swapped", "mine", "reference")).toBe(
      "Your answer has this the other way round than the answer key.",
    );
    expect(say("about", "second", "model")).toBe(
      "Llama says this of “the model”, Meditron of “b”.",
    );
    expect(differenceWords({ reason: "The model says so." }, names)).toBe("The model says so.");
  });

  it("of a row tell when only the others agree", () => {
    expect(kindWords(sampleRow(["mine", "model"], { kind: "agree" })).name).toBe("Agree");
    expect(kindWords(sampleRow(["model", "second"], { kind: "agree" })).name).toBe("Others agree");
    expect(kindWords(sampleRow(["model", "second"])).name).toBe("Differ");
  });

  it("of a score leave out what counts for nothing, unless the student said that nobody is right", () => {
    const none = { right: 0, wrong: 0, missed: 0, unsure: 0, open: 0 };
    const rows = [
      sampleRow(["model", "second"], { kind: "agree" }),
      sampleRow(["model"], { settled: { ...settled, verdict: "noneRight" } }),
      sampleRow(["mine", "model"]),
    ];
    expect(uncounted({ rows, score: { ...none, open: 1 } })).toBe(1);
    expect(uncounted({ rows: rows.slice(1), score: { ...none, open: 1 } })).toBe(0);
  });
});
