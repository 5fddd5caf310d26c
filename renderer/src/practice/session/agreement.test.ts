import { describe, expect, it } from "vitest";
import { agreementWords, countVotes } from "./agreement.ts";

const said = { chosen: 1, tied: [], unsure: false };

describe("how an opinion stands", () => {
  it("to the student and to the key", () => {
    expect(agreementWords(said, 1, 1)).toEqual(["The model agrees with you.", "That is the key."]);
    expect(agreementWords(said, 0, 2)).toEqual([
      "The model disagrees with you: it names B.",
      "That is not the key.",
    ]);
    expect(agreementWords(said, null, 1)[0]).toBe("The model names B.");
  });

  it("with its doubts", () => {
    expect(agreementWords({ ...said, unsure: true }, 1, 1)).toHaveLength(3);
    expect(agreementWords({ chosen: null, tied: [0, 2], unsure: true }, 1, 1)[0]).toBe(
      "The model is tied between A, C.",
    );
    expect(agreementWords({ chosen: null, tied: [], unsure: false }, 1, 1)).toEqual([
      "The model named no option.",
    ]);
  });
});

describe("votes", () => {
  it("are counted by option, those for none apart", () => {
    const samples = [{ chosen: 1 }, { chosen: 1 }, { chosen: null }, { chosen: 0 }];
    expect(countVotes(samples, 3)).toEqual({ votes: [1, 2, 0], none: 1 });
    expect(countVotes([], 2)).toEqual({ votes: [0, 0], none: 0 });
  });
});
