import { graphics as graphicsSchema, type Graphics } from "../../contract/machine.ts";
import type { MachineFacts } from "../workerContract.ts";

/**
 * The graphics processors that llama.cpp would use. It tells the memory of all of them together, and spreads a model
 * over them, so several are one entry with all names.
 */
export function graphicsOf({
  gpu,
  devices,
  deviceMemory,
}: Pick<MachineFacts, "gpu" | "devices" | "deviceMemory">): Graphics[] {
  const backend = graphicsSchema.shape.backend.catch(null).parse(gpu);
  if (backend === null) return [];
  return [
    {
      name: devices.join(" + ") || backend,
      backend,
      totalBytes: deviceMemory?.totalBytes ?? null,
      freeBytes: deviceMemory?.freeBytes ?? null,
      unified: deviceMemory?.unified ?? false,
    },
  ];
}
