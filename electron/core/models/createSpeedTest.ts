import type { LocalEngine } from "../../contract/engine.ts";
import type { SpeedEvent, SpeedRun } from "../../contract/modelFiles.ts";
import { fail } from "../failed.ts";
import type { EngineLease, Ports } from "../ports.ts";
import type { Quiet } from "./createQuiet.ts";
import { runSpeedTest } from "./runSpeedTest.ts";

/** Tests of how fast a model is on this computer, kept as its history. */
export type SpeedTests = {
  /**
   * Loads the model where it is not loaded, lets it read and write, and keeps the result; ends with done, or without it
   * when the signal aborts while it reads or writes. The student's own model stays, or comes back by itself. Failed
   * MODEL_MISSING, BAD_ARGUMENT for a model that writes nothing, MODEL_BUSY while answers are written, and as Model.load.
   */
  readonly test: (modelId: string, signal: AbortSignal) => AsyncGenerator<SpeedEvent, void, void>;
  /** Newest first. */
  readonly runs: (modelId: string) => readonly SpeedRun[];
};

/** As many as a chart shows. */
const mostRuns = 100;

export function createSpeedTests(
  ports: Pick<Ports, "store" | "engines" | "preferences" | "clock">,
  quiet: Quiet,
  /** A model has a new result. */
  tell: () => void,
): SpeedTests {
  const { store, engines, preferences, clock } = ports;

  /** With the options that it is loaded with, or those of the last load; an adapter fits only the model it was chosen for. */
  function engineOf(path: string): LocalEngine {
    const { lastModel, load } = preferences.get();
    const options = lastModel === path ? load : { ...load, profile: "auto", adapter: null };
    return { kind: "local", path, options };
  }

  async function* measure(
    modelId: string,
    lease: EngineLease,
    signal: AbortSignal,
  ): AsyncGenerator<SpeedEvent, void, void> {
    for await (const event of runSpeedTest(lease, signal)) {
      if (event.type === "progress") {
        yield event;
        continue;
      }
      const run = { id: crypto.randomUUID(), at: clock.now(), ...event.measured };
      store.models.addSpeed(modelId, run);
      tell();
      yield { type: "done", run };
    }
  }

  return {
    async *test(modelId, signal) {
      const { use, file } = store.models.get(modelId);
      if (use !== "answers") {
        const reason = "It makes embeddings and writes no text, so there is nothing to test";
        fail("BAD_ARGUMENT", { argument: file.name, reason });
      }
      const end = quiet.begin();
      try {
        yield { type: "progress", stage: "loading", percent: 0 };
        const lease = await engines.lease(engineOf(file.path), () => {}, signal);
        try {
          yield* measure(modelId, lease, signal);
        } finally {
          lease.release();
        }
      } finally {
        end();
      }
    },
    runs(modelId) {
      store.models.get(modelId);
      return store.models.speeds(modelId, mostRuns);
    },
  };
}
