import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readWith, type ReadItems } from "../html/readWith.ts";
import { looksLikeAnkiText, readAnkiText } from "./readAnkiText.ts";

const read = (text: string): Promise<ReadItems> => readWith(readAnkiText, text);

const sample = fileURLToPath(
  new URL("../../../../../shared/data/banks/anki_openstax_glossary.txt", import.meta.url),
);

test.skipIf(!existsSync(sample))(
  "a real export (skipped where shared/data/banks is absent)",
  async () => {
    const text = readFileSync(sample, "utf8");
    expect(looksLikeAnkiText(text.slice(0, 4096))).toBe(true);
    const { items, skipped } = await read(text);
    expect({ items: items.length, skipped }).toEqual({ items: 300, skipped: [] });
    expect(items[0]).toMatchObject({
      at: "line 4",
      tags: ["openstax::m45983"],
      content: { stem: "anatomy", back: expect.stringMatching(/^anatomy: science that studies/) },
    });
  },
);

test("quoted fields hold separators, line breaks and quotation marks", async () => {
  const { items } = await read(
    '#separator:Semicolon\n#html:false\n#tags:all\n"a;b ""c""\nsecond";"a < b &amp; <i>"\n\n# a comment\nd;e\n',
  );
  expect(items.map(({ content, at, tags }) => ({ content, at, tags }))).toMatchObject([
    { content: { stem: 'a;b "c"\nsecond', back: "a < b &amp; <i>" }, at: "line 4", tags: ["all"] },
    { content: { stem: "d", back: "e" }, at: "line 8" },
  ]);
});

test("special columns are taken out, and the notetype tells clozes", async () => {
  const head =
    "#separator:pipe\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:6\n";
  const { items } = await read(
    `${head}g1|Basic|Heart::Valves|front|back|x y::z\ng2|My Cloze|Heart|a {{c1::b::hint}}|extra|\n`,
  );
  expect(items).toMatchObject([
    {
      sourceId: "g1",
      subject: "Heart",
      topic: "Valves",
      tags: ["x", "y::z"],
      content: { stem: "front", back: "back" },
    },
    { sourceId: "g2", content: { stem: "a [hint]", back: "a b\n\nextra" } },
  ]);
});

test("named columns may be those of a question", async () => {
  const { items } = await read(
    "#separator:comma\n#columns:Question,Option A,Option B,Correct Answer,Tags\n#tags column:5\nWhich?,Na,K,b,t\n",
  );
  expect(items[0]).toMatchObject({
    tags: ["t"],
    content: { kind: "choice", stem: "Which?", options: [{ text: "Na" }, { text: "K" }], key: 1 },
  });
});

test.each([
  ["tab", "\t"],
  ["Comma", ","],
  ["semicolon", ";"],
  ["space", " "],
  ["Pipe", "|"],
  ["colon", ":"],
  ["!", "!"],
  [",", ","],
])("the separator %s is known", async (name, separator) => {
  const { items } = await read(`#separator:${name}\nfront${separator}back\n`);
  expect(items[0]?.content).toMatchObject({ stem: "front", back: "back" });
});

test("a quotation mark that is never closed costs its own line", async () => {
  const rest = Array.from({ length: 500 }, (_, index) => `f${index}\tb${index}`);
  const { items, skipped } = await read(`#separator:tab\n"open\tnever\n${rest.join("\n")}\n`);
  expect(items).toHaveLength(500);
  expect(skipped).toEqual([{ at: "line 2", reason: expect.stringContaining("quotation mark") }]);
});

test("a line beyond all measure is skipped once", async () => {
  const huge = "x".repeat(3 << 20);
  const { items, skipped } = await read(`#separator:tab\na\tb\n${huge}\tc\nd\te\n`);
  expect(items.map(({ at }) => at)).toEqual(["line 2", "line 4"]);
  expect(skipped).toEqual([{ at: "line 3", reason: expect.stringContaining("longer than") }]);
});

test("pictures are not in a text", async () => {
  const { notes, items } = await read('#separator:tab\nsee <img src="a.png">\tback\n');
  expect(notes).toEqual(["1 picture was left out: it is not in the file."]);
  expect(items[0]?.content.stem).toBe("see");
});

test.each([
  ["#separator:tab\na\tb\n", true],
  ["#html:true\na\tb\n", true],
  ["a\tb\nc\td\n", true],
  ["a\tb\nc\td\te\nf\tg\n", false],
  ["a\tb\n", false],
  ["question\tA\tB\tanswer\nx\ty\tz\tA\n", false],
  ["# A heading\ntext\n", false],
  ["question,answer\na,b\n", false],
  ["", false],
])("whether %j is such a text: %s", (head, expected) => {
  expect(looksLikeAnkiText(head)).toBe(expected);
});

test("any text is read without a failure, each record once", async () => {
  const piece = fc.constantFrom('"', '""', "\t", "\n", "a", "{{c1::x}}", "#", "<img src=a>", "\r");
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 80 }), async (pieces) => {
      const { items, skipped } = await read(pieces.join(""));
      const places = [...items, ...skipped].map(({ at }) => at);
      expect(new Set(places).size).toBe(places.length);
    }),
  );
});
