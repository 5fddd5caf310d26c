import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { craftDocx, wordParagraph } from "./testing/craftDocx.ts";
import { craftEpub } from "./testing/craftEpub.ts";
import { craftZip } from "./testing/craftZip.ts";
import { openDesk, type Desk, type Parsed } from "./testing/openDesk.ts";

const documents = fileURLToPath(new URL("../../../shared/data/docs", import.meta.url));

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.clean());

function blocksOf({ pages }: Parsed) {
  return pages.flatMap(({ text, blocks }) =>
    blocks.map(({ kind, level, start, end }) => ({ kind, level, text: text.slice(start, end) })),
  );
}

describe.skipIf(!existsSync(documents))(
  "real files (skipped where shared/data/docs is absent)",
  () => {
    const read = (name: string): Promise<Parsed> => desk.parse(join(documents, name));
    const lipids =
      "The cell membrane consists of two adjacent layers of phospholipids. The lipid tails of one layer face the lipid tails of the other layer";

    test.each([
      ["openstax_m46021.html", "html", "The Cell Membrane"],
      ["openstax_m46021.md", "markdown", "The Cell Membrane"],
      ["openstax_utf16le_bom.txt", "text", null],
      ["openstax_cp1252_crlf.txt", "text", null],
      ["openstax_ch3_cells.epub", "epub", "Anatomy & Physiology, chapter 3 excerpt"],
      ["broken_html_named_pdf.pdf", "html", "The Cell Membrane"],
    ])("%s is read as %s", async (name, kind, title) => {
      const { started, text, done } = await read(name);
      expect(started.kind).toBe(kind);
      expect(done.title).toBe(title);
      expect(text).toContain(lipids);
      expect(text).toContain("called the “head,”");
    });

    test("a Word document with tables, lists and pictures", async () => {
      const parsed = await read("openstax_tables_lists_images.docx");
      const blocks = blocksOf(parsed);
      const tables = blocks.filter((block) => block.kind === "table");
      expect(parsed.done.title).toBe("Circulatory Pathways");
      expect(tables).toHaveLength(16);
      expect(parsed.text).toMatch(
        /^Celiac trunk \| .*gives rise to the left gastric artery, the splenic artery, and the common hepatic artery/m,
      );
      expect(blocks.some((block) => block.kind === "heading" && block.level > 0)).toBe(true);
    });

    test("tables of Markdown and HTML are rows of cells", async () => {
      for (const name of ["openstax_m46646.md", "openstax_m46646.html"]) {
        expect((await read(name)).text).toMatch(
          /^Celiac trunk \| .*gives rise to the left gastric/m,
        );
      }
    });

    test.each([
      ["broken_truncated.epub", "its archive is incomplete; the end of the file is missing"],
      ["broken_random_bytes.docx", "its content is not that of a .docx file"],
      ["broken_zero_byte.pdf", "the file is empty"],
    ])("%s is refused with its reason", async (name, reason) => {
      expect(await desk.failure(join(documents, name))).toEqual({
        code: "DOCUMENT_BROKEN",
        data: { path: name, reason },
      });
    });

    test("a PDF is read in the parser process too", async () => {
      const { started, pages, text } = await read("openstax_twocolumn.pdf");
      expect(started).toEqual({ type: "started", kind: "pdf", pages: 9 });
      expect(pages).toHaveLength(9);
      expect(text).toContain("The cell membrane consists of two adjacent layers");
      const locked = "openstax_encrypted_aes256_pw-medstudent.pdf";
      expect(
        (await desk.parse(join(documents, locked), { password: "medstudent" })).pages,
      ).toHaveLength(31);
      expect(await desk.failure(join(documents, locked))).toMatchObject({
        code: "DOCUMENT_ENCRYPTED",
      });
    });
  },
);

describe("HTML", () => {
  test("headings, lists, tables, code and line breaks keep their structure", async () => {
    const page = `<title>Heart &amp; lungs</title><nav>Home</nav><h1>The <em>heart</em></h1><p>It
      beats  10<sup>5</sup> times<br>a day, CO<sub>2</sub>.</p>
      <ol start="3"><li>Atria<ul><li>left</li></ul></li><li><p>Ventricles</p><p>thick</p></li></ol>
      <table><caption>Valves</caption><tr><th>Valve</th><th>Cusps</th></tr><tr><td>Mitral</td><td>2</td></tr></table>
      <table><tr><td><h2>Layout</h2><p>not data</p></td></tr></table><pre>a  b\n  c\n</pre>`;
    const parsed = await desk.parse(await desk.put("page.html", page));
    expect(parsed.done.title).toBe("Heart & lungs");
    expect(blocksOf(parsed)).toEqual([
      { kind: "heading", level: 1, text: "The heart" },
      { kind: "paragraph", level: 0, text: "It beats 10^5 times\na day, CO2." },
      { kind: "listItem", level: 1, text: "3. Atria" },
      { kind: "listItem", level: 2, text: "left" },
      { kind: "listItem", level: 1, text: "4. Ventricles" },
      { kind: "listItem", level: 1, text: "thick" },
      { kind: "paragraph", level: 0, text: "Valves" },
      { kind: "table", level: 0, text: "Valve | Cusps\nMitral | 2" },
      { kind: "heading", level: 2, text: "Layout" },
      { kind: "paragraph", level: 0, text: "not data" },
      { kind: "code", level: 0, text: "a  b\n  c" },
    ]);
  });

  test("the encoding that a page names is used, and letters are composed", async () => {
    const page = '<html><meta charset="iso-8859-2"><p>\xB9koda</p></html>';
    expect((await desk.parse(await desk.put("l.html", Buffer.from(page, "latin1")))).text).toBe(
      "škoda",
    );
    expect((await desk.parse(await desk.put("nfd.html", "<p>cafe\u0301</p>"))).text).toBe("café");
  });
});

test("Markdown keeps headings, numbers of lists, tables and code; front matter is its title", async () => {
  const source = `---\ntitle: "Renal notes"\nlayout: page\n---\n# Kidney\n\nFilters **180 L**\na day.\n
1. Cortex\n2. Medulla\n   - loops\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n\`\`\`\nx = 1\n\`\`\`\n\nEnd [site](http://x.invalid).`;
  const parsed = await desk.parse(await desk.put("notes.md", source));
  expect(parsed.done.title).toBe("Renal notes");
  expect(blocksOf(parsed)).toEqual([
    { kind: "heading", level: 1, text: "Kidney" },
    { kind: "paragraph", level: 0, text: "Filters 180 L a day." },
    { kind: "listItem", level: 1, text: "1. Cortex" },
    { kind: "listItem", level: 1, text: "2. Medulla" },
    { kind: "listItem", level: 2, text: "loops" },
    { kind: "table", level: 0, text: "a | b\n1 | 2" },
    { kind: "code", level: 0, text: "x = 1" },
    { kind: "paragraph", level: 0, text: "End site." },
  ]);
});

test("a picture that is packed into Markdown is no text and costs no memory", async () => {
  const picture = `![x](data:image/png;base64,${"iVBORw0KGgo".repeat(1_000_000)}=)`;
  const path = await desk.put("picture.md", `Before.\n\n${picture}\n\nAfter.`);
  expect((await desk.parse(path)).text).toBe("Before.\n\nAfter.");
});

test("lines of a text that were broken by hand are joined, items and short lines are not", async () => {
  const source = `The loop of Henle descends into the medulla and\r\nreturns; its thick ascending limb is water-\r\nimpermeable throughout.\r\n\r\n- first item here\r\n- second\r\n\r\nNa\r\nK\r\n`;
  expect(blocksOf(await desk.parse(await desk.put("wrapped.txt", source)))).toEqual([
    {
      kind: "paragraph",
      level: 0,
      text: "The loop of Henle descends into the medulla and returns; its thick ascending limb is water-impermeable throughout.",
    },
    { kind: "listItem", level: 1, text: "- first item here" },
    { kind: "listItem", level: 1, text: "- second" },
    { kind: "paragraph", level: 0, text: "Na\nK" },
  ]);
});

test("a word that the end of a line breaks is one again, a hyphen that belongs to it stays", async () => {
  const source = `The word is broken here because of the inflam-
mation that goes on in the tissue of all patients
who have the disease, such as a Gram-
negative sepsis or a fever that is drug-
induced, for a long time, in this cardio\u00AD
myopathy text.\n`;
  expect((await desk.parse(await desk.put("hyphens.txt", source))).text).toBe(
    "The word is broken here because of the inflammation that goes on in the tissue of all patients " +
      "who have the disease, such as a Gram-negative sepsis or a fever that is drug-induced, " +
      "for a long time, in this cardiomyopathy text.",
  );
});

test("a book's sections never reach from one chapter into the next; untitled chapters get their title", async () => {
  const path = await desk.put(
    "book.epub",
    craftEpub(["<p>One.</p>", "<h1>Two</h1><p>Two.</p>", "<p/>"]),
  );
  const { pages, done } = await desk.parse(path);
  expect(done.title).toBe("A crafted book");
  expect(pages.map((page) => page.text)).toEqual(["Chapter 1\n\nOne.", "Two\n\nTwo."]);
  expect(pages.map((page) => page.label)).toEqual(["1", "2"]);
});

test("a book that tells its printed pages labels its sections by them", async () => {
  const long = "Cells divide again and again. ".repeat(100);
  const path = await desk.put(
    "pages.epub",
    craftEpub([
      "<p>Before any page.</p>",
      `<h1><span epub:type="pagebreak" id="p11" title="11"/>Cells</h1><p>Begins on eleven
        <span epub:type="pagebreak" role="doc-pagebreak" aria-label=" Page 12. "/>ends on twelve. ${long}</p>
        <h2>Membranes</h2><p>On twelve. ${long}</p><div role="doc-pagebreak">xiii</div>`,
      "<p>After the page has turned.</p><table><tr><td>a</td><td>b<span epub:type='pagebreak' title='14'/></td></tr></table>",
      "<p>Later.</p><span epub:type='pagebreak' title='no page at all'/>",
    ]),
  );
  const { pages, text } = await desk.parse(path);
  expect(pages.map((page) => [page.label, page.blocks.length > 0])).toEqual(
    ["1", "11", "12", "xiii", "14"].map((label) => [label, true]),
  );
  expect(text).not.toMatch(/xiii|no page at all/u);
});

test("a chapter that is missing in the file is said, the others are read", async () => {
  const opf = `<package><metadata/><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>
    <item id="b" href="gone.xhtml" media-type="application/xhtml+xml"/></manifest>
    <spine><itemref idref="a"/><itemref idref="b"/></spine></package>`;
  const others = [
    { name: "OEBPS/book.opf", data: opf },
    { name: "OEBPS/a.xhtml", data: "<html><body><p>Here.</p></body></html>" },
  ];
  const { text, done } = await desk.parse(await desk.put("gap.epub", craftEpub([], others)));
  expect(text).toBe("Here.");
  expect(done.notes).toEqual(["One chapter is missing in the file, or no text."]);
});

test("a chapter that is no text is said too, and a book of nothing else is refused", async () => {
  const data = Buffer.from("\0\x01\x02".repeat(40));
  const none = (chapter: number) => ({ name: `OEBPS/chapter${chapter}.xhtml`, data });
  const half = craftEpub(["<p>Here.</p>", "<p>x</p>"], [none(2)]);
  const { text, done } = await desk.parse(await desk.put("half.epub", half));
  expect(text).toBe("Chapter 1\n\nHere.");
  expect(done.notes).toEqual(["One chapter is missing in the file, or no text."]);
  const whole = craftEpub(["<p>x</p>"], [none(1)]);
  expect(await desk.failure(await desk.put("none.epub", whole))).toEqual({
    code: "DOCUMENT_BROKEN",
    data: { path: "none.epub", reason: "none of its chapters is in the file as text" },
  });
});

test("bytes that are no UTF-8 are said", async () => {
  const text = Buffer.concat([Buffer.from("Dose 5 µg if K ≤ 3.5. Straße."), Buffer.of(0xff)]);
  const { done, text: read } = await desk.parse(await desk.put("stray.txt", text));
  expect(read).toBe("Dose 5 µg if K ≤ 3.5. Straße.\uFFFD");
  expect(done.notes).toEqual(["1 byte that is no UTF-8 was replaced."]);
  const chapter = Buffer.concat([Buffer.from("<p>µ ≤ ß"), Buffer.of(0xff), Buffer.from("</p>")]);
  const others = [{ name: "OEBPS/chapter1.xhtml", data: chapter }];
  const book = await desk.parse(await desk.put("stray.epub", craftEpub(["<p>x</p>"], others)));
  expect(book.done.notes).toEqual(["1 byte that is no UTF-8 was replaced."]);
});

test("a document without words says so", async () => {
  const none = { code: "DOCUMENT_WITHOUT_TEXT" };
  expect(await desk.failure(await desk.put("e.docx", craftDocx("<w:p/>")))).toMatchObject(none);
  expect(await desk.failure(await desk.put("e.html", "<html><script>1</script>"))).toMatchObject(
    none,
  );
  expect(await desk.failure(await desk.put("e.txt", " \n\n\u200B"))).toMatchObject(none);
});

test.each([
  ["old.doc", Buffer.from("d0cf11e0a1b11ae1", "hex")],
  ["slides.ppt", Buffer.from("d0cf11e0a1b11ae1", "hex")],
  ["notes.rtf", "{\\rtf1 hello}"],
  ["scan.png", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")],
  ["sheet.xlsx", craftZip([{ name: "xl/workbook.xml", data: "<a/>" }])],
])("%s is refused, and what can be read is named", async (name, data) => {
  expect(await desk.failure(await desk.put(name, data))).toMatchObject({
    code: "DOCUMENT_UNSUPPORTED",
    data: { path: name, supported: expect.arrayContaining(["PDF", "Word (.docx)"]) },
  });
});

test.each(["pdf", "txt"])("four bytes of a PDF are refused as .%s", async (ending) => {
  const path = `cut.${ending}`;
  const reason = `its content is not that of a .${ending} file`;
  expect(await desk.failure(await desk.put(path, "%PDF"))).toEqual({
    code: "DOCUMENT_BROKEN",
    data: { path, reason },
  });
});

test.each([
  ["windows-1252", Buffer.from("Caf\xE9 cr\xE8me, 5 \xB5g\r\n", "latin1"), "Café crème, 5 µg"],
  ["UTF-16", Buffer.from("\uFEFFCafé, 5 µg ≤ K\r\n", "utf16le"), "Café, 5 µg ≤ K"],
])("text in %s is read, bytes that are none are refused", async (name, data, text) => {
  expect((await desk.parse(await desk.put("old.txt", data))).text).toBe(text);
  const noise = Buffer.from(Array.from({ length: 2000 }, (_, at) => (at * 167 + 13) % 256));
  const mark = name === "UTF-16" ? [0xff, 0xfe] : [];
  const path = await desk.put("noise.txt", Buffer.concat([Buffer.from(mark), noise]));
  expect(await desk.failure(path)).toEqual({
    code: "DOCUMENT_BROKEN",
    data: { path: "noise.txt", reason: "its content is not that of a .txt file" },
  });
});

test("a page in an encoding that only it names is read", async () => {
  const page = Buffer.concat([
    Buffer.from('<html><head><meta charset="shift_jis"></head><body><p>'),
    ...Array.from({ length: 40 }, () => Buffer.from([0x90, 0x53, 0x91, 0x9f])),
    Buffer.from("</p></body></html>"),
  ]);
  expect((await desk.parse(await desk.put("heart.html", page))).text).toBe("心臓".repeat(40));
});

test("content decides, not the ending", async () => {
  const docx = craftDocx(wordParagraph("From Word."));
  expect((await desk.parse(await desk.put("w.pdf", docx))).started.kind).toBe("docx");
  expect((await desk.parse(await desk.put("t.epub", "Just text."))).started.kind).toBe("text");
  const locked = Buffer.concat([
    Buffer.from("d0cf11e0", "hex"),
    Buffer.from("EncryptedPackage", "utf16le"),
  ]);
  expect(await desk.failure(await desk.put("locked.docx", locked))).toMatchObject({
    code: "DOCUMENT_BROKEN",
    data: { reason: expect.stringContaining("password") },
  });
});
