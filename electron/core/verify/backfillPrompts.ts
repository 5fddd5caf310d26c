import type { Flag } from "../../contract/flag.ts";
import { groundAnswer } from "../cite/groundAnswer.ts";
import type { Conclusion, Log, Store, StoredAnswer, StoredMessage } from "../ports.ts";
import { questionText } from "../prompt/writeTask.ts";
import { makePrompts } from "./makePrompts.ts";
import { topicOf } from "./topicOf.ts";

export type FindFlags = (text: string) => readonly Flag[];

const batch = 20;

/**
 * Concludes the ended answers that nobody concluded: of earlier versions, interrupted by the end of the app, or where
 * it failed. They are held against the passages that were sent for them and get their prompts, one at a time so that
 * the app stays quick, until none is left or the signal aborts. Resolves with the number of answers that got prompts.
 * An answer that cannot be judged is logged and left for the next start. Rejects with what the store throws.
 */
export async function backfillPrompts(
  { verify, messages, library }: Pick<Store, "verify" | "messages" | "library">,
  findFlags: FindFlags,
  log: Log,
  signal: AbortSignal,
): Promise<number> {
  /** Those that could not be judged come again in every batch. */
  const seen = new Set<string>();
  let filled = 0;

  function fill(answerId: string): void {
    seen.add(answerId);
    const answer = messages.get(answerId).message;
    if (answer.role !== "answer" || answer.prompts.length > 0) return;
    const asked = messages.get(answer.parentId).message;
    const conclusion = judged(answer, asked);
    if (conclusion === null) return;
    verify.conclude(answerId, conclusion);
    if (conclusion.prompts.length > 0) filled += 1;
  }

  function judged(answer: StoredAnswer, asked: StoredMessage): Conclusion | null {
    try {
      const topic = asked.role === "question" ? topicOf(questionText(asked.question)) : "Other";
      const { text, grounding } = grounded(answer);
      const { passages } = answer;
      const input = { text, flags: findFlags(text), grounding, passages };
      return { text, grounding, prompts: makePrompts(input, library.mentions), topic };
    } catch (cause) {
      log.error("an answer of an earlier run could not be held against its sources", cause);
      return null;
    }
  }

  let limit = batch;
  while (!signal.aborted) {
    const ids = verify.answersWithoutPrompts(limit);
    const unseen = ids.filter((id) => !seen.has(id));
    if (unseen.length === 0 && ids.length < limit) break;
    for (const answerId of unseen) {
      fill(answerId);
      // Lets questions of the student come between.
      await new Promise((resolve) => setTimeout(resolve));
      if (signal.aborted) break;
    }
    limit = batch + ids.length - unseen.length;
  }
  return filled;
}

/** The text with markers that hold, and how its passages bear it out; what was found earlier stays. */
function grounded({
  text,
  grounding,
  passages,
}: StoredAnswer): Pick<Conclusion, "text" | "grounding"> {
  if (grounding !== null || passages.length === 0) return { text, grounding };
  return groundAnswer(text, passages);
}
