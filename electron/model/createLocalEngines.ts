import type { LocalEngine } from "../contract/engine.ts";
import type { FailureCode } from "../contract/failure.ts";
import type { LoadedModel } from "../contract/models.ts";
import { Failed, fail } from "../core/failed.ts";
import type { LocalEngines, Log } from "../core/ports.ts";
import { availableMemory } from "./availableMemory.ts";
import type { LocalModel } from "./createModel.ts";
import {
  holdsEngine,
  inspectEngine,
  cachedBytes,
  isEngine,
  needOf,
  planMemory,
  usedBytes,
  type EngineNeed,
} from "./engineMemory.ts";
import { createLeaseLine } from "./leaseLine.ts";
import type { Admitted } from "./modelSlot.ts";
import { unlessAborted } from "./unlessAborted.ts";

export type EnginesDependencies = {
  /** The model that the student chose. */
  readonly main: LocalModel;
  /** Another one, which nobody else uses. */
  readonly second: LocalModel;
  readonly log: Log;
  /** Bytes that could be used if no model were loaded, instead of what the machine has. */
  readonly haveBytes?: number;
  /** A second model that nobody used for so many milliseconds leaves memory. */
  readonly idleMs?: number;
  /** The main model comes back when nobody wanted another one for so many milliseconds. */
  readonly lingerMs?: number;
};

type Wanted = {
  readonly engine: LocalEngine;
  readonly loading: (name: string, instead: string | null) => void;
};
type Prepared = { readonly model: LocalModel; readonly loaded: LoadedModel };

const usualIdleMs = 10 * 60_000;
const usualLingerMs = 300;

/**
 * The models of this computer: the student's own, and a second one beside it or, where memory does not hold both,
 * instead of it. One engine is leased at a time, to any number of callers; another one waits for its turn. A model that
 * the student loads meanwhile has the right to the memory: where it does not fit beside the second one, it is loaded
 * before anything else that waits, as soon as the answer that is being written has ended.
 */
export function createLocalEngines(dependencies: EnginesDependencies): LocalEngines {
  const { main, second, log, idleMs = usualIdleMs, lingerMs = usualLingerMs } = dependencies;
  /** Brings the main model back that has made room. */
  let bringBack: (() => Promise<void>) | null = null;
  /** From the moment that the second model is decided on until its memory is free again. */
  let isSecondInUse = false;
  let idle: NodeJS.Timeout | undefined;
  const closing = new AbortController();

  const line = createLeaseLine<Wanted, Prepared>({
    prepare,
    serves: ({ model }, { engine }) => holdsEngine(model, engine),
    rest,
    log,
    lingerMs,
  });
  main.beforeLoading(makeRoom);

  return {
    async memory(engines) {
      const needs = await Promise.all(engines.map(inspectEngine));
      // What a model that is being loaded takes can only be told when it is there.
      await Promise.all([settled(main, never), settled(second, never)]);
      const used = usedBytes(main) + usedBytes(second);
      return planMemory(needs, main, Math.floor(freeBytes() + used));
    },
    async lease(engine, loading, signal) {
      const { prepared, release } = await line.lease({ engine, loading }, signal);
      const letRest = prepared.model.keepAwake();
      return {
        ...prepared,
        release() {
          letRest();
          release();
        },
      };
    },
    async close() {
      closing.abort();
      line.close();
      clearTimeout(idle);
      await second.dispose();
    },
  };

  function freeBytes(): number {
    const { haveBytes } = dependencies;
    return haveBytes === undefined
      ? availableMemory() - cachedBytes(main) - cachedBytes(second)
      : haveBytes - usedBytes(main) - usedBytes(second);
  }

  async function prepare(wanted: Wanted, signal: AbortSignal): Promise<Prepared> {
    const { engine } = wanted;
    clearTimeout(idle);
    for (const model of [main, second]) {
      await settled(model, signal);
      const state = model.state();
      if (state.kind === "ready" && holdsEngine(model, engine)) {
        return { model, loaded: state.model };
      }
    }
    // What cannot be loaded anyway makes nothing leave.
    const need = await inspectEngine(engine);
    unlessCancelled(signal);
    const mine = main.admitted();
    const isMain = mine !== null && isEngine(mine, engine);
    if (isMain && main.state().kind !== "away") {
      // It rests, or has been asked for by somebody else since.
      if (main.state().kind === "resting") await wakeMain(mine, wanted);
      return prepare(wanted, signal);
    }
    await freeSecond();
    if (isMain && bringBack !== null) {
      wanted.loading(mine.file.name, null);
      await returnMain(bringBack);
      return prepare(wanted, signal);
    }
    isSecondInUse = true;
    try {
      return { model: second, loaded: await loadSecond(need, wanted, signal) };
    } catch (error) {
      await freeSecond();
      throw error;
    }
  }

  async function wakeMain(mine: Admitted, { loading }: Wanted): Promise<void> {
    loading(mine.file.name, null);
    if (isSecondInUse && needOf(mine, null) > freeBytes()) await freeSecond();
    await main.wakeInRoom();
  }

  async function loadSecond(
    { name, needBytes }: EngineNeed,
    { engine, loading }: Wanted,
    signal: AbortSignal,
  ): Promise<LoadedModel> {
    // One that has just begun to rest gives its memory back first.
    await main.left();
    // One that has just begun to come back takes its memory first; those to come wait for room.
    await settled(main, signal);
    const load = (): Promise<LoadedModel> => {
      unlessCancelled(signal);
      const state = main.state();
      loading(name, state.kind === "away" ? state.name : null);
      return second.load(engine.path, engine.options, false, signal);
    };
    if (needBytes > freeBytes()) await setMainAside(name, signal);
    try {
      return await load();
    } catch (error) {
      // The worker looks closer at what there is, graphics memory included.
      if (!isFailure(error, "MODEL_TOO_LARGE") || main.state().kind !== "ready") throw error;
    }
    await setMainAside(name, signal);
    return load();
  }

  async function setMainAside(forName: string, signal: AbortSignal): Promise<void> {
    // Another one may have been loaded while it waited for a running answer.
    while (main.state().kind === "ready") {
      bringBack = (await main.setAside(forName, signal)) ?? bringBack;
      unlessCancelled(signal);
      await settled(main, signal);
    }
  }

  async function freeSecond(): Promise<void> {
    await second.unload();
    isSecondInUse = false;
  }

  /** Fails as Model.load; does nothing where the student has loaded or unloaded a model meanwhile. */
  async function returnMain(bring: () => Promise<void>): Promise<void> {
    try {
      await bring();
    } finally {
      bringBack = null;
    }
  }

  async function rest(): Promise<void> {
    if (bringBack !== null || second.state().kind !== "ready") await freeSecond();
    if (bringBack !== null) {
      await returnMain(bringBack).catch((cause: unknown) => {
        if (isFailure(cause, "LOAD_CANCELLED")) return;
        log.error("the model that made room did not come back", cause);
      });
    }
    clearTimeout(idle);
    if (isSecondInUse) idle = setTimeout(() => line.runNext(freeSecond), idleMs).unref();
  }

  /** The student loads a model: where it does not fit beside the second one, that one leaves first. */
  async function makeRoom(admitted: Admitted, given: AbortSignal): Promise<() => void> {
    const signal = AbortSignal.any([given, closing.signal]);
    const isReady = second.state().kind === "ready";
    const fits = isReady && needOf(admitted, null) <= freeBytes() + usedBytes(main);
    if (closing.signal.aborted || !isSecondInUse || fits) return () => {};
    const room = Promise.withResolvers<void>();
    const loaded = Promise.withResolvers<void>();
    line.runNext(async () => {
      if (signal.aborted) return;
      await freeSecond();
      room.resolve();
      await loaded.promise;
    });
    const hasRoom = await unlessAborted(
      room.promise.then(() => true),
      signal,
    );
    if (hasRoom !== null) return loaded.resolve;
    loaded.resolve();
    return fail("LOAD_CANCELLED", {});
  }
}

const never = new AbortController().signal;

function isFailure(error: unknown, code: FailureCode): boolean {
  return error instanceof Failed && error.failure.code === code;
}

function unlessCancelled(signal: AbortSignal): void {
  if (signal.aborted) fail("LOAD_CANCELLED", {});
}

/** Waits until a model is neither being loaded nor about to be. Failed LOAD_CANCELLED. */
async function settled(model: LocalModel, signal: AbortSignal): Promise<void> {
  for await (const { kind } of model.watch(signal)) {
    if (kind !== "loading" && kind !== "waiting") return;
  }
  unlessCancelled(signal);
}
