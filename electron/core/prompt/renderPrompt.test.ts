import { describe, expect, test } from "vitest";
import type { ChatTurn } from "../ports.ts";
import { findProfile, profiles } from "./profiles.ts";
import { renderPrompt } from "./renderPrompt.ts";
import { writeTask } from "./writeTask.ts";

const noTemplate = async () => {
  throw new Error("no template here");
};
const parts = {
  examples: [],
  history: [{ question: "First?", answer: "Yes." }],
  sources: "",
  question: "Second?",
};
const textOf = (segments: readonly { text: string }[]) => segments.map(({ text }) => text).join("");

describe("renderPrompt", () => {
  test("continues a text of questions and answers for a base model", async () => {
    const { segments, headLength } = await renderPrompt(
      findProfile("meditron-7b"),
      parts,
      noTemplate,
    );
    expect(textOf(segments)).toMatch(
      /\n\n### User:\nFirst\?\n\n### Assistant:\nYes\.\n\n### User:\nSecond\?\n\n### Assistant:\n$/,
    );
    expect(segments.every(({ markup }) => !markup)).toBe(true);
    expect(textOf(segments.slice(0, headLength))).not.toContain("First?");
  });

  test("writes ChatML with control tokens only around what people and models wrote", async () => {
    const { segments } = await renderPrompt(findProfile("chatml"), parts, noTemplate);
    expect(textOf(segments)).toMatch(
      /^<\|im_start\|>system\n.*<\|im_end\|>\n<\|im_start\|>user\nFirst\?<\|im_end\|>\n<\|im_start\|>assistant\nYes\.<\|im_end\|>\n<\|im_start\|>user\nSecond\?<\|im_end\|>\n<\|im_start\|>assistant\n$/s,
    );
    for (const { text, markup } of segments) expect(markup).toBe(text.includes("<|im_"));
  });

  test("puts Llama 2's instructions inside its first turn", async () => {
    const { segments } = await renderPrompt(findProfile("llama2-inst"), parts, noTemplate);
    expect(textOf(segments)).toMatch(
      /^\[INST\] <<SYS>>\n.*\n<<\/SYS>>\n\nFirst\? \[\/INST\]Yes\. <\/s><s>\[INST\] Second\? \[\/INST\]$/s,
    );
  });

  test("the head is the same for every question", async () => {
    for (const profile of profiles.filter(({ form }) => form === "framed")) {
      const head = async (question: string, history: typeof parts.history) => {
        const examples = profile.form === "raw" ? [] : profile.examples;
        const prompt = await renderPrompt(
          profile,
          { examples, history, sources: "", question },
          noTemplate,
        );
        return textOf(prompt.segments.slice(0, prompt.headLength));
      };
      expect(await head("A", [])).toBe(await head("B", parts.history));
    }
  });
});

describe("sources", () => {
  const sources = "Excerpts.\n\n";

  test("stand in the turn of the question, as material and after everything that stays", async () => {
    const { segments, headLength } = await renderPrompt(
      findProfile("chatml"),
      { ...parts, sources },
      noTemplate,
    );
    const at = segments.findIndex(({ kind }) => kind === "passages");
    expect(segments[at]).toEqual({ kind: "passages", text: sources, markup: false });
    expect(segments[at + 1]).toEqual({ kind: "question", text: "Second?", markup: false });
    expect(at).toBeGreaterThanOrEqual(headLength);
  });

  test("are told apart from the question when the model file's own template frames the turn", async () => {
    const template = async (turns: readonly ChatTurn[]) =>
      turns.map(({ kind, text }) => ({ kind, text, markup: false }));
    const { segments } = await renderPrompt(
      findProfile("template"),
      { ...parts, sources },
      template,
    );
    expect(segments.slice(-2).map(({ kind, text }) => [kind, text])).toEqual([
      ["passages", sources],
      ["question", "Second?"],
    ]);
  });
});

describe("writeTask", () => {
  test("keeps the student's words as they are, dollar signs and braces included", () => {
    expect(writeTask({ task: "explain", text: "$& {text} $1" })).toContain(
      "student: $& {text} $1\n",
    );
  });

  test("names the fields of a differential that were left empty", () => {
    const text = writeTask({ task: "differential", text: "", history: "cough", tests: " " });
    expect(text).toContain("History: cough\nExamination: not given.\nTests: not given.");
    expect(text).toContain("Missing data");
  });
});
