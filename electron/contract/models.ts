import { z } from "zod";
import { failure } from "./failure.ts";

/** What a GGUF header says of its model; sizes in bytes, lengths in tokens. */
export const modelFile = z.object({
  path: z.string(),
  name: z.string(),
  architecture: z.string(),
  quantization: z.string(),
  parameters: z.number(),
  fileBytes: z.number(),
  layers: z.number().int(),
  embeddingLength: z.number().int(),
  feedForwardLength: z.number().int(),
  headCount: z.number().int(),
  kvHeadCount: z.number().int(),
  /** Numbers in one attention head; not always embeddingLength / headCount. */
  headLength: z.number().int(),
  trainedContext: z.number().int(),
  vocabularySize: z.number().int(),
  hasChatTemplate: z.boolean(),
  /** The profile Viva would choose for this file, and why. */
  profile: z.string(),
  profileReason: z.string(),
});
export type ModelFile = z.infer<typeof modelFile>;

/** Tokens of a context that nobody chose: Meditron-7B was trained on so many. */
export const usualContext = 2048;

const auto = z.literal("auto");

/** How to load a model; "auto" lets Viva decide from the machine and the file. */
export const loadOptions = z.object({
  profile: auto.or(z.string()),
  gpuLayers: auto.or(z.number().int().min(0).max(1000)),
  threads: auto.or(z.number().int().min(1).max(512)),
  contextSize: auto.or(z.number().int().min(64).max(131_072)),
  /** A LoRA adapter (GGUF) of the same base model; null answers without one. */
  adapter: z.string().min(1).nullable(),
  /** How strongly the adapter changes the model: 1 as it was trained, 0 not at all. */
  adapterScale: z.number().min(0).max(4).default(1),
  flashAttention: z.enum(["auto", "on", "off"]).default("auto"),
});
export type LoadOptions = z.infer<typeof loadOptions>;

export const automaticLoad: LoadOptions = {
  profile: "auto",
  gpuLayers: "auto",
  threads: "auto",
  contextSize: "auto",
  adapter: null,
  adapterScale: 1,
  flashAttention: "auto",
};

/** A model in memory, as it was actually loaded. */
export const loadedModel = z.object({
  file: modelFile,
  profile: z.string(),
  contextSize: z.number().int(),
  gpu: z.enum(["metal", "cuda", "vulkan"]).nullable(),
  /** Of file.layers + 1: the output counts as a layer of its own. */
  gpuLayers: z.number().int(),
  /** Memory of the graphics processor after loading: what this model takes, and all of it; null without one. */
  gpuMemory: z.object({ usedBytes: z.number(), totalBytes: z.number() }).nullable(),
  threads: z.number().int(),
  memoryMapped: z.boolean(),
  flashAttention: z.boolean(),
  /** The adapter's file name. */
  adapter: z.string().nullable(),
  /** Of the bytes of the adapter's file (SHA-256, hexadecimal); null without one. */
  adapterHash: z.string().nullable(),
  loadMs: z.number(),
  adapterScale: z.number(),
  /** Sentences for the student, such as a fall-back from GPU to CPU. */
  notes: z.array(z.string()),
});
export type LoadedModel = z.infer<typeof loadedModel>;

/** The one state of the model slot; a screen shows exactly one of these. */
export const modelState = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("none") }),
  z.object({
    kind: z.literal("loading"),
    path: z.string(),
    name: z.string(),
    percent: z.number().min(0).max(100),
  }),
  z.object({ kind: z.literal("ready"), model: loadedModel }),
  z.object({
    kind: z.literal("waiting"),
    path: z.string(),
    attempt: z.number().int(),
    retryInMs: z.number(),
  }),
  z.object({ kind: z.literal("failed"), path: z.string(), failure }),
  /** It made room for another model, named here, and comes back by itself. */
  z.object({ kind: z.literal("away"), path: z.string(), name: z.string(), for: z.string() }),
  /** Taken out of memory because nothing was asked for a while; the next question loads it again. */
  z.object({ kind: z.literal("resting"), path: z.string(), name: z.string() }),
]);
export type ModelState = z.infer<typeof modelState>;

/** One line of the folder browser; only folders and .gguf files are listed. */
export const folderEntry = z.object({
  name: z.string(),
  path: z.string(),
  kind: z.enum(["folder", "model"]),
  bytes: z.number().nullable(),
});
export type FolderEntry = z.infer<typeof folderEntry>;

export const folderListing = z.object({
  path: z.string(),
  /** Null at the root of the file system. */
  parent: z.string().nullable(),
  entries: z.array(folderEntry),
  /** Places worth one click: home, downloads, drives. */
  shortcuts: z.array(z.object({ name: z.string(), path: z.string() })),
  /** How many entries were left out because the folder is very large. */
  leftOut: z.number().int(),
});
export type FolderListing = z.infer<typeof folderListing>;

/** A prompt profile as a screen lists it. */
export const profileSummary = z.object({
  id: z.string(),
  label: z.string(),
  description: z.string(),
});
export type ProfileSummary = z.infer<typeof profileSummary>;
