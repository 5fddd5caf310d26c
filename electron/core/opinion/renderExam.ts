import type { ChoiceContent } from "../../contract/bank.ts";
import type { OpinionMode } from "../../contract/opinion.ts";
import type { Model, Prompt } from "../ports.ts";
import type { FramedProfile, Profile } from "../prompt/profile.ts";
import { renderPrompt } from "../prompt/renderPrompt.ts";
import type { AskedItem } from "./askedItem.ts";
import { exam, openingOf, workedExample, writeQuestion } from "./examWording.ts";

/**
 * The prompt that asks about an item. It ends in the midst of the model's turn: for a letter so that the
 * next token names the option. Up to there a letter's prompt is the same as a reasoned one, but for
 * worked examples that come with an explanation.
 */
export async function renderExam(
  profile: Profile,
  asked: AskedItem,
  examples: readonly ChoiceContent[],
  mode: OpinionMode,
  renderTemplate: Model["renderTemplate"],
): Promise<Prompt> {
  const { segments } = await renderPrompt(
    instructed(profile, exam[asked.form].instructions),
    {
      examples: examples.map((example) => workedExample(example, mode)),
      history: [],
      sources: "",
      question: writeQuestion(asked),
    },
    renderTemplate,
  );
  const opening = { kind: "question", text: openingOf(mode), markup: false } as const;
  // No head: every bank and session has one of its own, and on disk each would take hundreds of megabytes.
  return { segments: [...segments, opening], headLength: 0 };
}

function instructed(profile: Profile, instructions: string): Profile {
  return profile.form === "raw" ? { ...bare, instructions } : { ...profile, instructions };
}

/** Where a profile frames nothing, questions and answers stand below each other. */
const bare: FramedProfile = {
  id: "raw",
  label: "",
  description: "",
  form: "framed",
  markup: false,
  instructions: "",
  system: { before: "", after: "\n\n" },
  user: { before: "", after: "\n" },
  assistant: { before: "", after: "\n\n" },
  systemOpensFirstTurn: false,
  stop: [],
  examples: [],
  groundedExample: true,
};
