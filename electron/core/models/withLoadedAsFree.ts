import type { Graphics, Machine } from "../../contract/machine.ts";
import type { LoadedModel } from "../../contract/models.ts";
import { memoryNeed } from "./memoryNeed.ts";

/** The machine as it would be if these models were not in memory: another one may take their place. */
export function withLoadedAsFree(machine: Machine, loaded: readonly LoadedModel[]): Machine {
  const first = machine.graphics.find(({ backend }) => backend !== null);
  const isUnified = first?.unified ?? false;
  const held = loaded.reduce((sum, model) => sum + heldBytes(model, isUnified), 0);
  const onGraphics = loaded.reduce((sum, { gpuMemory }) => sum + (gpuMemory?.usedBytes ?? 0), 0);
  return {
    ...machine,
    availableBytes: Math.min(machine.totalBytes, machine.availableBytes + held),
    graphics: machine.graphics.map((one) => (one === first ? withMoreFree(one, onGraphics) : one)),
  };
}

/** Without the pages of a mapped file, which count as free already. */
function heldBytes({ file, contextSize, gpuLayers }: LoadedModel, isUnified: boolean): number {
  const need = memoryNeed(file, contextSize);
  if (isUnified) return need.total;
  const onProcessor = Math.max(0, 1 - gpuLayers / (file.layers + 1));
  return Math.floor((need.weights + need.keyValues) * onProcessor + need.compute + need.process);
}

function withMoreFree(graphics: Graphics, bytes: number): Graphics {
  const { freeBytes, totalBytes } = graphics;
  if (freeBytes === null) return graphics;
  return { ...graphics, freeBytes: Math.min(freeBytes + bytes, totalBytes ?? Infinity) };
}
