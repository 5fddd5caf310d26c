import { z } from "zod";
import { fit } from "./machine.ts";
import { id } from "./id.ts";

/** Sizes of a transformer, from which its memory follows; lengths in numbers. */
export const modelShape = z.object({
  layers: z.number().int().positive(),
  embeddingLength: z.number().int().positive(),
  feedForwardLength: z.number().int().positive(),
  kvHeadCount: z.number().int().positive(),
  headLength: z.number().int().positive(),
  vocabularySize: z.number().int().positive(),
});
export type ModelShape = z.infer<typeof modelShape>;

const link = z.object({ name: z.string(), address: z.url() });

export const catalogueFile = z.object({
  /** Such as "meditron-7b.Q4_K_M". */
  id: z.string(),
  fileName: z.string(),
  /** Where it is downloaded from; null for what Viva cannot run by itself. */
  address: z.url().nullable(),
  quantization: z.string(),
  bytes: z.number().int().positive(),
  /** False where the size was published rounded. */
  exact: z.boolean(),
  /** In hexadecimal, where it was published. */
  sha256: z.string().length(64).nullable(),
  /** What the quantization costs in quality, in words. */
  loss: z.string(),
});
export type CatalogueFile = z.infer<typeof catalogueFile>;

/** A model that Viva knows of, with its files. */
export const catalogueModel = z.object({
  id: z.string(),
  name: z.string(),
  maker: z.string(),
  use: z.enum(["answers", "embeddings", "reranking"]),
  /** llamaCpp: Viva runs it. server: only a server engine such as vLLM or TGI runs it. */
  runsOn: z.enum(["llamaCpp", "server"]),
  about: z.string(),
  parameters: z.number().positive(),
  contextSize: z.number().int().positive(),
  licence: link,
  source: link,
  shape: modelShape.nullable(),
  files: z.array(catalogueFile).min(1),
});
export type CatalogueModel = z.infer<typeof catalogueModel>;

/**
 * Why a file is the one to begin with. balance: the usual balance of size and quality, or better, with room to spare.
 * bestThatFits: memory has no room for a better one. smallerForSpeed: a better one fits, and would be too slow.
 * smallGeneral: no Meditron-7B fits. smallGeneralForSpeed: one fits, and each would be too slow. slow: the best that fits,
 * and slow. None but slow says of a file that its speed is known: see its fit.
 */
export const recommendation = z.enum([
  "balance",
  "bestThatFits",
  "smallerForSpeed",
  "smallGeneral",
  "smallGeneralForSpeed",
  "slow",
]);
export type Recommendation = z.infer<typeof recommendation>;

/** A file of the catalogue as it stands to this computer. */
export const offeredFile = catalogueFile.extend({
  /** Null where Viva does not run the model. */
  fit: fit.nullable(),
  enoughDisk: z.boolean(),
  /** Null for all files but one. */
  recommended: recommendation.nullable(),
  /** The file of this computer's list that it became. */
  modelId: id.nullable(),
});
export type OfferedFile = z.infer<typeof offeredFile>;

export const offeredModel = catalogueModel.extend({ files: z.array(offeredFile) });
export type OfferedModel = z.infer<typeof offeredModel>;
