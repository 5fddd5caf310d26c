import type { AnswerMessage, ConversationMessage } from "../../contract/conversation.ts";
import type { Flag } from "../../contract/flag.ts";
import { flagAnswer } from "../advise/flagAnswer.ts";
import { flagQuestion } from "../advise/flagQuestion.ts";
import type { LibraryStore, StoredAnswer, StoredMessage } from "../ports.ts";
import { questionText } from "../prompt/writeTask.ts";
import { namedSource } from "../verify/namedSource.ts";
import { verificationOf } from "../verify/verificationOf.ts";
import { rememberByText } from "./rememberByText.ts";

type Mentions = LibraryStore["mentions"];

/** About 2,000 answers of common length: opening a conversation again must not search its texts again. */
const mostUnits = 4_000_000;
const answerFlags = rememberByText((text): readonly Flag[] => flagAnswer(text), mostUnits);
const questionFlags = rememberByText((text): readonly Flag[] => flagQuestion(text), mostUnits);

/** So long, in milliseconds, other work waits while a conversation is presented. */
const longestWait = 15;

/**
 * Messages with what code finds in them. The library is asked once for each phrase; other work comes between, because
 * the flags of many long answers take their time.
 */
export async function presentMessages(
  stored: readonly StoredMessage[],
  mentions: Mentions,
): Promise<ConversationMessage[]> {
  const asked = new Map<string, boolean>();
  const askOnce = (phrase: string) => {
    const isThere = asked.get(phrase) ?? mentions(phrase);
    asked.set(phrase, isThere);
    return isThere;
  };
  const presented: ConversationMessage[] = [];
  let since = performance.now();
  for (const message of stored) {
    presented.push(presentMessage(message, askOnce));
    if (performance.now() - since < longestWait) continue;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  }
  return presented;
}

/** A stored message with what code finds in it; flags are computed, not stored, so they follow the rules and the library of today. */
function presentMessage(stored: StoredMessage, mentions: Mentions): ConversationMessage {
  if (stored.role === "answer") return presentAnswer(stored, mentions);
  const flags = [...questionFlags(questionText(stored.question))];
  return { ...stored, versions: [...stored.versions], flags };
}

/** A stored answer with its flags, which tell whether a guideline is in the library, and its state of verification. */
export function presentAnswer(stored: StoredAnswer, mentions: Mentions): AnswerMessage {
  const { text, versions, passages, prompts } = stored;
  return {
    ...stored,
    versions: [...versions],
    flags: answerFlags(text).map((flag) => withLibrary(flag, text, mentions)),
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
