import { z } from "zod";
import { failure } from "./failure.ts";
import { id } from "./id.ts";
import { fit } from "./machine.ts";
import { loadOptions, modelFile } from "./models.ts";

const bytes = z.number().nonnegative();

/** One test of a loaded model on this computer; speeds in tokens a second. */
export const speedRun = z.object({
  id,
  at: z.number(),
  contextSize: z.number().int(),
  threads: z.number().int(),
  gpu: z.string().nullable(),
  gpuLayers: z.number().int(),
  adapter: z.string().nullable(),
  /** What the student had decided of how it is loaded; absent where all of it was left to Viva. */
  asked: loadOptions.pick({ gpuLayers: true, threads: true, flashAttention: true }).optional(),
  memoryMapped: z.boolean(),
  promptTokens: z.number().int(),
  generatedTokens: z.number().int(),
  promptPerSecond: z.number(),
  generatePerSecond: z.number(),
  firstTokenMs: z.number(),
  loadMs: z.number(),
  /** Of the model's process: now, and at its highest since it was loaded. */
  residentBytes: bytes,
  peakBytes: bytes,
  /** Memory of the graphics processor; null without one. */
  gpuBytes: bytes.nullable(),
});
export type SpeedRun = z.infer<typeof speedRun>;

export const speedEvent = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("progress"),
    stage: z.enum(["loading", "reading", "writing"]),
    percent: z.number().min(0).max(100),
  }),
  z.object({ type: z.literal("done"), run: speedRun }),
]);
export type SpeedEvent = z.infer<typeof speedEvent>;

/** A model file of this computer's list. */
export const listedModel = z.object({
  id,
  use: z.enum(["answers", "embeddings"]),
  /** As its header said when it was added. */
  file: modelFile,
  /** linked: it lies where it was found. copied and downloaded: Viva keeps it in the folder of models. builtIn: it comes with Viva. */
  origin: z.enum(["linked", "copied", "downloaded", "builtIn"]),
  catalogueId: z.string().nullable(),
  addedAt: z.number(),
  /** Its checksum, in hexadecimal, where it was compared with a published one. */
  sha256: z.string().nullable(),
  /** missing: it is not where it was. changed: another file is there now. quarantined: loading it ended its process three times. */
  status: z.enum(["ready", "missing", "changed", "quarantined"]),
  /** Null unless it is ready. */
  fit: fit.nullable(),
  lastSpeed: speedRun.nullable(),
});
export type ListedModel = z.infer<typeof listedModel>;

/** A file that comes from the network or from another place of this computer. */
export const transfer = z.object({
  id,
  kind: z.enum(["download", "copy"]),
  /** The name that the file will have. */
  name: z.string(),
  /** The host, or the path of the original. */
  from: z.string(),
  /** Null before it is known. */
  totalBytes: bytes.nullable(),
  /** While its checksum is compared: the bytes that were. */
  receivedBytes: bytes,
  /** Over the last seconds; null before it can be told. */
  bytesPerSecond: bytes.nullable(),
  secondsLeft: z.number().nonnegative().nullable(),
  state: z.discriminatedUnion("kind", [
    /** In this order: asking for it, fetching it, comparing its checksum, giving it its name. */
    z.object({
      kind: z.literal("running"),
      stage: z.enum(["connecting", "receiving", "checking", "saving"]),
    }),
    /** It goes on by itself after a while; failure is why it stopped. */
    z.object({ kind: z.literal("waiting"), retryInMs: z.number(), failure }),
    /** What is there stays; it goes on when the student asks for it. */
    z.object({ kind: z.literal("paused") }),
    /** resumable: what is there stays, and trying again goes on from it. */
    z.object({ kind: z.literal("failed"), failure, resumable: z.boolean() }),
    z.object({ kind: z.literal("done"), modelId: id }),
  ]),
});
export type Transfer = z.infer<typeof transfer>;

/** What a look through a folder and all below it has found. */
export const foundModels = z.object({
  models: z.array(
    z.object({ use: z.enum(["answers", "embeddings"]), file: modelFile, modelId: id.nullable() }),
  ),
  /** Files that are no models Viva can run, and why. */
  refused: z.array(z.object({ path: z.string(), failure })),
  /** True when there was more than is looked through at once. */
  cut: z.boolean(),
});
export type FoundModels = z.infer<typeof foundModels>;
