import { describe, expect, test } from "vitest";
import { expectedSpeed as expectedSpeedSchema } from "../../contract/machine.ts";
import { expectedSpeed, type SpeedShape } from "./expectedSpeed.ts";

/** Meditron-7B as Q4_K_M: 4.007 GB of its 4.081 GB are read for each token. */
const meditron: SpeedShape = {
  fileBytes: 4_081_095_360,
  parameters: 6_738_546_688,
  layers: 32,
  embeddingLength: 4096,
  feedForwardLength: 11_008,
  kvHeadCount: 32,
  headLength: 128,
  vocabularySize: 32_017,
};

const processor = { bytesPerSecond: 40e9, parametersPerSecond: 180e9 };
const graphics = { bytesPerSecond: 400e9, parametersPerSecond: 9000e9 };
const onProcessor = { gpuLayers: 0, layers: 33 };
const halfAndHalf = { gpuLayers: 16.5, layers: 33 };
const onGraphics = { gpuLayers: 33, layers: 33 };

describe("on the processor", () => {
  test("writing reads all weights but the embedding table, reading calculates with the layers", () => {
    const speed = expectedSpeed(meditron, onProcessor, { processor, graphics: null });
    expect(speed.generatePerSecond).toBeCloseTo(40 / 4.001, 1);
    expect(speed.promptPerSecond).toBeCloseTo(180 / 6.476, 1);
  });

  test("what a token takes besides its weights slows a small model down, and hardly a large one", () => {
    const slowed = { ...processor, secondsPerToken: 0.01 };
    const small = { ...meditron, fileBytes: meditron.fileBytes / 100 };
    const lossOf = (shape: SpeedShape) =>
      expectedSpeed(shape, onProcessor, { processor: slowed, graphics: null }).generatePerSecond /
      expectedSpeed(shape, onProcessor, { processor, graphics: null }).generatePerSecond;
    expect(lossOf(meditron)).toBeGreaterThan(0.9);
    expect(lossOf(small)).toBeLessThan(0.15);
  });

  test("twice the bytes are written at half the speed, and read as fast as before", () => {
    const twice = { ...meditron, fileBytes: 2 * meditron.fileBytes };
    const one = expectedSpeed(meditron, onProcessor, { processor, graphics: null });
    const two = expectedSpeed(twice, onProcessor, { processor, graphics: null });
    expect(two.generatePerSecond).toBeCloseTo(one.generatePerSecond / 2);
    expect(two.promptPerSecond).toBeCloseTo(one.promptPerSecond);
  });

  test("an output that shares the embedding's table is read for every token", () => {
    const table = meditron.vocabularySize * meditron.embeddingLength;
    const shared = { ...meditron, parameters: meditron.parameters - table };
    const speed = expectedSpeed(shared, onProcessor, { processor, graphics: null });
    expect(speed.generatePerSecond).toBeCloseTo(40e9 / meditron.fileBytes);
    expect(speed.promptPerSecond).toBeCloseTo(180 / 6.476, 1);
  });
});

test("a file with a wide vocabulary, small layers and tensors of no use has a speed too", () => {
  const small = { layers: 1, embeddingLength: 64, feedForwardLength: 64, kvHeadCount: 1 };
  const table = 64 * 32_000;
  for (const surplus of [0, 0.5, 0.6, 1, 2]) {
    const odd = {
      ...meditron,
      ...small,
      headLength: 64,
      vocabularySize: 32_000,
      parameters: table + 28_672 + surplus * table,
    };
    const speed = expectedSpeed(odd, onProcessor, { processor, graphics: null });
    expect({ ...speed, basis: "expected" }).toEqual(
      expectedSpeedSchema.parse({ ...speed, basis: "expected" }),
    );
  }
});

describe("with a graphics processor", () => {
  const probe = { processor, graphics };

  test("all layers on it make it the only one that counts", () => {
    const speed = expectedSpeed(meditron, onGraphics, probe);
    expect(speed.generatePerSecond).toBeCloseTo(400 / 4.001, 0);
    expect(speed.promptPerSecond).toBeCloseTo(9000 / 6.476, 0);
  });

  test("the times of both add up where it holds a part of the layers", () => {
    const rates = [onProcessor, onGraphics, halfAndHalf].map(
      (fit) => 1 / expectedSpeed(meditron, fit, probe).generatePerSecond,
    );
    const [alone = 0, all = 0, half = 0] = rates;
    expect(half).toBeCloseTo((alone + all) / 2);
  });

  test("one that was not measured counts as the processor", () => {
    const unmeasured = { processor, graphics: null };
    expect(expectedSpeed(meditron, onGraphics, unmeasured)).toEqual(
      expectedSpeed(meditron, onProcessor, unmeasured),
    );
  });
});
