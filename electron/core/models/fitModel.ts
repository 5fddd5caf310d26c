import type { Fit, Machine } from "../../contract/machine.ts";
import { automaticLoad, type LoadOptions, type ModelFile } from "../../contract/models.ts";
import { Failed } from "../failed.ts";
import { gpuLayersThatFit, usableGraphics } from "./gpuLayers.ts";
import { leastMemory, memoryNeed, type MemoryShape } from "./memoryNeed.ts";
import {
  leastContext,
  planLoad,
  wantedContext,
  type LoadPlan,
  type Resources,
} from "./planLoad.ts";

const gibibyte = 2 ** 30;

/** What a system keeps for itself when everything else is closed: a fifth of its memory, and at least this. */
const keptBytes = 2 * gibibyte;
const keptShare = 0.2;

/** Less than this, or than this share of all memory, is little for other applications. */
const littleBytes = gibibyte;
const littleShare = 0.08;

/** Of how a model is loaded, what its fit depends on. */
export type FitOptions = Pick<LoadOptions, "contextSize" | "gpuLayers">;

/** Whether a model fits into this computer, decided by the same plan by which it is loaded. */
export function fitModel(
  shape: MemoryShape & Pick<ModelFile, "trainedContext">,
  options: FitOptions,
  machine: Machine,
): Omit<Fit, "speed"> {
  const resources = resourcesOf(options, machine);
  const haveBytes = resources.availableBytes + resources.gpuBytes;
  const now = tryPlan(resources);
  if (now === null) {
    const closed = tryPlan(withOthersClosed(resources, machine.totalBytes));
    return closed === null
      ? figures("no", "tooLarge", null)
      : figures("tight", "closeOthers", closed);
  }
  if (now.contextSize < wantedContext(shape, options)) {
    return figures("tight", "smallerContext", now);
  }
  const isLittle =
    haveBytes - now.needBytes < Math.max(littleBytes, littleShare * machine.totalBytes);
  return isLittle ? figures("tight", "little", now) : figures("fits", "room", now);

  function tryPlan(given: Resources): LoadPlan | null {
    try {
      return planLoad(shape, { ...automaticLoad, ...options }, given);
    } catch (error) {
      if (error instanceof Failed && error.failure.code === "MODEL_TOO_LARGE") return null;
      throw error;
    }
  }

  function figures(
    verdict: Fit["verdict"],
    reason: Fit["reason"],
    plan: LoadPlan | null,
  ): Omit<Fit, "speed"> {
    const contextSize = plan?.contextSize ?? leastContext(shape, options);
    return {
      verdict,
      reason,
      contextSize,
      need: plan?.need ?? memoryNeed(shape, contextSize, leastMemory),
      haveBytes,
      // The native library decides for a graphics processor, whose backend mostly takes no mapped pages.
      memoryMapped: plan?.memoryMapped === true,
      gpuLayers: gpuLayersThatFit(shape, contextSize, options.gpuLayers, machine),
      layers: shape.layers + 1,
    };
  }
}

/** What a model with these options may use of a computer. */
export function resourcesOf({ gpuLayers }: FitOptions, machine: Machine): Resources {
  const graphics = usableGraphics(gpuLayers, machine);
  const own = graphics.filter(({ unified }) => !unified);
  return {
    availableBytes: machine.availableBytes,
    gpuBytes: own.reduce((sum, { freeBytes }) => sum + (freeBytes ?? 0), 0),
    usesGpu: graphics.length > 0,
    performanceCores: machine.cores,
    architecture: machine.architecture,
  };
}

function withOthersClosed(resources: Resources, totalBytes: number): Resources {
  const most = totalBytes - Math.max(keptBytes, keptShare * totalBytes);
  return { ...resources, availableBytes: Math.max(resources.availableBytes, most) };
}
