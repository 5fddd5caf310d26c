/// <reference lib="esnext.float16" />
import type { TensorType } from "./ggufWriter.ts";
import { seededNumbers } from "./seededNumbers.ts";

export type BlockType = Extract<TensorType, "Q4_K" | "Q6_K" | "Q8_0">;

/** Standard deviation of the weights, as in trained models of this size. */
const deviation = 0.02;

const blockCount = 8192;

/**
 * Blocks of random weights around zero with small finite scales: logits stay finite, and reading them
 * costs what trained weights cost. The same blocks for the same type.
 */
export function randomBlocks(type: BlockType): Uint8Array {
  const next = seededNumbers(type.charCodeAt(1));
  const { bytes, fill } = layouts[type];
  const blocks = new Uint8Array(blockCount * bytes);
  const words = new Uint32Array(Math.ceil(blocks.length / 4)).map(() => next() * 2 ** 32);
  blocks.set(new Uint8Array(words.buffer, 0, blocks.length));
  for (let at = 0; at < blocks.length; at += bytes) {
    fill(blocks.subarray(at, at + bytes), deviation * (0.8 + 0.4 * next()));
  }
  return blocks;
}

/** So many bytes of these blocks in an order that depends on the seed, in chunks that share one buffer. */
export function* shuffled(
  blocks: Uint8Array,
  type: BlockType,
  bytes: number,
  seed: number,
): Generator<Uint8Array> {
  const next = seededNumbers(seed);
  const run = 5 * layouts[type].bytes;
  const starts = blockCount - 5;
  const chunk = new Uint8Array(1000 * run);
  for (let left = bytes; left > 0; left -= chunk.length) {
    for (let at = 0; at < chunk.length; at += run) {
      const start = Math.floor(next() * starts) * layouts[type].bytes;
      chunk.set(blocks.subarray(start, start + run), at);
    }
    yield chunk.subarray(0, left);
  }
}

type Layout = {
  readonly bytes: number;
  /** Sets the scales of a block whose weights are random already. */
  readonly fill: (block: Uint8Array, deviation: number) => void;
};

const layouts: Readonly<Record<BlockType, Layout>> = {
  // Scale, minimum, 12 bytes of 6-bit factors, 256 4-bit weights: scale × factor × weight − minimum × factor.
  Q4_K: {
    bytes: 144,
    fill: (block, deviation) => {
      const factor = 32;
      const scale = deviation / (factor * uniformDeviation(16));
      writeHalves(block, 0, [scale, scale * 7.5]);
      // Every factor, for scale and minimum alike, packed: low bits and two high bits of the later ones; low bits of those.
      block.fill(factor | (2 << 6), 4, 12);
      block.fill(0, 12, 16);
    },
  },
  // 256 6-bit weights, 16 8-bit factors, scale: scale × factor × (weight − 32).
  Q6_K: {
    bytes: 210,
    fill: (block, deviation) => {
      const factor = 16;
      block.fill(factor, 192, 208);
      writeHalves(block, 208, [deviation / (factor * uniformDeviation(64))]);
    },
  },
  // Scale, 32 8-bit weights.
  Q8_0: {
    bytes: 34,
    fill: (block, deviation) => writeHalves(block, 0, [deviation / uniformDeviation(256)]),
  },
};

/** Standard deviation of a whole number with so many equally likely values. */
function uniformDeviation(values: number): number {
  return Math.sqrt((values ** 2 - 1) / 12);
}

function writeHalves(block: Uint8Array, at: number, values: readonly number[]): void {
  block.set(new Uint8Array(Float16Array.from(values).buffer), at);
}
