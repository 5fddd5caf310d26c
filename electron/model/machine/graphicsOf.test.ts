import { expect, test } from "vitest";
import { graphicsOf } from "./graphicsOf.ts";

const memory = { totalBytes: 8e9, freeBytes: 7e9, unified: false };

test.each([
  ["none", { gpu: null, devices: [], deviceMemory: null }, []],
  [
    "one",
    { gpu: "cuda", devices: ["RTX 4060"], deviceMemory: memory },
    [{ name: "RTX 4060", backend: "cuda", ...memory }],
  ],
  [
    "two, whose memory is known together",
    { gpu: "vulkan", devices: ["Arc A370M", "Iris Xe"], deviceMemory: memory },
    [{ name: "Arc A370M + Iris Xe", backend: "vulkan", ...memory }],
  ],
  [
    "one without a name",
    { gpu: "metal", devices: [], deviceMemory: { ...memory, unified: true } },
    [{ name: "metal", backend: "metal", ...memory, unified: true }],
  ],
  ["a backend Viva does not know", { gpu: "npu", devices: ["X"], deviceMemory: memory }, []],
])("%s", (_, facts, expected) => {
  expect(graphicsOf(facts)).toEqual(expected);
});
