import { describe, expect, test } from "vitest";
import { readHere, rightOption, type WholeBank } from "../testing/readHere.ts";

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

describe("Viva's own CSV", () => {
  const header = "Question,A,B,C,Answer,Explanation,Explanation B,Context,Subject,Topic,Tags,Id";

  test("all of its columns", async () => {
    const bank = await readHere(
      `${header}\n"Which?",Artery,Vein,,b,"Because.\n\nSo.","It is.",Read this.,Anatomy,Liver,"a b; c",q1\n`,
    );
    expect(bank.format).toBe("csv");
    expect(onlyItem(bank)).toEqual({
      content: {
        kind: "choice",
        context: "Read this.",
        stem: "Which?",
        options: [
          { text: "Artery", why: "" },
          { text: "Vein", why: "It is." },
        ],
        key: 1,
        explanation: "Because.\n\nSo.",
        images: { stem: [], answer: [] },
      },
      subject: "Anatomy",
      topic: "Liver",
      tags: ["a b", "c"],
      sourceId: "q1",
      at: "row 2",
    });
  });

  test.each([
    ["B", "5"],
    ["(b)", "5"],
    ["2", "5"],
    ["5", "5"],
    ["five", null],
    ["", null],
    ["4", null],
  ])("the answer %j of 7, 5 and x means %j", async (answer, right) => {
    const bank = await readHere(`question,A,B,C,answer\nQ?,7,5,x,${answer}\n`);
    expect(bank.items.map(rightOption)).toEqual(right === null ? [] : [right]);
    expect(bank.skipped).toHaveLength(right === null ? 1 : 0);
  });

  test("numbers from 0 are told by all rows", async () => {
    const bank = await readHere("question,A,B,C,answer\nQ?,a,b,x,0\nR?,a,b,x,1\nS?,a,b,x,2\n");
    expect(bank.items.map(rightOption)).toEqual(["a", "b", "x"]);
    expect(bank.notes).toEqual([expect.stringContaining("numbered from 0")]);
  });

  test("numbers from 0 and from 1 in one file are trusted no more", async () => {
    const bank = await readHere("question,A,B,answer\nQ?,a,b,0\nR?,a,b,2\nS?,a,b,1\nT?,a,b,B\n");
    expect(bank.items.map(rightOption)).toEqual(["b"]);
    expect(bank.skipped.map(({ at }) => at)).toEqual(["row 2", "row 3", "row 4"]);
    expect(bank.notes).toEqual([expect.stringContaining("some from 1")]);
  });

  test("numbers that nothing explains are read from 1, and it is said", async () => {
    const bank = await readHere("question,A,B,C,answer\nQ?,a,b,x,1\nR?,a,b,x,2\n");
    expect(bank.items.map(rightOption)).toEqual(["a", "b"]);
    expect(bank.notes).toEqual([expect.stringContaining("Nothing in the file tells")]);
  });

  test("a letter that is also another option's text is doubtful, but not in what Viva wrote", async () => {
    const rows = "Q?,O,A,B,AB,B,1\nR?,O,A,B,AB,AB,1\nS?,O,A,B,AB,d,1\n";
    const bank = await readHere(`question,A,B,C,D,answer,other\n${rows}`);
    expect(bank.items.map(rightOption)).toEqual(["AB", "AB"]);
    expect(bank.skipped).toEqual([{ at: "row 2", reason: "its key can mean two options" }]);
    const own = await readHere(`question,A,B,C,D,answer,viva\n${rows}`);
    expect(own.items.map(rightOption)).toEqual(["A", "AB", "AB"]);
  });

  test("a number that can be meant in two ways is skipped rather than guessed", async () => {
    const bank = await readHere("question,A,B,C,answer\nQ?,2,3,4,3\nR?,1,2,3,3\nS?,x,X,y,x\n");
    expect(bank.items.map(rightOption)).toEqual(["3"]);
    expect(bank.skipped.map(({ reason }) => reason)).toEqual([
      "its key can mean two options",
      "its key can mean two options",
    ]);
  });

  test.each([";", "\t"])(
    "cells parted by %j, blank rows, and rows that are too long",
    async (delimiter) => {
      const rows = ["question,A,B,answer", "Q?,x,y,A", ",,,", "R?,x,y,A,more", "S?,x,y,B,,"];
      const bank = await readHere(rows.join("\r\n").replaceAll(",", delimiter));
      expect(bank.items.map(({ at }) => at)).toEqual(["row 2", "row 5"]);
      expect(bank.skipped).toEqual([{ at: "row 4", reason: "it has 5 cells, the first row 4" }]);
    },
  );

  test("formulas were escaped and are not any more; cards stand beside questions", async () => {
    const bank = await readHere(
      `question,A,B,answer,back,tags\n'=1+1?,'-2,'+2,B,,"'@x"\n'quoted',,,,'=x,\nCard,,,,,\n`,
    );
    expect(bank.skipped).toEqual([]);
    expect(bank.items.map(({ content }) => content)).toMatchObject([
      { stem: "=1+1?", options: [{ text: "-2" }, { text: "+2" }], key: 1 },
      { kind: "card", stem: "'quoted'", back: "=x" },
      { kind: "card", stem: "Card", back: "" },
    ]);
    expect(bank.items[0]?.tags).toEqual(["@x"]);
  });

  test.each(["front,back", "Term,Definition", "question,answer", "definition,extra,term"])(
    "cards under %s",
    async (names) => {
      const cells = names
        .split(",")
        .map((name) => (/front|term|question/iu.test(name) ? "Front" : "Back"));
      const bank = await readHere(`${names}\n${cells.join(",")}\n`);
      expect(onlyItem(bank).content).toMatchObject({ kind: "card", stem: "Front", back: "Back" });
    },
  );

  test("windows-1252, as spreadsheets still write it", async () => {
    const bank = await readHere(Buffer.from("front,back\nÄrzte,für Müller und Söhne\n", "latin1"));
    expect(onlyItem(bank).content).toMatchObject({ stem: "Ärzte", back: "für Müller und Söhne" });
  });
});

describe("Viva's own JSON", () => {
  const png = Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.from("pixels")]);
  const picture = { mediaType: "image/png", base64: png.toString("base64"), alt: "" };
  const choice = {
    kind: "choice",
    context: "Read.",
    stem: "Which?",
    options: [{ text: "One", why: "No." }, "Two"],
    answer: "B",
    explanation: "So.",
    subject: "S",
    topic: "T",
    tags: ["x y", "z"],
    id: "q1",
    images: { stem: [picture], answer: [{ ...picture, alt: "Seen" }] },
  };

  test("all of it, and its pictures before the item that shows them", async () => {
    const card = { kind: "card", stem: "Front", back: "Back" };
    const bank = await readHere(
      JSON.stringify({ viva: 1, name: " Liver\u202E ", items: [choice, card] }),
    );
    expect(bank).toMatchObject({ format: "json", name: "Liver", failure: null, skipped: [] });
    const sha256 = bank.images[0]?.sha256 ?? "";
    expect(bank.images).toEqual([{ sha256, mediaType: "image/png", base64: picture.base64 }]);
    expect(bank.events.map(({ type }) => type)).toEqual(["started", "image", "items", "done"]);
    expect(bank.items[0]).toEqual({
      content: {
        kind: "choice",
        context: "Read.",
        stem: "Which?",
        options: [
          { text: "One", why: "No." },
          { text: "Two", why: "" },
        ],
        key: 1,
        explanation: "So.",
        images: { stem: [{ sha256, alt: "" }], answer: [{ sha256, alt: "Seen" }] },
      },
      subject: "S",
      topic: "T",
      tags: ["x y", "z"],
      sourceId: "q1",
      at: "item 1",
    });
    expect(bank.items[1]?.content).toMatchObject({ kind: "card", back: "Back" });
  });

  test.each([
    [{ title: "The liver", sentence: "It is big." }, "So.\n\nSource: The liver, “It is big.”"],
    [{ sentence: "It is big." }, "So.\n\nSource: “It is big.”"],
    [{ title: "The liver" }, "So."],
    ["The liver", "So."],
  ])("where the answer stands follows its explanation: %j", async (source, explanation) => {
    const bank = await readHere(JSON.stringify([{ ...choice, source }]));
    expect(onlyItem(bank).content).toMatchObject({ explanation });
  });

  test("a bare list, lines, and items before the name are read as well", async () => {
    for (const text of [
      JSON.stringify([choice, choice]),
      lines(choice, choice),
      JSON.stringify({ items: [choice, choice], name: "Late", viva: 1 }),
    ]) {
      const bank = await readHere(text);
      expect(bank).toMatchObject({ format: "json", name: null, failure: null });
      expect(bank.items).toHaveLength(2);
    }
  });

  test("what claims to be a picture and is none is left out and told; the item stays", async () => {
    const svg = { base64: Buffer.from("<svg onload='x'/>").toString("base64"), alt: "" };
    const bank = await readHere(
      JSON.stringify([{ ...choice, images: { stem: [svg], answer: "none" } }]),
    );
    expect(onlyItem(bank).content.images).toEqual({ stem: [], answer: [] });
    expect(bank.images).toEqual([]);
    expect(bank.notes).toHaveLength(1);
  });

  test("numbers from 0 are told by all items", async () => {
    const item = (answer: unknown) => ({
      stem: `Q${String(answer)}?`,
      options: ["a", "b"],
      answer,
    });
    const bank = await readHere(JSON.stringify([item(1), item(0)]));
    expect(bank.items.map(rightOption)).toEqual(["b", "a"]);
    expect(bank.notes).toEqual([expect.stringContaining("numbered from 0")]);
  });

  test("letters are letters in what Viva wrote, and doubtful elsewhere", async () => {
    const items = [{ stem: "Q?", options: ["O", "A", "B"], answer: "B" }];
    expect((await readHere(JSON.stringify({ viva: 1, items }))).items.map(rightOption)).toEqual([
      "A",
    ]);
    expect((await readHere(JSON.stringify(items))).items).toEqual([]);
  });

  test("a newer form is refused", async () => {
    const bank = await readHere(JSON.stringify({ viva: 2, items: [choice] }));
    expect(bank.failure).toEqual({
      code: "BANK_BROKEN",
      data: { path: "bank", reason: "a newer Viva has written it" },
    });
  });
});
