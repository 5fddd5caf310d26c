import { z } from "zod";
import { failure } from "./failure.ts";
import { id } from "./id.ts";

const count = z.number().int().nonnegative();

/**
 * letter: the probability of each option's letter after one forward pass; reason: the model writes its reasoning
 * and then a letter; vote: several reasoned samples and the letter most of them name.
 */
export const opinionMode = z.enum(["letter", "reason", "vote"]);
export type OpinionMode = z.infer<typeof opinionMode>;

export const opinionSettings = z.object({
  mode: opinionMode,
  /** Worked examples before the question. */
  shots: z.union([z.literal(0), z.literal(3), z.literal(5)]),
  /** Reasoned samples of a vote; 1 for the others. */
  samples: z.number().int().min(1).max(15),
});
export type OpinionSettings = z.infer<typeof opinionSettings>;

/** What each mode does where nothing else is asked for. */
export const usualOpinion: Record<OpinionMode, OpinionSettings> = {
  letter: { mode: "letter", shots: 3, samples: 1 },
  reason: { mode: "reason", shots: 3, samples: 1 },
  vote: { mode: "vote", shots: 3, samples: 5 },
};

/** Which model, exactly: another file of the same name, or the same under another profile or prompt, answers anew. */
export const opinionModel = z.object({
  /** With its adapter, where there is one. */
  name: z.string(),
  quantization: z.string(),
  profile: z.string(),
  /** Of what its file's header says; the same wherever the file lies. Empty for opinions from before it was kept. */
  fingerprint: z.string().default(""),
});
export type OpinionModel = z.infer<typeof opinionModel>;

/** One model's answer to one item; it is stored and never computed twice. */
export const opinion = z.object({
  itemId: id,
  model: opinionModel,
  settings: opinionSettings,
  /** Of the prompts; a changed one makes old opinions be asked again. */
  promptVersion: z.string(),
  /** For each option: its probability among the letters, or its share of the votes that named one. */
  shares: z.array(z.number().min(0).max(1)),
  /** The option it names; null when none could be read or the best are tied. */
  chosen: count.nullable(),
  /** The options that share first place, when there are several. */
  tied: z.array(count),
  /** The best two are close. */
  unsure: z.boolean(),
  /** What was written, a text for each sample; empty for letter. */
  reasonings: z.array(z.object({ text: z.string(), chosen: count.nullable() })),
  /** Worked examples that were really sent: fewer where they do not fit the context. */
  shotsSent: count,
  /** The context's size in tokens, where it made examples or a part of a study's text be left out; it is asked anew in a larger one. */
  shortenedTo: z.number().int().positive().nullable().default(null),
  /** Prompt tokens that were read anew and those that were kept from before. */
  evaluated: count,
  cached: count,
  tookMs: z.number().nonnegative(),
  /**
   * Of its samples. With the same seed the model writes the same as long as it read the prompt in the same pieces, as it
   * does when it is asked again at once; otherwise what it read before and its pace change the rounding, and a sample may turn.
   */
  seed: z.number().int(),
  at: z.number(),
});
export type Opinion = z.infer<typeof opinion>;

/** An opinion on its way: waiting, reading, writing, then done or failed. */
export const opinionEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("waiting"), ahead: count }),
  z.object({ type: z.literal("reading"), evaluated: count, total: count }),
  /** Text so far and the letters already named, a text for each sample. */
  z.object({
    type: z.literal("writing"),
    samples: z.array(z.object({ text: z.string(), chosen: count.nullable(), done: z.boolean() })),
  }),
  z.object({ type: z.literal("done"), opinion }),
  /** Stopped by the student: what was voted so far, not stored. */
  z.object({ type: z.literal("stopped"), opinion: opinion.nullable() }),
]);
export type OpinionEvent = z.infer<typeof opinionEvent>;

/** A whole bank answered in the background; it yields to the student and goes on after a restart. */
export const opinionRun = z.object({
  id,
  bankId: id,
  bankName: z.string(),
  settings: opinionSettings,
  state: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("running") }),
    /** Somebody else uses the model, or none is loaded. */
    z.object({ kind: z.literal("waiting"), for: z.enum(["student", "model"]) }),
    z.object({ kind: z.literal("done") }),
    z.object({ kind: z.literal("stopped") }),
    z.object({ kind: z.literal("failed"), failure }),
  ]),
  done: count,
  right: count,
  items: count,
  secondsLeft: z.number().nullable(),
  startedAt: z.number(),
});
export type OpinionRun = z.infer<typeof opinionRun>;

export const opinionInput = {
  ask: z.object({ sessionId: id, place: count, settings: opinionSettings }),
  run: z.object({ bankId: id, settings: opinionSettings }),
} as const;
