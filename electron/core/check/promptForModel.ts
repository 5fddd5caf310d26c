import type { Passage } from "../../contract/library.ts";
import type { EngineLease } from "../ports.ts";
import { createCountTexts } from "../prompt/countTexts.ts";
import { fitPrompt, type FittedPrompt } from "../prompt/fitPrompt.ts";
import { findProfile } from "../prompt/profiles.ts";
import { writeTask } from "../prompt/writeTask.ts";

/**
 * A check's question for a model of this computer: the same question and passages for each, in the profile of its own
 * and counted by its own tokenizer. Failed as Model.countTokens.
 */
export function promptForModel(
  asked: { readonly question: string; readonly passages: readonly Passage[] },
  { model, loaded }: EngineLease,
  maxTokens: number,
): Promise<FittedPrompt> {
  const profile = findProfile(loaded.profile);
  const { countTokens, renderTemplate } = model;
  const state = () => ({ kind: "ready" as const, model: loaded });
  return fitPrompt(
    {
      profile,
      history: [],
      passages: asked.passages,
      question:
        profile.form === "raw" ? asked.question : writeTask({ task: "ask", text: asked.question }),
      contextSize: loaded.contextSize,
      maxTokens,
    },
    { countTokens, renderTemplate, countTexts: createCountTexts({ countTokens, state }) },
  );
}
