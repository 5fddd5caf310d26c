import { describe, expect, test } from "vitest";
import { collectPdf } from "./testing/collectPdf.ts";
import { runningLines, setLines } from "./testing/setText.ts";
import { type PdfPage, type PdfText, writePdf } from "./testing/writePdf.ts";

const body = (number: number, y = 640): readonly PdfText[] =>
  setLines(runningLines(12, number, 90), { x: 72, y });

/** Pages from 1 on, each with its body. */
const read = async (count: number, extra: (number: number) => readonly PdfText[], y?: number) => {
  const pages = Array.from({ length: count }, (_, index): PdfPage => ({
    texts: [...extra(index + 1), ...body(index + 1, y)],
  }));
  const { pages: result, done } = await collectPdf(writePdf({ pages }));
  return { texts: result.map(({ text }) => text), notes: done.notes };
};
const at = (y: number, text: string, x = 72): PdfText => ({ x, y, text });

describe("what only looks alike is text", () => {
  test.each([
    [3, (n: number) => `Day ${n}: amiodarone ${n * 200} mg by mouth.`],
    [5, (n: number) => `Day ${n}: amiodarone 200 mg by mouth.`],
    [5, () => "Adrenaline 1 mg every 3 minutes."],
    [6, (n: number) => `Adrenaline ${n} mg every ${n + 1} minutes.`],
    [6, (n: number) => `Case ${n}`],
    [6, (n: number) => `Potassium ${n * 2}`],
    [6, (n: number) => `K ${n} mmol/L`],
    [5, (n: number) => `Troponin ${n % 2 === 0 ? 14 : 52}`],
    [6, () => "Target INR > 2"],
  ])("on %i pages", async (count, line) => {
    for (const y of [790, 40]) {
      const { texts, notes } = await read(count, (number) => [at(y, line(number))]);
      texts.forEach((text, index) => expect(text).toContain(line(index + 1)));
      expect(notes).toEqual([]);
    }
  });

  test("a dose that begins four of ten pages stays", async () => {
    const line = (number: number) => `Adrenaline ${number} mg every ${number + 1} minutes.`;
    const { texts } = await read(10, (number) => (number <= 4 ? [at(760, line(number))] : []));
    expect(texts.slice(0, 4).map((text) => text.split("\n")[0])).toEqual([1, 2, 3, 4].map(line));
  });

  test("a value at the foot of a table that equals its page's number stays", async () => {
    for (const y of [186, 40]) {
      const { texts } = await read(6, (number) => [
        at(y + 14, "Sodium"),
        at(y + 14, "140", 250),
        at(y, "Potassium"),
        at(y, `${number}`, 250),
      ]);
      texts.forEach((text, index) => {
        expect(text).toContain("Sodium | 140");
        expect(text).toContain(`Potassium | ${index + 1}`);
      });
    }
  });

  test("so does one on a single page, and a bare number within the text block", async () => {
    const { texts } = await read(
      6,
      (number) => (number === 4 ? [at(110, "Potassium"), at(110, "4", 250)] : []),
      260,
    );
    expect(texts[3]).toContain("Potassium 4");
    const list = await read(
      6,
      (number) => [at(54, `${number}`), at(40, `Own end of ${number * 7}`)],
      240,
    );
    list.texts.forEach((text, index) =>
      expect(text).toMatch(new RegExp(`\\b${index + 1}\\b`, "u")),
    );
  });

  test("the first line of the text stays, even where all pages begin with it", async () => {
    const { texts } = await read(6, () => [at(792, "Read the question twice.")], 780);
    for (const text of texts) expect(text).toContain("Read the question twice.");
  });

  test("a line on half of the pages stays", async () => {
    const { texts } = await read(10, (number) => (number <= 5 ? [at(800, "Cardiology")] : []));
    expect(texts.filter((text) => text.includes("Cardiology"))).toHaveLength(5);
  });

  test("a document that has no other text keeps it", async () => {
    const page: PdfPage = { texts: [at(800, "Only this line is in the document")] };
    const { pages, done } = await collectPdf(writePdf({ pages: [page, page, page, page, page] }));
    for (const { text } of pages) expect(text).toBe("Only this line is in the document");
    expect(done.notes).toEqual([]);
  });
});

describe("what repeats is left out, and said so", () => {
  test("running heads, footers and page numbers", async () => {
    const { texts, notes } = await read(6, (number) => [
      at(815, `Heart failure | ${number + 10}`),
      at(30, "Second edition"),
      at(30, `Page ${number} of 6`, 480),
    ]);
    for (const text of texts) expect(text).not.toMatch(/Heart failure|Second|Page|\d/u);
    expect(notes).toEqual([
      "Repeated on the pages and left out: “Heart failure | N”, “Second edition”, “Page N of 6”.",
    ]);
  });

  test("numbers alone, also Roman ones that the file tells as labels", async () => {
    const roman = ["i", "ii", "iii", "1", "2", "3", "4", "5", "6"];
    const pages = roman.map((label, index): PdfPage => ({
      texts: [at(30, label), ...body(index)],
    }));
    const labels = "[0 << /S /r >> 3 << /S /D >>]";
    const { pages: result, done } = await collectPdf(writePdf({ pages, labels }));
    for (const { text } of result) expect(text).not.toMatch(/\b(?:[ivx]+|\d)$/u);
    expect(done.notes).toEqual(["Repeated on the pages and left out: page numbers."]);
  });

  test("heads of left and right pages", async () => {
    const { texts } = await read(9, (number) => [
      at(815, number % 2 === 0 ? "Textbook of Medicine" : "Heart failure"),
    ]);
    for (const text of texts) expect(text).not.toMatch(/Textbook|failure/u);
  });

  test("on two pages only what is the same on both", async () => {
    const { texts, notes } = await read(2, (number) => [
      at(815, "Renal notes"),
      at(30, `Version ${number}`),
    ]);
    for (const text of texts) expect(text).not.toContain("Renal notes");
    expect(texts[1]).toContain("Version 2");
    expect(notes).toEqual(["Repeated on the pages and left out: “Renal notes”."]);
  });

  test("of many lines three are quoted", async () => {
    const heads = ["Alpha head", "Beta head", "Gamma head", "Delta foot"];
    const { notes } = await read(8, () => [
      at(830, heads[0] ?? ""),
      at(818, heads[1] ?? ""),
      at(806, heads[2] ?? ""),
      at(30, heads[3] ?? ""),
    ]);
    expect(notes).toEqual([
      "Repeated on the pages and left out: “Alpha head”, “Beta head”, “Gamma head” and 1 more.",
    ]);
  });
});
