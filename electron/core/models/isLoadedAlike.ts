import type { Fit } from "../../contract/machine.ts";
import type { SpeedRun } from "../../contract/modelFiles.ts";
import { automaticLoad, type LoadOptions } from "../../contract/models.ts";
import { fileNameOf } from "./fileNameOf.ts";

/**
 * Whether a test tells how fast a model is with these options: with the same threads, layers on the graphics processor,
 * flash attention and adapter. The context matters only there, because it decides how many layers have room beside it.
 */
export function isLoadedAlike(
  { asked = automaticLoad, adapter, gpu, contextSize }: SpeedRun,
  options: LoadOptions,
  fit: Pick<Fit, "contextSize">,
): boolean {
  return (
    asked.threads === options.threads &&
    asked.gpuLayers === options.gpuLayers &&
    asked.flashAttention === options.flashAttention &&
    adapter === (options.adapter === null ? null : fileNameOf(options.adapter)) &&
    (gpu === null || contextSize === fit.contextSize)
  );
}
