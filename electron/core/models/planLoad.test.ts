import { describe, expect, test } from "vitest";
import { automaticLoad } from "../../contract/models.ts";
import { meditronFile } from "../../store/testing/modelSamples.ts";
import { memoryNeed } from "./memoryNeed.ts";
import { planLoad, samplesNeed, type Resources } from "./planLoad.ts";

const gibibyte = 2 ** 30;

/** Meditron-7B as Q4_K_M. */
const meditron = meditronFile("/models/meditron-7b.Q4_K_M.gguf");

const machine = (change: Partial<Resources> = {}): Resources => ({
  availableBytes: 24 * gibibyte,
  gpuBytes: 0,
  usesGpu: false,
  performanceCores: 8,
  architecture: "x64",
  ...change,
});

describe("memory", () => {
  test("five samples side by side need keys and values for each, and small buffers", () => {
    const keysAndValues = 5 * 512 * 2 * 2 * 32 * 32 * 128;
    const need = samplesNeed(meditron, 5, 512);
    expect(need).toBeGreaterThan(keysAndValues);
    expect(need).toBeLessThan(keysAndValues * 1.01);
  });

  test("maps the file where there is clearly room for its pages and the repacked weights", () => {
    expect(planLoad(meditron, automaticLoad, machine()).memoryMapped).toBe(true);
    const enough = (memoryNeed(meditron, 2048).total + meditron.fileBytes) * 1.25;
    const mappedWith = (availableBytes: number) =>
      planLoad(meditron, automaticLoad, machine({ availableBytes })).memoryMapped;
    expect(mappedWith(enough)).toBe(true);
    expect(mappedWith(enough - 1)).toBe(false);
  });

  test.each([6, 5.4])(
    "serves a laptop of 8 GB with %f GiB to spare: the whole context in 5.2 GiB, without mapping",
    (available) => {
      const laptop = machine({ availableBytes: available * gibibyte, performanceCores: 4 });
      const plan = planLoad(meditron, automaticLoad, laptop);
      expect(plan).toMatchObject({ contextSize: 2048, memoryMapped: false, notes: [] });
      expect(plan.need.mapped).toBe(0);
      expect(plan.need.total).toBeLessThanOrEqual(5.2 * gibibyte);
    },
  );

  test("a mapped file whose weights stay as they are is there once", () => {
    const whole = { ...meditron, quantization: "Q8_0", fileBytes: 7_161_089_632 };
    const plan = planLoad(whole, automaticLoad, machine());
    expect(plan).toMatchObject({ memoryMapped: true, need: { mapped: 0 } });
    const arm = planLoad(whole, automaticLoad, machine({ architecture: "arm64" }));
    expect(arm).toMatchObject({ memoryMapped: true });
    expect(arm.need.mapped).toBeGreaterThan(6 * gibibyte);
  });

  test("pages beside a copy are needed, but nobody is refused for them", () => {
    const plan = planLoad(meditron, automaticLoad, machine());
    expect(plan.needBytes).toBe(plan.need.total - plan.need.mapped);
    expect(plan.need.mapped).toBeGreaterThan(2 * gibibyte);
  });

  test("counts the scores of all heads where flash attention is off", () => {
    const off = planLoad(meditron, { ...automaticLoad, flashAttention: "off" }, machine());
    const on = planLoad(meditron, automaticLoad, machine());
    expect(off.need.compute - on.need.compute).toBe(4 * 512 * 32 * 2048);
  });

  test("shrinks the context, and says so, before it refuses", () => {
    const plan = planLoad(meditron, automaticLoad, machine({ availableBytes: 4.7 * gibibyte }));
    expect(plan.contextSize).toBeLessThan(2048);
    expect(plan.contextSize).toBeGreaterThanOrEqual(512);
    expect(plan.needBytes).toBeLessThanOrEqual(4.7 * gibibyte);
    expect(plan.notes).toEqual([expect.stringContaining(`${plan.contextSize} tokens`)]);
  });

  test("refuses with what the smallest context needs and what there is", () => {
    const small = machine({ availableBytes: 3 * gibibyte });
    expect(() => planLoad(meditron, automaticLoad, small)).toThrow(
      expect.objectContaining({
        failure: {
          code: "MODEL_TOO_LARGE",
          data: { needBytes: memoryNeed(meditron, 512).total, haveBytes: 3 * gibibyte },
        },
      }),
    );
  });

  test("counts memory of its own that a graphics processor has", () => {
    const gaming = machine({ availableBytes: 3 * gibibyte, gpuBytes: 8 * gibibyte, usesGpu: true });
    expect(planLoad(meditron, automaticLoad, gaming)).toMatchObject({
      contextSize: 2048,
      memoryMapped: "auto",
    });
  });
});

test.each([
  [1, 1],
  [2, 2],
  [3, 2],
  [8, 7],
])("of %i performance cores, %i threads", (performanceCores, threads) => {
  expect(planLoad(meditron, automaticLoad, machine({ performanceCores })).threads).toBe(threads);
});

test("a small embedding model takes all threads: it reads a passage at once", () => {
  const small = { ...meditron, fileBytes: 40 * 2 ** 20 };
  expect(planLoad(small, automaticLoad, machine(), "embeddings").threads).toBe(7);
  const tiny = { ...meditron, fileBytes: 2 ** 20 };
  expect(planLoad(tiny, automaticLoad, machine(), "embeddings").threads).toBe(1);
});

test("a tiny model runs on one thread, unless told otherwise", () => {
  const tiny = { ...meditron, fileBytes: 6_000_000 };
  expect(planLoad(tiny, automaticLoad, machine()).threads).toBe(1);
  expect(planLoad(tiny, { ...automaticLoad, threads: 4 }, machine()).threads).toBe(4);
});

test.each([
  ["auto", 2048, 2048],
  ["auto", 32_768, 2048],
  ["auto", 512, 512],
  [4096, 32_768, 4096],
  [4096, 2048, 2048],
  [256, 2048, 256],
] as const)(
  "context %s of %i trained tokens becomes %i",
  (contextSize, trainedContext, expected) => {
    const file = { ...meditron, trainedContext };
    const plan = planLoad(file, { ...automaticLoad, contextSize }, machine());
    expect(plan).toMatchObject({ contextSize: expected, notes: [] });
  },
);
