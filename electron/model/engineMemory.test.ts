import { expect, it } from "vitest";
import { automaticLoad, type LoadedModel, type ModelState } from "../contract/models.ts";
import { memoryNeed } from "../core/models/memoryNeed.ts";
import { meditronFile } from "../store/testing/modelSamples.ts";
import { cachedBytes } from "./engineMemory.ts";

const file = meditronFile("/m.gguf");
const admitted = {
  file,
  adapterBytes: 0,
  adapterHash: null,
  fileKey: "key",
  options: automaticLoad,
};

function holding(state: ModelState) {
  return { admitted: () => admitted, state: () => state };
}

function ready(memoryMapped: boolean): ModelState {
  const model: LoadedModel = {
    file,
    profile: "meditron-7b",
    contextSize: 2048,
    gpu: null,
    gpuLayers: 0,
    gpuMemory: null,
    threads: 3,
    memoryMapped,
    flashAttention: true,
    adapter: null,
    adapterHash: null,
    adapterScale: 1,
    loadMs: 1,
    notes: [],
  };
  return { kind: "ready", model };
}

it("another model does not count on the pages that a mapped one reads from", () => {
  const { weights, mapped } = memoryNeed(file, 2048, {
    mappedOn: process.arch,
    flashAttention: true,
  });
  expect(cachedBytes(holding(ready(true)))).toBe(weights - mapped);
  expect(cachedBytes(holding(ready(false)))).toBe(0);
  expect(cachedBytes(holding({ kind: "resting", path: file.path, name: file.name }))).toBe(0);
});
