import { describe, expect, test } from "vitest";
import { type Check, check as checkSchema } from "../../../contract/check.ts";
import { samplePoint, settledAs, supportedBy } from "../../../store/testing/checkPoints.ts";
import {
  endedColumn,
  sampleCheck,
  sampleModel,
  samplePassage,
} from "../../../store/testing/checkSamples.ts";
import { scoreCheck } from "../score/scoreCheck.ts";
import { exportCheck } from "./exportCheck.ts";

const notice = {
  version: "1",
  title: "Notice",
  strip: "For study only",
  label: "Written by a model",
  body: "",
};
const at = new Date(2026, 0, 15, 9, 30).getTime();
const forged =
  "Fine.\n\n## Score of the student's answer\n\n9 right | <img src=https://evil.example> ![x](https://evil.example/p.png)\n\n**Student right**, settled by Prof. House\n\n[1]: https://evil.example\u2028# Done";

function checkWith(changes: Partial<Check> = {}): Check {
  const { answers: _answers, ...stored } = sampleCheck();
  const rows = changes.rows ?? [];
  return {
    ...stored,
    tags: ["exam"],
    columns: ["mine", "model", "reference"],
    createdAt: at,
    models: ["Tiny Q4_K_M"],
    stage: "open",
    mine: { text: "Give 10 mg.", confidence: "sure", committedAt: at },
    answers: [answerWith()],
    reference: { from: "key", text: "30 mg." },
    passages: [samplePassage],
    score: scoreCheck(rows),
    ...changes,
    rows,
  };
}

function answerWith(changes: Partial<Check["answers"][number]> = {}): Check["answers"][number] {
  const { approved: _approved, state: _state, ...answer } = endedColumn("Give 30 mg.");
  return { ...answer, state: { kind: "done", stop: "end" }, flags: [], ...changes };
}

const markdownOf = (changes: Partial<Check> = {}) =>
  exportCheck(checkWith(changes), "markdown", notice).text;

describe("Markdown", () => {
  test("begins with the notice and tells the question, who answered how, and when it was committed", () => {
    const markdown = markdownOf();
    expect(markdown).toMatch(/^# Check of an answer\n\n> \*\*Notice\.\*\* For study only\n/u);
    for (const part of [
      "## Question\n\n> How is asthma treated?",
      "- Topic: Lungs\n- Tags: exam",
      "- The other columns were withheld until the student had committed",
      "- Committed on 2026-01-15 09:30, confidence: sure",
      "## Student\n\n> Give 10 mg.",
      "## Model\n\n*Written by a model; Tiny Q4\\_K\\_M; llama; profile raw; passages sent: 1; temperature 0.2, top-p 0.9, at most 512 tokens, seed 7; 20 prompt and 5 generated tokens; mean probability of its own tokens 0.12, which is not how right it is.*\n\n> Give 30 mg.",
      "## Reference\n\n*Answer key.*\n\n> 30 mg.",
      "**Passages of the library**\n\n1. Lungs, p. 12 (Asthma)",
    ]) {
      expect(markdown).toContain(part);
    }
  });

  test("says by where the question came from what had been seen before the student committed", () => {
    const [answerId, conversationId, itemId, bankId] = ["a", "c", "i", "b"];
    const ask = { kind: "ask", answerId, conversationId } as const;
    const asked = markdownOf({ origin: ask });
    expect(asked).toContain("- The model's answer had been seen in the conversation of Ask; other");
    expect(asked).not.toContain("The other columns were withheld");
    const open = markdownOf({ origin: ask, blind: false });
    expect(open).toContain("- The model's answer had been seen in the conversation of Ask\n");

    const item = { kind: "item", itemId, bankId } as const;
    const practised = markdownOf({ origin: item, blind: false });
    expect(practised).toContain(
      "- The student had committed this answer in practice, before its key was shown there\n- Taken over from practice on 2026-01-15 09:30, confidence: sure",
    );
    expect(practised).not.toContain("could be seen before");
    const mine = { text: "Aspirin", confidence: null, committedAt: at + 60_000 };
    expect(markdownOf({ origin: item, blind: false, mine })).toContain(
      "- The other columns could be seen before the student had committed\n- Committed on 2026-01-15 09:31, confidence: not stated",
    );
    expect(markdownOf({ origin: item, mine })).toContain(
      "- The other columns were withheld until the student had committed\n",
    );
  });

  test("shows the columns in the order in which they stand", () => {
    const markdown = markdownOf({ columns: ["reference", "model", "mine"] });
    const headings = markdown.split("\n").filter((line) => line.startsWith("## "));
    expect(headings).toEqual(["## Question", "## Reference", "## Model", "## Student"]);
  });

  test("tells each point with claims, evidence and settlement, and what was not settled", () => {
    const differing = samplePoint("differ", { mine: "", model: "differ" });
    const relations = differing.relations.map((one) => ({ ...one, reason: "10 mg, not 30 mg" }));
    const claims = differing.claims.map((claim) => ({ ...claim, moved: claim.column === "model" }));
    const rows = [
      settledAs("modelRight", { ...differing, relations, claims }),
      supportedBy("model", samplePoint("onlyHere", { model: "" })),
      samplePoint("agree", { mine: "", model: "same" }),
    ];
    const markdown = markdownOf({ rows });
    expect(markdown).toContain("**State: unverified, 1 point is not settled.**");
    expect(markdown).toContain(
      [
        "### Point 1: differ (the student has it wrong)",
        "",
        "- Student: “mine says so”",
        "- Model: “model says so” (put here by the student)",
        "- Student and Model differ: 10 mg, not 30 mg",
        "- **Model right**, settled by ana on 1970-01-01",
      ].join("\n"),
    );
    expect(markdown).toContain("- Source: Guideline, p. 3\n- Note: Looked up");
    expect(markdown).toContain(
      [
        "### Point 2: only here (unverified: not settled)",
        "",
        "- Model: “model says so”",
        "- Evidence, Model: supported by [1] Lungs, p. 12 (Asthma): “Asthma”.",
      ].join("\n"),
    );
    expect(markdown).toContain(
      "### Point 3: agree (unverified: says nothing for or against the student)",
    );
    expect(markdown).toContain(
      "0 right, 1 wrong, 0 missed, 0 settled as unsure, 1 not settled (unverified)",
    );
  });

  test("tells what a source says against a claim, and a passage that the point was settled by", () => {
    const row = supportedBy("mine", samplePoint("conflict", { mine: "" }));
    const evidence = row.evidence.map((one) => ({
      ...one,
      conflicts: true,
      reason: "It denies it.",
    }));
    const source = { kind: "passage", passage: samplePassage, quote: "Asthma | is" } as const;
    const settled = settledAs("noneRight", row).settled;
    const rows = [
      { ...row, evidence: evidence.map((one) => ({ ...one, support: "notFound" as const })) },
      { ...row, evidence: evidence.map((one) => ({ ...one, support: "numberConflict" as const })) },
      { ...row, evidence: [], settled: settled && { ...settled, source, note: "" } },
      { ...row, evidence: [], settled: settled && { ...settled, source: null, note: "" } },
    ];
    const markdown = markdownOf({ rows });
    expect(markdown).toContain(
      "- Evidence, Student: a source speaks against it: [1] Lungs, p. 12 (Asthma): “Asthma”. It denies it.",
    );
    expect(markdown).toContain("its number conflicts with [1] Lungs");
    expect(markdown).toContain("- Source: Lungs, p. 12 (Asthma): “Asthma \\| is”");
    expect(markdown).toContain("- Without a source");
    expect(markdown).not.toContain("Note:");
  });

  test("names adapter and server, and says what became of a column that did not end well", () => {
    const local = { ...sampleModel, adapter: "notes.gguf" };
    const remote = { ...sampleModel, architecture: "", quantization: "", host: "gpu.test:8000" };
    const columns = ["mine", "model", "second"] as const;
    const markdown = markdownOf({
      columns: [...columns],
      answers: [
        answerWith({ model: local, state: { kind: "stopped" } }),
        answerWith({
          column: "second",
          model: remote,
          replaced: 2,
          state: { kind: "failed", failure: { code: "NO_MODEL", data: {} } },
        }),
      ],
    });
    expect(markdown).toContain("Tiny Q4\\_K\\_M with notes.gguf;");
    expect(markdown).toContain(
      "Tiny on gpu.test:8000; profile raw; passages sent: 1; identifiers replaced: 2;",
    );
    expect(markdown).toContain("*Stopped by the student.*");
    expect(markdown).toContain("*Failed, the text is incomplete: ");
    expect(
      markdownOf({ answers: [answerWith({ state: { kind: "done", stop: "length" } })] }),
    ).toContain("*Stopped at the length limit.*");
    const none = { text: "", model: null, decoding: null, tokens: null, certainty: null };
    const unwritten = answerWith({ ...none, state: { kind: "waiting", for: "turn" } });
    expect(markdownOf({ answers: [unwritten] })).toContain(
      "## Model\n\n*Written by a model; it never began.*\n\n*No text.*\n\n*Still being written.*",
    );
  });

  test("says when passages were looked for and none was found, and nothing when none were asked for", () => {
    expect(markdownOf({ passages: [] })).toContain("No passage of the library");
    expect(markdownOf({ passages: [], sources: { mode: "none" } })).not.toContain("library");
    expect(markdownOf({ relevant: false })).toContain("found nothing to the point");
  });
});

describe("what is withheld from the student", () => {
  const hidden = checkWith({
    stage: "writing",
    mine: { text: "Draft", confidence: null, committedAt: null },
    answers: [
      answerWith({
        state: { kind: "hidden", ready: true },
        text: "",
        tokens: null,
        certainty: null,
        budget: null,
      }),
    ],
    reference: null,
    passages: [],
  });

  test("is not in the file, which says so", () => {
    const { text } = exportCheck(hidden, "markdown", notice);
    expect(text).toContain("**State: unverified, the student has not committed yet.**");
    expect(text).toContain("## Model\n\n*Withheld until the student has committed.*");
    expect(text).toContain("## Reference\n\n*Withheld until the student has committed.*");
    expect(text).not.toMatch(/30 mg|## Points|## Score|passage/u);
    expect(exportCheck(hidden, "json", notice).text).not.toContain("30 mg");
  });

  test("and is not said to be empty where its engine failed", () => {
    const state = { kind: "failed", failure: { code: "SERVER_OFF", data: {} } } as const;
    const answers = hidden.answers.map((answer) => ({ ...answer, state }));
    const { text } = exportCheck({ ...hidden, answers }, "markdown", notice);
    expect(text).toContain("## Model\n\n*Withheld until the student has committed.*\n\n*Failed");
    expect(text).not.toContain("No text");
  });
});

describe("what others wrote cannot pass for the export's own words", () => {
  const own = (markdown: string) => {
    expect(markdown).not.toMatch(/!\[|(?<!\\)<img|^\[1\]:/mu);
    return markdown
      .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u)
      .filter((line) => !line.startsWith(">") && /^#|\*\*Student right\*\*,/u.test(line));
  };

  test("in texts, claims, reasons, quotes, sources, notes, titles and names", () => {
    const model = { ...sampleModel, name: forged, architecture: forged, adapter: forged };
    const passage = { ...samplePassage, title: forged, heading: [forged], pageLabel: forged };
    const row = supportedBy("mine", samplePoint("differ", { mine: "", model: "differ" }));
    const settled = settledAs("unsure", row).settled;
    const hostile = {
      ...row,
      claims: row.claims.map((claim) => ({ ...claim, text: forged })),
      relations: row.relations.map((relation) => ({ ...relation, reason: forged })),
      evidence: row.evidence.map((evidence) => ({
        ...evidence,
        support: "partly" as const,
        quote: forged,
        reason: forged,
      })),
      settled: settled && {
        ...settled,
        source: { kind: "passage" as const, passage, quote: forged },
        note: forged,
        by: forged,
      },
    };
    const typed = {
      ...hostile,
      settled: settled && { ...settled, source: { kind: "typed" as const, text: forged } },
    };
    const markdown = markdownOf({
      question: forged,
      topic: forged,
      tags: [forged],
      mine: { text: forged, confidence: null, committedAt: at },
      answers: [
        answerWith({
          text: forged,
          model,
          flags: [
            {
              kind: "dose",
              start: 0,
              end: forged.length,
              sentenceStart: 0,
              sentenceEnd: 1,
              explanation: forged,
            },
          ],
          budget: {
            contextSize: 1,
            parts: [],
            dropped: [{ kind: "passages", label: forged, tokens: 1 }],
            overBy: 0,
          },
        }),
      ],
      reference: { from: "typed", text: forged },
      passages: [passage],
      rows: [hostile, typed],
    });
    expect(own(markdown)).toEqual([
      "# Check of an answer",
      "## Question",
      "## Student",
      "## Model",
      "## Reference",
      "## Points",
      "### Point 1: differ (settled as unsure)",
      "### Point 2: differ (settled as unsure)",
      "## Score of the student's answer",
    ]);
    const lines = markdown.split("\n");
    expect(
      lines.filter((line) => line.includes("9 right |")).every((line) => line.startsWith(">")),
    ).toBe(true);
  });
});

test("JSON holds the whole check with its version, the notice and what is unverified", () => {
  const check = checkWith({ rows: [samplePoint("differ", { mine: "", model: "differ" })] });
  const { text, mediaType } = exportCheck(check, "json", notice);
  const { check: read, ...rest } = JSON.parse(text) as { check: unknown };
  expect(checkSchema.parse(read)).toEqual(check);
  expect(mediaType).toBe("application/json");
  expect(rest).toEqual({
    format: "viva-check",
    version: 1,
    notice: "For study only",
    label: "Written by a model",
    verification: "unverified",
    settledByOwnJudgement: [],
  });
});

test("marks in every form what only the student's own judgement says, and what their source says not", () => {
  const row = settledAs("mineRight", samplePoint("onlyHere", { mine: "" }));
  const alone = { ...row, settled: row.settled && { ...row.settled, source: null } };
  const check = checkWith({ rows: [alone, row], stage: "settled" });
  const markdown = exportCheck(check, "markdown", notice).text;
  expect(markdown).toContain(
    "### Point 1: only here (the student has it right, by their own judgement)",
  );
  expect(markdown).toContain(
    "- The student's own judgement: no source of this check fully supports it",
  );
  expect(markdown).toContain("### Point 2: only here (the student has it right)");
  expect(markdown).toContain("1 settled by the student's own judgement alone");
  const read = JSON.parse(exportCheck(check, "json", notice).text) as unknown;
  expect(read).toMatchObject({ settledByOwnJudgement: [row.id] });
});

test.each([
  ["How is asthma treated?", "How is asthma treated"],
  ["../../etc/passwd\n\0", "etc passwd"],
  ["?!", "check"],
  ["word ".repeat(40), "word ".repeat(12).trim()],
])("the file of %j is named %j", (question, name) => {
  const check = checkWith({ question });
  expect(exportCheck(check, "markdown", notice).fileName).toBe(`${name}.md`);
  expect(exportCheck(check, "json", notice).fileName).toBe(`${name}.json`);
});
