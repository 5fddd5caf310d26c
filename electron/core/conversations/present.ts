import type { AnswerMessage, ConversationMessage } from "../../contract/conversation.ts";
import type { Flag } from "../../contract/flag.ts";
import { flagAnswer } from "../advise/flagAnswer.ts";
import { flagQuestion } from "../advise/flagQuestion.ts";
import type { LibraryStore, StoredAnswer, StoredMessage } from "../ports.ts";
import { questionText } from "../prompt/writeTask.ts";
import { namedSource } from "../verify/namedSource.ts";
import { verificationOf } from "../verify/verificationOf.ts";

type Mentions = LibraryStore["mentions"];

/** A stored message with what code finds in it; flags are computed, not stored, so they follow the rules and the library of today. */
export function presentMessage(stored: StoredMessage, mentions: Mentions): ConversationMessage {
  if (stored.role === "answer") return presentAnswer(stored, mentions);
  const flags = flagQuestion(questionText(stored.question));
  return { ...stored, versions: [...stored.versions], flags };
}

/** A stored answer with its flags, which tell whether a guideline is in the library, and its state of verification. */
export function presentAnswer(stored: StoredAnswer, mentions: Mentions): AnswerMessage {
  const { text, versions, passages, prompts } = stored;
  return {
    ...stored,
    versions: [...versions],
    flags: flagAnswer(text).map((flag) => withLibrary(flag, text, mentions)),
    passages: [...passages],
    prompts: [...prompts],
    verification: verificationOf(prompts),
  };
}

function withLibrary(flag: Flag, text: string, mentions: Mentions): Flag {
  if (flag.kind !== "guideline") return flag;
  const { name, what, phrases } = namedSource(text.slice(flag.start, flag.end));
  const explanation = phrases.some((phrase) => mentions(phrase))
    ? `${name} is named in your library: open it and compare what it says.`
    : `${name} is not in your library: it may be invented, so find the ${what} and check that it exists and says this.`;
  return { ...flag, explanation };
}
