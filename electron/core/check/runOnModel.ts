import { fail } from "../failed.ts";
import type { EngineLease, Preferences, StoredCheck } from "../ports.ts";
import { findProfile } from "../prompt/profiles.ts";
import { decodingFor } from "../prompt/decodingFor.ts";
import { stopAtRepetition } from "../repetition/stopAtRepetition.ts";
import { promptForModel } from "./promptForModel.ts";
import type { Writing } from "./runWriting.ts";

/** Lets a model of this computer write one column to its end. Failed as Model.generate, and QUESTION_TOO_LONG. */
export async function runOnModel(
  { question, passages }: Pick<StoredCheck, "question" | "passages">,
  lease: EngineLease,
  writing: Writing,
  preferences: Preferences,
  signal: AbortSignal,
): Promise<void> {
  const { loaded, model } = lease;
  const decoding = decodingFor(loaded.profile, preferences.get().decoding);
  const fitted = await promptForModel(
    { question, passages: passages ?? [] },
    lease,
    decoding.maxTokens,
  );
  const { budget, answerTokens } = fitted;
  if (budget.overBy > 0) {
    fail("QUESTION_TOO_LONG", { overBy: budget.overBy, contextSize: budget.contextSize });
  }
  const { name, architecture, quantization } = loaded.file;
  const passagesSent = fitted.passages.length;
  writing.begin({
    model: {
      name,
      architecture,
      quantization,
      profile: loaded.profile,
      adapter: loaded.adapter,
      host: null,
    },
    decoding,
    budget,
    passagesSent,
    replaced: 0,
  });
  const request = {
    prompt: fitted.prompt,
    decoding: { ...decoding, maxTokens: answerTokens },
    stop: findProfile(loaded.profile).stop,
    citable: loaded.profile === "raw" ? null : passagesSent,
  };
  const generate = (until: AbortSignal) => model.generate(request, until);
  for await (const event of stopAtRepetition(generate, signal)) {
    switch (event.type) {
      case "waiting":
        writing.tell({ kind: "waiting", for: "student" });
        break;
      case "reading":
        writing.tell({ kind: "reading", evaluated: event.evaluated, total: event.total });
        break;
      case "text":
        writing.write(event.text, event.generated);
        break;
      case "done":
        writing.end(event.stop, { tokens: event.tokens, timings: event.timings, certainty: null });
        return;
    }
  }
  throw new Error("the model ended a column without saying how");
}
