import { array, assert, asyncProperty, boolean, constantFrom, oneof, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { readHere } from "./testing/readHere.ts";

const item = (at: number): string =>
  JSON.stringify({ question: `Q${at}?`, options: { A: "a", B: "b" }, answer_idx: "A" });
const list = Array.from({ length: 30 }, (_, at) => item(at));

test.each([
  ["a list that ends in the midst", `[${list.join(",")},{"question":"Half`, 30, "in the midst"],
  ["a list that ends without its bracket", `[${list.join(",")}`, 30, "in the midst"],
  ["a list with garbage in it", `[${list.slice(0, 5).join(",")},nonsense]`, 5, "after item 5"],
  ["something after its end", `[${list.join(",")}] [1]`, 30, "after item 30"],
  ["NUL bytes between its items", `[${list.slice(0, 3).join(",")},\0\0]`, 3, "after item 3"],
])("%s keeps what came before and says so", async (_, text, items, reason) => {
  const bank = await readHere(text);
  expect(bank.items).toHaveLength(items);
  expect(bank.failure).toMatchObject({
    code: "BANK_BROKEN",
    data: { reason: expect.stringContaining(reason) },
  });
});

test("an object that is cut off keeps what came before", async () => {
  const entries = [1, 2].map(
    (at) => `"${at}":{"QUESTION":"Q?","CONTEXTS":[],"final_decision":"yes"}`,
  );
  const bank = await readHere(`{${entries.join(",")},"3":{"QUEST`);
  expect(bank.items.map(({ sourceId }) => sourceId)).toEqual(["1", "2"]);
  expect(bank.failure?.code).toBe("BANK_BROKEN");
});

test.each([
  ["lists", "[".repeat(3_000_000)],
  ["objects", '{"a":'.repeat(1_000_000)],
  ["lists within an item", `[${item(1)},{"question":${"[".repeat(2_000_000)}`],
])("a bomb of nested %s is refused", async (_, text) => {
  expect((await readHere(text)).failure).toMatchObject({
    code: "BANK_BROKEN",
    data: { reason: "it is nested too deeply" },
  });
});

test("a line that nests deeply is one bad line", async () => {
  const bank = await readHere([item(1), `{"question":${"[".repeat(500_000)}`, item(2)].join("\n"));
  expect(bank.items.map(({ at }) => at)).toEqual(["line 1", "line 3"]);
  expect(bank.skipped).toEqual([{ at: "line 2", reason: "it is no JSON" }]);
});

test("a line of 100 MB is skipped once, and the lines after it keep their numbers", async () => {
  const huge = `{"question":"${"a".repeat(100 << 20)}"}`;
  const bank = await readHere([item(1), huge, item(2)].join("\n"));
  expect(bank.failure).toBeNull();
  expect(bank.items.map(({ at }) => at)).toEqual(["line 1", "line 3"]);
  expect(bank.skipped).toEqual([
    { at: "line 2", reason: "it is longer than 1,048,576 characters" },
  ]);
});

test("a single text of 100 MB is refused", async () => {
  const bank = await readHere(`[{"question":"${"a".repeat(100 << 20)}"}]`);
  expect(bank.failure).toMatchObject({
    code: "BANK_BROKEN",
    data: { reason: "one of its items is too large" },
  });
});

test("an item of endless tags is skipped before they are parsed", async () => {
  const html = "<div>".repeat(100_000) + "</p>".repeat(100_000);
  const bad = JSON.stringify({ question: html, options: { A: "a", B: "b" }, answer_idx: "A" });
  const bank = await readHere(`[${item(1)},${bad},${item(2)}]`);
  expect(bank.items.map(({ at }) => at)).toEqual(["item 1", "item 3"]);
  const reason = "its texts with their markup are longer than 500,000 characters";
  expect(bank.skipped).toEqual([{ at: "item 2", reason }]);
});

test("what came before an item with much markup goes out before it", async () => {
  const much = JSON.stringify({
    question: `Q?${"<b></b>".repeat(10_000)}`,
    options: { A: "a", B: "b" },
    answer_idx: "A",
  });
  const bank = await readHere([item(1), much].join("\n"));
  expect(
    bank.events.flatMap((event) => (event.type === "items" ? [event.items.length] : [])),
  ).toEqual([1, 1]);
});

test("a number of many digits is no key", async () => {
  const bank = await readHere(
    `[{"question":"Q?","opa":"a","opb":"b","opc":"c","opd":"d","cop":${"9".repeat(1_000_000)}},${item(1)}]`,
  );
  expect(bank.items).toHaveLength(1);
  expect(bank.skipped).toEqual([{ at: "item 1", reason: "its key names none of its options" }]);
});

test("names that mean something to JavaScript are names", async () => {
  const bank = await readHere(
    `[{"__proto__":{"polluted":1},"constructor":1,"question":"Q?","options":{"A":"a","B":"b"},"answer_idx":"A"}]`,
  );
  expect(bank.items).toHaveLength(1);
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  const table = await readHere("__proto__,front,back,toString\nx,F,B,y\n");
  expect(table.items).toHaveLength(1);
});

describe("tables", () => {
  const header = "question,A,B,answer\n";

  const torn = (line: number): string =>
    `a quotation mark in it is opened and never closed (line ${line} of the file)`;

  test.each([
    ["is never closed", 'R?,"a,b,A\nS?,a,b,A\n', ["row 2", "row 4"]],
    [
      "is closed in a later row",
      '"R?,a,b,A\nS?,a,b,A\n"T, x",a,b,A\n',
      ["row 2", "row 4", "row 5"],
    ],
  ])("a quote that %s costs its own row", async (_, rows, places) => {
    const bank = await readHere(`${header}"Q\n?",a,b,A\n${rows}`);
    expect(bank.items.map(({ at }) => at)).toEqual(places);
    expect(bank.skipped).toEqual([{ at: "row 3", reason: torn(4) }]);
    expect(bank.failure).toBeNull();
  });

  test("a quote that swallows thousands of rows costs its own", async () => {
    const bank = await readHere(`${header}Q?,a,b,A\nR?,"${"a,b\n".repeat(60_000)}S?,a,b,B\n`);
    expect(bank.items.map(({ at }) => at)).toEqual(["row 2", "row 60003"]);
    expect(bank.skipped[0]).toEqual({ at: "row 3", reason: torn(3) });
    expect(bank.failure).toBeNull();
  });

  test.each([
    ['"Tight" junctions', '"Tight" junctions'],
    ['"a, b" ', "a, b"],
    ['5" tall', '5" tall'],
    ['"say ""aah"""', 'say "aah"'],
  ])("the cell %s reads %s", async (cell, text) => {
    const bank = await readHere(`${header}${cell},a,b,A\n`);
    expect(bank.items.map(({ content }) => content.stem)).toEqual([text]);
  });

  test("NUL bytes are taken out of cells", async () => {
    const bank = await readHere(`${header}Q\0?,a\0,b,A\n`);
    expect(bank.items[0]?.content).toMatchObject({
      stem: "Q?",
      options: [{ text: "a" }, { text: "b" }],
    });
  });
});

test.each([
  ["nothing but white space", " \n\n"],
  ["a letter", "Dear Sir,\nthe key is lost.\n"],
  ["a program", "export const answer = { A: 1 };\n"],
  ["other JSON", '{"name":"viva","version":"1.0.0","items":{}}'],
  ["an empty list", "[]"],
  ["an empty object", "{}"],
  ["a list of numbers", "[1,2,3]"],
  ["a table whose options are elsewhere", "question,answer\nQ?,B\nR?,(c)\nS?,2\n"],
  ["a table with options that are not understood", "question,distractor1,answer\nQ?,a,b\n"],
  ["other CSV", "date,amount\n2024-01-01,5\n"],
  ["bytes", Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251))],
  ["NUL bytes", Buffer.alloc(100_000)],
  ["the letters PK", "PK values of drugs\nhave two parts"],
])("%s is no bank", async (_, data) => {
  const bank = await readHere(data);
  expect(bank.failure).toEqual({ code: "BANK_UNSUPPORTED", data: { path: "bank" } });
  expect(bank.events).toEqual([]);
});

test("an archive of another kind is no bank, and a broken one is broken", async () => {
  expect((await readHere(`PK\x05\x06${"\0".repeat(18)}`)).failure?.code).toBe("BANK_UNSUPPORTED");
  expect((await readHere(`PK\x03\x04${"x".repeat(100)}`)).failure?.code).toBe("BANK_BROKEN");
});

const shards = [
  '{"question":',
  '"',
  "\\u0000",
  '"options":{"A":"a","B":"b"},',
  '"answer_idx":"A"}',
  "[",
  "]",
  "{",
  "}",
  "question,A,B,answer\n",
  "front\tback\n",
  ",",
  "\n",
  "\r",
  '""',
  "1e999",
  ":",
  "ANSWER: A",
  "</p>",
  "&#0;",
];

test("no text makes a reader throw anything but a failure, and every item it lets through is whole", async () => {
  const piece = oneof(constantFrom(...shards), string({ maxLength: 8 }));
  await assert(
    asyncProperty(array(piece, { maxLength: 40 }), boolean(), async (pieces, wide) => {
      const text = pieces.join("");
      const bank = await readHere(wide ? Buffer.from(`\uFEFF${text}`, "utf16le") : text);
      expect(bank.failure === null).toBe(bank.events.at(-1)?.type === "done");
      for (const { content } of bank.items) expect(content.stem).not.toBe("");
    }),
    { numRuns: 300 },
  );
});
