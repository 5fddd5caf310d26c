import { describe, expect, test } from "vitest";
import { memoryNeed, type MemoryShape } from "./memoryNeed.ts";

const mebibyte = 2 ** 20;

const meditron: MemoryShape = {
  quantization: "Q4_K_M",
  fileBytes: 4_081_038_240,
  layers: 32,
  embeddingLength: 4096,
  feedForwardLength: 11_008,
  kvHeadCount: 32,
  headLength: 128,
  vocabularySize: 32_017,
};

describe("the parts that llama.cpp reported for Meditron-7B's shape", () => {
  const mapped = memoryNeed(meditron, 512, { mappedOn: "x64", flashAttention: true });

  test("keys and values at 512 tokens", () => {
    expect(mapped.keyValues).toBe(256 * mebibyte);
  });

  test.each([
    ["compute buffers", mapped.compute, 97],
    ["rearranged weights of a Q4_K_M on x64", mapped.mapped, 2943],
  ])("%s, within a twentieth", (_, bytes, measured) => {
    expect(bytes / mebibyte / measured).toBeGreaterThan(0.95);
    expect(bytes / mebibyte / measured).toBeLessThan(1.05);
  });
});

test("the total is the sum of its parts", () => {
  const { total, ...parts } = memoryNeed(meditron, 2048, {
    mappedOn: "x64",
    flashAttention: false,
  });
  expect(Object.values(parts).reduce((sum, part) => sum + part)).toBe(total);
});

test("read into memory, a file is there once", () => {
  expect(memoryNeed(meditron, 2048)).toMatchObject({ weights: meditron.fileBytes, mapped: 0 });
});

test.each([
  ["Q4_0", "x64", true],
  ["Q8_0", "x64", false],
  ["Q8_0", "arm64", true],
  ["Q6_K", "x64", false],
  ["Q6_K", "arm64", true],
  ["F16", "arm64", false],
])("whether a %s is rearranged on %s: %s", (quantization, mappedOn, isRearranged) => {
  const { mapped } = memoryNeed({ ...meditron, quantization }, 2048, {
    mappedOn,
    flashAttention: true,
  });
  expect(mapped > 0).toBe(isRearranged);
});

test("an unknown processor is taken for one that rearranges everything", () => {
  const { mapped } = memoryNeed(meditron, 2048, { mappedOn: "riscv64", flashAttention: true });
  expect(mapped).toBeGreaterThan(meditron.fileBytes * 0.9);
});

test("attention heads may be longer than their share of the embedding", () => {
  const gemma = { ...meditron, headLength: 256 };
  const { keyValues } = memoryNeed(meditron, 2048);
  expect(memoryNeed(gemma, 2048).keyValues).toBe(2 * keyValues);
});
