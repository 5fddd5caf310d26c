import { assert, asyncProperty, constantFrom, integer, record, string, array } from "fast-check";
import { expect, it } from "vitest";
import type { ExportFormat, ItemFields } from "../../../contract/bank.ts";
import { readHere } from "../../../documents/banks/testing/readHere.ts";
import { openTestStore, start } from "../../../store/testing/openTestStore.ts";
import { exportBank } from "./exportBank.ts";

const noPictures = { stem: [], answer: [] };

function choice(stem: string, options: readonly string[], key: number, why = ""): ItemFields {
  return {
    content: {
      kind: "choice",
      context: "",
      stem,
      options: options.map((text) => ({ text, why })),
      key,
      explanation: why,
      images: noPictures,
    },
    subject: "",
    topic: "",
    tags: [],
  };
}

function card(stem: string, back: string): ItemFields {
  return {
    content: { kind: "card", stem, back, images: noPictures },
    subject: "",
    topic: "",
    tags: [],
  };
}

/** Writes items as a bank of this format and reads it as any file. */
async function writtenAndRead(format: ExportFormat, items: readonly ItemFields[]) {
  const { store } = openTestStore();
  const bankId = crypto.randomUUID();
  store.banks.create({ id: bankId, name: "Bank", format: "csv", fileName: "", addedAt: start });
  store.banks.addItems(
    bankId,
    items.map((item, n) => ({ ...item, sourceId: `q${n}`, at: "" })),
  );
  const pieces = [...exportBank(store.banks, bankId, format)];
  const text = pieces.flatMap((piece) => (piece.type === "text" ? [piece.text] : [])).join("");
  const { items: read, skipped } = await readHere(text);
  return { text, read, skipped };
}

const nasty = [
  choice(
    "If a<b and c>d, which? &lt; stays",
    ["<i>", "a & b", "~%50%=x#y{z}:\\"],
    2,
    "// no comment",
  ),
  choice("=SUM(A1)", ["-5 mmol/L", "+3", "@cmd"], 1, "=1+1"),
  choice('He said "no"; then:\n\na second paragraph', ["1, 2", "a\tb", "x -> y"], 0),
];

it.each(["json", "csv"] as const)("%s gives questions back as they were", async (format) => {
  const { read, skipped } = await writtenAndRead(format, nasty);
  expect(skipped).toEqual([]);
  expect(read.map(({ content }) => content)).toEqual(
    nasty.map(({ content }) =>
      // A tab is white space like any other.
      JSON.parse(JSON.stringify(content).replaceAll("\\t", " ")),
    ),
  );
});

it("GIFT gives questions back as they were, but for arrows", async () => {
  const { read, skipped } = await writtenAndRead("gift", nasty);
  expect(skipped).toEqual([]);
  expect(read.map(({ content }) => content)).toEqual(
    nasty.map(({ content }) =>
      JSON.parse(JSON.stringify(content).replaceAll("\\t", " ").replaceAll("->", "→")),
    ),
  );
});

it("no cell of CSV begins as a formula does", async () => {
  const { text } = await writtenAndRead("csv", nasty);
  expect(text).not.toMatch(/(^|,)"?[=+\-@]/m);
});

it("Anki text gives cards back, also those that begin with a hash", async () => {
  const cards = [card("#1 cause of death?", "Heart disease"), card("a < b", "line\n\nnext")];
  const { read, skipped } = await writtenAndRead("anki", cards);
  expect(skipped).toEqual([]);
  expect(read.map(({ content }) => content)).toEqual(cards.map(({ content }) => content));
});

it.each(["json", "csv", "gift"] as const)("%s keeps any question", async (format) => {
  const text = string({ unit: "grapheme-ascii", minLength: 1, maxLength: 30 }).map(
    (raw) => `x${raw.replace(/\s+/g, " ").replaceAll("->", "→").trim()}x`,
  );
  const question = record({
    stem: text,
    options: array(text, { minLength: 2, maxLength: 6 }),
    key: integer({ min: 0, max: 1 }),
    why: constantFrom("", "because"),
  });
  await assert(
    asyncProperty(question, async ({ stem, options, key, why }) => {
      const item = choice(stem, options, key, why);
      const { read, skipped } = await writtenAndRead(format, [item]);
      expect(skipped).toEqual([]);
      expect(read.map(({ content }) => content)).toEqual([item.content]);
    }),
    { numRuns: 25 },
  );
});
