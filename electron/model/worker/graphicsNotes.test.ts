import { expect, test } from "vitest";
import { graphicsNotes } from "./graphicsNotes.ts";

const gibibyte = 2 ** 30;
const none = { gpu: null, gpuLayers: 0, gpuMemory: null, layers: 33, asked: "auto" } as const;
const some = {
  ...none,
  gpu: "cuda",
  gpuLayers: 24,
  gpuMemory: { usedBytes: 4.1 * gibibyte, totalBytes: 6 * gibibyte },
} as const;

test("a graphics processor that cannot be used is told loudly, with what to do", () => {
  expect(graphicsNotes(none, "NVIDIA")).toEqual([
    "The graphics processor (NVIDIA) cannot be used. Answers are slower on the processor alone. Install NVIDIA's driver, then load the model again.",
  ]);
  expect(graphicsNotes({ ...none, asked: 8 }, "AMD")[0]).toContain("a driver with Vulkan");
});

test("a student who set its layers hears that none can be used, whether or not its maker is known", () => {
  expect(graphicsNotes({ ...none, asked: 20 }, null)).toEqual([
    "No graphics processor can be used here, although its layers were set to 20. Answers are slower on the processor alone.",
  ]);
});

test("layers that did not fit are told with the figures", () => {
  expect(graphicsNotes(some, null)).toEqual([
    "24 of 33 layers on the graphics processor: 4.1 of 6 GB. The others run on the processor, which is slower; a smaller file or context makes room for more.",
  ]);
});

test("so is that none fitted", () => {
  const [note] = graphicsNotes({ ...some, gpuLayers: 0 }, null);
  expect(note).toMatch(
    /^0 of 33 layers on the graphics processor: .* of 6 GB\. Answers are slower/,
  );
});

test.each([
  ["without any", none],
  ["when all layers fitted", { ...some, gpuLayers: 33 }],
  ["when the student asked for so many", { ...some, asked: 24 }],
  ["when the student asked for none", { ...some, gpuLayers: 0, asked: 0 }],
])("nothing is said %s", (_, loaded) => {
  expect(graphicsNotes(loaded, null)).toEqual([]);
});

test("a student who wants none hears of none", () => {
  expect(graphicsNotes({ ...none, asked: 0 }, "NVIDIA")).toEqual([]);
});
