/// <reference lib="esnext.float16" />
import type { GgufTensor } from "../../electron/model/synthetic/ggufWriter.ts";

/** A matrix of 16-bit numbers, row after row. */
export function matrix(name: string, rows: number, values: Float16Array): GgufTensor {
  return {
    name,
    dimensions: [values.length / rows, rows],
    type: "F16",
    contents: () => [new Uint8Array(values.buffer)],
  };
}

/** 32-bit numbers that are all the same: a vector, or a matrix of so many rows. */
export function constant(
  name: string,
  value: number,
  length: number,
  ...rows: readonly number[]
): GgufTensor {
  const dimensions = [length, ...rows];
  const values = new Float32Array(dimensions.reduce((size, axis) => size * axis, 1)).fill(value);
  return {
    name,
    dimensions,
    type: "F32",
    contents: () => [new Uint8Array(values.buffer)],
  };
}
