import { expect, test } from "vitest";
import { readHere, type WholeBank } from "./testing/readHere.ts";

const lines = (...items: readonly unknown[]): string =>
  items.map((item) => (typeof item === "string" ? item : JSON.stringify(item))).join("\n");
const onlyItem = ({ items, skipped, failure }: WholeBank) => {
  expect({ skipped, failure, items: items.length }).toEqual({
    skipped: [],
    failure: null,
    items: 1,
  });
  return items[0] ?? expect.unreachable();
};
const medqa = (question: string, more: object = {}) => ({
  question,
  options: { A: "Aorta", B: "Vein" },
  answer_idx: "B",
  ...more,
});

test("one bad line is skipped with its number and a reason, and the others come in", async () => {
  const bank = await readHere(
    lines(
      medqa("First?"),
      "{ this is none }",
      "",
      medqa("No key?", { answer_idx: undefined }),
      medqa("Another key?", { answer_idx: "E" }),
      medqa(" "),
      medqa("One option?", { options: { A: "Only", B: "" }, answer_idx: "A" }),
      "[1]",
      medqa("Long?", { options: { A: "x".repeat(50_001), B: "y" } }),
      { other: 1 },
      medqa("Last?"),
    ),
  );
  expect(bank.format).toBe("medqa");
  expect(bank.failure).toBeNull();
  expect(bank.items.map(({ at, content }) => [at, content.stem])).toEqual([
    ["line 1", "First?"],
    ["line 11", "Last?"],
  ]);
  expect(bank.skipped).toEqual([
    { at: "line 2", reason: "it is no JSON" },
    { at: "line 4", reason: "it has no key" },
    { at: "line 5", reason: "its key names none of its options" },
    { at: "line 6", reason: "it has no question" },
    { at: "line 7", reason: "it has fewer than two options" },
    { at: "line 8", reason: "it is not built as a question" },
    { at: "line 9", reason: "a text in it is longer than 50,000 characters" },
    { at: "line 10", reason: "it is not built as a question" },
  ]);
  expect(bank.events.at(-1)).toEqual({ type: "done", notes: [] });
});

test("a list and lines of the same items are the same bank, and so is UTF-16 and a byte order mark", async () => {
  const items = [medqa("Première?", { realidx: 7, meta_info: "step1" }), medqa("Second?")];
  const asLines = await readHere(lines(...items));
  expect(asLines.items[0]).toMatchObject({ sourceId: "7", tags: ["step1"] });
  const contents = asLines.items.map(({ content }) => content);
  for (const text of [
    JSON.stringify(items),
    JSON.stringify(items, null, 2),
    `\uFEFF${lines(...items)}`,
    lines(...items).replaceAll("\n", "\r\n"),
    Buffer.from(`\uFEFF${lines(...items)}`, "utf16le"),
  ]) {
    const bank = await readHere(text);
    expect(bank.items.map(({ content }) => content)).toEqual(contents);
  }
});

test("texts are plain, clean and in their paragraphs; what is no markup stays", async () => {
  const bank = await readHere(
    lines(
      medqa("Is a < b\u0000 &amp; p<0.05?\r\n\r\n\r\n\u200BCafe\u0301", {
        options: {
          A: "  H<sub>2</sub>O ",
          B: "<p>One</p><script>alert(1)</script><p>Two <img src='https://evil.example/x.png'></p>",
        },
      }),
    ),
  );
  expect(onlyItem(bank).content).toMatchObject({
    stem: "Is a < b & p<0.05?\n\nCafé",
    options: [{ text: "H2O" }, { text: "One\n\nTwo" }],
    images: { stem: [], answer: [] },
  });
  expect(bank.notes).toEqual([expect.stringContaining("1 picture was left out")]);
});

test("more than 200 findings go out in several events, whose share grows", async () => {
  const items = Array.from({ length: 450 }, (_, at) => (at % 9 === 0 ? "{" : medqa(`Q${at}?`)));
  const { events } = await readHere(lines(...items));
  const batches = events.flatMap((event) => (event.type === "items" ? [event] : []));
  expect(batches.map(({ items, skipped }) => items.length + skipped.length)).toEqual([
    200, 200, 50,
  ]);
  expect(batches.map(({ share }) => share)).toEqual(
    batches.map(({ share }) => share).toSorted((a, b) => a - b),
  );
  expect(batches.at(-1)?.share).toBe(1);
});
