import type { Recommendation } from "../../../electron/contract/catalogue.ts";
import type { Fit, Graphics, MemoryNeed } from "../../../electron/contract/machine.ts";
import { count, decimal, estimate, measure, number, percent } from "./numbers.ts";

const reasons: Record<Fit["reason"], (contextSize: number) => string> = {
  room: () => "Enough is left for other applications.",
  little: () => "It fits, but little is left for other applications.",
  smallerContext: (size) => `It fits only with a smaller context: ${number(size)} tokens.`,
  closeOthers: () => "It would fit if other applications were closed.",
  tooLarge: () => "This computer has too little memory for it.",
};

const parts: Record<Exclude<keyof MemoryNeed, "total" | "mapped">, string> = {
  weights: "Weights",
  keyValues: "Keys and values of the context",
  compute: "Working memory",
  process: "The model's process",
};

const backends: Record<NonNullable<Graphics["backend"]>, string> = {
  metal: "Metal",
  cuda: "CUDA",
  vulkan: "Vulkan",
};

const notMedical = "It was not trained on medical texts in particular.";

const whys: Record<Recommendation, string> = {
  balance: "A good balance of size and quality: enough is left for other applications.",
  bestThatFits: "The best one that fits into the memory that is free now.",
  smallerForSpeed: "A larger one would fit too, but would write too slowly here.",
  smallGeneral: `No Meditron-7B fits into the memory that is free now, so this small general model is recommended. ${notMedical}`,
  smallGeneralForSpeed: `Every Meditron-7B that fits would write too slowly here, so this small general model is recommended. ${notMedical}`,
  slow: "The best that fits into the memory that is free now; it writes slowly here.",
};

/** Speeds are expected only so far: above, nobody waits for an answer anyway. */
const fastest = 100;

const about = (perSecond: number): string =>
  perSecond > fastest
    ? `over ${number(fastest)} tokens/s`
    : `about ${estimate(perSecond)} tokens/s`;

/** Words about this computer, what fits into it, and what can be had. */
export const modelFitTexts = {
  fits: "Fits",
  tight: "Tight",
  no: "Too large",
  noNow: "No room now",
  needs: (share: string) => `needs ${share}`,
  reasons,
  details: "What it needs",
  detailsOf: (name: string) => `What ${name} needs`,
  parts,
  total: "Together, at its peak",
  mapped: "Also, while memory is free: pages of the file",
  context: (size: number) => `With a context of ${number(size)} tokens`,
  mappedYes: "read where it lies (memory-mapped)",
  mappedNo: "read into memory",
  onGpu: (layers: number, all: number) => `${number(layers)} of ${number(all)} layers on the GPU`,
  speed: (perSecond: number) => `${decimal(perSecond)} tokens/s`,
  about,
  measured: "measured",
  unmeasured: "speed not known yet",
  reads: (perSecond: string) => `reads ${perSecond}`,

  machine: {
    title: "On this laptop",
    looking: "Looking at this computer…",
    processor: "Processor",
    cores: (n: number) => count(n, "core"),
    features: "Instruction sets",
    noFeatures: "None that speed models up",
    memory: "Memory",
    free: (share: string) => `${share} free`,
    graphics: "Graphics",
    noGraphics: "None that can be used: models run on the processor",
    unusable: "cannot be used",
    unified: "shares the processor's memory",
    backends,
    disk: "Disk",
    diskFree: (free: string) => `${free} free in the models folder`,
    diskUnknown: "The system does not say how much is free",
    folder: "Models folder",
    measure: "Measure speed (takes 10 to 30 seconds)",
    again: "Measure again (takes 10 to 30 seconds)",
    measuring: "Measuring speed",
    stop: "Stop measuring",
    pace: "Measured speed",
    never: "Not measured yet",
    neverDetail:
      "Measuring finds out how fast this computer reads memory and calculates; the expected speeds below are based on it.",
    at: (when: string) => `measured ${when}`,
    processorPace: (rate: string) => `reads weights at ${rate}`,
    graphicsPace: (rate: string) => `graphics at ${rate}`,
    /** What the measured speed means for such a file, in tokens a second. */
    means: (perSecond: number) =>
      `For every token it writes, the model reads all its weights: a file of ${measure(4.1, "gigabyte", 1)} writes ${about(perSecond)} here.`,
  },

  catalogue: {
    title: "Catalogue",
    lead: "Models that suit Viva. Nothing is downloaded until you ask for it, and nothing else is sent.",
    context: "Context to plan for",
    contextHint: "A longer context takes more memory.",
    usualContext: (n: number) => `${number(n)} tokens, as usual`,
    tokens: (n: number) => `${number(n)} tokens`,
    recommended: "Recommended",
    why: (quantization: string) => `Recommended: ${quantization}.`,
    whys,
    first: "Recommended for this computer",
    firstSize: (size: string) => `${size} to download`,
    firstTime:
      "How long the download takes depends on your connection: the time left is shown while it comes, and it can be paused.",
    firstDownload: "Download the recommended model",
    firstNone:
      "No model of the catalogue fits into the memory that is free now. Close other applications and come back: Viva then looks again.",
    uses: { answers: "Answers", embeddings: "Finds passages", reranking: "Sorts passages" },
    parameters: (n: number) =>
      n >= 1e9 ? `${decimal(n / 1e9)} billion parameters` : `${number(n / 1e6)} million parameters`,
    trained: (n: number) => `context of ${number(n)} tokens`,
    by: (maker: string) => `by ${maker}`,
    licence: "Licence",
    source: "Source",
    server: "Server only",
    serverHow:
      "Viva cannot run these files by itself. Run them with vLLM or TGI on a computer with a graphics card, then enter that server's address in Settings; Check can ask it for a second opinion.",
    serverSettings: "Server settings",
    files: (name: string) => `Files of ${name}`,
    showFiles: (n: number) => `Show ${count(n, "file")}`,
    columns: {
      quantization: "Quantization",
      size: "Size",
      loss: "Loss of quality",
      memory: "Memory",
      speed: "Expected speed",
      action: "Get it",
    },
    rounded: (size: string) => `about ${size}`,
    download: "Download",
    downloadOne: (file: string) => `Download ${file}`,
    here: "On this computer",
    coming: (done: number | null) =>
      done === null ? "On its way" : `On its way: ${percent(done / 100)}`,
    noDisk: "The disk is too full",
  },
} as const;
