import type { ModelShape } from "./modelShape.ts";

/** What a layer of an architecture has beside attention and a gated feed-forward part. */
type Architecture = {
  readonly headNorms?: true;
  readonly postNorms?: true;
  /** Gate and up projections are one matrix. */
  readonly fusedGate?: true;
};

/** Text-generating architectures, by the names llama.cpp gives them, that Viva is meant for and checks. */
const architectures: ReadonlyMap<string, Architecture> = new Map<string, Architecture>([
  ["llama", {}],
  ["mistral3", {}],
  ["qwen2", {}],
  ["qwen3", { headNorms: true }],
  ["gemma", {}],
  ["gemma2", { postNorms: true }],
  ["gemma3", { headNorms: true, postNorms: true }],
  ["phi3", { fusedGate: true }],
]);

export const supportedArchitectures: readonly string[] = [...architectures.keys()];

/** A tensor that must be there, with its dimensions; `or` names tensors that may stand in its place. */
export type RequiredTensor = {
  readonly name: string;
  readonly dimensions: readonly number[];
  readonly or?: readonly RequiredTensor[];
};

/** Every tensor without which a model of this shape cannot be evaluated. */
export function requiredTensors(
  architecture: string,
  shape: ModelShape,
  vocabularySize: number,
): RequiredTensor[] {
  const { embeddingLength, layers } = shape;
  return [
    { name: "token_embd.weight", dimensions: [embeddingLength, vocabularySize] },
    { name: "output_norm.weight", dimensions: [embeddingLength] },
    ...Array.from({ length: layers }, (_, layer) =>
      layerTensors(`blk.${layer}.`, architectures.get(architecture) ?? {}, shape),
    ).flat(),
  ];
}

function layerTensors(layer: string, parts: Architecture, shape: ModelShape): RequiredTensor[] {
  const { embeddingLength, headCount, kvHeadCount, headLength } = shape;
  const weight = (name: string, ...dimensions: number[]): RequiredTensor => ({
    name: `${layer}${name}.weight`,
    dimensions,
  });
  const query = headCount * headLength;
  const keyValue = kvHeadCount * headLength;
  return [
    weight("attn_norm", embeddingLength),
    {
      ...weight("attn_qkv", embeddingLength, query + 2 * keyValue),
      or: [
        weight("attn_q", embeddingLength, query),
        weight("attn_k", embeddingLength, keyValue),
        weight("attn_v", embeddingLength, keyValue),
      ],
    },
    weight("attn_output", query, embeddingLength),
    ...(parts.headNorms
      ? [weight("attn_q_norm", headLength), weight("attn_k_norm", headLength)]
      : []),
    ...(parts.postNorms
      ? [weight("post_attention_norm", embeddingLength), weight("post_ffw_norm", embeddingLength)]
      : []),
    weight("ffn_norm", embeddingLength),
    ...feedForwardTensors(weight, parts, shape),
  ];
}

function feedForwardTensors(
  weight: (name: string, ...dimensions: number[]) => RequiredTensor,
  parts: Architecture,
  { embeddingLength, feedForwardLength, experts }: ModelShape,
): RequiredTensor[] {
  if (experts > 0) {
    return [
      weight("ffn_gate_inp", embeddingLength, experts),
      weight("ffn_up_exps", embeddingLength, feedForwardLength, experts),
      weight("ffn_down_exps", feedForwardLength, embeddingLength, experts),
    ];
  }
  const down = weight("ffn_down", feedForwardLength, embeddingLength);
  return parts.fusedGate
    ? [weight("ffn_up", embeddingLength, 2 * feedForwardLength), down]
    : [
        weight("ffn_gate", embeddingLength, feedForwardLength),
        weight("ffn_up", embeddingLength, feedForwardLength),
        down,
      ];
}
