import { describe, expect, it } from "vitest";
import type { Claim, Evidence, Support } from "../../../electron/contract/grounding.ts";
import { groundingWords } from "./groundingWords.ts";

function claims(...all: readonly Support[]): Claim[] {
  return all.map((support) => ({ start: 0, end: 1, support, reason: "", evidence: null }));
}

const evidence: Evidence = {
  passage: 1,
  quoteSpan: { start: 0, end: 1 },
  quote: "",
  answerWords: [],
  passageWords: [],
  by: "aligner",
};

describe("groundingWords", () => {
  it("counts every state once and names none that is absent", () => {
    const all = claims("supported", "supported", "numberConflict", "supported", "notFound");
    expect(groundingWords({ claims: all, strippedMarkers: 0 })).toBe(
      "3 of 5 sentences supported · 1 number conflict · 1 not found",
    );
    expect(groundingWords({ claims: claims("supported", "supported"), strippedMarkers: 0 })).toBe(
      "All 2 sentences supported",
    );
  });

  it("counts what a source speaks against apart from what none speaks of", () => {
    const [against, ...others] = claims("notFound", "notFound", "numberConflict");
    const all = [...(against === undefined ? [] : [{ ...against, evidence }]), ...others];
    expect(groundingWords({ claims: all, strippedMarkers: 0 })).toBe(
      "None of 3 sentences supported · 1 contradicted · 1 number conflict · 1 not found",
    );
  });

  it("speaks of one sentence without counting", () => {
    const words = (support: Support) =>
      groundingWords({ claims: claims(support), strippedMarkers: 0 });
    expect(words("supported")).toBe("A source seems to say this");
    expect(words("partly")).toBe("A source says part of this");
    expect(words("notFound")).toBe("No source says this");
    expect(words("numberConflict")).toBe("A source gives another number");
  });

  it("says nothing of an answer without sentences", () => {
    expect(groundingWords({ claims: [], strippedMarkers: 2 })).toBeNull();
  });
});
