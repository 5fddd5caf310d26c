import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DocumentPage } from "../../contract/library.ts";
import { textWidth } from "./characterWidths.ts";
import { collectPdf } from "./testing/collectPdf.ts";
import { runningLines, setLines } from "./testing/setText.ts";
import { type PdfPage, type PdfText, writePdf } from "./testing/writePdf.ts";
import { itemAt } from "./itemAt.ts";

/** The frame around the boxes of a word of the page. */
function boxOf(page: DocumentPage, word: string) {
  const at = page.text.indexOf(word);
  expect(at).toBeGreaterThanOrEqual(0);
  const boxes = page.boxes.filter(({ start, end }) => start < at + word.length && end > at);
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  return { left, top, right, bottom };
}

const pageOf = async (page: PdfPage) =>
  itemAt((await collectPdf(writePdf({ pages: [page] }))).pages, 0);

// Widths are those of Helvetica's metrics at 10 points.
describe("boxes", () => {
  test("lie where the words are printed, from the top left corner", async () => {
    const page = await pageOf({
      texts: [
        { x: 100, y: 700, text: "aortic" },
        { x: 300, y: 500, text: "valve" },
      ],
    });
    expect(page.size).toEqual({ width: 595, height: 842 });
    const aortic = boxOf(page, "aortic");
    expect(aortic.left).toBeCloseTo(100, 0);
    expect(aortic.right).toBeCloseTo(124.45, 1);
    expect(aortic.top).toBeGreaterThan(842 - 712);
    expect(aortic.bottom).toBeLessThan(842 - 695);
    // The letters stand on the base line, which the box holds.
    expect(aortic.bottom).toBeGreaterThan(842 - 700);
    expect(boxOf(page, "valve").left).toBeCloseTo(300, 0);
  });

  test("part a line into words that are found to the point", async () => {
    const line = "The aortic valve closes before the pulmonary one does";
    const page = await pageOf({ texts: [{ x: 100, y: 700, text: line }] });
    // "The aortic valve closes before the " is 156.75 wide, "pulmonary" 45.58.
    const pulmonary = boxOf(page, "pulmonary");
    expect(pulmonary.left).toBeLessThanOrEqual(257);
    expect(pulmonary.left).toBeGreaterThan(200);
    expect(pulmonary.right).toBeGreaterThanOrEqual(302);
    const boxes = page.boxes.map(({ start, end }) => line.slice(start, end));
    expect(boxes.join("")).toBe(line);
    expect(Math.max(...boxes.map(({ length }) => length))).toBeLessThan(20);
  });

  test.each([
    { rotate: 90 as const, x: 142, y: 100 },
    { rotate: 180 as const, x: 495, y: 142 },
    { rotate: 270 as const, x: 700, y: 495 },
  ])("a page turned by $rotate is measured as it is displayed", async ({ rotate, x, y }) => {
    const page = await pageOf({ rotate, texts: [{ x: 100, y: 142, text: "M" }] });
    const lies = rotate !== 180;
    expect(page.size).toEqual(lies ? { width: 842, height: 595 } : { width: 595, height: 842 });
    // (x, y) is where the letter's corner (100, 142) lies on the displayed page.
    const box = boxOf(page, "M");
    expect(
      [x, y].map((value, axis) => Math.abs((axis === 0 ? box.left : box.top) - value) < 11),
    ).toEqual([true, true]);
    expect(box.right - box.left).toBeLessThan(12);
  });

  test("begin at the crop box, outside of which nothing is read", async () => {
    const page = await pageOf({
      mediaBox: [0, 0, 600, 800],
      cropBox: [50, 100, 550, 700],
      texts: [
        { x: 150, y: 600, text: "inside" },
        { x: 100, y: 20, text: "outside" },
      ],
    });
    expect(page.size).toEqual({ width: 500, height: 600 });
    expect(page.text).toBe("inside");
    expect(boxOf(page, "inside").left).toBeCloseTo(100, 0);
    expect(boxOf(page, "inside").bottom).toBeCloseTo(102, 0);
  });

  test("of text that runs upwards stand upright", async () => {
    const page = await pageOf({
      texts: [
        ...setLines(runningLines(6, 1), { x: 60, y: 700 }),
        { x: 40, y: 200, text: "Figure axis in volts", turn: 90 },
      ],
    });
    const box = boxOf(page, "axis");
    expect(box.bottom - box.top).toBeGreaterThan(box.right - box.left);
    expect(box.bottom).toBeLessThanOrEqual(842 - 200);
    expect(page.text.endsWith("\n\nFigure axis in volts")).toBe(true);
  });
});

describe("raised and lowered letters", () => {
  const page = (pieces: readonly (readonly [string, number, number])[]): PdfPage => {
    let x = 72;
    const texts = pieces.map(([text, rise, size]) => {
      const piece = { x, y: 700 + rise, text, size };
      x += (textWidth(text) / 1000) * size + 0.2;
      return piece;
    });
    return {
      texts: [...texts, { x: 72, y: 680, text: "A second line of plain text follows here." }],
    };
  };
  const plain = (text: string) => [text, 0, 10] as const;
  const raised = (text: string) => [text, 4, 6.5] as const;
  const lowered = (text: string) => [text, -2, 6.5] as const;

  test.each([
    ["150 x 10^9/L in blood", [plain("150 x 10"), raised("9"), plain("/L in blood")]],
    ["10^-9 mol", [plain("10"), raised("-"), raised("9"), plain(" mol")]],
    ["of 1.73 m2 and", [plain("of 1.73 m"), raised("2"), plain(" and")]],
    [
      "the CO2 and H2O of",
      [plain("the CO"), lowered("2"), plain(" and H"), lowered("2"), plain("O of")],
    ],
    [
      "Ca2+ and HCO3- in",
      [plain("Ca"), raised("2+"), plain(" and HCO"), lowered("3"), raised("-"), plain(" in")],
    ],
    ["HbA1c of", [plain("HbA"), lowered("1c"), plain(" of")]],
  ])("%s", async (expected, pieces) => {
    const { text, boxes } = await pageOf(page(pieces));
    expect(text.split("\n")[0]).toContain(expected);
    for (const box of boxes) expect(text.slice(box.start, box.end)).not.toContain("^");
    const small = boxes.filter(({ height }) => height < 8);
    const digits = pieces.filter(([, rise]) => rise !== 0).map(([piece]) => piece);
    expect(small.map(({ start, end }) => text.slice(start, end)).join("")).toBe(digits.join(""));
  });

  test("a power of ten that is set far apart", async () => {
    const texts = [
      { x: 72, y: 700, text: "The platelet count was 150 x 10" },
      { x: 232, y: 705, text: "9", size: 7 },
      { x: 237, y: 700, text: "/L in this patient today." },
    ];
    expect((await pageOf({ texts })).text).toBe(
      "The platelet count was 150 x 10^9/L in this patient today.",
    );
  });
});

describe("for any text at any places", () => {
  const printable = fc.string({
    unit: fc.constantFrom(...Array.from("abcdeXYZ 0189-.,()|\x95")),
    minLength: 1,
    maxLength: 60,
  });
  const piece: fc.Arbitrary<PdfText> = fc.record({
    x: fc.integer({ min: -50, max: 640 }),
    y: fc.integer({ min: -50, max: 900 }),
    text: printable,
    size: fc.integer({ min: 4, max: 40 }),
    font: fc.constantFrom("plain" as const, "bold" as const, "mono" as const),
    turn: fc.constantFrom(0, 0, 0, 90, 180, 270, 45),
  });
  const page: fc.Arbitrary<PdfPage> = fc.record({
    texts: fc.array(piece, { maxLength: 40 }),
    rotate: fc.constantFrom(0 as const, 90 as const, 180 as const, 270 as const),
  });

  test("blocks follow each other two line breaks apart and every box lies inside the text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 4 }), async (drawn) => {
        const known = { texts: [{ x: 200, y: 420, text: "these words are always there" }] };
        const { pages } = await collectPdf(writePdf({ pages: [...drawn, known] }));
        expect(pages.map(({ number }) => number)).toEqual(pages.map((_, index) => index + 1));
        for (const { text, blocks, boxes } of pages) {
          const parts = blocks.map(({ start, end }) => text.slice(start, end));
          expect(parts.join("\n\n")).toBe(text);
          expect(parts.every((part) => part.trim() !== "" && !part.includes("\n\n"))).toBe(true);
          for (const { start, end, width, height } of boxes) {
            expect(start).toBeLessThan(end);
            expect(blocks.some((block) => block.start <= start && end <= block.end)).toBe(true);
            expect(Math.min(width, height)).toBeGreaterThanOrEqual(0);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
