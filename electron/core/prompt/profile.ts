import { z } from "zod";

const frame = z.object({ before: z.string(), after: z.string() });

const common = z.object({
  id: z.string(),
  label: z.string(),
  description: z.string(),
  stop: z.array(z.string().min(1)),
  /** The temperature of its answers, whatever the settings say; for a model that loses the thread at any other. */
  temperature: z.number().min(0).optional(),
});

const taught = common.extend({
  instructions: z.string(),
  /** Worked examples (k-shot), written for Viva; they show the model form and honesty. */
  examples: z.array(z.object({ question: z.string(), answer: z.string() })),
  /** Whether an answer from documents is preceded by a worked one; false for a model that was trained without it. */
  groundedExample: z.boolean().default(true),
});

/**
 * How a task becomes a prompt.
 * framed: each turn stands between fixed strings (completion, ChatML, Llama 2).
 * template: the model file's own chat template. raw: the text alone, untouched.
 */
export const profile = z.discriminatedUnion("form", [
  taught.extend({
    form: z.literal("framed"),
    /** True where the frames are control tokens of the model's vocabulary. */
    markup: z.boolean(),
    system: frame,
    user: frame,
    assistant: frame,
    /** Llama 2 puts the instructions inside the first user turn. */
    systemOpensFirstTurn: z.boolean(),
  }),
  taught.extend({ form: z.literal("template") }),
  common.extend({ form: z.literal("raw") }),
]);
export type Profile = z.infer<typeof profile>;
export type FramedProfile = Extract<Profile, { form: "framed" }>;
