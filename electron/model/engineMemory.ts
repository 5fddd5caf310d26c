import { basename } from "node:path";
import type { LocalEngine, MemoryPlan } from "../contract/engine.ts";
import type { LoadOptions } from "../contract/models.ts";
import { nameWithAdapter } from "../contract/nameWithAdapter.ts";
import { memoryNeed } from "../core/models/memoryNeed.ts";
import { asRead, leastContext, wantedContext, withAdapter } from "../core/models/planLoad.ts";
import type { LocalModel } from "./createModel.ts";
import { inspectGguf } from "./gguf.ts";
import { inspectAdapter } from "./inspectAdapter.ts";
import type { Admitted } from "./modelSlot.ts";

/** What an engine takes, in bytes: as it is asked for, and with the smallest context. */
export type EngineNeed = {
  readonly engine: LocalEngine;
  readonly name: string;
  readonly needBytes: number;
  readonly leastBytes: number;
};

/** Reads the headers of an engine's files. Failed as inspectGguf and inspectAdapter. */
export async function inspectEngine(engine: LocalEngine): Promise<EngineNeed> {
  const { path, options } = engine;
  const file = await inspectGguf(path);
  const { adapter } = options;
  const adapterBytes = adapter === null ? 0 : (await inspectAdapter(adapter, path)).fileBytes;
  const whole = withAdapter(file, adapterBytes);
  const need = (contextSize: number) => memoryNeed(whole, contextSize, asRead(options)).total;
  return {
    engine,
    name: nameWithAdapter(file.name, adapter === null ? null : basename(adapter)),
    needBytes: need(wantedContext(file, options)),
    leastBytes: need(leastContext(file, options)),
  };
}

/** Bytes that a model takes, or will take when it comes back or has been loaded; 0 without one. */
function heldBytes(model: Pick<LocalModel, "admitted" | "state">): number {
  const admitted = model.admitted();
  const state = model.state();
  if (admitted === null) return 0;
  return needOf(admitted, state.kind === "ready" ? state.model.contextSize : null);
}

/** Bytes that a model takes in memory at this moment. */
export function usedBytes(model: Pick<LocalModel, "admitted" | "state">): number {
  return model.state().kind === "ready" ? heldBytes(model) : 0;
}

/**
 * Bytes of a loaded model's file that it reads from memory although the system counts them as free: the pages of a
 * mapped file, without those that were rearranged into memory of its own. Another model must not count on them.
 */
export function cachedBytes(model: Pick<LocalModel, "admitted" | "state">): number {
  const admitted = model.admitted();
  const state = model.state();
  if (admitted === null || state.kind !== "ready" || !state.model.memoryMapped) return 0;
  const { file, adapterBytes, options } = admitted;
  const loading = { ...asRead(options), mappedOn: process.arch };
  const { contextSize } = state.model;
  const { weights, mapped } = memoryNeed(withAdapter(file, adapterBytes), contextSize, loading);
  return weights - mapped;
}

/** Bytes that a checked model needs at this context; null takes the one that is tried first. */
export function needOf(admitted: Admitted, contextSize: number | null): number {
  const { file, adapterBytes, options } = admitted;
  const whole = withAdapter(file, adapterBytes);
  return memoryNeed(whole, contextSize ?? wantedContext(file, options), asRead(options)).total;
}

/** True when what was asked for gives this very engine: the same files, and options that are equal or left to Viva. */
export function isEngine({ file, options }: Admitted, engine: LocalEngine): boolean {
  const asked = engine.options;
  const isAsAsked = (option: Exclude<keyof LoadOptions, "adapter" | "adapterScale">): boolean =>
    asked[option] === "auto" || asked[option] === options[option];
  return (
    file.path === engine.path &&
    options.adapter === asked.adapter &&
    (asked.adapter === null || options.adapterScale === asked.adapterScale) &&
    isAsAsked("profile") &&
    isAsAsked("contextSize") &&
    isAsAsked("gpuLayers") &&
    isAsAsked("threads") &&
    isAsAsked("flashAttention")
  );
}

/** True when this very engine is in memory, chosen so or come out so. */
export function holdsEngine(
  model: Pick<LocalModel, "admitted" | "state">,
  engine: LocalEngine,
): boolean {
  const admitted = model.admitted();
  const state = model.state();
  if (admitted === null || state.kind !== "ready") return false;
  const { profile, contextSize, gpuLayers, threads, flashAttention } = state.model;
  const loaded: LoadOptions = {
    ...admitted.options,
    profile,
    contextSize,
    gpuLayers,
    threads,
    flashAttention: flashAttention ? "on" : "off",
  };
  return isEngine(admitted, engine) || isEngine({ ...admitted, options: loaded }, engine);
}

/**
 * How engines can answer: the model that is loaded (or comes back) stays, and each other engine stands beside it, one
 * at a time. They take turns when that does not fit, and when several others are asked for; one that does not fit
 * alone with its smallest context is too large.
 */
export function planMemory(
  needs: readonly EngineNeed[],
  main: Pick<LocalModel, "admitted" | "state">,
  haveBytes: number,
): MemoryPlan {
  const first = main.admitted();
  const others = needs.filter(
    ({ engine }, index) =>
      !isMain(engine) && needs.findIndex((need) => isSame(need.engine, engine)) === index,
  );
  const mainBytes = heldBytes(main);
  const fits = ({ needBytes }: EngineNeed) => mainBytes === 0 || mainBytes + needBytes <= haveBytes;
  const models = needs.map(({ engine, name, needBytes }) => ({
    path: engine.path,
    name,
    needBytes: isMain(engine) ? mainBytes : needBytes,
  }));
  const isTooLarge = needs.some(({ leastBytes }) => leastBytes > haveBytes);
  const isTogether = others.length <= 1 && others.every(fits);
  return {
    models,
    haveBytes,
    way: isTooLarge ? "tooLarge" : isTogether ? "together" : "takeTurns",
  };

  function isMain(engine: LocalEngine): boolean {
    return first !== null && (isEngine(first, engine) || holdsEngine(main, engine));
  }
}

function isSame(left: LocalEngine, right: LocalEngine): boolean {
  return left.path === right.path && JSON.stringify(left.options) === JSON.stringify(right.options);
}
