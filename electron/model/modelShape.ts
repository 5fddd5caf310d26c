import { fail } from "../core/failed.ts";
import type { GgufHeader } from "./ggufHeader.ts";

/** The sizes of a transformer, each checked to be possible and to fit the others. */
export type ModelShape = {
  readonly layers: number;
  readonly embeddingLength: number;
  readonly feedForwardLength: number;
  readonly headCount: number;
  readonly kvHeadCount: number;
  readonly headLength: number;
  readonly trainedContext: number;
  readonly experts: number;
};

/** More layers, or more experts, than this abort the native library. */
const maxLayers = 512;
const maxExperts = 1024;

const ropeScalings = new Set(["none", "linear", "yarn", "longrope"]);

/** What a model is asked for. Encoders can only make embeddings, and have a normalisation of their own. */
export type ModelUse = "text" | "embeddings" | "encoder";

/**
 * Reads the sizes from the metadata and refuses (GGUF_INVALID) every value known
 * to abort the native library, to divide by zero in it, or to contradict another.
 */
export function readModelShape(
  header: GgufHeader,
  architecture: string,
  use: ModelUse,
): ModelShape {
  const invalid = (reason: string) => fail("GGUF_INVALID", { path: header.path, reason });
  const size = (key: string, max: number, fallback?: number) => {
    const value = numberOf(header, `${architecture}.${key}`) ?? fallback;
    if (value === undefined) return invalid(`its property ${architecture}.${key} is missing`);
    if (!Number.isInteger(value) || value < 1 || value > max) {
      return invalid(`its property ${architecture}.${key} is ${value}`);
    }
    return value;
  };

  const layers = size("block_count", maxLayers);
  const embeddingLength = size("embedding_length", 2 ** 17);
  const feedForwardLength = size("feed_forward_length", 2 ** 20);
  const headCount = size("attention.head_count", 4096);
  const kvHeadCount = size("attention.head_count_kv", 4096, headCount);
  const trainedContext = size("context_length", 2 ** 30);
  if (headCount % kvHeadCount !== 0) {
    invalid(`${headCount} attention heads cannot share ${kvHeadCount} key-value heads`);
  }
  const wholeHeads = embeddingLength % headCount === 0 ? embeddingLength / headCount : undefined;
  const headLength = size("attention.key_length", 4096, wholeHeads);
  if (size("attention.value_length", 4096, wholeHeads) !== headLength) {
    invalid("its keys and values have different lengths");
  }
  // Phi alone rotates only a part of each head.
  const rotated = size("rope.dimension_count", 4096, headLength);
  if (
    rotated % 2 !== 0 ||
    (architecture === "phi3" ? rotated > headLength : rotated !== headLength)
  ) {
    invalid(`it rotates ${rotated} of ${headLength} numbers of an attention head`);
  }
  checkScalars(header, architecture, use);
  const experts = expertCount(header, architecture);
  return {
    layers,
    embeddingLength,
    feedForwardLength,
    headCount,
    kvHeadCount,
    headLength,
    trainedContext,
    experts,
  };
}

/** A number, or the number that a list (one for each layer) repeats. */
function numberOf(header: GgufHeader, key: string): number | undefined {
  const scalar = header.scalars.get(key);
  if (typeof scalar === "number") return scalar;
  const list = header.lists.get(key);
  if (scalar === undefined && list === undefined) return undefined;
  const [first, ...others] = list?.numbers ?? [];
  if (first === undefined || others.some((other) => other !== first)) {
    const reason = `its property ${key} is not one number for all layers`;
    return fail("GGUF_INVALID", { path: header.path, reason });
  }
  return first;
}

function checkScalars(header: GgufHeader, architecture: string, use: ModelUse): void {
  const invalid = (reason: string) => fail("GGUF_INVALID", { path: header.path, reason });
  const get = (key: string) => header.scalars.get(`${architecture}.${key}`);

  const epsilon = get(`attention.layer_norm_${use === "encoder" ? "" : "rms_"}epsilon`);
  if (typeof epsilon !== "number" || !(epsilon >= 0 && epsilon < 1)) {
    invalid("the epsilon of its normalisation is missing or impossible");
  }
  const base = get("rope.freq_base") ?? 10_000;
  if (typeof base !== "number" || !(base > 0 && base < Infinity)) {
    invalid("its rotary base is impossible");
  }
  const scaling = get("rope.scaling.type") ?? "none";
  if (typeof scaling !== "string" || !ropeScalings.has(scaling)) {
    invalid(`its rotary scaling "${scaling}" is unknown`);
  }
  const window = get("attention.sliding_window") ?? 1;
  if (typeof window !== "number" || window < 0 || window > 2 ** 30) {
    invalid("its attention window is impossible");
  }
  const makesEmbeddings = get("attention.causal") === false || (get("pooling_type") ?? 0) !== 0;
  if (use === "text" && makesEmbeddings) {
    invalid("it makes embeddings and does not write text");
  }
  if ((get("nextn_predict_layers") ?? 0) !== 0) invalid("it has layers that Viva cannot use");
}

function expertCount(header: GgufHeader, architecture: string): number {
  const number = (key: string) => numberOf(header, `${architecture}.${key}`) ?? 0;
  const experts = number("expert_count");
  const used = number("expert_used_count");
  const possible =
    experts === 0 ? used === 0 : experts <= maxExperts && used >= 1 && used <= experts;
  if (!possible || number("expert_group_count") !== 0) {
    const reason = `it claims ${experts} experts and to use ${used} of them`;
    fail("GGUF_INVALID", { path: header.path, reason });
  }
  return experts;
}
