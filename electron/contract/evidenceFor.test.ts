import { describe, expect, it } from "vitest";
import type { Claim } from "./grounding.ts";
import type { Passage } from "./library.ts";
import { evidenceFor } from "./evidenceFor.ts";

const passage: Passage = {
  passageId: 7,
  documentId: "6f1c2b1e-53f1-4a5c-8f0b-5b9c1d2e3f40",
  title: "Renal notes",
  kind: "pdf",
  page: 2,
  pageLabel: "2",
  heading: [],
  start: 10,
  end: 14,
  text: "GFR.",
};

function claim(start: number, end: number, cited: number | null): Claim {
  const evidence =
    cited === null
      ? null
      : {
          passage: cited,
          quoteSpan: { start: 0, end: 4 },
          quote: "GFR.",
          answerWords: [],
          passageWords: [],
          by: "aligner" as const,
        };
  return { start, end, support: "notFound", reason: "", evidence };
}

describe("evidenceFor", () => {
  const claims = [claim(0, 10, null), claim(11, 20, 1), claim(21, 30, 9)];
  const answer = { grounding: { claims, strippedMarkers: 0 }, passages: [passage] };

  it("finds the words for the sentence with the same span", () => {
    expect(evidenceFor({ start: 11, end: 20 }, answer)).toEqual({
      passage,
      words: { start: 0, end: 4 },
    });
  });

  it("finds nothing for other spans, without evidence, or for a passage that is not there", () => {
    for (const [start, end] of [
      [0, 10],
      [12, 20],
      [21, 30],
    ] as const) {
      expect(evidenceFor({ start, end }, answer)).toBeNull();
    }
    expect(evidenceFor({ start: 11, end: 20 }, { ...answer, grounding: null })).toBeNull();
  });
});
