import { describe, expect, it } from "vitest";
import type { Evidence } from "../../../electron/contract/grounding.ts";
import { shownSupport } from "./shownSupport.ts";

const evidence: Evidence = {
  passage: 1,
  quoteSpan: { start: 0, end: 4 },
  quote: "GFR.",
  answerWords: [],
  passageWords: [],
  by: "aligner",
};

describe("shownSupport", () => {
  it("tells a sentence that a passage speaks against from one of which none speaks", () => {
    expect(shownSupport({ support: "notFound", evidence })).toBe("contradicted");
    expect(shownSupport({ support: "notFound", evidence: null })).toBe("notFound");
  });

  it("leaves every other state as it is, with evidence or without", () => {
    for (const support of ["supported", "partly", "numberConflict"] as const) {
      expect(shownSupport({ support, evidence })).toBe(support);
      expect(shownSupport({ support, evidence: null })).toBe(support);
    }
  });
});
