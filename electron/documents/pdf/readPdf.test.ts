import { describe, expect, test } from "vitest";
import { blocksOf, collectPdf, refusalOf } from "./testing/collectPdf.ts";
import { paragraph, runningLines, setLines } from "./testing/setText.ts";
import { type PdfPage, writePdf } from "./testing/writePdf.ts";
import { itemAt } from "./itemAt.ts";

const left = [
  "Left column begins here and goes on to",
  ...runningLines(8, 1),
  "the end of the left column.",
];
const right = [
  "The right column follows after it and",
  ...runningLines(8, 2),
  "closes at its own end.",
];

describe("reading order", () => {
  test("a title over two columns, then the left column, then the right one", async () => {
    const page: PdfPage = {
      texts: [
        { x: 60, y: 780, text: "A Title that Stands over Both of the Columns", size: 20 },
        // Drawn row by row, as some programs do: the order of drawing says nothing.
        ...left.flatMap((line, index) => [
          { x: 60, y: 740 - 12 * index, text: line },
          { x: 310, y: 740 - 12 * index, text: itemAt(right, index) },
        ]),
      ],
    };
    const { pages, done } = await collectPdf(writePdf({ pages: [page] }));
    expect(blocksOf(itemAt(pages, 0))).toEqual([
      ["heading", "A Title that Stands over Both of the Columns"],
      ["paragraph", left.join(" ")],
      ["paragraph", right.join(" ")],
    ]);
    expect(done.title).toBe("A Title that Stands over Both of the Columns");
  });

  test("three columns whose lines are not level", async () => {
    const columns = [3, 4, 5].map((seed) => paragraph(14, seed, 34));
    const texts = columns.flatMap((lines, column) =>
      setLines(lines, { x: 40 + 178 * column, y: 760 - 5 * column }),
    );
    const { pages } = await collectPdf(writePdf({ pages: [{ texts }] }));
    expect(itemAt(pages, 0).text).toBe(columns.map((lines) => lines.join(" ")).join("\n\n"));
  });

  test("columns above and below a line that goes across", async () => {
    const [a, b] = [paragraph(8, 6), paragraph(8, 7)];
    const [c, d] = [paragraph(8, 8), paragraph(8, 9)];
    const across =
      "This sentence stands across both columns in the middle of the page and parts what is above from what is below it.";
    const texts = [
      ...setLines(a, { x: 60, y: 780 }),
      ...setLines(b, { x: 310, y: 780 }),
      { x: 60, y: 660, text: across },
      ...setLines(c, { x: 60, y: 620 }),
      ...setLines(d, { x: 310, y: 620 }),
    ];
    const { pages } = await collectPdf(writePdf({ pages: [{ texts }] }));
    const expected = [a.join(" "), b.join(" "), across, c.join(" "), d.join(" ")];
    expect(itemAt(pages, 0).text).toBe(expected.join("\n\n"));
  });

  test("the paragraph that a column breaks in two is one", async () => {
    const above = [...runningLines(8, 1), "and the valves between the chambers"];
    const below = ["close one after the other in each cycle", ...runningLines(8, 2)];
    const texts = [...setLines(above, { x: 60, y: 780 }), ...setLines(below, { x: 310, y: 780 })];
    const { pages } = await collectPdf(writePdf({ pages: [{ texts }] }));
    expect(itemAt(pages, 0).text).toContain("between the chambers close one after the other");
  });
});

describe("running heads and page numbers", () => {
  const pageWith = (number: number, shown: string): PdfPage => ({
    texts: [
      { x: 60, y: 815, text: `Chapter ${number % 2} of Cardiology`, size: 8 },
      ...setLines([`Page of topic ${shown} says:`, ...runningLines(20, number)], { x: 60, y: 760 }),
      { x: 60, y: 30, text: "Second edition", size: 8 },
      { x: 500, y: 30, text: `${number}`, size: 8 },
    ],
  });

  test("what repeats on most pages is dropped, the text stays", async () => {
    const topics = "alpha beta gamma delta epsilon zeta eta theta".split(" ");
    const data = writePdf({ pages: topics.map((topic, index) => pageWith(index + 1, topic)) });
    const { pages } = await collectPdf(data);
    expect(pages).toHaveLength(8);
    pages.forEach((page, index) => {
      expect(page.text).toContain(`topic ${topics[index]} says`);
      expect(page.text).not.toMatch(/Cardiology|Second edition|\d/u);
    });
  });

  test("what stands on one page of many stays, and so does a number inside the text", async () => {
    const body = setLines(runningLines(20, 3), { x: 60, y: 760 });
    const data = writePdf({
      pages: [
        { texts: [{ x: 60, y: 815, text: "Only here" }, ...body] },
        { texts: [...body, { x: 60, y: 400, text: "250" }] },
      ],
    });
    const { pages } = await collectPdf(data);
    expect(itemAt(pages, 0).text).toContain("Only here");
    expect(itemAt(pages, 1).text).toContain("250");
  });

  test("labels come from the file, else they are the numbers", async () => {
    const page = { texts: setLines(runningLines(3, 1), { x: 60, y: 700 }) };
    const labelled = writePdf({
      pages: [page, page, page],
      labels: "[0 << /S /r >> 2 << /S /D >>]",
    });
    expect((await collectPdf(labelled)).pages.map(({ label }) => label)).toEqual(["i", "ii", "1"]);
    const plain = await collectPdf(writePdf({ pages: [page, page] }));
    expect(plain.pages.map(({ label }) => label)).toEqual(["1", "2"]);
  });
});

describe("blocks", () => {
  test("hyphens at line ends are undone, real ones stay", async () => {
    const lines = [
      "This is a clear and well-known sign, as an exam-",
      "ple from the ward shows: patients with a well-",
      "known history of COVID-",
      "19 and of pre- and post-",
      "operative pain were seen in 2019-",
      "2020 by the Anglo-",
      "Saxon team, and as exam-",
      "ples they were taught.",
    ];
    const { pages } = await collectPdf(
      writePdf({ pages: [{ texts: setLines(lines, { x: 60, y: 700 }) }] }),
    );
    const text = itemAt(pages, 0).text.replaceAll("\n\n", " ");
    for (const word of [
      "example from",
      "a well-known history",
      "COVID-19 and",
      "pre- and postoperative",
      "2019-2020",
      "Anglo-Saxon",
      "examples",
    ]) {
      expect(text).toContain(word);
    }
  });

  test("a table's rows are lines and a cell that wraps stays in its row", async () => {
    const cell = (x: number, y: number, text: string) => ({ x, y, text });
    const texts = [
      ...setLines(runningLines(3, 1, 90), { x: 60, y: 760 }),
      cell(60, 700, "Vessel"),
      cell(200, 700, "Description"),
      cell(420, 700, "Side"),
      cell(60, 680, "Celiac trunk"),
      cell(200, 680, "gives rise to the left gastric artery,"),
      cell(420, 680, "one"),
      cell(200, 668, "the splenic artery, and the common"),
      cell(200, 656, "hepatic artery"),
      cell(60, 636, "Renal artery"),
      cell(200, 636, "supplies each kidney"),
      cell(420, 636, "both"),
      ...setLines(runningLines(3, 2, 90), { x: 60, y: 600 }),
    ];
    const { pages } = await collectPdf(writePdf({ pages: [{ texts }] }));
    expect(blocksOf(itemAt(pages, 0)).filter(([kind]) => kind === "table")).toEqual([
      [
        "table",
        "Vessel | Description | Side\n" +
          "Celiac trunk | gives rise to the left gastric artery, the splenic artery, and the common hepatic artery | one\n" +
          "Renal artery | supplies each kidney | both",
      ],
    ]);
  });

  test("headings by size and weight with levels, list items with nesting, code with its indentation", async () => {
    const texts = [
      { x: 60, y: 780, text: "Circulation", size: 20 },
      { x: 60, y: 750, text: "The heart", size: 14 },
      ...setLines(runningLines(4, 1, 80), { x: 60, y: 720 }),
      { x: 60, y: 655, text: "Valves", font: "bold" as const },
      ...setLines(runningLines(3, 2, 80), { x: 60, y: 635 }),
      { x: 60, y: 590, text: "\x95 first item of the list" },
      { x: 80, y: 578, text: "\x95 nested below the first" },
      { x: 60, y: 566, text: "\x95 second item" },
      { x: 60, y: 540, text: "if pulse > 100:", font: "mono" as const },
      { x: 84, y: 528, text: "alert()", font: "mono" as const },
    ];
    const { pages } = await collectPdf(writePdf({ pages: [{ texts }] }));
    const page = itemAt(pages, 0);
    const outline = page.blocks.map(({ kind, level, start, end }) => [
      kind,
      level,
      page.text.slice(start, Math.min(end, start + 24)),
    ]);
    expect(outline).toEqual([
      ["heading", 1, "Circulation"],
      ["heading", 2, "The heart"],
      [
        "paragraph",
        0,
        page.text.slice(itemAt(page.blocks, 2).start, itemAt(page.blocks, 2).start + 24),
      ],
      ["heading", 3, "Valves"],
      [
        "paragraph",
        0,
        page.text.slice(itemAt(page.blocks, 4).start, itemAt(page.blocks, 4).start + 24),
      ],
      ["listItem", 1, "• first item of the list"],
      ["listItem", 2, "• nested below the first"],
      ["listItem", 1, "• second item"],
      ["code", 0, "if pulse > 100:\n    aler"],
    ]);
  });
});

describe("title", () => {
  const page = {
    texts: [
      { x: 60, y: 780, text: "What the Page Says", size: 20 },
      ...setLines(runningLines(5, 1), { x: 60, y: 740 }),
    ],
  };
  const titleOf = async (title: string) =>
    (await collectPdf(writePdf({ pages: [page], title }))).done.title;

  test("from the file's properties when they say one, else from the first heading", async () => {
    expect(await titleOf("Lecture 3: The Kidney")).toBe("Lecture 3: The Kidney");
    for (const junk of [
      "untitled",
      "Microsoft Word - lecture3.doc",
      "kidney_final_v2.indd",
      "notes",
      "",
    ]) {
      expect(await titleOf(junk)).toBe("What the Page Says");
    }
  });

  test("null when there is neither", async () => {
    const data = writePdf({ pages: [{ texts: setLines(runningLines(5, 1), { x: 60, y: 700 }) }] });
    expect((await collectPdf(data)).done.title).toBe(null);
  });
});

describe("refused", () => {
  test("an empty file, another kind of file and one that is cut off, with the reason", async () => {
    const whole = writePdf({ pages: [{ texts: [{ x: 60, y: 700, text: "words" }] }] });
    for (const data of [new Uint8Array(0), Buffer.from("<html></html>"), whole.slice(0, 60)]) {
      const failure = await refusalOf(new Uint8Array(data));
      expect(failure).toMatchObject({ code: "DOCUMENT_BROKEN", data: { path: "notes.pdf" } });
      expect((failure.data as { reason: string }).reason).not.toMatch(/Exception|Error| at /u);
    }
  });

  test("pages without words or pictures", async () => {
    expect(await refusalOf(writePdf({ pages: [{ texts: [] }, { texts: [] }] }))).toEqual({
      code: "DOCUMENT_WITHOUT_TEXT",
      data: { path: "notes.pdf" },
    });
  });

  test("a damaged pointer to the cross-reference table is no reason", async () => {
    const text = Buffer.from(
      writePdf({ pages: [{ texts: [{ x: 60, y: 700, text: "still readable" }] }] }),
    ).toString("latin1");
    const damaged = new Uint8Array(
      Buffer.from(text.replace(/startxref\n\d+/u, "startxref\n99999"), "latin1"),
    );
    expect(itemAt((await collectPdf(damaged)).pages, 0).text).toBe("still readable");
  });
});
