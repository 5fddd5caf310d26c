import { expect, test } from "vitest";
import { processorFeatures } from "./processorFeatures.ts";

test.each([
  [
    "a processor with AVX-512",
    "CPU : SSE3 = 1 | SSSE3 = 1 | AVX = 1 | AVX2 = 1 | F16C = 1 | FMA = 1 | BMI2 = 1 | AVX512 = 1 | AVX512_VBMI = 1 | AVX512_VNNI = 1 | AVX512_BF16 = 1 | LLAMAFILE = 1 | REPACK = 1 | ",
    ["AVX", "AVX2", "F16C", "FMA", "AVX-512", "AVX-512 VBMI", "AVX-512 VNNI", "AVX-512 BF16"],
  ],
  [
    "an Apple laptop, whose graphics come first",
    "Metal : EMBED_LIBRARY = 1 | CPU : NEON = 1 | ARM_FMA = 1 | FP16_VA = 1 | MATMUL_INT8 = 1 | DOTPROD = 1 | SVE = 0 | ACCELERATE = 1 | REPACK = 1 | ",
    ["NEON", "FP16", "DOTPROD", "I8MM"],
  ],
  [
    "a graphics processor's settings, which are none of the processor",
    "CUDA : ARCHS = 890 | FMA = 1 | CPU : SSE3 = 1 | SSSE3 = 1 | AVX = 1 | AVX_VNNI = 1 | AVX2 = 1 | ",
    ["AVX", "AVX2", "AVX-VNNI"],
  ],
  ["a processor with nothing", "CPU : LLAMAFILE = 1 | ", []],
  ["nothing at all", "", []],
])("%s", (_, systemInfo, expected) => {
  expect(processorFeatures(systemInfo)).toEqual(expected);
});
