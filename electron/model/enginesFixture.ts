import type { LocalEngine } from "../contract/engine.ts";
import { automaticLoad, type LoadOptions, type ModelState } from "../contract/models.ts";
import type { EngineLease, LocalEngines } from "../core/ports.ts";
import { createLocalEngines, type EnginesDependencies } from "./createLocalEngines.ts";
import type { LocalModel, ModelDependencies } from "./createModel.ts";
import { never, openBench, plain, quietLog, request, stateOf, type Bench } from "./modelFixture.ts";

export const mebibyte = 2 ** 20;
/** A tiny model takes about 120 MiB: one of them fits, two do not. */
export const roomForOne = 200 * mebibyte;
export const roomForTwo = 300 * mebibyte;

/** What a call that was given up fails with. */
export const cancelled = { failure: { code: "LOAD_CANCELLED" } };

/** A study question; the model "First" answers with 300 mg, the model "Last" with 400 mg. */
export const asked = request([plain("Explain filtration.")], { decoding: { maxTokens: 300 } });

export type EnginesBench = Pick<Bench, "folder" | "writeModel" | "open" | "clean"> & {
  readonly paths: Readonly<Record<"first" | "last" | "slow" | "adapter", string>>;
  readonly openEngines: (
    haveBytes: number | undefined,
    change?: Partial<EnginesDependencies>,
    ofSecond?: Partial<ModelDependencies>,
  ) => OpenEngines;
};

export type OpenEngines = {
  readonly engines: LocalEngines;
  readonly main: ReturnType<Bench["open"]>;
  readonly second: ReturnType<Bench["open"]>;
  readonly lease: (engine: LocalEngine, signal?: AbortSignal) => Promise<EngineLease>;
  /** What began to load, and which model made room. */
  readonly told: readonly (readonly [string, string | null])[];
  /** Resolves when a load of the student's has come while the second model is in memory. */
  readonly waitsForRoom: Promise<void>;
};

/** Two tiny models with different words, a slow one, an adapter, and engines over real workers; clean ends them all. */
export async function openEnginesBench(): Promise<EnginesBench> {
  const bench = await openBench();
  const all: LocalEngines[] = [];
  const [first, last, slow, adapter] = await Promise.all([
    bench.writeModel("first", { name: "First", prefers: "first" }),
    bench.writeModel("last", { name: "Last", prefers: "last" }),
    bench.writeModel("slow", { name: "Slow", layers: 60, answer: "endless" }),
    bench.writeAdapter("adapter", { strength: 0.5 }),
  ]);
  return {
    ...bench,
    paths: { first, last, slow, adapter },
    openEngines(haveBytes, change = {}, ofSecond = {}) {
      const limits = { backOffMs: [1, 1, 1] };
      const main = bench.open({ limits });
      const second = bench.open({ limits, ...ofSecond });
      const { promise: waitsForRoom, resolve } = Promise.withResolvers<void>();
      const engines = createLocalEngines({
        main: {
          ...main.model,
          beforeLoading: (makeRoom) =>
            main.model.beforeLoading((admitted, signal) => {
              const room = makeRoom(admitted, signal);
              if (second.model.state().kind !== "none") resolve();
              return room;
            }),
        },
        second: second.model,
        log: quietLog,
        ...(haveBytes === undefined ? {} : { haveBytes }),
        lingerMs: 0,
        ...change,
      });
      all.push(engines);
      const told: [string, string | null][] = [];
      const lease = (engine: LocalEngine, signal = never): Promise<EngineLease> =>
        engines.lease(engine, (name, instead) => void told.push([name, instead]), signal);
      return { engines, main, second, lease, told, waitsForRoom };
    },
    async clean() {
      await Promise.all(all.map((engines) => engines.close()));
      await bench.clean();
    },
  };
}

export function local(path: string, options: Partial<LoadOptions> = {}): LocalEngine {
  return { kind: "local", path, options: { ...automaticLoad, ...options } };
}

/** Every kind of state that a model goes through from now on, without repetitions. */
export function follow(model: LocalModel): readonly ModelState["kind"][] {
  const kinds: ModelState["kind"][] = [];
  void (async () => {
    for await (const { kind } of model.watch(never)) if (kinds.at(-1) !== kind) kinds.push(kind);
  })();
  return kinds;
}

/** The file of the model, once one is loaded. */
export async function pathOf(model: LocalModel): Promise<string> {
  return (await stateOf(model, "ready")).model.file.path;
}

/** The answer of a leased model to the study question. */
export async function write({ model }: EngineLease): Promise<string> {
  let text = "";
  for await (const event of model.generate(asked, never)) {
    if (event.type === "text") text += event.text;
  }
  return text;
}
