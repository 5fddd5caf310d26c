import { describe, expect, test } from "vitest";
import type { Passage } from "../../contract/library.ts";
import type { PromptSegment } from "../ports.ts";
import { fitPrompt } from "./fitPrompt.ts";
import type { Profile } from "./profile.ts";
import { findProfile } from "./profiles.ts";

// One token a word: exact arithmetic without a vocabulary. The real tokenizer counts in the worker's tests.
const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
const words = (text: string) => text.split(/\s+/).filter(Boolean).length;
const counting = {
  countTexts: async (texts: readonly string[]) => texts.map(words),
  countTokens: async (segments: readonly PromptSegment[]) =>
    segments.map(({ text }) => words(text)),
  renderTemplate: async () => [],
};

const profile: Profile = {
  id: "test",
  label: "",
  description: "",
  form: "framed",
  markup: false,
  stop: [],
  instructions: "one two three four",
  examples: [{ question: "e1 e2", answer: "e3 e4 e5" }],
  system: { before: "", after: "\n" },
  user: { before: "Q: ", after: "\n" },
  assistant: { before: "A: ", after: "\n" },
  systemOpensFirstTurn: false,
  groundedExample: true,
};
const turn = (n: number) => ({ question: `question ${n}`, answer: "w ".repeat(20).trim() });

const fit = (change: Partial<Parameters<typeof fitPrompt>[0]>) =>
  fitPrompt(
    {
      profile,
      history: [],
      passages: [],
      question: "why",
      contextSize: 400,
      maxTokens: 200,
      ...change,
    },
    counting,
  );

const passage = (n: number, length: number): Passage => ({
  passageId: n,
  documentId: "00000000-0000-4000-8000-000000000000",
  title: `Book ${n}`,
  kind: "pdf",
  page: n,
  pageLabel: String(n),
  heading: [],
  start: 0,
  end: 1,
  text: `p${n} `.repeat(length).trim(),
});

describe("fitPrompt", () => {
  test("counts every part and leaves the room asked for", async () => {
    const { budget, answerTokens, prompt } = await fit({ history: [turn(1)] });
    expect(budget).toEqual({
      contextSize: 400,
      parts: [
        { kind: "instructions", tokens: 4 },
        { kind: "examples", tokens: 7 },
        { kind: "history", tokens: 24 },
        { kind: "question", tokens: 3 },
        { kind: "answer", tokens: 200 },
      ],
      dropped: [],
      overBy: 0,
    });
    expect(answerTokens).toBe(200);
    expect(prompt.segments.slice(0, prompt.headLength).map(({ kind }) => kind)).not.toContain(
      "history",
    );
  });

  test("sends passages, best first, and leaves out and names those that do not fit", async () => {
    const passages = [1, 2, 3, 4, 5].map((n) => passage(n, 60));
    const fitted = await fit({ passages, contextSize: 600, history: [turn(1)] });
    expect(fitted.passages.length).toBeGreaterThanOrEqual(2);
    expect(fitted.passages).toEqual(passages.slice(0, fitted.passages.length));
    expect(fitted.answerTokens).toBe(200);
    const { parts, dropped, overBy } = fitted.budget;
    expect(parts.find(({ kind }) => kind === "passages")?.tokens).toBeGreaterThan(120);
    expect(sum(parts.map(({ tokens }) => tokens))).toBeLessThanOrEqual(600);
    expect(overBy).toBe(0);
    const left = passages.slice(fitted.passages.length);
    expect(dropped.filter(({ kind }) => kind === "passages")).toEqual(
      left.map(({ page }) => ({
        kind: "passages",
        label: `A passage of Book ${page}, p. ${page}`,
        tokens: 60,
      })),
    );
    // What was said before goes first.
    expect(dropped.some(({ kind }) => kind === "history")).toBe(true);
  });

  test("keeps the turn that a follow-up refers to before a fourth and fifth passage", async () => {
    const passages = [1, 2, 3, 4, 5].map((n) => passage(n, 60));
    const fitted = await fit({ passages, contextSize: 700, history: [turn(1), turn(2)] });
    const sent = fitted.prompt.segments.map(({ text }) => text).join("");
    expect(sent).toContain("question 2");
    expect(sent).not.toContain("question 1");
    expect(fitted.passages.length).toBeGreaterThanOrEqual(3);
    expect(fitted.passages.length).toBeLessThan(5);
    expect(fitted.answerTokens).toBe(200);
  });

  test("keeps the best passage to the last, and the answer's room above the examples", async () => {
    const fitted = await fit({ passages: [passage(1, 100), passage(2, 100)], contextSize: 330 });
    expect(fitted.passages.map(({ page }) => page)).toEqual([1]);
    expect(fitted.budget.parts.some(({ kind }) => kind === "examples")).toBe(false);
  });

  test("drops the oldest turns first, and names them", async () => {
    const history = Array.from({ length: 60 }, (_, i) => turn(i + 1));
    const { budget, prompt } = await fit({ history, contextSize: 1200 });
    const text = prompt.segments.map((segment) => segment.text).join("");
    expect(text).toContain("question 60");
    expect(text).not.toContain("question 1\n");
    expect(budget.dropped).toHaveLength(1);
    expect(budget.dropped[0]?.label).toContain("question 1");
    const used = budget.parts.reduce((sum, part) => sum + part.tokens, 0);
    expect(used).toBeLessThanOrEqual(1200);
  });

  test("gives up no more than half of the context for a very long answer", async () => {
    const history = [turn(1), turn(2)];
    const { budget, answerTokens } = await fit({ history, maxTokens: 8192 });
    expect(budget.parts.find(({ kind }) => kind === "history")?.tokens).toBe(48);
    expect(budget.dropped.map(({ kind }) => kind)).toEqual(["answer"]);
    expect(answerTokens).toBe(400 - 4 - 7 - 48 - 3);
  });

  test("moves the cut rarely, so that the kept history need not be read again with every question", async () => {
    const cuts: string[] = [];
    for (let turns = 10; turns < 100; turns += 1) {
      const history = Array.from({ length: turns }, (_, i) => turn(i + 1));
      const question = "why ".repeat(1 + (turns % 7));
      const { prompt } = await fit({ history, question, contextSize: 1200 });
      const oldest = prompt.segments.find(({ kind, markup }) => kind === "history" && !markup);
      const kept = prompt.segments.filter(({ text }) => /^question \d+$/.test(text));
      cuts.push(kept[0]?.text ?? oldest?.text ?? "none");
      // Half of the room for history is always used.
      expect(kept.length).toBeGreaterThanOrEqual(10);
    }
    const moves = cuts.filter((cut, i) => i > 0 && cut !== cuts[i - 1]).length;
    expect(moves).toBeLessThanOrEqual(5);
    expect(moves).toBeGreaterThan(0);
  });

  test("shortens the answer before it leaves out the worked examples", async () => {
    const question = "w ".repeat(190).trim();
    const { budget } = await fit({ question });
    expect(budget.dropped.map(({ kind }) => kind)).toEqual(["answer"]);
    expect(budget.parts.map(({ kind }) => kind)).toContain("examples");
  });

  test("leaves out worked examples for a long question", async () => {
    const question = "w ".repeat(300).trim();
    const { budget, answerTokens } = await fit({ question });
    expect(budget.dropped.map(({ kind }) => kind)).toEqual(["examples", "answer"]);
    expect(budget.overBy).toBe(0);
    expect(answerTokens).toBe(400 - 300 - 2 - 4);
  });

  test("shows how to answer from passages, but not to a model that was trained without it", async () => {
    const kindsFor = async (groundedExample: boolean) => {
      const grounded = { ...profile, groundedExample };
      const { prompt } = await fit({
        profile: grounded,
        passages: [passage(1, 10)],
        contextSize: 2000,
      });
      return prompt.segments.map(({ kind }) => kind);
    };
    expect(await kindsFor(true)).toContain("examples");
    expect(await kindsFor(false)).not.toContain("examples");
  });

  test("says by how many tokens a question is too long", async () => {
    const fits = await fit({ question: "w ".repeat(345).trim() });
    expect(fits.budget.overBy).toBe(0);
    const over = await fit({ question: "w ".repeat(356).trim() });
    expect(over.budget.overBy).toBe(10);
  });

  test("sends a raw text untouched, without instructions or history", async () => {
    const raw = findProfile("raw");
    const { prompt, budget } = await fit({
      profile: raw,
      history: [turn(1)],
      question: "  as is\n",
    });
    expect(prompt).toEqual({
      segments: [{ kind: "question", text: "  as is\n", markup: false }],
      headLength: 0,
    });
    expect(budget.dropped).toEqual([]);
  });
});
