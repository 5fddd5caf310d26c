import { z } from "zod";
import { id } from "./id.ts";
import { span } from "./library.ts";

/** Passages the student took out before sending. */
const without = z.array(z.number().int());

/** Where the passages of an answer come from; automatic searches the whole library. */
export const sources = z.discriminatedUnion("mode", [
  z.object({ mode: z.literal("none") }),
  z.object({ mode: z.literal("auto"), without }),
  z.object({ mode: z.literal("documents"), documents: z.array(id).min(1), without }),
]);
export type Sources = z.infer<typeof sources>;

/**
 * How far the passages that were sent bear a sentence out. numberConflict: they speak of the same
 * thing with another number.
 */
export const support = z.enum(["supported", "partly", "notFound", "numberConflict"]);
export type Support = z.infer<typeof support>;

/** The words of a passage that speak for or against a sentence. */
export const evidence = z.object({
  /** The passage's number in the prompt, from 1. */
  passage: z.number().int().positive(),
  /** Offsets into the passage's text; quote is that slice, whole sentences of it. */
  quoteSpan: span,
  quote: z.string(),
  /** Words both share (or numbers that conflict), as offsets into the answer and into the passage. */
  answerWords: z.array(span),
  passageWords: z.array(span),
  /** Whether the model named this passage itself, or code found it. */
  by: z.enum(["model", "aligner"]),
});
export type Evidence = z.infer<typeof evidence>;

/** One sentence of an answer, by offsets into its text. */
export const claim = span.extend({
  support,
  /** One sentence on why it has this support. */
  reason: z.string(),
  evidence: evidence.nullable(),
});
export type Claim = z.infer<typeof claim>;

/** What code found when it held an answer against the passages that were sent for it. */
export const grounding = z.object({
  claims: z.array(claim),
  /** Markers that named no passage and were taken out of the text. */
  strippedMarkers: z.number().int().nonnegative(),
});
export type Grounding = z.infer<typeof grounding>;
