import type { AnswerMessage, ConversationMessage } from "../../contract/conversation.ts";
import { flagAnswer } from "../advise/flagAnswer.ts";
import { flagQuestion } from "../advise/flagQuestion.ts";
import type { StoredAnswer, StoredMessage } from "../ports.ts";
import { questionText } from "../prompt/writeTask.ts";

/** A stored message with what code finds in it; flags are computed, not stored, so they follow the rules of today. */
export function presentMessage(stored: StoredMessage): ConversationMessage {
  if (stored.role === "answer") return presentAnswer(stored);
  const flags = flagQuestion(questionText(stored.question));
  return { ...stored, versions: [...stored.versions], flags };
}

/** A stored answer with its flags and its state of verification. */
export function presentAnswer(stored: StoredAnswer): AnswerMessage {
  const flags = flagAnswer(stored.text);
  return { ...stored, versions: [...stored.versions], flags, verification: "unverified" };
}
