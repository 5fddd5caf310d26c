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
    expect(groundingWords({ claims: claims("partly"), strippedMarkers: 0 })).toBe(
      "0 of 1 sentence supported · 1 partly supported",
    );
  });

  it("counts what a source speaks against apart from what none speaks of", () => {
    const [against, ...others] = claims("notFound", "notFound", "numberConflict");
    const all = [...(against === undefined ? [] : [{ ...against, evidence }]), ...others];
    expect(groundingWords({ claims: all, strippedMarkers: 0 })).toBe(
      "0 of 3 sentences supported · 1 contradicted · 1 number conflict · 1 not found",
    );
  });

  it("says nothing of an answer without sentences", () => {
    expect(groundingWords({ claims: [], strippedMarkers: 2 })).toBeNull();
  });
});
