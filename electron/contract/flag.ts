import { z } from "zod";

/** Risks found by code in an answer. */
export const answerFlagKind = z.enum(["dose", "labCutoff", "guideline", "afterCutoff", "absolute"]);
/** Risks found by code in a question. */
export const questionFlagKind = z.enum(["patientData", "emergency", "personalAdvice"]);

export const flagKind = z.enum([...answerFlagKind.options, ...questionFlagKind.options]);
export type FlagKind = z.infer<typeof flagKind>;

/** A risk at text.slice(start, end) (UTF-16 offsets), with one sentence that explains it. */
export const flag = z.object({
  kind: flagKind,
  start: z.number().int(),
  end: z.number().int(),
  /** The sentence that holds it, by offsets into the same text. */
  sentenceStart: z.number().int(),
  sentenceEnd: z.number().int(),
  explanation: z.string(),
});
export type Flag = z.infer<typeof flag>;
