import { describe, expect, test } from "vitest";
import type { AnswerMessage, Conversation } from "../../contract/conversation.ts";
import type { Passage } from "../../contract/library.ts";
import type { Decision, VerifyPrompt } from "../../contract/verify.ts";
import { verificationOf } from "../verify/verificationOf.ts";
import { exportConversation } from "./exportConversation.ts";

const id = (number: number) => `00000000-0000-4000-8000-00000000000${number}`;
const notice = {
  version: "1",
  title: "Notice",
  strip: "For study only",
  label: "Written by a model",
  body: "",
};
const at = new Date(2026, 0, 15, 9, 30).getTime();

const passage: Passage = {
  passageId: 1,
  documentId: id(5),
  title: "Harrison <b>",
  kind: "pdf",
  page: 14,
  pageLabel: "12",
  heading: ["Heart *failure*"],
  text: "Start at 10 mg. [click](http://x.test)",
  start: 0,
  end: 38,
};
const text = "Give **aspirin** 100 mg [1]. It is always safe.";

const prompt = (number: number, decision: Decision | null): VerifyPrompt => ({
  id: id(number),
  kind: "dose",
  danger: 5,
  claim: "Give aspirin 100 mg.",
  prompt: "The dose 100 mg is stated without a source: check your formulary.",
  start: 0,
  end: 28,
  decision,
});

const decided: Decision = {
  verdict: "wrong",
  source: { kind: "passage", passage, quote: "Start at 10 mg. [click](http://x.test)" },
  note: "Ten times\n# too much",
  at,
  by: "ana",
};

function conversationWith(changes: Partial<AnswerMessage>): Conversation {
  const prompts = changes.prompts ?? [];
  const answer: AnswerMessage = {
    role: "answer",
    id: id(2),
    parentId: id(1),
    createdAt: at,
    versions: [id(2)],
    text,
    status: "complete",
    stop: "end",
    failure: null,
    model: { name: "Tiny", architecture: "llama", quantization: "Q4", profile: "raw" },
    decoding: { temperature: 0, topP: 1, maxTokens: 10, seed: 1 },
    tokens: null,
    timings: null,
    budget: { contextSize: 2048, parts: [], dropped: [], overBy: 0 },
    flags: [],
    sources: { mode: "none" },
    passages: [],
    grounding: null,
    prompts,
    verification: verificationOf(prompts),
    ...changes,
  };
  const summary = {
    id: id(9),
    title: "Aspirin",
    createdAt: at,
    updatedAt: at,
    snippet: null,
    verification: answer.verification,
  };
  return { summary, messages: [answer] };
}

const markdownOf = (changes: Partial<AnswerMessage>) =>
  exportConversation(conversationWith(changes), "markdown", notice, at).text;

describe("Markdown", () => {
  test("tells the state of verification in the heading and every decision below", () => {
    const markdown = markdownOf({ prompts: [prompt(3, decided), prompt(4, null)] });
    expect(markdown).toContain("## Answer (refuted)");
    expect(markdown).toContain("**Verification: refuted, 1 of 2 settled**");
    expect(markdown).toContain(
      [
        "1. The dose 100 mg is stated without a source: check your formulary.",
        "   - Claim: “Give aspirin 100 mg.”",
        "   - **Wrong**, decided by ana on 2026-01-15 09:30",
        "   - Source: Harrison \\<b\\>, p. 12 (Heart \\*failure\\*): “Start at 10 mg. \\[click\\](http://x.test)”",
        "   - Note: Ten times \\# too much",
        "2. The dose 100 mg is stated without a source: check your formulary.",
        "   - Claim: “Give aspirin 100 mg.”",
        "   - Open",
      ].join("\n"),
    );
  });

  test("lists the sources that were sent and what each sentence rests on", () => {
    const markdown = markdownOf({
      sources: { mode: "auto", without: [] },
      passages: [passage],
      grounding: {
        strippedMarkers: 2,
        claims: [
          {
            start: 0,
            end: 28,
            support: "numberConflict",
            reason: "The source says 10 mg.",
            evidence: {
              passage: 1,
              quoteSpan: { start: 0, end: 15 },
              quote: "Start at 10 mg.",
              answerWords: [],
              passageWords: [],
              by: "model",
            },
          },
          { start: 29, end: 47, support: "notFound", reason: "Nothing says so.", evidence: null },
        ],
      },
    });
    expect(markdown).toContain(
      "**Sources that were sent**\n\n1. Harrison \\<b\\>, p. 12 (Heart \\*failure\\*)",
    );
    expect(markdown).toContain(
      "- “Give aspirin 100 mg.”: its number conflicts with [1], p. 12: “Start at 10 mg.”. The source says 10 mg.",
    );
    expect(markdown).toContain(
      "- “It is always safe.”: not found in the sources. Nothing says so.",
    );
    expect(markdown).toContain("taken out of the text: 2.");
  });

  test("says when a search sent no passage, and nothing of sources when none were asked for", () => {
    expect(markdownOf({ sources: { mode: "auto", without: [] } })).toContain(
      "No passage of the library was sent.",
    );
    expect(markdownOf({})).not.toMatch(/passage|Sources|Support/u);
  });

  test("supported sentences are given with page and quote", () => {
    const evidence = {
      passage: 1,
      quoteSpan: { start: 0, end: 15 },
      quote: "Start at 10 mg.",
      answerWords: [],
      passageWords: [],
      by: "aligner" as const,
    };
    const claims = [
      { start: 0, end: 28, support: "supported" as const, reason: "Same words.", evidence },
    ];
    const markdown = markdownOf({ passages: [passage], grounding: { strippedMarkers: 0, claims } });
    expect(markdown).toContain("supported by [1], p. 12: “Start at 10 mg.”");
  });
});

test("JSON keeps prompts, decisions, sources and the state as they are", () => {
  const conversation = conversationWith({ prompts: [prompt(3, decided)], passages: [passage] });
  const { text } = exportConversation(conversation, "json", notice, at);
  expect(JSON.parse(text)).toMatchObject({
    summary: { verification: "refuted" },
    messages: [{ verification: "refuted", passages: [passage], prompts: [{ decision: decided }] }],
  });
});
