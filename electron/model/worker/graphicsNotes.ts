import type { LoadOptions } from "../../contract/models.ts";
import type { OpenedFacts } from "./openedFacts.ts";

type Loaded = Pick<OpenedFacts, "gpu" | "gpuLayers" | "gpuMemory"> & {
  /** Layers in all; the output counts as one. */
  readonly layers: number;
  /** What the student asked for. */
  readonly asked: LoadOptions["gpuLayers"];
};

const slower = "Answers are slower on the processor alone.";

/**
 * What the student should know of a graphics processor that does not do all the work. maker is that of one that this
 * computer has but native code cannot use; null without one, or where it was left out on purpose.
 */
export function graphicsNotes(loaded: Loaded, maker: string | null): string[] {
  const { gpu, gpuLayers, gpuMemory, layers, asked } = loaded;
  if (asked === 0) return [];
  if (gpu === null) {
    if (maker !== null) return [unusable(maker)];
    return asked === "auto"
      ? []
      : [
          `No graphics processor can be used here, although its layers were set to ${asked}. ${slower}`,
        ];
  }
  // As many as the student asked for by number are no surprise.
  if (asked !== "auto" || gpuLayers >= layers) return [];
  const total = gpuMemory === null ? "" : ` of ${gigabytes(gpuMemory.totalBytes)} GB`;
  if (gpuLayers === 0) {
    return [
      `0 of ${layers} layers on the graphics processor: they do not fit into what is free of its memory${total}. ${slower} Close other applications that use it, or choose a smaller file or context.`,
    ];
  }
  const used = gpuMemory === null ? "" : `: ${gigabytes(gpuMemory.usedBytes)}${total}`;
  return [
    `${gpuLayers} of ${layers} layers on the graphics processor${used}. The others run on the processor, which is slower; a smaller file or context makes room for more.`,
  ];
}

function unusable(maker: string): string {
  const needed = maker === "NVIDIA" ? "NVIDIA's driver" : "a driver with Vulkan";
  return `The graphics processor (${maker}) cannot be used. ${slower} Install ${needed}, then load the model again.`;
}

/** "6" and "4.1": whole numbers without a fraction, as they stand on the box of a card. */
function gigabytes(bytes: number): string {
  return String(Math.round((bytes / 2 ** 30) * 10) / 10);
}
