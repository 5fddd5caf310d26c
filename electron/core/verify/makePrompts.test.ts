import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { demoRefusal } from "../../contract/demo.ts";
import type { Claim, Support } from "../../contract/grounding.ts";
import type { Passage } from "../../contract/library.ts";
import { flagAnswer } from "../advise/flagAnswer.ts";
import answers from "../advise/labelled/answers.json" with { type: "json" };
import { splitSentences } from "../advise/sentences.ts";
import { makePrompts } from "./makePrompts.ts";

const harrison: Passage = {
  passageId: 7,
  documentId: "00000000-0000-4000-8000-000000000001",
  title: "Harrison",
  kind: "pdf",
  page: 16,
  pageLabel: "14",
  heading: ["Heart failure"],
  text: "Start bisoprolol at 10 mg daily. A potassium above 6.0 mmol/L is dangerous. It lowers mortality.",
  start: 0,
  end: 98,
};
const lecture: Passage = {
  ...harrison,
  passageId: 8,
  title: "Lecture",
  kind: "markdown",
  pageLabel: "3",
};

const library = (phrase: string) => phrase === "ESC 2021";

/** Prompts of an answer without sources. */
function promptsOf(text: string) {
  return makePrompts({ text, flags: flagAnswer(text), grounding: null, passages: [] }, library);
}

/** Prompts of an answer whose sentences have these supports, in their order. */
function promptsWith(text: string, supports: readonly (Partial<Claim> & { support: Support })[]) {
  const sentences = splitSentences(text);
  const claims = supports.flatMap((given, index): Claim[] => {
    const span = sentences[index];
    return span ? [{ ...span, reason: "Because.", evidence: null, ...given }] : [];
  });
  const passages = [lecture, harrison];
  const grounding = { claims, strippedMarkers: 0 };
  return makePrompts({ text, flags: flagAnswer(text), grounding, passages }, library);
}

const spanOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

/** Evidence from Harrison for words that the answer and the passage mark. */
function evidence(text: string, answerWords: string[], passageWords: string[]) {
  return {
    passage: 2,
    quoteSpan: { start: 0, end: 32 },
    quote: harrison.text.slice(0, 32),
    answerWords: answerWords.map((words) => spanOf(text, words)),
    passageWords: passageWords.map((words) => spanOf(harrison.text, words)),
    by: "aligner" as const,
  };
}

const told = (prompts: readonly { kind: string; danger: number; prompt: string }[]) =>
  prompts.map(({ kind, danger, prompt }) => `${danger} ${kind}: ${prompt}`);

describe("an answer without sources", () => {
  test.each([
    [
      "Give aspirin 300 mg at once.",
      "5 dose: The dose 300 mg of aspirin is stated without a source: check your formulary.",
    ],
    [
      "Give 300 mg now and 75 mg daily for life.",
      "5 dose: The doses 300 mg and 75 mg are stated without a source: check your formulary.",
    ],
    [
      "Give **300** mg of Aspirin.",
      "5 dose: The dose 300 mg of aspirin is stated without a source: check your formulary.",
    ],
    [
      "Treat potassium above 6.5 mmol/L.",
      "3 labCutoff: The cut-off “potassium above 6.5 mmol/L” is stated without a source: check it against your laboratory's reference range or the guideline.",
    ],
    [
      "NICE 2019 recommends this.",
      "3 guideline: NICE 2019 is not in your library and may be invented: find the guideline.",
    ],
    [
      "The 2021 ESC guideline recommends this.",
      "2 guideline: ESC 2021 is named in your library: open it and compare what it says.",
    ],
    [
      "The PARADIGM-HF trial (2014) showed it.",
      "3 guideline: The PARADIGM-HF trial is not in your library and may be invented: find the trial.",
    ],
    [
      "Smith et al. (2015) found this to be so.",
      "3 guideline: The publication “Smith et al. 2015” is not in your library and may be invented: find the publication.",
    ],
    [
      "It was approved in September 2025.",
      "3 afterCutoff: The answer speaks of September 2025, after the model's knowledge ends: look for a current source.",
    ],
    [
      "This drug is always safe.",
      "2 absolute: “always” leaves no exception: look for cases in which this does not hold.",
    ],
    [
      "Oedema forms when filtration exceeds lymphatic drainage.",
      "1 statement: No source was named for “Oedema forms when filtration exceeds lymphatic drainage”: look it up in a textbook or guideline.",
    ],
  ])("%s", (text, expected) => {
    expect(told(promptsOf(text))).toEqual([expected]);
  });

  test.each(["", "  \n\t "])("gets none when it is blank: %j", (text) => {
    expect(promptsOf(text)).toEqual([]);
  });

  test("gets none when the demo only declines, but for what it says besides", () => {
    expect(promptsOf(demoRefusal)).toEqual([]);
    expect(promptsOf(`${demoRefusal} Oedema forms in the legs.`)).toHaveLength(1);
  });

  test.each(["…", "42", "```python", "---\n?"])("gets one for %j", (text) => {
    expect(promptsOf(text)).toMatchObject([{ kind: "statement", danger: 1 }]);
  });

  test("is asked about every number with a unit, a dose by its own words", () => {
    const told = (text: string) =>
      promptsOf(text).map(({ kind, danger, prompt }) => `${danger} ${kind}: ${prompt}`);
    expect(told("The second shock follows after 2 minutes. It works in 40% of people.")).toEqual([
      "3 statement: “2 minutes” is stated without a source: look the number up in a textbook or guideline.",
      "3 statement: “40%” is stated without a source: look the number up in a textbook or guideline.",
    ]);
    expect(told("Type 2 diabetes raises the glucose.")[0]).not.toContain("stated without");
  });

  test("is asked about in the sentence that carries most of it", () => {
    const text =
      "# Nephrotic syndrome\n\nThank you for asking! Nephrotic syndrome is heavy proteinuria with low albumin and oedema. Oedema follows low albumin. Does that help?";
    expect(promptsOf(text)).toMatchObject([
      { claim: "Nephrotic syndrome is heavy proteinuria with low albumin and oedema." },
    ]);
  });
});

describe("an answer with sources", () => {
  test("a dose that conflicts with its source is one prompt, the most dangerous", () => {
    const text = "Bisoprolol 100 mg is given daily [2].";
    const conflict = { support: "numberConflict" as const };
    expect(
      told(promptsWith(text, [{ ...conflict, evidence: evidence(text, ["100"], ["10"]) }])),
    ).toEqual([
      "5 numberConflict: Source 2 (Harrison, p. 14) says 10 mg, the answer says 100 mg: open it and decide.",
    ]);
    expect(
      told(promptsWith(text, [{ ...conflict, evidence: evidence(text, ["100 mg"], []) }])),
    ).toEqual([
      "5 numberConflict: Source 2 (Harrison, p. 14) gives another number than “Bisoprolol 100 mg is given daily”: open it and decide.",
    ]);
    expect(told(promptsWith(text, [conflict]))).toEqual([
      "5 numberConflict: Your sources give another number than “Bisoprolol 100 mg is given daily”: open them and decide.",
    ]);
  });

  test("a conflicting cut-off and a conflicting figure are less dangerous", () => {
    const cutoff = "Treat a potassium above 5.0 mmol/L at once.";
    const support = "numberConflict" as const;
    expect(
      told(promptsWith(cutoff, [{ support, evidence: evidence(cutoff, ["5.0"], ["6.0"]) }])),
    ).toEqual([
      "4 numberConflict: Source 2 (Harrison, p. 14) says 6.0 mmol/L, the answer says 5.0 mmol/L: open it and decide.",
    ]);
    const figure = "It affects about 30 families in the valley.";
    expect(promptsWith(figure, [{ support }])).toMatchObject([{ danger: 3 }]);
  });

  test("a dose that its source supports is less dangerous than one that no source bears out", () => {
    const text = "Bisoprolol 10 mg is given daily.";
    const found = evidence(text, ["10 mg"], ["10 mg"]);
    expect(told(promptsWith(text, [{ support: "supported", evidence: found }]))).toEqual([
      "4 dose: The dose 10 mg of bisoprolol agrees with source 2 (Harrison, p. 14): check medicine, route and interval in your formulary too.",
    ]);
    expect(told(promptsWith(text, [{ support: "partly", evidence: found }]))).toEqual([
      "4 dose: The dose 10 mg of bisoprolol stands in source 2 (Harrison, p. 14), but not all of the sentence: open it, then check your formulary.",
    ]);
    const elsewhere = evidence(text, ["daily"], ["daily"]);
    const notBorne =
      "5 dose: The dose 10 mg of bisoprolol is not borne out by your sources: look it up in your formulary.";
    expect(told(promptsWith(text, [{ support: "partly", evidence: elsewhere }]))).toEqual([
      notBorne,
    ]);
    expect(told(promptsWith(text, [{ support: "notFound" }]))).toEqual([notBorne]);
  });

  test("statements that are not borne out are asked about, supported ones are not", () => {
    const text = "Bisoprolol slows the heart. It cures every cold. It lowers mortality a little.";
    const some = evidence(text, ["lowers mortality"], ["lowers mortality"]);
    const prompts = promptsWith(text, [
      { support: "supported", evidence: some },
      { support: "notFound" },
      { support: "partly", evidence: some },
    ]);
    expect(told(prompts)).toEqual([
      "2 notFound: Your sources do not bear out “It cures every cold”: look it up in a textbook or guideline.",
      "2 partly: Source 2 (Harrison, p. 14) bears out only a part of “It lowers mortality a little”: open it and compare.",
    ]);
  });

  test.each([
    ["Give the first antibiotic within 4 hours.", "“4 hours” agrees"],
    ["Treatment goes on for 7 days.", "“7 days” agrees"],
    ["Watch them every 15 minutes for two hours.", "“every 15 minutes” and “two hours” agree"],
    ["They filter 180 litres a day, and return more than 99 % of it.", "“99 %” agrees"],
    ["A loss of more than 20% threatens the trial.", "“20%” agrees"],
  ])("a time or limit that its source supports is asked about: %s", (text, words) => {
    const found = { support: "supported" as const, evidence: evidence(text, [], []) };
    expect(told(promptsWith(text, [found]))).toEqual([
      `2 statement: ${words} with source 2 (Harrison, p. 14): open it and compare.`,
    ]);
  });

  test("other numbers, and times beside a dose, get no prompt of their own", () => {
    const found = { support: "supported" as const };
    const share = "It affects 40% of patients with type 2 diabetes.";
    expect(promptsWith(share, [{ ...found, evidence: evidence(share, [], []) }])).toMatchObject([
      { kind: "statement", danger: 1 },
    ]);
    const dose = "Give bisoprolol 10 mg within 4 hours.";
    expect(promptsWith(dose, [{ ...found, evidence: evidence(dose, [], []) }])).toMatchObject([
      { kind: "dose" },
    ]);
  });

  test("one that is supported throughout still gets a prompt", () => {
    const text = "Bisoprolol lowers mortality.";
    const found = evidence(text, ["lowers mortality"], ["lowers mortality"]);
    expect(told(promptsWith(text, [{ support: "supported", evidence: found }]))).toEqual([
      "1 statement: Source 2 (Harrison, p. 14) seems to bear out “Bisoprolol lowers mortality”: open it and compare.",
    ]);
  });

  test("headings and questions claim nothing", () => {
    const text =
      "# Beta blockers in heart failure\n\nWhy do they help so much?\n\nThey slow the heart.";
    expect(
      promptsWith(text, [
        { support: "notFound" },
        { support: "notFound" },
        { support: "supported" },
      ]),
    ).toMatchObject([{ kind: "statement", claim: "They slow the heart." }]);
  });
});

describe("the choice", () => {
  const doses = [1, 2, 3, 4, 5, 6, 7].map((n) => `Give aspirin ${n}00 mg on day ${n}.`).join(" ");

  test("leaves a place for other kinds and tells of doses left out", () => {
    const prompts = promptsOf(`${doses} This is always safe. NICE 2019 agrees.`);
    expect(prompts.map(({ kind }) => kind)).toEqual([
      "dose",
      "dose",
      "dose",
      "guideline",
      "absolute",
    ]);
    expect(prompts[2]?.prompt).toBe(
      "The dose 300 mg of aspirin is stated without a source: check your formulary; the same goes for 4 more sentences of this answer.",
    );
  });

  test("asks once about a guideline that is named often, and about a year that is its own", () => {
    expect(promptsOf("NICE 2025 says so. The 2025 NICE guideline repeats it.")).toHaveLength(1);
  });

  test("is the same each time but for the ids", () => {
    const text = `${doses} This is always safe.`;
    const input = { text, flags: flagAnswer(text), grounding: null, passages: [] };
    let number = 0;
    const prompts = makePrompts(input, library, () => `${(number += 1)}`);
    expect(prompts.map(({ id }) => id)).toEqual(["1", "2", "3", "4", "5"]);
    expect(prompts.map(({ id: _id, ...rest }) => rest)).toEqual(
      promptsOf(text).map(({ id: _id, ...rest }) => rest),
    );
  });
});

test("the dose in a table comes with its row", () => {
  const text = "| Drug | Dose |\n|---|---|\n| **Enalapril** | 2.5 mg daily [1] |";
  expect(promptsOf(text)).toMatchObject([
    { claim: "Enalapril – 2.5 mg daily", ...spanOf(text, "2.5 mg daily [1]") },
  ]);
});

describe("any answer", () => {
  const sentence = fc.constantFrom(...answers.tune.map(({ text }) => text));
  const joint = fc.constantFrom(" ", "\n\n- ", "\n\n## ", "\n\n| ", " **", " [1] ");
  const labelled = fc
    .array(fc.tuple(joint, sentence), { maxLength: 12 })
    .map((parts) => parts.flat().join(""));
  const anyText = fc.oneof(labelled, fc.string({ unit: "binary" }), fc.string());
  const support = fc.constantFrom<Support>("supported", "partly", "notFound", "numberConflict");

  test("gets one to five prompts, the most dangerous first, that lie inside the text", () => {
    fc.assert(
      fc.property(anyText, fc.array(support, { maxLength: 20 }), (text, supports) => {
        const claims = supports.map((support, i) => ({
          support,
          evidence: i % 2 ? evidence(text, [text.slice(0, 3)], ["10"]) : null,
        }));
        for (const prompts of [promptsOf(text), promptsWith(text, claims)]) {
          expect(prompts.length).toBeLessThanOrEqual(5);
          if (/\p{L}/u.test(text)) expect(prompts.length).toBeGreaterThan(0);
          expect(prompts).toEqual(prompts.toSorted((a, b) => b.danger - a.danger));
          for (const { start, end, claim, prompt, danger } of prompts) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(claim).not.toBe("");
            expect([1, 2, 3, 4, 5]).toContain(danger);
            expect(prompt).toMatch(/^[\p{Lu}“\d].*\.$/u);
            expect(prompt).not.toMatch(/undefined/u);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test("never spends all places on one kind while another is left out", () => {
    fc.assert(
      fc.property(labelled, (text) => {
        const kinds = new Set(promptsOf(text).map(({ kind }) => kind));
        if (promptsOf(text).length < 5 || kinds.size > 1) return;
        expect(new Set(flagAnswer(text).map(({ kind }) => kind)).size).toBe(1);
      }),
      { numRuns: 300 },
    );
  });
});
