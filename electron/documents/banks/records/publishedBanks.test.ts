import { describe, expect, test } from "vitest";
import { readHere, rightOption } from "../testing/readHere.ts";

const lines = (...items: readonly unknown[]): string =>
  items.map((item) => (typeof item === "string" ? item : JSON.stringify(item))).join("\n");
const medmcqa = (cop: unknown, more: object = {}) => ({
  question: `Which is ${JSON.stringify(cop)}?`,
  opa: "Alpha",
  opb: "Beta",
  opc: "Gamma",
  opd: "Delta",
  cop,
  exp: null,
  ...more,
});

describe("MedMCQA", () => {
  test.each([
    ["a 0 anywhere", [1, 2, 3, 0], 0, ["Beta", "Gamma", "Delta", "Alpha"]],
    ["a 4 anywhere", [1, 2, 3, 4], 1, ["Alpha", "Beta", "Gamma", "Delta"]],
    ["as text", ["1", "4"], 1, ["Alpha", "Delta"]],
    ["nothing", [1, 2], 1, ["Alpha", "Beta"]],
  ])("%s tells how its keys are numbered", async (_, cops, first, right) => {
    const bank = await readHere(lines(...cops.map((cop) => medmcqa(cop))));
    expect(bank.items.map(rightOption)).toEqual(right);
    expect(bank.notes).toEqual([expect.stringContaining(`from ${first}`)]);
  });

  test.each([
    ["Ans. is 'b' i.e., Beta", 0],
    ["Ans. (C) Gamma", 0],
    ["Answer: A", 1],
    ["Ans. A i.e. Alpha", 1],
  ])("where the keys do not tell, the explanation %j does", async (exp, first) => {
    const cop = { b: 1, c: 2, a: 1 }[(/[abc]\b/iu.exec(exp.slice(3))?.[0] ?? "").toLowerCase()];
    const bank = await readHere(lines(medmcqa(cop, { exp })));
    expect(bank.notes).toEqual([expect.stringMatching(`from ${first}: its explanations`)]);
  });

  test("a stray 0 does not turn the numbering that explanations show", async () => {
    const stray = medmcqa(0, { question: "Stray?" });
    const bank = await readHere(
      lines(medmcqa(3, { exp: "Ans. is 'c'" }), medmcqa(1, { exp: "Ans. is 'a'" }), stray),
    );
    expect(bank.items.map(rightOption)).toEqual(["Gamma", "Alpha"]);
    expect(bank.notes).toEqual([expect.stringContaining("from 1: its explanations")]);
    expect(bank.skipped).toEqual([{ at: "line 3", reason: "its key names none of its options" }]);
  });

  test("a stray 4 does not either", async () => {
    const stray = medmcqa(4, { question: "Stray?" });
    const bank = await readHere(
      lines(medmcqa(2, { exp: "Ans. is 'c'" }), medmcqa(1, { exp: "Ans. is 'b'" }), stray),
    );
    expect(bank.items.map(rightOption)).toEqual(["Gamma", "Beta"]);
  });

  test("each kind of item in a file has its own numbering", async () => {
    const choices = { question: "C?", choices: ["w", "x", "y"] };
    const bank = await readHere(
      lines(
        { question: "M?", options: { A: "x", B: "y" }, answer_idx: "A" },
        medmcqa(4),
        medmcqa(1),
        { ...choices, answer: 0 },
        { ...choices, answer: 1 },
      ),
    );
    expect(bank.items.map(rightOption)).toEqual(["x", "Delta", "Alpha", "w", "x"]);
    expect(bank.notes).toEqual([
      expect.stringMatching(/MedMCQA's .* from 1/u),
      expect.stringMatching(/MMLU's .* from 0/u),
    ]);
  });

  test("a list that breaks off keeps what came before and how it is numbered", async () => {
    const bank = await readHere(`[${lines(medmcqa(0))},${lines(medmcqa(1))},{"que`);
    expect(bank.items.map(rightOption)).toEqual(["Alpha", "Beta"]);
    expect(bank.failure?.code).toBe("BANK_BROKEN");
  });

  test("-1, nothing and huge numbers are no keys, and multi is a tag", async () => {
    const bank = await readHere(
      lines(
        medmcqa(4, { choice_type: "multi", subject_name: "Anatomy", topic_name: "Heart", id: "x" }),
        medmcqa(-1),
        medmcqa(null),
        lines(medmcqa(1)).replace('"cop":1', '"cop":1e999'),
        medmcqa(2.5),
      ),
    );
    expect(bank.items[0]).toMatchObject({
      tags: ["multi"],
      subject: "Anatomy",
      topic: "Heart",
      sourceId: "x",
    });
    const outside = "its key names none of its options";
    expect(bank.skipped.map(({ reason }) => reason)).toEqual([
      "it has no key",
      "it has no key",
      outside,
      outside,
    ]);
  });

  test("it is read from CSV, too", async () => {
    const csv =
      "id,question,opa,opb,opc,opd,cop,subject_name\n1,Q?,a,b,c,d,4,Anatomy\n2,R?,a,b,c,d,1,X";
    const bank = await readHere(csv);
    expect(bank.format).toBe("medmcqa");
    expect(bank.items.map(rightOption)).toEqual(["d", "a"]);
  });
});

test("PubMedQA as a list, and as its other copy has it", async () => {
  const bank = await readHere(
    JSON.stringify([
      {
        QUESTION: "Does it?",
        CONTEXTS: ["One.", "Two."],
        final_decision: "maybe",
        LONG_ANSWER: "Unclear.",
      },
      {
        pubid: 5,
        question: "And?",
        context: { contexts: ["Three."] },
        final_decision: "no",
        long_answer: "No.",
      },
      { QUESTION: "What?", CONTEXTS: [], final_decision: "perhaps" },
      { QUESTION: "What?", CONTEXTS: [], final_decision: null },
    ]),
  );
  expect(bank.items.map(({ content, sourceId }) => [content, sourceId])).toMatchObject([
    [{ context: "One.\n\nTwo.", key: 2, explanation: "Unclear." }, ""],
    [{ context: "Three.", key: 1, explanation: "No." }, "5"],
  ]);
  expect(bank.skipped).toEqual([
    { at: "item 3", reason: "its key is neither yes nor no nor maybe" },
    { at: "item 4", reason: "it has no key" },
  ]);
});

describe("MMLU", () => {
  test("choices in JSON count from 0, and letters are letters", async () => {
    const item = (answer: unknown) => ({
      question: `Q ${String(answer)}?`,
      subject: "anatomy",
      choices: ["w", "x", "y", "z"],
      answer,
    });
    const bank = await readHere(JSON.stringify([item(0), item("D"), item(2), item(9)]));
    expect(bank.format).toBe("mmlu");
    expect(bank.items.map(rightOption)).toEqual(["w", "z", "y"]);
    expect(bank.items[0]?.subject).toBe("anatomy");
    expect(bank.skipped).toEqual([{ at: "item 4", reason: "its key names none of its options" }]);
  });

  test("without a header, a row without a letter is skipped", async () => {
    const bank = await readHere(
      'Q1?,a,b,c,d,A\n"Q2, with a\nline?",a,b,c,d,D\nQ3?,a,b,c,d,\nQ4?,a,b,c,d,C',
    );
    expect(bank.items.map(({ at, content }) => [at, content.stem])).toEqual([
      ["row 1", "Q1?"],
      ["row 2", "Q2, with a\nline?"],
      ["row 4", "Q4?"],
    ]);
    expect(bank.skipped).toEqual([{ at: "row 3", reason: "it has no key" }]);
  });

  test("columns that count from 1 have keys that do", async () => {
    const bank = await readHere("question,choice1,choice2,answer\nQ?,a,b,1\nR?,a,b,2\nS?,a,b,0\n");
    expect(bank.items.map(rightOption)).toEqual(["a", "b"]);
    expect(bank.skipped).toHaveLength(1);
  });

  test.each([
    ["choice1,choice2,choice3", [0, 1, 2], ["a", "b", "x"]],
    ["choice0,choice1,choice2", [1, 2, 3], ["a", "b", "x"]],
    ["choice0,choice1,choice2", [1, 2], ["b", "x"]],
    ["option 1,option 2,option 3", [1, 2], ["a", "b"]],
    ["Option_A,Option_B,Option_C", ["C", "a"], ["x", "a"]],
  ])("under %s the keys %j mean %j", async (columns, keys, right) => {
    const rows = keys.map((key, at) => `Q${at}?,a,b,x,${key}\n`).join("");
    const bank = await readHere(`question,${columns},answer\n${rows}`);
    expect(bank.items.map(rightOption)).toEqual(right);
  });

  test("options may be listed in one cell, as Python and NumPy write them", async () => {
    const rows = [
      `Q?,anatomy,"['aa' 'b\\'b' ""c'c""\n 'dd']",0`,
      `R?,anatomy,"['aa', 'bb', 'cc', 'dd']",3`,
      `S?,anatomy,"[""aa"", ""b\\u00e4""]",1`,
      `T?,anatomy,aa or bb,1`,
    ];
    const bank = await readHere(`question,subject,choices,answer\n${rows.join("\n")}\n`);
    expect(bank.format).toBe("mmlu");
    expect(bank.items.map(rightOption)).toEqual(["aa", "dd", "bä"]);
    expect(bank.items[0]?.content).toMatchObject({
      options: [{ text: "aa" }, { text: "b'b" }, { text: "c'c" }, { text: "dd" }],
    });
    expect(bank.skipped).toEqual([{ at: "row 5", reason: "its options cannot be read" }]);
  });

  test("parted by tabs, it is no text of Anki's", async () => {
    const bank = await readHere("Q1?\ta\tb\tc\td\tB\nQ2?\tw\tx\ty\tz\tD\n");
    expect(bank.format).toBe("mmlu");
    expect(bank.items.map(rightOption)).toEqual(["b", "z"]);
  });

  test("an answer may be an option's text; where it may be a number, too, it is skipped", async () => {
    const item = (answer: unknown, ...choices: readonly unknown[]) => ({
      question: `${choices.join()}?`,
      choices,
      answer,
    });
    const bank = await readHere(
      JSON.stringify([
        item("4", "3", "4", "5"),
        item("2", "2", "3", "1"),
        item("Bern", "Bern", "Rome"),
        item(1, 3, 1, 4),
        item(2, 2, 3, 1),
      ]),
    );
    expect(bank.items.map(rightOption)).toEqual(["4", "Bern", "1"]);
    expect(bank.skipped.map(({ at }) => at)).toEqual(["item 2", "item 5"]);
  });

  test("numbers that are places throughout a file are so, too, where options are numbers", async () => {
    const rows = Array.from({ length: 30 }, (_, at) => `Q${at}?,a,b,c,${at % 3}`);
    const bank = await readHere(
      `question,choice0,choice1,choice2,answer\n${rows.join("\n")}\nHow many?,2,1,0,0\n`,
    );
    expect(bank.items.map(rightOption).at(-1)).toBe("2");
    expect(bank.skipped).toEqual([]);
  });
});

describe("MedQA", () => {
  const read = async (...items: readonly object[]) =>
    readHere(lines(...items.map((item, at) => ({ question: `Q${at}?`, ...item }))));

  test("options have letters of their own", async () => {
    const options = { B: "bb", C: "cc", D: "dd" };
    const bank = await read(
      { options, answer: "C" },
      { options, answer_idx: "D" },
      { options, answer_idx: "A" },
    );
    expect(bank.items.map(rightOption)).toEqual(["cc", "dd"]);
    expect(bank.skipped).toHaveLength(1);
  });

  test("numbers are numbered as the file has them, and left out where nothing tells", async () => {
    const options = ["aa", "bb", "cc"];
    const zero = await read({ options, answer: 2 }, { options, answer_idx: 0 });
    expect(zero.items.map(rightOption)).toEqual(["cc", "aa"]);
    const doubtful = await read({ options, answer: 2 }, { options, answer: "cc" });
    expect(doubtful.items.map(rightOption)).toEqual(["cc"]);
    expect(doubtful.notes).toEqual([expect.stringContaining("left out")]);
    expect((await read({ options: ["1", "2", "3", "4"], answer: 2 })).items).toEqual([]);
  });

  test("an answer and an answer_idx that are not the same option", async () => {
    const options = { A: "xx", B: "yy", C: "xx" };
    const bank = await read(
      { options, answer: "yy", answer_idx: "A" },
      { options, answer: "C", answer_idx: "A" },
      { options, answer: "xx", answer_idx: "C" },
      { options, answer: "As the text says.", answer_idx: "B" },
    );
    expect(bank.items.map(({ at }) => at)).toEqual(["line 3", "line 4"]);
    expect(bank.skipped[0]?.reason).toBe("its answer and its answer_idx are not the same option");
  });

  test("a letter that is also another option's text is doubtful, but not as answer_idx", async () => {
    const options = { A: "O", B: "A", C: "B" };
    const bank = await read({ options, answer: "B" }, { options, answer_idx: "B" });
    expect(bank.items.map(({ at, content }) => [at, "key" in content && content.key])).toEqual([
      ["line 2", 1],
    ]);
  });
});
