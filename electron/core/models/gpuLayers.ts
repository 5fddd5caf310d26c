import type { Graphics, Machine } from "../../contract/machine.ts";
import type { LoadOptions } from "../../contract/models.ts";
import { batchSize, computeBytes, keyValueBytes, type MemoryShape } from "./memoryNeed.ts";

/** Of a graphics processor's free memory, what other programs and the driver are left. */
const reserveShare = 0.1;
const reserveBytes = 300 * 2 ** 20;

/** Graphics processors that take part with these options. */
export function usableGraphics(
  gpuLayers: LoadOptions["gpuLayers"],
  { graphics }: Pick<Machine, "graphics">,
): readonly Graphics[] {
  return gpuLayers === 0 ? [] : graphics.filter(({ backend }) => backend !== null);
}

/**
 * About how many layers go to the graphics processor, the output counted as one more: each takes its part of the
 * weights and of the keys and values. Which do in the end is decided by the native library while it loads.
 */
export function gpuLayersThatFit(
  shape: MemoryShape,
  contextSize: number,
  gpuLayers: LoadOptions["gpuLayers"],
  machine: Pick<Machine, "graphics" | "availableBytes">,
): number {
  const freeBytes = usableGraphics(gpuLayers, machine).reduce(
    (sum, { freeBytes: free, unified }) => sum + (free ?? (unified ? machine.availableBytes : 0)),
    0,
  );
  const layers = shape.layers + 1;
  const layerBytes = (shape.fileBytes + keyValueBytes(shape, contextSize)) / layers;
  const compute = computeBytes(shape, Math.min(batchSize, contextSize));
  const usable = freeBytes * (1 - reserveShare) - reserveBytes - compute;
  const wanted = gpuLayers === "auto" ? layers : Math.min(gpuLayers, layers);
  return Math.min(wanted, Math.max(0, Math.floor(usable / layerBytes)));
}
