import { describe, expect, it } from "vitest";
import type { Passage } from "../../../electron/contract/library.ts";
import { passageRoute, shortPlaceOf, sourceName } from "./passageWords.ts";

const passage: Passage = {
  passageId: 1,
  documentId: crypto.randomUUID(),
  title: "Renal physiology",
  kind: "pdf",
  page: 14,
  pageLabel: "12",
  heading: ["Renal physiology", "Filtration"],
  start: 100,
  end: 140,
  text: "GFR falls. It falls with age, slowly on.",
};
const section: Passage = { ...passage, kind: "markdown", pageLabel: "3" };

describe("passages in words", () => {
  it("name the page as it is printed, or the section where there are no pages", () => {
    expect(sourceName(2, passage)).toBe("Source 2: Renal physiology, page 12");
    expect(sourceName(2, section)).toBe("Source 2: Renal physiology, section 3");
  });

  it("in short tell passages of one section apart by their heading", () => {
    expect(shortPlaceOf(passage)).toBe("p. 12");
    expect(shortPlaceOf(section)).toBe("Filtration");
    expect(shortPlaceOf({ ...section, heading: ["Renal physiology"] })).toBe("sect. 3");
  });

  it("open at a quote by offsets into the page", () => {
    expect(passageRoute(passage, { start: 11, end: 29 })).toMatchObject({
      screen: "reader",
      place: { page: 14, start: 111, end: 129 },
    });
    expect(passageRoute(passage)).toMatchObject({ place: { page: 14, start: 100, end: 140 } });
  });
});
