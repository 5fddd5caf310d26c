/// <reference lib="esnext.float16" />
import {
  writeGguf,
  type GgufContents,
  type GgufTensor,
  type GgufValue,
} from "../../electron/model/synthetic/ggufWriter.ts";
import { seededNoise } from "./seededNoise.ts";
import { constant, matrix } from "./weights.ts";
import { fragments, words } from "./words.ts";

export type TinyEmbedderOptions = {
  readonly seed?: number;
  readonly name?: string;
  /** The two kinds of encoder: with learnt positions, and with rotated ones and a gated feed-forward part. */
  readonly architecture?: "bert" | "nomic-bert";
  /** WordPiece, or the unigrams of XLM-RoBERTa. */
  readonly tokenizer?: "bert" | "t5";
  /** How the vectors of the tokens become one. */
  readonly pooling?: "mean" | "first";
  readonly contextLength?: number;
};

const layers = 2;
const embeddingLength = 64;
const heads = 2;
const feedForward = 96;

/** The layers change the tokens' own vectors only a little, so texts with the same words are near each other. */
const layerStrength = 0.3;

/** "mostly F16" in general.file_type. */
const f16 = 1;
const normal = 1;
const control = 3;

/** Writes a small working encoder as a GGUF file (about 0.5 MB); the same bytes for the same options. */
export async function writeTinyEmbedder(
  path: string,
  options: TinyEmbedderOptions = {},
): Promise<void> {
  await writeGguf(path, describeTinyEmbedder(options));
}

/** What writeTinyEmbedder writes, for tests that change a part of it. */
export function describeTinyEmbedder(options: TinyEmbedderOptions = {}): GgufContents {
  const { architecture = "bert", contextLength = 512, tokenizer = "bert" } = options;
  const vocabulary = tokenizer === "bert" ? wordPieces() : unigrams();
  const noise = seededNoise(options.seed ?? 1);
  const random = (name: string, rows: number, columns: number, deviation: number) =>
    matrix(
      name,
      rows,
      new Float16Array(rows * columns).map(() => noise(deviation)),
    );
  const positions = random("position_embd.weight", contextLength, embeddingLength, 0.1);
  return {
    metadata: metadataOf(options, architecture, contextLength, vocabulary),
    tensors: [
      random("token_embd.weight", vocabulary.pieces.length, embeddingLength, 1),
      // llama.cpp adds a row of it as it is, and aborts when that is not of 32 bits.
      constant("token_types.weight", 0.1, embeddingLength, 2),
      ...(architecture === "bert" ? [positions] : []),
      ...norm("token_embd_norm"),
      ...Array.from({ length: layers }, (_, layer) =>
        layerTensors(`blk.${layer}.`, architecture, random),
      ).flat(),
    ],
  };
}

type Random = (name: string, rows: number, columns: number, deviation: number) => GgufTensor;

function layerTensors(layer: string, architecture: string, random: Random): GgufTensor[] {
  const input = 1 / Math.sqrt(embeddingLength);
  const down = layerStrength / Math.sqrt(feedForward);
  const weight = (name: string, rows: number, columns: number, deviation: number) =>
    random(`${layer}${name}.weight`, rows, columns, deviation);
  const attention =
    architecture === "bert"
      ? ["attn_q", "attn_k", "attn_v"].flatMap((name) => [
          weight(name, embeddingLength, embeddingLength, input),
          constant(`${layer}${name}.bias`, 0, embeddingLength),
        ])
      : [weight("attn_qkv", 3 * embeddingLength, embeddingLength, input)];
  return [
    ...attention,
    weight("attn_output", embeddingLength, embeddingLength, layerStrength * input),
    ...norm(`${layer}attn_output_norm`),
    ...(architecture === "bert" ? [] : [weight("ffn_gate", feedForward, embeddingLength, input)]),
    weight("ffn_up", feedForward, embeddingLength, input),
    weight("ffn_down", embeddingLength, feedForward, down),
    ...norm(`${layer}layer_output_norm`),
  ];
}

function norm(name: string): GgufTensor[] {
  return [
    constant(`${name}.weight`, 1, embeddingLength),
    constant(`${name}.bias`, 0, embeddingLength),
  ];
}

type Tokens = {
  readonly model: "bert" | "t5";
  readonly pieces: readonly string[];
  readonly scores: readonly number[];
  readonly types: readonly number[];
  readonly special: Readonly<Record<string, number>>;
};

/** Every piece stands once for the start of a word and once for what follows inside one. */
function everyPiece(): readonly string[] {
  const characters = Array.from({ length: 0x7f - 0x21 }, (_, index) =>
    String.fromCharCode(0x21 + index).toLowerCase(),
  );
  const whole = words.map((word) => word.toLowerCase());
  return [...new Set([...characters, ...fragments, ...whole])].flatMap((piece) => [
    `▁${piece}`,
    piece,
  ]);
}

/** The order of special tokens as in bert-base-uncased, without the unused ones between. */
function wordPieces(): Tokens {
  const special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"];
  const pieces = [...special, ...everyPiece()];
  return {
    model: "bert",
    pieces,
    scores: pieces.map(() => -1000),
    types: pieces.map((_, id) => (id < special.length ? control : normal)),
    special: { padding: 0, unknown: 1, bos: 2, cls: 2, seperator: 3, mask: 4 },
  };
}

/** As in XLM-RoBERTa; longer pieces are likelier than the shorter ones that spell the same. */
function unigrams(): Tokens {
  const special = ["<s>", "<pad>", "</s>", "<unk>"];
  const pieces = [...special, "▁", ...everyPiece()];
  return {
    model: "t5",
    pieces,
    scores: pieces.map((piece, id) => (id < special.length ? 0 : -10 - 1 / piece.length)),
    types: pieces.map((_, id) => (id >= special.length ? normal : id === 3 ? 2 : control)),
    special: { bos: 0, padding: 1, eos: 2, seperator: 2, unknown: 3 },
  };
}

function metadataOf(
  options: TinyEmbedderOptions,
  architecture: string,
  contextLength: number,
  { model, pieces, scores, types, special }: Tokens,
): Map<string, GgufValue> {
  const text = (value: string): GgufValue => ({ type: "string", value });
  const number = (value: number): GgufValue => ({ type: "uint32", value });
  const yes: GgufValue = { type: "bool", value: true };
  return new Map<string, GgufValue>([
    ["general.architecture", text(architecture)],
    ["general.name", text(options.name ?? "Viva tiny test embedder")],
    ["general.file_type", number(f16)],
    [`${architecture}.block_count`, number(layers)],
    [`${architecture}.context_length`, number(contextLength)],
    [`${architecture}.embedding_length`, number(embeddingLength)],
    [`${architecture}.feed_forward_length`, number(feedForward)],
    [`${architecture}.attention.head_count`, number(heads)],
    [`${architecture}.attention.layer_norm_epsilon`, { type: "float32", value: 1e-12 }],
    [`${architecture}.attention.causal`, { type: "bool", value: false }],
    [`${architecture}.pooling_type`, number(options.pooling === "first" ? 2 : 1)],
    ["tokenizer.ggml.model", text(model)],
    ["tokenizer.ggml.tokens", { type: "strings", value: pieces }],
    ["tokenizer.ggml.scores", { type: "float32s", value: scores }],
    ["tokenizer.ggml.token_type", { type: "int32s", value: types }],
    ["tokenizer.ggml.token_type_count", number(2)],
    ...(model === "t5"
      ? ([
          ["tokenizer.ggml.add_bos_token", yes],
          ["tokenizer.ggml.add_eos_token", yes],
          ["tokenizer.ggml.add_space_prefix", yes],
        ] as const)
      : []),
    ...Object.entries(special).map(
      ([name, id]) => [`tokenizer.ggml.${name}_token_id`, number(id)] as const,
    ),
  ]);
}
