import type { Graphics, Machine } from "../../contract/machine.ts";
import type { LoadedModel } from "../../contract/models.ts";
import { memoryNeed } from "./memoryNeed.ts";

/** The machine as it would be if these models were not in memory: another one may take their place. */
export function withLoadedAsFree(machine: Machine, loaded: readonly LoadedModel[]): Machine {
  const first = machine.graphics.find(({ backend }) => backend !== null);
  const isUnified = first?.unified ?? false;
  const { architecture } = machine;
  const held = loaded.reduce((sum, model) => sum + heldBytes(model, isUnified, architecture), 0);
  const onGraphics = loaded.reduce((sum, { gpuMemory }) => sum + (gpuMemory?.usedBytes ?? 0), 0);
  return {
    ...machine,
    availableBytes: Math.min(machine.totalBytes, machine.availableBytes + held),
    graphics: machine.graphics.map((one) => (one === first ? withMoreFree(one, onGraphics) : one)),
  };
}

/** Without the pages of a mapped file, which count as free already: of its weights only what was rearranged. */
function heldBytes(model: LoadedModel, isUnified: boolean, architecture: string): number {
  const { file, contextSize, gpuLayers, memoryMapped, flashAttention } = model;
  const mappedOn = memoryMapped && !isUnified ? architecture : null;
  const need = memoryNeed(file, contextSize, { mappedOn, flashAttention });
  if (isUnified) return need.total;
  const weights = memoryMapped ? need.mapped : need.weights;
  const onProcessor = Math.max(0, 1 - gpuLayers / (file.layers + 1));
  return Math.floor((weights + need.keyValues) * onProcessor + need.compute + need.process);
}

function withMoreFree(graphics: Graphics, bytes: number): Graphics {
  const { freeBytes, totalBytes } = graphics;
  if (freeBytes === null) return graphics;
  return { ...graphics, freeBytes: Math.min(freeBytes + bytes, totalBytes ?? Infinity) };
}
