import { z } from "zod";

const bytes = z.number().nonnegative();

/** A graphics processor; memory in bytes, null where the system does not say. */
export const graphics = z.object({
  name: z.string(),
  /** What llama.cpp would use it with; null when it cannot. */
  backend: z.enum(["metal", "cuda", "vulkan"]).nullable(),
  totalBytes: bytes.nullable(),
  freeBytes: bytes.nullable(),
  /** Its memory is the processor's own. */
  unified: z.boolean(),
});
export type Graphics = z.infer<typeof graphics>;

/** This computer as far as models care; memory and disk in bytes. */
export const machine = z.object({
  processor: z.string(),
  architecture: z.string(),
  /** Cores that are used for calculations. */
  cores: z.number().int().positive(),
  /** Instruction sets that llama.cpp makes use of, such as "AVX2" or "NEON". */
  features: z.array(z.string()),
  totalBytes: bytes,
  /** What models may use now, those that are loaded counted as free. */
  availableBytes: bytes,
  graphics: z.array(graphics),
  modelsFolder: z.string(),
  /** Free where models are kept; null where the system does not say. */
  diskFreeBytes: bytes.nullable(),
});
export type Machine = z.infer<typeof machine>;

/** How fast one processor works on a model's weights. */
export const pace = z.object({
  /** Bytes of weights that are read a second while an answer is written. */
  bytesPerSecond: z.number().positive(),
  /** Parameters times tokens that are calculated a second while a prompt is read. */
  parametersPerSecond: z.number().positive(),
  /** What each written token takes besides, such as the start of threads; absent where it was not measured. */
  secondsPerToken: z.number().nonnegative().optional(),
});
export type Pace = z.infer<typeof pace>;

/** What a measurement of about ten seconds found on this computer. */
export const probe = z.object({
  at: z.number(),
  tookMs: z.number().nonnegative(),
  processor: pace,
  /** Null without a graphics processor that llama.cpp can use. */
  graphics: pace.nullable(),
});
export type Probe = z.infer<typeof probe>;

export const probeEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("progress"), percent: z.number().min(0).max(100) }),
  z.object({ type: z.literal("done"), probe }),
]);
export type ProbeEvent = z.infer<typeof probeEvent>;

/** What a model takes in memory at its peak, in bytes. */
export const memoryNeed = z.object({
  weights: bytes,
  /** Pages of the file that stay mapped beside weights that were rearranged for the processor. */
  mapped: bytes,
  keyValues: bytes,
  compute: bytes,
  /** The process that runs the model. */
  process: bytes,
  total: bytes,
});
export type MemoryNeed = z.infer<typeof memoryNeed>;

/** Tokens a second, and where the figures come from: a test of this very model, or the probe of this computer. */
export const expectedSpeed = z.object({
  promptPerSecond: z.number().positive(),
  generatePerSecond: z.number().positive(),
  basis: z.enum(["measured", "expected"]),
});
export type ExpectedSpeed = z.infer<typeof expectedSpeed>;

/** Whether a model fits into this computer, and the figures behind it. */
export const fit = z.object({
  verdict: z.enum(["fits", "tight", "no"]),
  /**
   * room: enough is left for other applications. little: it fits, but hardly anything is left. smallerContext: only with
   * a smaller context than wanted. closeOthers: it would fit if other applications gave their memory back. tooLarge.
   */
  reason: z.enum(["room", "little", "smallerContext", "closeOthers", "tooLarge"]),
  contextSize: z.number().int(),
  need: memoryNeed,
  haveBytes: bytes,
  memoryMapped: z.boolean(),
  /** Layers that go to the graphics processor, of layers in all (the output counts as one). */
  gpuLayers: z.number().int(),
  layers: z.number().int(),
  /** Null before this computer was measured. */
  speed: expectedSpeed.nullable(),
});
export type Fit = z.infer<typeof fit>;
