import type { LoadOptions } from "../../../electron/contract/models.ts";

/** The load options as they are typed; empty means that Viva decides. */
export type TypedOptions = {
  readonly profile: string;
  readonly gpuLayers: string;
  readonly threads: string;
  readonly contextSize: string;
};

export const emptyOptions: TypedOptions = {
  profile: "auto",
  gpuLayers: "",
  threads: "",
  contextSize: "",
};

export const limits = {
  gpuLayers: [0, 1000],
  threads: [1, 512],
  contextSize: [64, 131_072],
} as const;

type NumberOption = keyof typeof limits;

/** The typed number, "auto" where nothing is typed, or null where it is not a whole number in its limits. */
export function readOption(option: NumberOption, typed: string): number | "auto" | null {
  const words = typed.trim();
  if (words === "") return "auto";
  const [low, high] = limits[option];
  const value = /^\d+$/.test(words) ? Number(words) : Number.NaN;
  return value >= low && value <= high ? value : null;
}

/** All options together, without an adapter, or null while any of them is wrong. */
export function readOptions(typed: TypedOptions): LoadOptions | null {
  const gpuLayers = readOption("gpuLayers", typed.gpuLayers);
  const threads = readOption("threads", typed.threads);
  const contextSize = readOption("contextSize", typed.contextSize);
  if (gpuLayers === null || threads === null || contextSize === null) return null;
  return { profile: typed.profile, gpuLayers, threads, contextSize, adapter: null };
}
