import { describe, expect, it } from "vitest";
import { sampleRow } from "./fakeBoard.ts";
import { kindWords } from "./kindWords.ts";
import { namedReason } from "./namedReason.ts";
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

  it("of a reason name the columns as the board does, but nothing that is quoted", () => {
    expect(
      namedReason(
        "The model says “so, the model says 5 mg”, the second opinion says “3 mg”.",
        names,
      ),
    ).toBe("Meditron says “so, the model says 5 mg”, Llama says “3 mg”.");
    expect(namedReason("The reference denies what the model states.", names)).toBe(
      "The answer key denies what Meditron states.",
    );
    expect(namedReason("Your answer has this the other way round than the reference.", names)).toBe(
      "Your answer has this the other way round than the answer key.",
    );
    expect(namedReason("The second opinion says this of “a”, the model of “b”.", names)).toBe(
      "Llama says this of “a”, Meditron of “b”.",
    );
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
