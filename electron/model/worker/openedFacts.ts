import type { Llama, LlamaModel } from "node-llama-cpp";
import type { LoadFacts } from "../workerContract.ts";

/** How a model was opened, whatever it is for. */
export type OpenedFacts = Pick<
  LoadFacts,
  "gpu" | "gpuLayers" | "gpuMemory" | "memoryMapped" | "flashAttention"
>;

/** The facts of a model and its contexts, of whose graphics memory contextBytes tells. */
export async function openedFacts(
  llama: Llama,
  model: LlamaModel,
  contextBytes: number,
  flashAttention: boolean,
): Promise<OpenedFacts> {
  const common = { memoryMapped: model.useMmap, flashAttention };
  if (llama.gpu === false) return { gpu: null, gpuLayers: 0, gpuMemory: null, ...common };
  const { total } = await llama.getVramState();
  return {
    gpu: llama.gpu,
    gpuLayers: model.gpuLayers,
    gpuMemory: { usedBytes: model.memoryUsage.vram + contextBytes, totalBytes: total },
    ...common,
  };
}
