import { z } from "zod";
import { failure } from "./failure.ts";
import { id } from "./id.ts";

const counts = { documents: z.number().int(), items: z.number().int() };

/** What is here of the study pack that ships with Viva: articles in the library and a question bank. */
export const studyPackState = z.discriminatedUnion("kind", [
  /** This package has none. */
  z.object({ kind: z.literal("absent") }),
  z.object({ kind: z.literal("importing"), done: z.number().int(), total: z.number().int() }),
  z.object({ kind: z.literal("present"), ...counts, bankId: id }),
  /** The student removed some of it. */
  z.object({ kind: z.literal("partly"), ...counts, bankId: id.nullable() }),
  z.object({ kind: z.literal("removed") }),
  z.object({ kind: z.literal("failed"), failure }),
]);
export type StudyPackState = z.infer<typeof studyPackState>;

/** The tag that each document of the study pack comes in with; the student may take it off. */
export const studyPackTag = "Study pack";
