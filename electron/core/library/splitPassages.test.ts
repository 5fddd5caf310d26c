import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DocumentPage, PageBlock } from "../../contract/library.ts";
import { createPageSplitter, splitPassages } from "./splitPassages.ts";

type Piece = { kind: PageBlock["kind"]; level?: number; text: string };

function page(pieces: readonly Piece[], number = 1): DocumentPage {
  let text = "";
  const blocks = pieces.map(({ kind, level = 0, text: piece }) => {
    if (text !== "") text += "\n\n";
    const start = text.length;
    text += piece;
    return { kind, level, start, end: text.length };
  });
  return { number, label: String(number), text, blocks, boxes: [], size: null };
}

const sentence = (n: number) =>
  `Sentence number ${n} says something about the heart and its valves.`;
const sentences = (count: number) => Array.from({ length: count }, (_, i) => sentence(i)).join(" ");

describe("a page is cut into passages", () => {
  test("that end at sentence ends and have about 180 tokens", () => {
    const { text, ...rest } = page([{ kind: "paragraph", text: sentences(60) }]);
    const passages = splitPassages({ text, ...rest });
    expect(passages.length).toBeGreaterThan(4);
    for (const { start, end } of passages) {
      expect(text.slice(start, end)).toMatch(/^Sentence .*\.$/s);
      expect(end - start).toBeLessThanOrEqual(1200);
    }
  });

  test("that keep their heading path and do not reach over a heading", () => {
    const passages = splitPassages(
      page([
        { kind: "heading", level: 1, text: "Heart" },
        { kind: "paragraph", text: sentence(1) },
        { kind: "heading", level: 2, text: "Valves" },
        { kind: "paragraph", text: sentence(2) },
        { kind: "heading", level: 1, text: "Lung" },
        { kind: "paragraph", text: sentence(3) },
      ]),
    );
    expect(passages.map(({ heading }) => heading)).toEqual([
      ["Heart"],
      ["Heart", "Valves"],
      ["Lung"],
    ]);
  });

  test("a heading reaches over the pages that follow", () => {
    const pages = [
      page([
        { kind: "heading", level: 1, text: "Kidney" },
        { kind: "paragraph", text: sentence(1) },
      ]),
      page([{ kind: "paragraph", text: sentence(2) }], 2),
    ].map(createPageSplitter());
    expect(pages[1]?.passages[0]?.heading).toEqual(["Kidney"]);
  });

  test("words of a page that has nothing but headings are kept", () => {
    const slide = page([
      { kind: "heading", level: 1, text: "Take home" },
      { kind: "heading", level: 2, text: "Never stop a beta blocker at once" },
    ]);
    const found = splitPassages(slide).map(({ start, end }) => slide.text.slice(start, end));
    expect(found.join(" ")).toContain("Never stop a beta blocker at once");
  });

  test("rows of a table stay whole", () => {
    const row = (n: number) =>
      `Vessel ${n} | gives rise to the artery of region ${n} and its branches`;
    const table = page([
      { kind: "table", text: Array.from({ length: 40 }, (_, i) => row(i)).join("\n") },
    ]);
    for (const { start, end } of splitPassages(table)) {
      expect(table.text.slice(start, end)).toMatch(/^Vessel \d+ \|[^]*branches$/);
    }
  });

  test("a sentence without an end is cut between words", () => {
    const passages = splitPassages(
      page([{ kind: "paragraph", text: "word ".repeat(2000).trim() }]),
    );
    expect(passages.length).toBeGreaterThan(5);
    for (const { start, end } of passages) expect(end - start).toBeLessThanOrEqual(1200);
  });

  test("whatever a page holds, its passages follow each other inside it", () => {
    const piece = fc.record({
      kind: fc.constantFrom<Piece["kind"][]>("heading", "paragraph", "listItem", "table", "code"),
      level: fc.nat(4),
      text: fc
        .string({ unit: "grapheme", maxLength: 3000 })
        .filter((text) => /\w/.test(text) && !text.includes("\n\n")),
    });
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
        const made = page(pieces);
        let end = 0;
        for (const passage of splitPassages(made)) {
          expect(passage.start).toBeGreaterThanOrEqual(end);
          expect(passage.end).toBeGreaterThan(passage.start);
          end = passage.end;
        }
        expect(end).toBeLessThanOrEqual(made.text.length);
      }),
      { numRuns: 60 },
    );
  });
});
