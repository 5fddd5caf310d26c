import type { BudgetKind } from "../../contract/conversation.ts";
import type { ChatTurn, Model, Prompt, PromptSegment } from "../ports.ts";
import type { FramedProfile, Profile } from "./profile.ts";

/** A question with its answer, as earlier turns and worked examples have them. */
export type Exchange = { readonly question: string; readonly answer: string };

export type PromptParts = {
  readonly examples: readonly Exchange[];
  readonly history: readonly Exchange[];
  /** What writeSources made of the passages; "" without any. */
  readonly sources: string;
  readonly question: string;
};

/**
 * The prompt that ends where the model's answer begins.
 * The unchanging part (instructions, worked examples) comes first, so that its evaluation is reused.
 */
export async function renderPrompt(
  profile: Profile,
  parts: PromptParts,
  renderTemplate: Model["renderTemplate"],
): Promise<Prompt> {
  switch (profile.form) {
    case "raw":
      return { segments: [plain("question", parts.question)], headLength: 0 };
    case "framed":
      return withHead(renderFramed(profile, parts));
    case "template":
      return withHead(
        markSources(await renderTemplate(chatTurns(profile.instructions, parts)), parts),
      );
  }
}

function withHead(segments: readonly PromptSegment[]): Prompt {
  const firstChanging = segments.findIndex(
    ({ kind }) => kind === "history" || kind === "passages" || kind === "question",
  );
  return { segments, headLength: Math.max(0, firstChanging) };
}

function renderFramed(profile: FramedProfile, parts: PromptParts): PromptSegment[] {
  const { system, user, assistant, markup } = profile;
  const frame = (kind: BudgetKind, text: string): PromptSegment => ({ kind, text, markup });
  let opensFirstTurn = profile.systemOpensFirstTurn;

  const userTurn = (kind: BudgetKind, text: string, sources = "") => {
    const before = opensFirstTurn ? "" : user.before;
    opensFirstTurn = false;
    return [
      frame(kind, before),
      plain("passages", sources),
      plain(kind, text),
      frame(kind, user.after + assistant.before),
    ];
  };
  const exchange = (kind: BudgetKind, { question, answer }: Exchange) => [
    ...userTurn(kind, question),
    plain(kind, answer),
    frame(kind, assistant.after),
  ];

  return [
    frame("instructions", system.before),
    plain("instructions", profile.instructions),
    frame("instructions", system.after),
    ...parts.examples.flatMap((example) => exchange("examples", example)),
    ...parts.history.flatMap((turn) => exchange("history", turn)),
    ...userTurn("question", parts.question, parts.sources),
  ].filter(({ text }) => text !== "");
}

function chatTurns(instructions: string, parts: PromptParts): ChatTurn[] {
  const exchange = (kind: BudgetKind, { question, answer }: Exchange): ChatTurn[] => [
    { role: "user", kind, text: question },
    { role: "assistant", kind, text: answer },
  ];
  return [
    { role: "system", kind: "instructions", text: instructions },
    ...parts.examples.flatMap((example) => exchange("examples", example)),
    ...parts.history.flatMap((turn) => exchange("history", turn)),
    { role: "user", kind: "question", text: parts.sources + parts.question },
  ];
}

/** A template frames whole turns; the sources inside the last one are told apart again for the budget. */
function markSources(
  segments: readonly PromptSegment[],
  { sources, question }: PromptParts,
): readonly PromptSegment[] {
  if (sources === "") return segments;
  return segments.flatMap((segment) =>
    segment.kind === "question" && segment.text === sources + question
      ? [plain("passages", sources), plain("question", question)]
      : [segment],
  );
}

function plain(kind: BudgetKind, text: string): PromptSegment {
  return { kind, text, markup: false };
}
