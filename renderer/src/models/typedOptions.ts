import type { LoadOptions } from "../../../electron/contract/models.ts";
import { formats } from "../app/numbers.ts";

/** The load options as they are typed; empty means that Viva decides. */
export type TypedOptions = {
  readonly profile: string;
  readonly gpuLayers: string;
  readonly threads: string;
  readonly contextSize: string;
  readonly flashAttention: LoadOptions["flashAttention"];
  /** Empty is the adapter as it was trained. */
  readonly adapterScale: string;
};

export const emptyOptions: TypedOptions = {
  profile: "auto",
  gpuLayers: "",
  threads: "",
  contextSize: "",
  flashAttention: "auto",
  adapterScale: "",
};

export const limits = {
  gpuLayers: [0, 1000],
  threads: [1, 512],
  contextSize: [64, 131_072],
} as const;

const mostScale = 4;

type NumberOption = keyof typeof limits;

/** The typed number, "auto" where nothing is typed, or null where it is not a whole number in its limits. */
export function readOption(option: NumberOption, typed: string): number | "auto" | null {
  const words = formats.plainWhole(typed);
  if (words === "") return "auto";
  const [low, high] = limits[option];
  const value = /^\d+$/.test(words) ? Number(words) : Number.NaN;
  return value >= low && value <= high ? value : null;
}

/** The typed strength of an adapter (a comma may stand for the point), 1 where nothing is typed, or null where it makes no sense. */
export function readScale(typed: string): number | null {
  const words = formats.plain(typed);
  if (words === "") return 1;
  const value = /^\d(\.\d{1,3})?$/.test(words) ? Number(words) : Number.NaN;
  return value <= mostScale ? value : null;
}

/** All options together, without an adapter, or null while any of them is wrong. */
export function readOptions(typed: TypedOptions): LoadOptions | null {
  const gpuLayers = readOption("gpuLayers", typed.gpuLayers);
  const threads = readOption("threads", typed.threads);
  const contextSize = readOption("contextSize", typed.contextSize);
  const adapterScale = readScale(typed.adapterScale);
  if (gpuLayers === null || threads === null || contextSize === null) return null;
  if (adapterScale === null) return null;
  const { profile, flashAttention } = typed;
  return {
    profile,
    gpuLayers,
    threads,
    contextSize,
    adapter: null,
    adapterScale,
    flashAttention,
  };
}
