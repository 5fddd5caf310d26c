/// <reference lib="esnext.float16" />
import type { GgufContents, GgufTensor } from "../../electron/model/synthetic/ggufWriter.ts";
import { writeGguf } from "../../electron/model/synthetic/ggufWriter.ts";
import type { LlamaShape } from "../../electron/model/synthetic/llamaMetadata.ts";
import { llamaMetadata } from "../../electron/model/synthetic/llamaMetadata.ts";
import { specialTokens } from "../../electron/model/synthetic/vocabulary.ts";
import { seededNoise } from "./seededNoise.ts";
import { studyAnswer } from "./studyAnswer.ts";
import { createVocabulary, type WordVocabulary } from "./vocabulary.ts";
import { constant, matrix } from "./weights.ts";

export type TinyModelOptions = {
  readonly seed?: number;
  readonly name?: string;
  readonly layers?: number;
  /** How many tokens it says it was trained for. */
  readonly contextLength?: number;
  readonly architecture?: string;
  /** A Jinja template; one that mentions ChatML also brings ChatML's tokens, and the answer then ends with <|im_end|>. */
  readonly chatTemplate?: string;
  /**
   * "study": one study answer with a few branches, then the end token. "endless": the same for ever.
   * "random": every word depends on everything before it, so any fault in a reused evaluation shows at once.
   * "brackets": random too, with very many brackets, commas and digits among the words.
   */
  readonly answer?: "study" | "endless" | "random" | "brackets";
  /** Which alternatives a greedy study answer takes, whatever the prompt: two models that differ in it write different words and doses. */
  readonly prefers?: "first" | "last";
};

/** Options of a model that takes ten milliseconds or more a token on one thread: time enough to stop it or kill it. */
export const slowModel = { layers: 240, answer: "endless" } as const satisfies TinyModelOptions;

export const chatmlTemplate =
  "{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>' + '\\n' }}{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}";

/**
 * The embedding has three parts. State: which phrase of the answer was last; the output layer turns it into the next.
 * Code: a random name of the token, which attention reads. Context: empty at first; only the layers write it, so it
 * depends on all tokens so far, and the output layer adds it to every logit.
 */
const embeddingLength = 256;
const codeStart = 128;
export const contextStart = 192;

/** The number of "mostly F16" in general.file_type. */
const f16 = 1;

/** What source markers are made of. */
const markerPieces = ["[", "]", ",", ...Array.from("0123456789")];

const stateStrength = 12;
/** What the state is after the last normalisation, given the other two parts. */
const normalisedState = 13;
const nextLogit = 14;
/** Alternatives differ by less than the context adds or takes away. */
const alternativeStep = 0.05;
/** More than the context can ever make up for. */
const preferredStep = 2;
const contextOutput = 0.06;

/** Writes a small working Llama-architecture GGUF file (about 6 MB with two layers); the same bytes for the same options. */
export async function writeTinyModel(path: string, options: TinyModelOptions = {}): Promise<void> {
  await writeGguf(path, describeTinyModel(options));
}

/** What writeTinyModel writes, for tests that change a part of it. */
export function describeTinyModel(options: TinyModelOptions = {}): GgufContents {
  const { seed = 1, layers = 2, answer = "study", chatTemplate = "", prefers } = options;
  const { nodes, firstNodes } = studyAnswer(answer === "endless");
  const chatml = chatTemplate.includes("<|im_start|>");
  const vocabulary = createVocabulary(
    nodes.map((node) => node.piece),
    chatml ? ["<|im_start|>", "<|im_end|>"] : [],
  );
  if (nodes.length >= codeStart) throw new Error("more phrases than states");

  const shape = shapeFor(layers);
  const end = chatml ? vocabulary.idOf("<|im_end|>") : specialTokens.end;
  const isRandom = answer === "random" || answer === "brackets";
  const { embedding, output } = isRandom
    ? randomVocabularyTensors(vocabulary, seed, answer === "brackets" ? markerPieces : [])
    : chainVocabularyTensors(vocabulary, { nodes, firstNodes, end, prefers }, seed);
  const strength = isRandom ? 1 : 0.4;
  return {
    metadata: llamaMetadata({
      architecture: options.architecture ?? "llama",
      name: options.name ?? "Viva tiny test model",
      fileType: f16,
      contextLength: options.contextLength ?? 2048,
      chatTemplate,
      shape,
      vocabulary,
    }),
    tensors: [
      embedding,
      ...layerTensors(shape, seed, strength / Math.sqrt(layers), isRandom),
      constant("output_norm.weight", 1, embeddingLength),
      output,
    ],
  };
}

/** The sizes of a tiny model; very deep ones get narrow layers, so that the file stays below 30 MB. */
export function shapeFor(layers: number): LlamaShape {
  return layers <= 16
    ? { layers, embeddingLength, heads: 4, kvHeads: 2, headLength: 64, feedForward: 256 }
    : { layers, embeddingLength, heads: 2, kvHeads: 1, headLength: 16, feedForward: 32 };
}

type VocabularyTensors = { readonly embedding: GgufTensor; readonly output: GgufTensor };
type Chain = ReturnType<typeof studyAnswer> & {
  readonly end: number;
  readonly prefers: TinyModelOptions["prefers"];
};

function chainVocabularyTensors(
  vocabulary: WordVocabulary,
  chain: Chain,
  seed: number,
): VocabularyTensors {
  const rows = vocabulary.pieces.length;
  const embedding = new Float16Array(rows * embeddingLength);
  const output = new Float16Array(rows * embeddingLength);
  const noise = seededNoise(seed);
  const stateOf = new Map(
    chain.nodes.map((node, index) => [vocabulary.idOf(node.piece), index + 1]),
  );
  if (stateOf.size !== chain.nodes.length) throw new Error("a phrase of the answer occurs twice");

  for (let token = 0; token < rows; token++) {
    const row = token * embeddingLength;
    embedding[row + (stateOf.get(token) ?? 0)] = stateStrength;
    for (let index = codeStart; index < contextStart; index++) embedding[row + index] = noise(1);
    for (let index = contextStart; index < embeddingLength; index++) {
      output[row + index] = noise(contextOutput);
    }
  }

  const lead = (state: number, next: readonly (number | null)[]) =>
    next.forEach((node, rank) => {
      const piece = node === null ? undefined : chain.nodes[node]?.piece;
      const token = piece === undefined ? chain.end : vocabulary.idOf(piece);
      const place = chain.prefers === "last" ? next.length - 1 - rank : rank;
      const step = chain.prefers === undefined ? alternativeStep : preferredStep;
      const logit = nextLogit - place * step;
      output[token * embeddingLength + state] = logit / normalisedState;
    });
  // State 0 is every token outside the answer: whatever a prompt ends with, the answer begins.
  lead(0, chain.firstNodes);
  chain.nodes.forEach((node, index) => lead(index + 1, node.next));

  return {
    embedding: matrix("token_embd.weight", rows, embedding),
    output: matrix("output.weight", rows, output),
  };
}

function randomVocabularyTensors(
  vocabulary: WordVocabulary,
  seed: number,
  favoured: readonly string[],
): VocabularyTensors {
  const rows = vocabulary.pieces.length;
  const noise = seededNoise(seed);
  const favouredTokens = new Set(favoured.map(vocabulary.idOf));
  // Stronger either way: about every second time one of them comes before all words.
  const deviation = (token: number) => (favouredTokens.has(token) ? 1 : 0.25);
  const embedding = new Float16Array(rows * embeddingLength).map(() => noise(1));
  // Control tokens and bytes keep a logit of zero: nothing ends the answer, and its text is whole characters.
  const output = new Float16Array(rows * embeddingLength).map((_, index) => {
    const token = Math.floor(index / embeddingLength);
    return vocabulary.types[token] === 1 ? noise(deviation(token)) : 0;
  });
  return {
    embedding: matrix("token_embd.weight", rows, embedding),
    output: matrix("output.weight", rows, output),
  };
}

/** Layers of random weights. Their results go to the context part alone, or everywhere in a random model. */
function layerTensors(
  shape: LlamaShape,
  seed: number,
  strength: number,
  everywhere: boolean,
): GgufTensor[] {
  const { heads, kvHeads, headLength, feedForward } = shape;
  const inputDeviation = 1 / Math.sqrt(embeddingLength);
  // Sharp attention: each position reads a few others closely, so a long prompt does not average out.
  const sharp = 1.8 * inputDeviation;
  const noise = seededNoise(seed + 1);
  const random = (rows: number, columns: number, deviation: number) =>
    new Float16Array(rows * columns).map(() => noise(deviation));
  const result = (columns: number, gain: number) =>
    new Float16Array(embeddingLength * columns).map((_, index) =>
      everywhere || Math.floor(index / columns) >= contextStart
        ? noise(gain / Math.sqrt(columns))
        : 0,
    );

  return Array.from({ length: shape.layers }, (_, layer): GgufTensor[] => {
    const query = heads * headLength;
    const keyValue = kvHeads * headLength;
    const tensor = (part: string, rows: number, values: Float16Array) =>
      matrix(`blk.${layer}.${part}.weight`, rows, values);
    return [
      constant(`blk.${layer}.attn_norm.weight`, 1, embeddingLength),
      tensor("attn_q", query, random(query, embeddingLength, sharp)),
      tensor("attn_k", keyValue, random(keyValue, embeddingLength, sharp)),
      tensor("attn_v", keyValue, random(keyValue, embeddingLength, inputDeviation)),
      tensor("attn_output", embeddingLength, result(query, 2 * strength)),
      constant(`blk.${layer}.ffn_norm.weight`, 1, embeddingLength),
      tensor("ffn_gate", feedForward, random(feedForward, embeddingLength, inputDeviation)),
      tensor("ffn_up", feedForward, random(feedForward, embeddingLength, inputDeviation)),
      tensor("ffn_down", embeddingLength, result(feedForward, strength)),
    ];
  }).flat();
}
