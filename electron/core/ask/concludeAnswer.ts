import type { Passage } from "../../contract/library.ts";
import type { Question } from "../../contract/conversation.ts";
import { flagAnswer } from "../advise/flagAnswer.ts";
import { groundAnswer, sentencesToCompare } from "../cite/groundAnswer.ts";
import type { Conclusion, Embedder, Log, Ports } from "../ports.ts";
import { questionText } from "../prompt/writeTask.ts";
import { makePrompts } from "../verify/makePrompts.ts";
import { topicOf } from "../verify/topicOf.ts";

/**
 * Holds a finished text against its sources and makes the prompts to verify it. Never fails: a text
 * that cannot be judged is kept as it is, without them.
 */
export async function concludeAnswer(
  written: string,
  question: Question,
  passages: readonly Passage[],
  { embedder, log, store }: Pick<Ports, "embedder" | "log" | "store">,
): Promise<Conclusion> {
  const { mentions } = store.library;
  const topic = topicOf(questionText(question));
  try {
    const similarity = await compare(written, passages, embedder, log);
    const { text, grounding } = groundAnswer(written, passages, similarity);
    const held = passages.length > 0 ? grounding : null;
    const flags = flagAnswer(text);
    const prompts = makePrompts({ text, flags, grounding: held, passages }, mentions);
    return { text, grounding: held, prompts, topic };
  } catch (cause) {
    log.error("an answer could not be held against its sources", cause);
    return { text: written, grounding: null, prompts: [], topic };
  }
}

type Similarity = Parameters<typeof groundAnswer>[2];

/** Cosine similarity of sentences when an embedding model is loaded; its failure costs nothing else. */
async function compare(
  written: string,
  passages: readonly Passage[],
  embedder: Embedder,
  log: Log,
): Promise<Similarity> {
  const isBlank = written.trim() === "";
  if (isBlank || passages.length === 0 || embedder.state().kind !== "ready") return undefined;
  try {
    const sentences = sentencesToCompare(written, passages);
    const answer = await embedder.embed(sentences.answer, "query");
    const sources: (readonly Float32Array[])[] = [];
    for (const texts of sentences.passages) sources.push(await embedder.embed(texts, "passage"));
    return (a, p, s) => cosine(answer[a], sources[p]?.[s]);
  } catch (cause) {
    log.error("an answer was not compared by meaning", cause);
    return undefined;
  }
}

/** Of vectors of length one. */
function cosine(a: Float32Array | undefined, b: Float32Array | undefined): number | null {
  if (a === undefined || b === undefined) return null;
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}
