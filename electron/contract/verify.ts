import { z } from "zod";
import { answerFlagKind } from "./flag.ts";
import { id } from "./id.ts";
import { passage, span } from "./library.ts";

/** An answer is unverified until each of its prompts is settled; one wrong claim refutes it. */
export const verification = z.enum(["unverified", "verified", "refuted"]);
export type Verification = z.infer<typeof verification>;

/** What made a prompt necessary: a flag, what its sources do not bear out, or only that a model wrote it. */
export const promptKind = z.enum([
  ...answerFlagKind.options,
  "numberConflict",
  "notFound",
  "partly",
  "statement",
]);
export type PromptKind = z.infer<typeof promptKind>;

export const verdict = z.enum(["confirmed", "wrong", "notFound"]);
export type Verdict = z.infer<typeof verdict>;

/** Where the student looked it up. */
export const checkedSource = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("passage"), passage, quote: z.string() }),
  z.object({ kind: z.literal("typed"), text: z.string().trim().min(1).max(2000) }),
]);
export type CheckedSource = z.infer<typeof checkedSource>;

export const decision = z.object({
  verdict,
  source: checkedSource.nullable(),
  note: z.string(),
  at: z.number(),
  /** The account that decided. */
  by: z.string(),
});
export type Decision = z.infer<typeof decision>;

/** One thing to check in an answer, by offsets into its text, with the sentence that asks for it. */
export const verifyPrompt = span.extend({
  id,
  kind: promptKind,
  /** 1 to 5; 5 could harm a patient at once. */
  danger: z.number().int().min(1).max(5),
  claim: z.string(),
  prompt: z.string(),
  decision: decision.nullable(),
});
export type VerifyPrompt = z.infer<typeof verifyPrompt>;

/** A passage and the words of it, by offsets into its text, that bear on a claim. */
export const placedEvidence = z.object({ passage, words: span });
export type PlacedEvidence = z.infer<typeof placedEvidence>;

/** An open prompt in the list of all, with the answer it belongs to. */
export const openPrompt = z.object({
  prompt: verifyPrompt,
  /** What its answer opens for the sentence; null where no passage bears on it. */
  evidence: placedEvidence.nullable(),
  answerId: id,
  conversationId: id,
  conversationTitle: z.string(),
  answeredAt: z.number(),
  model: z.string(),
});
export type OpenPrompt = z.infer<typeof openPrompt>;

/** How often claims of one kind were settled in which way. */
export const verifyCount = z.object({
  model: z.string(),
  topic: z.string(),
  kind: promptKind,
  confirmed: z.number().int(),
  wrong: z.number().int(),
  notFound: z.number().int(),
});
export type VerifyCount = z.infer<typeof verifyCount>;

/** What a student kept of a claim: a note, or a card to practise with a front and a back. */
export const keptItem = z.object({
  id,
  kind: z.enum(["note", "card"]),
  /** The question side of a card, the heading of a note. */
  front: z.string(),
  back: z.string(),
  source: checkedSource.nullable(),
  createdAt: z.number(),
  /** Where it came from; null when that answer is gone. */
  answerId: id.nullable(),
  conversationId: id.nullable(),
});
export type KeptItem = z.infer<typeof keptItem>;

/** Where the student looked it up, as a screen names it. */
export const namedSource = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("passage"), passageId: z.number().int() }),
  z.object({ kind: z.literal("typed"), text: z.string().trim().min(1).max(2000) }),
]);
export type NamedSource = z.infer<typeof namedSource>;

const words = z.string().trim().min(1).max(20_000);

export const verifyInput = {
  decide: z.object({
    promptId: id,
    verdict,
    source: namedSource.nullable(),
    note: z.string().max(20_000),
  }),
  keep: z.object({ promptId: id, kind: z.enum(["note", "card"]), front: words, back: words }),
  edit: z.object({ id, front: words, back: words }),
} as const;
