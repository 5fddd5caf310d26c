import { describe, expect, it } from "vitest";
import { matchDocuments } from "./matchDocuments.ts";

const documents = [
  { title: "Niereninsuffizienz für Anfänger", fileName: "ni.pdf", folder: "/lectures", tags: [] },
  { title: "Heart failure", fileName: "hf.pdf", folder: null, tags: ["cardiology", "exam"] },
];
const titles = (search: string) => matchDocuments(documents, search).map((one) => one.title);

describe("matchDocuments", () => {
  it("looks for every word in title, file, folder and tags, in any case and without accents", () => {
    expect(titles("anfanger LECT")).toEqual(["Niereninsuffizienz für Anfänger"]);
    expect(titles("exam hf")).toEqual(["Heart failure"]);
    expect(titles("heart lectures")).toEqual([]);
    expect(titles("  ")).toHaveLength(2);
  });
});
