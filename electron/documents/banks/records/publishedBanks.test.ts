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
      lines(medmcqa(4, { exp: "Ans. is 'd'" }), medmcqa(1, { exp: "Ans. is 'a'" }), stray),
    );
    expect(bank.items.map(rightOption)).toEqual(["Delta", "Alpha"]);
    expect(bank.skipped).toEqual([{ at: "line 3", reason: "its key names none of its options" }]);
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
});
