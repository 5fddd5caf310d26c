import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cutIntoSections, toPage, type Block } from "./sections.ts";

const block: fc.Arbitrary<Block> = fc.record({
  kind: fc.constantFrom("heading", "paragraph", "listItem", "table", "code"),
  level: fc.integer({ min: 0, max: 6 }),
  text: fc
    .array(fc.constantFrom("cell ", "wall. ", "🫀", "row | two\n", "x".repeat(300)), {
      minLength: 1,
      maxLength: 400,
    })
    .map((words) => words.join("").trim())
    .filter((text) => text !== ""),
});

test("no section is longer than it may be, and no character is lost, added or moved", () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 30 }), (blocks) => {
      const sections = cutIntoSections(blocks);
      const visible = (list: readonly Block[]): string =>
        list.map(({ text }) => text.replaceAll(/\s/g, "")).join("");
      expect(visible(sections.flat())).toBe(visible(blocks));
      for (const section of sections) {
        const page = toPage(section, 1);
        expect(section.length).toBeGreaterThan(0);
        expect(page.text.length).toBeLessThanOrEqual(4000);
        expect(page.text.isWellFormed()).toBe(true);
        const shown = page.blocks.map(({ start, end }) => page.text.slice(start, end));
        expect(shown).toEqual(section.map(({ text }) => text));
        expect(shown.join("\n\n")).toBe(page.text);
      }
    }),
  );
});

test("a heading begins a section rather than ending one", () => {
  const paragraph: Block = { kind: "paragraph", level: 0, text: "word ".repeat(700).trim() };
  const heading: Block = { kind: "heading", level: 3, text: "Kidney" };
  const short: Block = { kind: "paragraph", level: 0, text: "Short." };
  const long: Block = { kind: "paragraph", level: 0, text: "word ".repeat(200).trim() };
  expect(cutIntoSections([paragraph, heading, short, long])).toEqual([
    [paragraph],
    [heading, short, long],
  ]);
});

test("a major heading begins a new section once the current one is more than half full", () => {
  const half: Block = { kind: "paragraph", level: 0, text: "x".repeat(2500) };
  const chapter: Block = { kind: "heading", level: 1, text: "Next" };
  expect(cutIntoSections([half, chapter])).toEqual([[half], [chapter]]);
});
