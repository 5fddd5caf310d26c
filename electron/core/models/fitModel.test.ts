import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Graphics, Machine } from "../../contract/machine.ts";
import { automaticLoad } from "../../contract/models.ts";
import { fitModel, resourcesOf, type FitOptions } from "./fitModel.ts";
import { planLoad, wantedContext } from "./planLoad.ts";

const gibibyte = 2 ** 30;

/** Meditron-7B as Q4_K_M. */
const meditron = {
  quantization: "Q4_K_M",
  fileBytes: 4_081_004_224,
  layers: 32,
  embeddingLength: 4096,
  feedForwardLength: 11_008,
  kvHeadCount: 32,
  headLength: 128,
  vocabularySize: 32_017,
  trainedContext: 2048,
};

const automatic: FitOptions = { contextSize: "auto", gpuLayers: "auto" };

function machine(change: Partial<Machine> = {}): Machine {
  return {
    processor: "",
    architecture: "x64",
    cores: 4,
    features: ["AVX2"],
    totalBytes: 16 * gibibyte,
    availableBytes: 12 * gibibyte,
    graphics: [],
    modelsFolder: "/models",
    diskFreeBytes: null,
    ...change,
  };
}

/** A laptop with so many GiB in all and to spare. */
function laptop(total: number, available: number): Machine {
  return machine({ totalBytes: total * gibibyte, availableBytes: available * gibibyte });
}

function card(change: Partial<Graphics> = {}): Graphics {
  return {
    name: "A card",
    backend: "cuda",
    totalBytes: 8 * gibibyte,
    freeBytes: 8 * gibibyte,
    unified: false,
    ...change,
  };
}

describe("Meditron-7B as Q4_K_M", () => {
  test.each([
    [16, 12, "fits", "room"],
    [8, 6.2, "fits", "room"],
    [8, 6, "tight", "little"],
    [8, 5.4, "tight", "little"],
    [8, 4.7, "tight", "smallerContext"],
    [8, 3, "tight", "closeOthers"],
    [16, 2, "tight", "closeOthers"],
    [4, 3.5, "no", "tooLarge"],
  ])("of %f GiB with %f to spare: %s, %s", (total, available, verdict, reason) => {
    const fit = fitModel(meditron, automatic, laptop(total, available));
    expect(fit).toMatchObject({ verdict, reason, haveBytes: available * gibibyte });
  });

  test("fits a laptop of 8 GB in 5.2 GiB with its whole context", () => {
    const fit = fitModel(meditron, automatic, laptop(8, 6));
    expect(fit).toMatchObject({ contextSize: 2048, memoryMapped: false, gpuLayers: 0, layers: 33 });
    expect(fit.need.total).toBeLessThanOrEqual(5.2 * gibibyte);
  });

  test("tells what even the smallest context needs where it is too large", () => {
    const fit = fitModel(meditron, automatic, laptop(4, 3.5));
    expect(fit.contextSize).toBe(512);
    expect(fit.need.total).toBeGreaterThan(fit.haveBytes);
  });

  test("goes into the memory of a graphics processor, whole or in part", () => {
    const layersWith = (change: Partial<Graphics>, options: FitOptions = automatic) =>
      fitModel(meditron, options, machine({ graphics: [card(change)] })).gpuLayers;
    expect(layersWith({})).toBe(33);
    expect(layersWith({ freeBytes: 4 * gibibyte })).toBeGreaterThan(15);
    expect(layersWith({ freeBytes: 4 * gibibyte })).toBeLessThan(27);
    expect(layersWith({ freeBytes: 0.3 * gibibyte })).toBe(0);
    expect(layersWith({ backend: null })).toBe(0);
    expect(layersWith({}, { ...automatic, gpuLayers: 0 })).toBe(0);
    expect(layersWith({}, { ...automatic, gpuLayers: 10 })).toBe(10);
    expect(layersWith({ unified: true, freeBytes: null, totalBytes: null })).toBe(33);
  });

  test("counts the memory of a graphics processor once: not where it is the processor's own", () => {
    const small = { ...laptop(8, 3), graphics: [card()] };
    expect(fitModel(meditron, automatic, small)).toMatchObject({
      verdict: "fits",
      haveBytes: 11 * gibibyte,
    });
    const shared = { ...laptop(8, 3), graphics: [card({ unified: true })] };
    expect(fitModel(meditron, automatic, shared).haveBytes).toBe(3 * gibibyte);
  });
});

test("says what the plan does, for any model and computer", () => {
  const size = (min: number, max: number) => fc.integer({ min, max });
  const gibibytes = (max: number) => size(0, max * 1024).map((mebibytes) => mebibytes * 2 ** 20);
  const models = fc.record({
    quantization: fc.constantFrom("Q2_K", "Q4_0", "Q4_K_M", "Q5_K_M", "Q8_0", "F16", "unknown"),
    fileBytes: size(1, 48 * 1024).map((mebibytes) => mebibytes * 2 ** 20),
    layers: size(1, 80),
    embeddingLength: fc.constantFrom(512, 2048, 4096, 8192),
    feedForwardLength: size(512, 28_672),
    kvHeadCount: fc.constantFrom(1, 4, 8, 32, 64),
    headLength: fc.constantFrom(64, 128, 256),
    vocabularySize: size(1000, 260_000),
    trainedContext: fc.constantFrom(0, 256, 2048, 8192, 131_072),
  });
  const asked = fc.record({
    contextSize: fc.oneof(fc.constant("auto" as const), size(64, 131_072)),
    gpuLayers: fc.oneof(fc.constant("auto" as const), size(0, 100)),
  });
  const cards = fc.record({
    name: fc.constant("card"),
    backend: fc.constantFrom("cuda" as const, "metal" as const, null),
    totalBytes: fc.constant(null),
    freeBytes: fc.option(gibibytes(24)),
    unified: fc.boolean(),
  });
  const computers = fc
    .record({
      architecture: fc.constantFrom("x64", "arm64", "riscv64"),
      totalBytes: gibibytes(64),
      availableShare: fc.double({ min: 0, max: 1, noNaN: true }),
      graphics: fc.array(cards, { maxLength: 2 }),
    })
    .map(({ availableShare, ...computer }) =>
      machine({ ...computer, availableBytes: Math.floor(computer.totalBytes * availableShare) }),
    );
  fc.assert(
    fc.property(models, asked, computers, (shape, options, computer) => {
      const fit = fitModel(shape, options, computer);
      const plan = () =>
        planLoad(shape, { ...automaticLoad, ...options }, resourcesOf(options, computer));
      expect(fit.gpuLayers).toBeLessThanOrEqual(fit.layers);
      if (fit.verdict === "no" || fit.reason === "closeOthers") {
        expect(plan).toThrow(
          expect.objectContaining({
            failure: expect.objectContaining({ code: "MODEL_TOO_LARGE" }),
          }),
        );
        return;
      }
      const { contextSize, need, memoryMapped } = plan();
      expect(fit).toMatchObject({ contextSize, need, memoryMapped: memoryMapped === true });
      expect(contextSize < wantedContext(shape, options)).toBe(fit.reason === "smallerContext");
    }),
    { numRuns: 2000 },
  );
});
