import { z } from "zod";
import { id } from "./id.ts";
import { opinionMode, opinionModel } from "./opinion.ts";
import { confidence } from "./practice.ts";

const count = z.number().int().nonnegative();

/** right of answered, with the bounds of Wilson's 95 % interval as shares of 1 (0 and 1 when nothing was answered). */
export const accuracy = z.object({
  answered: count,
  right: count,
  low: z.number(),
  high: z.number(),
});
export type Accuracy = z.infer<typeof accuracy>;

/** How right somebody was who gave a probability; expected is the mean of those given, as a share of 1. */
export const calibrationBin = accuracy.extend({ label: z.string(), expected: z.number() });
export type CalibrationBin = z.infer<typeof calibrationBin>;

/** Of what was really answered: what was left open in a block is not in it. */
export const practiceStatistics = z.object({
  total: accuracy,
  bySubject: z.array(accuracy.extend({ subject: z.string(), meanMs: z.number() })),
  /** One for each local day with answers, oldest first, such as "2026-03-01". */
  byDay: z.array(accuracy.extend({ day: z.string() })),
  /** Mean and median milliseconds of an item; null before the first answer. */
  time: z.object({ meanMs: z.number(), medianMs: z.number() }).nullable(),
  student: z.object({
    byConfidence: z.array(accuracy.extend({ confidence })),
    bins: z.array(calibrationBin),
    /** Mean squared distance between the stated probability and the outcome; null without any. */
    brier: z.number().nullable(),
  }),
  models: z.array(
    z.object({
      model: opinionModel,
      mode: opinionMode,
      shots: count,
      samples: count,
      total: accuracy,
      bins: z.array(calibrationBin),
      brier: z.number().nullable(),
      /** Answers that named no option, and votes that were tied: both count as wrong. */
      unparsed: count,
      ties: count,
    }),
  ),
  /** Days in a row up to today (or yesterday) on which something was answered, and the longest such row. */
  streak: z.object({ days: count, longest: count }),
  /** Answered surely and wrongly, latest first: what is most worth reading again. */
  sureAndWrong: z.array(
    z.object({
      itemId: id,
      sessionId: id,
      place: count,
      stem: z.string(),
      subject: z.string(),
      chosen: z.string(),
      right: z.string(),
      at: z.number(),
    }),
  ),
});
export type PracticeStatistics = z.infer<typeof practiceStatistics>;
