import type { ModelFile } from "../../contract/models.ts";

/**
 * Of the weights of all layers, by the architecture of the processor. Types that llama.cpp rearranges are Q4_0, Q4_K,
 * IQ4_NL and MXFP4 with AVX2, Q2_K with AVX-512, and on ARM also Q5_K, Q6_K and Q8_0 but not Q2_K
 * (ggml/src/ggml-cpu/repack.cpp); how much of a file has which type is decided by llama.cpp's quantization of Llama
 * models (src/llama-quant.cpp): a Q4_K_M holds some of its weights as Q6_K. Of names that are not here, nothing; on other
 * processors it is taken for everything.
 */
const shares: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  x64: {
    Q2_K: 0.55,
    Q2_K_S: 0.75,
    Q3_K_M: 0.45,
    Q4_0: 1,
    Q4_K: 1,
    Q4_K_S: 0.95,
    Q4_K_M: 0.8,
    IQ4_NL: 1,
    MXFP4: 1,
  },
  arm64: {
    Q3_K_M: 0.5,
    Q3_K_L: 0.5,
    Q4_0: 1,
    Q4_K: 1,
    Q4_K_S: 1,
    Q4_K_M: 1,
    Q5_K: 1,
    Q5_K_S: 1,
    Q5_K_M: 1,
    Q6_K: 1,
    Q8_0: 1,
    IQ4_NL: 1,
    MXFP4: 1,
  },
};

/**
 * Which part of the weights of the layers the native library copies in another order, for the processor's wide
 * instructions: of a mapped file, the pages that they came from stay beside the copy. 0 to 1.
 */
export function rearrangedShare(
  { quantization }: Pick<ModelFile, "quantization">,
  architecture: string,
): number {
  const known = shares[architecture];
  return known === undefined ? 1 : (known[quantization] ?? 0);
}
