import { describe, expect, it } from "vitest";
import type { Graphics } from "../../contract/machine.ts";
import type { LoadedModel } from "../../contract/models.ts";
import { meditronFile, sampleMachine } from "../../store/testing/modelSamples.ts";
import { memoryNeed } from "./memoryNeed.ts";
import { withLoadedAsFree } from "./withLoadedAsFree.ts";

const file = meditronFile("/m.gguf");
const need = memoryNeed(file, 2048);

function loaded(changes: Partial<LoadedModel> = {}): LoadedModel {
  return {
    file,
    profile: "meditron-7b",
    contextSize: 2048,
    gpu: null,
    gpuLayers: 0,
    gpuMemory: null,
    threads: 3,
    memoryMapped: false,
    flashAttention: true,
    adapter: null,
    adapterHash: null,
    adapterScale: 1,
    loadMs: 1,
    notes: [],
    ...changes,
  };
}

const card: Graphics = {
  name: "A card",
  backend: "cuda",
  totalBytes: 8e9,
  freeBytes: 2e9,
  unified: false,
};

describe("memory of loaded models", () => {
  it("is free for another one, but never more than there is", () => {
    const machine = sampleMachine({ availableBytes: 3e9 });
    const one = withLoadedAsFree(machine, [loaded()]);
    expect(one).toEqual({ ...machine, availableBytes: 3e9 + need.total });
    const two = withLoadedAsFree(machine, [loaded(), loaded()]);
    expect(two.availableBytes).toBe(3e9 + 2 * need.total);
    const many = Array.from({ length: 9 }, () => loaded());
    expect(withLoadedAsFree(machine, many).availableBytes).toBe(machine.totalBytes);
    expect(withLoadedAsFree(machine, [])).toEqual(machine);
  });

  it("is without the pages of a mapped file, which count as free already", () => {
    const machine = sampleMachine({ availableBytes: 3e9 });
    const { mapped } = memoryNeed(file, 2048, { mappedOn: "x64", flashAttention: true });
    const found = withLoadedAsFree(machine, [loaded({ memoryMapped: true })]);
    expect(mapped).toBeGreaterThan(0);
    expect(found.availableBytes).toBe(3e9 + need.total - need.weights + mapped);
  });

  it("is the graphics processor's for the layers that are there", () => {
    const machine = sampleMachine({ availableBytes: 3e9, graphics: [card] });
    const gpu = { gpu: "cuda", gpuMemory: { usedBytes: 5e9, totalBytes: 8e9 } } as const;
    const whole = withLoadedAsFree(machine, [loaded({ ...gpu, gpuLayers: 33 })]);
    expect(whole.graphics).toEqual([{ ...card, freeBytes: 7e9 }]);
    expect(whole.availableBytes).toBe(3e9 + need.compute + need.process);
    const most = withLoadedAsFree(machine, [
      loaded({ ...gpu, gpuLayers: 33 }),
      loaded({ ...gpu, gpuLayers: 33 }),
    ]);
    expect(most.graphics[0]?.freeBytes).toBe(8e9);
  });

  it("is the same memory where a graphics processor has none of its own", () => {
    const graphics = [{ ...card, backend: "metal", unified: true } as const];
    const machine = sampleMachine({ availableBytes: 3e9, graphics });
    const gpuMemory = { usedBytes: 5e9, totalBytes: 8e9 };
    const found = withLoadedAsFree(machine, [loaded({ gpu: "metal", gpuLayers: 33, gpuMemory })]);
    expect(found.availableBytes).toBe(3e9 + need.total);
  });

  it("says nothing of a graphics processor whose memory is not known", () => {
    const graphics = [{ ...card, freeBytes: null }];
    const machine = sampleMachine({ graphics });
    expect(withLoadedAsFree(machine, [loaded()]).graphics).toEqual(graphics);
  });
});
