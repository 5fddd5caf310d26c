import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { blocksOf, collectPdf, refusalOf } from "./testing/collectPdf.ts";
import { itemAt } from "./itemAt.ts";

const folder = new URL("../../../../shared/data/docs/", import.meta.url);
const has = existsSync(folder);
const load = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)));
const needs = "(skipped where ../shared/data/docs is absent)";
const fold = (text: string) => text.replace(/\s+/gu, " ");

test.skipIf(!has)(`two columns are read one after the other ${needs}`, async () => {
  for (const name of ["openstax_twocolumn.pdf", "broken_bad_startxref.pdf"]) {
    const { pages, done } = await collectPdf(load(name));
    expect(pages).toHaveLength(9);
    expect(done.title).toBe("The Cell Membrane");
    expect(fold(itemAt(pages, 0).text)).toContain(
      "grease in micelles that then can be washed away. The cell membrane consists of two adjacent layers",
    );
    const text = pages.map((page) => page.text).join("\n");
    expect(text).not.toMatch(/OpenStax Anatomy & Physiology|CC BY 3\.0|^Page \d+$/mu);
    expect(done.notes).toEqual([
      "Repeated on the pages and left out: “OpenStax Anatomy & Physiology”, “CC BY 3.0 - downloaded excerpt”, “Page N”.",
    ]);
  }
});

test.skipIf(!has)(`tables are rows, also behind a password ${needs}`, async () => {
  for (const [name, password] of [
    ["openstax_tables.pdf", null],
    ["openstax_encrypted_aes256_pw-medstudent.pdf", "medstudent"],
    ["openstax_encrypted_rc4-128_pw-medstudent.pdf", "medstudent"],
  ] as const) {
    const { pages } = await collectPdf(load(name), { password });
    expect(pages).toHaveLength(31);
    const tables = blocksOf(itemAt(pages, 8)).filter(([kind]) => kind === "table");
    const row = tables
      .flatMap(([, text]) => text.split("\n"))
      .find((line) => line.startsWith("Celiac trunk | "));
    expect(row).toContain(
      "gives rise to the left gastric artery, the splenic artery, and the common hepatic artery",
    );
    // Six columns, cells of up to five lines, the justified words far apart.
    expect(itemAt(pages, 25).text).toContain(
      "Moves eyes down and toward nose; rotates eyes from 6 o’clock to 3 o’clock | Eyeballs | " +
        "Inferior (depresses); medial (adducts) | Inferior rectus | " +
        "Common tendinous ring (ring attaches to optic foramen) | Inferior surface of eyeball",
    );
  }
});

test.skipIf(!has)(`a LaTeX paper with two columns, hyphens and a table ${needs}`, async () => {
  const { pages, done } = await collectPdf(load("real_pypdf_multicolumn.pdf"));
  expect(pages).toHaveLength(3);
  expect(done.title).toBe("Two-Column Document with Lorem Ipsum");
  expect(itemAt(pages, 0).text).toContain("consectetuer adipiscing elit");
  expect(blocksOf(itemAt(pages, 2)).at(-1)).toEqual([
    "table",
    expect.stringContaining("\nAustria | 8.9 | 83,879 | Vienna | German\n"),
  ]);
});

test.skipIf(!has)(`an outline that names no title does not become one ${needs}`, async () => {
  const { pages, done } = await collectPdf(load("real_pypdf_mistitled_outlines_example.pdf"));
  expect(pages).toHaveLength(4);
  expect(done.title).toBe("Contents");
});

test.skipIf(!has)(
  `a password is asked for, refused when wrong, and opens the file ${needs}`,
  async () => {
    const name = "real_pypdf_libreoffice-writer-password.pdf";
    const encrypted = (wrongPassword: boolean) => ({
      code: "DOCUMENT_ENCRYPTED",
      data: { path: "notes.pdf", wrongPassword },
    });
    expect(await refusalOf(load(name))).toEqual(encrypted(false));
    expect(await refusalOf(load(name), { password: "wrong" })).toEqual(encrypted(true));
    const { pages } = await collectPdf(load(name), { password: "openpassword" });
    expect(itemAt(pages, 0).text).toContain("Lorem ipsum dolor sit amet");
  },
);

test.skipIf(!has)(`broken and scanned files are refused with their reason ${needs}`, async () => {
  for (const name of [
    "broken_truncated_60pct.pdf",
    "broken_zero_byte.pdf",
    "broken_html_named_pdf.pdf",
  ]) {
    expect((await refusalOf(load(name))).code).toBe("DOCUMENT_BROKEN");
  }
  const scanned = await refusalOf(load("openstax_scanned_notext.pdf"));
  expect(scanned).toEqual({ code: "DOCUMENT_SCANNED", data: { path: "notes.pdf", pages: 4 } });
});
