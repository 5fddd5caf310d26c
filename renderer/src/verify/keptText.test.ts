import { describe, expect, it } from "vitest";
import type { KeptItem } from "../../../electron/contract/verify.ts";
import { keptText } from "./keptText.ts";

const note: KeptItem = {
  id: crypto.randomUUID(),
  kind: "note",
  front: "Ibuprofen",
  back: "At most 2.4 g a day.",
  source: { kind: "typed", text: "BNF 2024" },
  createdAt: 1,
  answerId: null,
  conversationId: null,
};

describe("keptText", () => {
  it("says what each is, both sides and where it was checked", () => {
    const card: KeptItem = { ...note, kind: "card", front: "Is it safe?", source: null };
    expect(keptText([note, card])).toBe(
      "Note: Ibuprofen\n\nAt most 2.4 g a day.\n\nChecked in: BNF 2024\n\n---\n\nCard: Is it safe?\n\nAt most 2.4 g a day.",
    );
  });

  it("names a source once", () => {
    expect(keptText([{ ...note, back: "No. Source: BNF 2024" }])).not.toContain("Checked in");
  });
});
