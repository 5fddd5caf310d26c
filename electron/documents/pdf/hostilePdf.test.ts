import { afterEach, describe, expect, test } from "vitest";
import { collectPdf, refusalOf } from "./testing/collectPdf.ts";
import { runningLines, setLines } from "./testing/setText.ts";
import { file, writePdf } from "./testing/writePdf.ts";

const words = { texts: setLines(runningLines(6, 1), { x: 60, y: 700 }) };

describe("script", () => {
  afterEach(() => {
    delete (globalThis as { ranFromPdf?: boolean }).ranFromPdf;
  });

  test("in a PDF is not run", async () => {
    const openScript =
      "globalThis.ranFromPdf = true; app.alert('x'); this.submitForm('http://127.0.0.1:9/');";
    const { pages } = await collectPdf(writePdf({ pages: [words], openScript }));
    expect(pages).toHaveLength(1);
    expect(globalThis).not.toHaveProperty("ranFromPdf");
  });
});

describe("page trees", () => {
  test("a count of a thousand million pages is not believed", async () => {
    const data = writePdf({ pages: [words, words], count: 1_000_000_000 });
    const read = await collectPdf(data).then(
      ({ pages }) => pages.length,
      (error: { failure: { code: string } }) => error.failure.code,
    );
    expect([2, "DOCUMENT_TOO_LARGE", "DOCUMENT_BROKEN"]).toContain(read);
  });

  test("a million pages that exist are too many", async () => {
    // Every node has a hundred kids: a hundred million bytes would be needed to list them all, 3 nodes suffice.
    const kids = (number: number) => Array.from({ length: 100 }, () => `${number} 0 R`).join(" ");
    const data = file(
      [
        "<< /Type /Catalog /Pages 2 0 R >>",
        `<< /Type /Pages /Kids [${kids(3)}] /Count 1000000 >>`,
        `<< /Type /Pages /Parent 2 0 R /Kids [${kids(4)}] /Count 10000 >>`,
        `<< /Type /Pages /Parent 3 0 R /Kids [${kids(5)}] /Count 100 >>`,
        "<< /Type /Page /Parent 4 0 R /MediaBox [0 0 10 10] >>",
      ],
      "",
    );
    expect(await refusalOf(data)).toEqual({
      code: "DOCUMENT_TOO_LARGE",
      data: { path: "notes.pdf", what: "pages", limit: 20_000 },
    });
  });

  test("a tree of ten thousand levels and one that is its own child end", async () => {
    const levels = 10_000;
    const nodes = Array.from(
      { length: levels },
      (_, index) =>
        `<< /Type /Pages${index === 0 ? "" : ` /Parent ${index + 1} 0 R`} /Kids [${index + 3} 0 R] /Count 1 >>`,
    );
    const page = `<< /Type /Page /Parent ${levels + 1} 0 R /MediaBox [0 0 100 100] >>`;
    const deep = file(["<< /Type /Catalog /Pages 2 0 R >>", ...nodes, page], "");
    expect(["DOCUMENT_WITHOUT_TEXT", "DOCUMENT_BROKEN"]).toContain((await refusalOf(deep)).code);
    const own = file(
      ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 3 >>"],
      "",
    );
    expect((await refusalOf(own)).code).toBe("DOCUMENT_BROKEN");
  });
});

describe("what hides in text", () => {
  test("a page that asks for endless text is refused", async () => {
    // One form is drawn by the page a hundred times, and draws the next one a hundred times, four levels deep.
    const draws = "/Fm Do ".repeat(100);
    const form = (next: number | null, body: string) => {
      const resources = `<< /Font << /F1 4 0 R >>${next === null ? "" : ` /XObject << /Fm ${next} 0 R >>`} >>`;
      return `<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources ${resources} /Length ${body.length} >>\nstream\n${body}\nendstream`;
    };
    const text = `BT /F1 10 Tf 100 100 Td (${"endless ".repeat(100)}) Tj ET`;
    const data = file(
      [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /XObject << /Fm 6 0 R >> >> /Contents 5 0 R >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        `<< /Length ${draws.length} >>\nstream\n${draws}\nendstream`,
        form(7, draws),
        form(8, draws),
        form(null, text),
      ],
      "",
    );
    expect(await refusalOf(data)).toMatchObject({
      code: "DOCUMENT_TOO_LARGE",
      data: { what: "characters", limit: 200_000 },
    });
  });
});

describe("pages that cannot be read", () => {
  test("are empty with a note, and the rest is read", async () => {
    const content = "BT /F1 10 Tf 60 700 Td (words of a page that can be read) Tj ET";
    const node = (kid: number) => `<< /Type /Pages /Parent 2 0 R /Kids [${kid} 0 R] /Count 1 >>`;
    const leaf = (parent: number) =>
      `<< /Type /Page /Parent ${parent} 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 9 0 R >> >> /Contents 10 0 R >>`;
    const data = file(
      [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R 4 0 R 5 0 R] /Count 3 >>",
        node(6),
        node(7),
        node(8),
        // The second page is a number.
        leaf(3),
        "5",
        leaf(5),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ],
      "",
    );
    const { pages, done } = await collectPdf(data);
    expect(pages.map(({ text }) => text !== "")).toEqual([true, false, true]);
    expect(done.notes).toEqual(["Page 2 is damaged and could not be read."]);
  });

  test("or hold only pictures are named", async () => {
    const grey = { width: 20, height: 20, grey: new Uint8Array(400).fill(128) };
    const picture = { texts: [], image: grey };
    const data = writePdf({
      pages: [words, picture, words, picture, picture, picture, words, { texts: [] }],
    });
    const { pages, done } = await collectPdf(data);
    expect(pages).toHaveLength(8);
    expect(done.notes).toEqual(["Pages 2, 4–6 hold only pictures; their text was not read."]);
  });

  test("are refused as scanned where all are pictures", async () => {
    const picture = { texts: [], image: { width: 20, height: 20, grey: new Uint8Array(400) } };
    expect(await refusalOf(writePdf({ pages: [picture, picture, picture] }))).toEqual({
      code: "DOCUMENT_SCANNED",
      data: { path: "notes.pdf", pages: 3 },
    });
  });
});
