/** llama.cpp's names of instruction sets that speed it up, and what processor makers call them; oldest first. */
const names: ReadonlyMap<string, string> = new Map([
  ["AVX", "AVX"],
  ["AVX2", "AVX2"],
  ["F16C", "F16C"],
  ["FMA", "FMA"],
  ["AVX_VNNI", "AVX-VNNI"],
  ["AVX512", "AVX-512"],
  ["AVX512_VBMI", "AVX-512 VBMI"],
  ["AVX512_VNNI", "AVX-512 VNNI"],
  ["AVX512_BF16", "AVX-512 BF16"],
  ["AMX_INT8", "AMX"],
  ["NEON", "NEON"],
  ["FP16_VA", "FP16"],
  ["DOTPROD", "DOTPROD"],
  ["MATMUL_INT8", "I8MM"],
  ["SVE", "SVE"],
  ["SME", "SME"],
]);

/**
 * Instruction sets of the processor that llama.cpp uses, from its own summary such as
 * "CPU : AVX2 = 1 | FMA = 1 | ": what it was built with and has found here. Unknown ones are left out.
 */
export function processorFeatures(systemInfo: string): string[] {
  const processor = systemInfo
    .split(/(?=\b[A-Za-z]+ : )/)
    .find((part) => part.startsWith("CPU : "));
  const used = new Set(
    Array.from((processor ?? "").matchAll(/(\w+) = (\d+)/g))
      .filter(([, , value]) => value !== "0")
      .map(([, name]) => name),
  );
  return Array.from(names)
    .filter(([name]) => used.has(name))
    .map(([, shown]) => shown);
}
