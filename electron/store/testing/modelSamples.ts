import type { Fit, Machine, Probe } from "../../contract/machine.ts";
import type { SpeedRun } from "../../contract/modelFiles.ts";
import type { ModelFile } from "../../contract/models.ts";
import type { StoredModel } from "../../core/ports.ts";
import { start } from "./openTestStore.ts";

/** Meditron-7B as its header describes it, at this path. */
export function meditronFile(path: string, changes: Partial<ModelFile> = {}): ModelFile {
  return {
    path,
    name: "meditron-7b",
    architecture: "llama",
    quantization: "Q4_K_M",
    parameters: 6_738_554_880,
    fileBytes: 4_081_004_224,
    layers: 32,
    embeddingLength: 4096,
    feedForwardLength: 11_008,
    headCount: 32,
    kvHeadCount: 32,
    headLength: 128,
    trainedContext: 2048,
    vocabularySize: 32_017,
    hasChatTemplate: false,
    profile: "meditron-7b",
    profileReason: "Its name says so.",
    ...changes,
  };
}

/** A model of the list, linked where it lies. */
export function sampleModel(path: string, changes: Partial<StoredModel> = {}): StoredModel {
  return {
    id: crypto.randomUUID(),
    use: "answers",
    file: meditronFile(path),
    fileKey: `${path} as it was`,
    origin: "linked",
    catalogueId: null,
    addedAt: start,
    sha256: null,
    address: null,
    ...changes,
  };
}

/** A test of speed on two threads. */
export function sampleSpeed(changes: Partial<SpeedRun> = {}): SpeedRun {
  return {
    id: crypto.randomUUID(),
    at: start,
    contextSize: 2048,
    threads: 2,
    gpu: null,
    gpuLayers: 0,
    adapter: null,
    memoryMapped: false,
    promptTokens: 256,
    generatedTokens: 64,
    promptPerSecond: 26.5,
    generatePerSecond: 8.8,
    firstTokenMs: 9800,
    loadMs: 7400,
    residentBytes: 5.2e9,
    peakBytes: 5.3e9,
    gpuBytes: null,
    ...changes,
  };
}

/** A measurement of a laptop without a graphics processor. */
export function sampleProbe(changes: Partial<Probe> = {}): Probe {
  return {
    at: start,
    tookMs: 10_000,
    processor: { bytesPerSecond: 36e9, parametersPerSecond: 178e9 },
    graphics: null,
    ...changes,
  };
}

/** Fits with room into memory, on the processor alone. */
export function sampleFit(changes: Partial<Fit> = {}): Fit {
  const need = { weights: 4.1e9, mapped: 0, keyValues: 1.1e9, compute: 1.3e8, process: 1.4e8 };
  return {
    verdict: "fits",
    reason: "room",
    contextSize: 2048,
    need: { ...need, total: 5.47e9 },
    haveBytes: 12e9,
    memoryMapped: false,
    gpuLayers: 0,
    layers: 33,
    speed: null,
    ...changes,
  };
}

/** A laptop of 16 GiB without a graphics processor. */
export function sampleMachine(changes: Partial<Machine> = {}): Machine {
  return {
    processor: "A processor",
    architecture: "x64",
    cores: 4,
    features: ["AVX2"],
    totalBytes: 16 * 2 ** 30,
    availableBytes: 12 * 2 ** 30,
    graphics: [],
    modelsFolder: "/models",
    diskFreeBytes: 100e9,
    ...changes,
  };
}
