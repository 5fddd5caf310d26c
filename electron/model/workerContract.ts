import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { budgetKind, stopReason, timings, tokenCounts } from "../contract/conversation.ts";
import { failure } from "../contract/failure.ts";
import { loadOptions, loadedModel, modelFile } from "../contract/models.ts";

/** Expected failures cross the process as one declared error that carries the failure itself. */
const procedure = oc.errors({ FAILED: { data: failure } });

const segment = z.object({ kind: budgetKind, text: z.string(), markup: z.boolean() });
const turn = z.object({
  role: z.enum(["system", "user", "assistant"]),
  kind: budgetKind,
  text: z.string(),
});
const count = z.number().int().nonnegative();

const loadRequest = z.object({
  /** A process holds one model, either to answer with or to make embeddings. */
  use: z.enum(["answers", "embeddings"]),
  file: modelFile,
  /** Changes whenever the file or its adapter does: path, size and time of change. */
  fileKey: z.string(),
  /** Its adapter has been checked against the model. */
  options: loadOptions,
  /** Bytes of the adapter's file; 0 without one. */
  adapterBytes: count,
  /** True leaves the graphics processor untouched, whatever the options say. */
  avoidGpu: z.boolean(),
  /** Bytes of memory to plan with; null measures this machine. */
  availableBytes: z.number().nullable(),
  /** Where evaluated prompt heads are kept; null keeps none on disk. */
  headFolder: z.string().nullable(),
  /** A head whose evaluation takes at least this long is kept. */
  saveHeadAfterMs: z.number(),
  /** The room for samples is freed when it was not used for so long. */
  freeSamplesAfterMs: z.number(),
});
export type LoadRequest = z.infer<typeof loadRequest>;

/** What was loaded and how; the caller adds the files and the profile. */
const loadFacts = loadedModel.omit({
  file: true,
  profile: true,
  adapter: true,
  adapterHash: true,
});
export type LoadFacts = z.infer<typeof loadFacts>;

const loadEvent = z.discriminatedUnion("type", [
  /** Native code is about to see the file; usesGpu says whether a graphics processor takes part. */
  z.object({ type: z.literal("started"), usesGpu: z.boolean() }),
  z.object({ type: z.literal("progress"), percent: z.number() }),
  z.object({ type: z.literal("loaded"), facts: loadFacts }),
]);
export type LoadEvent = z.infer<typeof loadEvent>;

const promptRequest = z.object({
  /** Names this call for `stop`. */
  id: z.string(),
  segments: z.array(segment),
  /** So many segments at the start never change from prompt to prompt. */
  headLength: count,
});

const writeRequest = promptRequest.extend({
  temperature: z.number(),
  topP: z.number(),
  maxTokens: z.number().int(),
  seed: z.number().int(),
  stop: z.array(z.string()),
});

const generateRequest = writeRequest.extend({
  /** Highest source number that a marker such as "[2]" may name; null leaves the text free. */
  citable: count.nullable(),
  /** True adds the generated token ids to `done`. */
  withTokenIds: z.boolean(),
});
export type WorkerGenerateRequest = z.infer<typeof generateRequest>;

/** New tokens of the prompt evaluated so far, of those that are not cached. */
const readingEvent = z.object({ type: z.literal("reading"), evaluated: count, total: count });

const generateEvent = z.discriminatedUnion("type", [
  readingEvent,
  z.object({ type: z.literal("text"), text: z.string(), generated: count }),
  z.object({
    type: z.literal("done"),
    stop: stopReason,
    tokens: tokenCounts,
    timings,
    tokenIds: z.array(count).optional(),
  }),
]);
export type WorkerGenerateEvent = z.infer<typeof generateEvent>;

const scoreRequest = promptRequest.extend({ continuations: z.array(z.string()) });
export type WorkerScoreRequest = z.infer<typeof scoreRequest>;

const scoreEvent = z.discriminatedUnion("type", [
  readingEvent,
  z.object({
    type: z.literal("done"),
    /** Of each continuation, over the whole vocabulary at temperature 1. */
    probabilities: z.array(z.number()),
    tokens: tokenCounts.pick({ prompt: true, cached: true }),
  }),
  z.object({ type: z.literal("stopped") }),
]);
export type WorkerScoreEvent = z.infer<typeof scoreEvent>;

const sampleRequest = writeRequest.extend({ samples: z.number().int().min(1).max(15) });
export type WorkerSampleRequest = z.infer<typeof sampleRequest>;

const sampleEvent = z.discriminatedUnion("type", [
  readingEvent,
  z.object({ type: z.literal("text"), sample: count, text: z.string() }),
  z.object({ type: z.literal("ended"), sample: count }),
  z.object({
    type: z.literal("done"),
    cancelled: z.boolean(),
    parallel: z.boolean(),
    tokens: tokenCounts,
  }),
]);
export type WorkerSampleEvent = z.infer<typeof sampleEvent>;

const warmResult = z.object({
  /** Where the head's evaluation came from; "cancelled" when it was stopped before its end. */
  source: z.enum(["memory", "disk", "evaluated", "cancelled"]),
  tokens: count,
  /** The head has just been written to disk. */
  saved: z.boolean(),
});
export type WarmResult = z.infer<typeof warmResult>;

const workerStatus = z.object({
  pid: z.number().int(),
  loaded: z.boolean(),
  busy: z.boolean(),
  /** Memory is kept in which several answers can be written side by side. */
  holdsSamples: z.boolean(),
});

/** In bytes: of this process now and at its highest, and of the graphics processor (null without one). */
const workerMemory = z.object({
  residentBytes: count,
  peakBytes: count,
  gpuBytes: z.number().nonnegative().nullable(),
});

const machineFacts = z.object({
  nodeLlamaCpp: z.string(),
  /** llama.cpp's release, such as "b6527". */
  llamaCpp: z.string(),
  /** GPU backends whose libraries and drivers are there. */
  backends: z.array(z.string()),
  /** The one in use; null on the processor. */
  gpu: z.string().nullable(),
  devices: z.array(z.string()),
  /** Memory of all devices together, in bytes; null on the processor. */
  deviceMemory: z
    .object({ totalBytes: z.number(), freeBytes: z.number(), unified: z.boolean() })
    .nullable(),
  performanceCores: count,
  /** Instruction sets of the processor that llama.cpp uses. */
  features: z.array(z.string()),
  availableBytes: z.number(),
});
export type MachineFacts = z.infer<typeof machineFacts>;

const nothing = z.object({});

/** The words between the supervisor and the worker process. */
export const workerContract = {
  /** Any model that was loaded before is unloaded first. Ends after `loaded`; the signal cancels. */
  load: procedure.input(loadRequest).output(eventIterator(loadEvent)),
  unload: procedure.output(nothing),
  generate: procedure.input(generateRequest).output(eventIterator(generateEvent)),
  score: procedure.input(scoreRequest).output(eventIterator(scoreEvent)),
  sample: procedure.input(sampleRequest).output(eventIterator(sampleEvent)),
  /** Ends the named call or warming early; its stream still ends with its last event. */
  stop: procedure.input(z.object({ id: z.string() })).output(nothing),
  /** Tokens of each segment, as they will be counted inside a prompt. */
  countTokens: procedure
    .input(z.object({ segments: z.array(segment) }))
    .output(z.object({ counts: z.array(count) })),
  renderTemplate: procedure
    .input(z.object({ turns: z.array(turn) }))
    .output(z.object({ segments: z.array(segment) })),
  /** Makes the sequence begin with the head of later prompts: from memory, from disk, or evaluated. */
  warm: procedure.input(z.object({ id: z.string(), head: z.array(segment) })).output(warmResult),
  /** One after the other, base64 of 32-bit floats in this machine's byte order, each of length one. */
  embed: procedure
    .input(z.object({ texts: z.array(z.string()) }))
    .output(z.object({ vectors: z.array(z.string()) })),
  status: procedure.output(workerStatus),
  /** Null without a model. */
  memory: procedure.output(z.object({ memory: workerMemory.nullable() })),
  /** What native code finds on this machine; needs no model. */
  machine: procedure.output(machineFacts),
};
