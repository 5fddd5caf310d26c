import type { Flag } from "../../contract/flag.ts";
import type { Store } from "../ports.ts";
import { questionText } from "../prompt/writeTask.ts";
import { makePrompts } from "./makePrompts.ts";
import { topicOf } from "./topicOf.ts";

export type FindFlags = (text: string) => readonly Flag[];

const batch = 20;

/**
 * Gives ended answers of earlier versions their prompts, some at a time so that the app stays quick, until none is
 * left or the signal aborts; resolves with the number of answers. Rejects with what the store throws.
 */
export async function backfillPrompts(
  store: Store,
  findFlags: FindFlags,
  signal: AbortSignal,
): Promise<number> {
  const { verify, messages, library } = store;
  /** Blank answers get no prompts and would come again and again. */
  const seen = new Set<string>();
  let filled = 0;

  function fill(answerId: string): void {
    seen.add(answerId);
    const path = messages.pathTo(answerId);
    const [asked, answer] = path.slice(-2);
    if (answer?.role !== "answer" || answer.prompts.length > 0) return;
    const { text, grounding, passages } = answer;
    const flags = findFlags(text);
    const prompts = makePrompts({ text, flags, grounding, passages }, library.mentions);
    const topic = asked?.role === "question" ? topicOf(questionText(asked.question)) : "Other";
    verify.addPrompts(answerId, prompts, topic);
    if (prompts.length > 0) filled += 1;
  }

  let limit = batch;
  while (!signal.aborted) {
    const ids = verify.answersWithoutPrompts(limit);
    const unseen = ids.filter((id) => !seen.has(id));
    if (unseen.length === 0 && ids.length < limit) break;
    for (const answerId of unseen) fill(answerId);
    limit = batch + ids.length - unseen.length;
    // Lets questions of the student come between.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return filled;
}
