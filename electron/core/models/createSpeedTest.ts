import type { SpeedEvent, SpeedRun } from "../../contract/modelFiles.ts";
import type { LoadOptions } from "../../contract/models.ts";
import { fail } from "../failed.ts";
import type { EngineLease, Ports } from "../ports.ts";
import type { Quiet } from "./createQuiet.ts";
import { presentOptions } from "./presentOptions.ts";
import { runSpeedTest } from "./runSpeedTest.ts";

/** Tests of how fast a model is on this computer, kept as its history. */
export type SpeedTests = {
  /**
   * Loads the model where it is not loaded, lets it read and write, and keeps the result; ends with done, or without it
   * when the signal aborts while it reads or writes. The student's own model stays, or comes back by itself. Failed
   * MODEL_MISSING, BAD_ARGUMENT for a model that writes nothing, MODEL_BUSY while answers are written, also when
   * that begins beside it, and as Model.load.
   */
  readonly test: (modelId: string, signal: AbortSignal) => AsyncGenerator<SpeedEvent, void, void>;
  /** Newest first. */
  readonly runs: (modelId: string) => readonly SpeedRun[];
};

/** As many as a chart shows. */
const mostRuns = 100;

export function createSpeedTests(
  ports: Pick<Ports, "store" | "model" | "engines" | "preferences" | "clock">,
  quiet: Quiet,
  /** A model has a new result. */
  tell: () => void,
): SpeedTests {
  const { store, model, engines, preferences, clock } = ports;

  /**
   * What is asked of the tested model itself waits for its turn. Beside it, in the student's own one, an answer would halve
   * the speed of both: it has the right of way, and what was measured would be no slow day but a false one.
   */
  function giveWay({ loaded }: EngineLease): void {
    const state = model.state();
    if (state.kind === "ready" && state.model !== loaded) quiet.check();
  }

  async function* measure(
    modelId: string,
    lease: EngineLease,
    { gpuLayers, threads, flashAttention }: LoadOptions,
    signal: AbortSignal,
  ): AsyncGenerator<SpeedEvent, void, void> {
    const asked = { gpuLayers, threads, flashAttention };
    for await (const event of runSpeedTest(lease, signal)) {
      giveWay(lease);
      if (event.type === "progress") {
        yield event;
        continue;
      }
      const run = { id: crypto.randomUUID(), at: clock.now(), asked, ...event.measured };
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
        const { path } = file;
        const options = presentOptions(path, preferences.get());
        const lease = await engines.lease({ kind: "local", path, options }, () => {}, signal);
        try {
          yield* measure(modelId, lease, options, signal);
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
