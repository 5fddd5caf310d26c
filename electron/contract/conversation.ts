import { z } from "zod";
import { failure } from "./failure.ts";
import { flag } from "./flag.ts";
import { grounding, sources } from "./grounding.ts";
import { id } from "./id.ts";
import { passage } from "./library.ts";
import { verification, verifyPrompt } from "./verify.ts";

export const taskKind = z.enum([
  "ask",
  "explain",
  "differential",
  "compare",
  "summarise",
  "quiz",
  "patient",
]);
export type TaskKind = z.infer<typeof taskKind>;

/** Longest question accepted at all, in UTF-16 units; the token budget refuses far shorter ones. */
export const longestQuestion = 200_000;

const part = z.string().max(longestQuestion);

/** What the student wrote: a task, its text and, for a differential, three fields. */
export const question = z.object({
  task: taskKind,
  text: part,
  history: part.optional(),
  examination: part.optional(),
  tests: part.optional(),
});
export type Question = z.infer<typeof question>;

export const budgetKind = z.enum([
  "instructions",
  "examples",
  "passages",
  "history",
  "question",
  "answer",
]);
export type BudgetKind = z.infer<typeof budgetKind>;

/**
 * Where the context goes, in tokens of the loaded model's own tokenizer.
 * The parts add up to at most contextSize; overBy > 0 means the question cannot be sent.
 */
export const budget = z.object({
  contextSize: z.number().int(),
  parts: z.array(z.object({ kind: budgetKind, tokens: z.number().int() })),
  /** What does not fit and will not be sent, named. */
  dropped: z.array(z.object({ kind: budgetKind, label: z.string(), tokens: z.number().int() })),
  overBy: z.number().int(),
});
export type Budget = z.infer<typeof budget>;

export const decoding = z.object({
  temperature: z.number().min(0).max(2),
  topP: z.number().gt(0).max(1),
  maxTokens: z.number().int().min(1).max(8192),
  /** Null draws a new seed for each answer; the drawn seed is stored with the answer. */
  seed: z.number().int().min(0).max(0xffff_ffff).nullable(),
});
export type Decoding = z.infer<typeof decoding>;

/** "repetition": its text only repeated itself, so Viva stopped it. */
export const stopReason = z.enum(["end", "length", "stopString", "repetition", "cancelled"]);
export type StopReason = z.infer<typeof stopReason>;

/** prompt = cached + newly evaluated tokens; generated excludes the prompt. */
export const tokenCounts = z.object({
  prompt: z.number().int(),
  cached: z.number().int(),
  generated: z.number().int(),
});
export type TokenCounts = z.infer<typeof tokenCounts>;

/** Milliseconds and tokens per second; loadMs is 0 when the model was already in memory. */
export const timings = z.object({
  loadMs: z.number(),
  firstTokenMs: z.number(),
  promptPerSecond: z.number(),
  generatePerSecond: z.number(),
});
export type Timings = z.infer<typeof timings>;

export const modelIdentity = z.object({
  name: z.string(),
  architecture: z.string(),
  quantization: z.string(),
  profile: z.string(),
  /** The adapter's file name; null without one, as for all answers from before there were any. */
  adapter: z.string().nullable().default(null),
});
export type ModelIdentity = z.infer<typeof modelIdentity>;

/** How an answer stands; "writing" covers waiting in the queue and reading the prompt. */
export const answerStatus = z.enum(["writing", "complete", "stopped", "interrupted", "failed"]);
export type AnswerStatus = z.infer<typeof answerStatus>;

const message = z.object({
  id,
  parentId: id.nullable(),
  createdAt: z.number(),
  /** Ids of this message and its alternatives (edited questions, regenerated answers), oldest first. */
  versions: z.array(id),
});

export const questionMessage = message.extend({
  role: z.literal("question"),
  question,
  flags: z.array(flag),
});
export type QuestionMessage = z.infer<typeof questionMessage>;

export const answerMessage = message.extend({
  role: z.literal("answer"),
  text: z.string(),
  status: answerStatus,
  stop: stopReason.nullable(),
  failure: failure.nullable(),
  model: modelIdentity,
  decoding,
  tokens: tokenCounts.nullable(),
  timings: timings.nullable(),
  budget,
  flags: z.array(flag),
  /** What the student asked to have it answered from. */
  sources,
  /** The passages that were sent, in the order of their numbers. */
  passages: z.array(passage),
  /** Null while it is being written, and when no passages were sent. */
  grounding: grounding.nullable(),
  verification,
  /** Most dangerous first; empty while it is being written. */
  prompts: z.array(verifyPrompt),
});
export type AnswerMessage = z.infer<typeof answerMessage>;

export const conversationMessage = z.discriminatedUnion("role", [questionMessage, answerMessage]);
export type ConversationMessage = z.infer<typeof conversationMessage>;

export const conversationSummary = z.object({
  id,
  title: z.string(),
  createdAt: z.number(),
  updatedAt: z.number(),
  /** For a search: a piece of the text that matched, or null when the title did. */
  snippet: z.string().nullable(),
  verification,
});
export type ConversationSummary = z.infer<typeof conversationSummary>;

/** The branch the student is reading: messages from the first question to the chosen leaf. */
export const conversation = z.object({
  summary: conversationSummary,
  messages: z.array(conversationMessage),
});
export type Conversation = z.infer<typeof conversation>;

/** What ask.watch streams: one snapshot, then changes, then done. */
export const answerEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("snapshot"), answer: answerMessage }),
  z.object({ type: z.literal("waiting"), ahead: z.number().int() }),
  z.object({ type: z.literal("reading"), evaluated: z.number().int(), total: z.number().int() }),
  /** Text to append, and how many tokens have been generated so far. */
  z.object({ type: z.literal("delta"), text: z.string(), generated: z.number().int() }),
  z.object({ type: z.literal("done"), answer: answerMessage }),
]);
export type AnswerEvent = z.infer<typeof answerEvent>;
