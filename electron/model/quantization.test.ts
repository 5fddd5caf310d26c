import { expect, test } from "vitest";
import { nameQuantization } from "./quantization.ts";

const tensor = (name: string, elements: number) => ({
  name: "any",
  dimensions: [elements],
  type: { name, blockElements: 1, blockBytes: 1 },
  elements,
});

test("the file's own word counts", () => {
  expect(nameQuantization(15, [tensor("Q6_K", 1000)])).toBe("Q4_K_M");
});

test("without a word, or with an unknown one, the type of most weights", () => {
  const tensors = [tensor("F32", 100), tensor("Q8_0", 90), tensor("Q8_0", 90)];
  expect(nameQuantization(undefined, tensors)).toBe("Q8_0");
  expect(nameQuantization(1024, tensors)).toBe("Q8_0");
});
