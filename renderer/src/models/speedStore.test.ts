import { createRouterClient, implement } from "@orpc/server";
import { describe, expect, it } from "vitest";
import { contract } from "../../../electron/contract/index.ts";
import { idOf, speedRun, untilAborted } from "./fakeModels.ts";
import { createSpeedStore } from "./speedStore.ts";

const run = speedRun(1, 6);

/** A core in which model 1 is tested at once, model 2 until it is stopped, and model 3 not at all. */
function open() {
  const os = implement(contract).models;
  return createSpeedStore(
    createRouterClient({
      models: {
        testSpeed: os.testSpeed.handler(async function* ({ input: { modelId }, errors, signal }) {
          if (modelId === idOf(3)) throw errors.MODEL_MISSING({ data: {} });
          yield { type: "progress" as const, stage: "writing" as const, percent: 60 };
          if (modelId === idOf(2)) {
            await untilAborted(signal);
            return;
          }
          yield { type: "done" as const, run };
        }),
        speeds: os.speeds.handler(({ input, errors }) => {
          if (input.modelId === idOf(3)) throw errors.MODEL_MISSING({ data: {} });
          return { runs: [run] };
        }),
      },
    }),
  );
}

describe("a speed test", () => {
  it("tells how far it is, and then what it found", async () => {
    const store = open();
    const seen: unknown[] = [];
    store.state.subscribe(({ test }) => seen.push(test));
    expect(await store.test(idOf(1))).toEqual(run);
    expect(seen).toEqual([
      { modelId: idOf(1), stage: "loading", percent: 0 },
      { modelId: idOf(1), stage: "writing", percent: 60 },
      null,
    ]);
  });

  it("runs alone, and ends when it is stopped", async () => {
    const store = open();
    const writing = Promise.withResolvers<void>();
    store.state.subscribe(({ test }) => {
      if (test?.stage === "writing") writing.resolve();
    });
    const first = store.test(idOf(2));
    await writing.promise;
    expect(await store.test(idOf(1))).toBeNull();
    expect(store.state.getState().test?.modelId).toBe(idOf(2));
    store.stop();
    expect(await first).toBeNull();
    expect(store.state.getState()).toEqual({ test: null, failed: null });
  });

  it("says which model could not be tested, and why, until it is dismissed", async () => {
    const store = open();
    expect(await store.test(idOf(3))).toBeNull();
    expect(store.state.getState().failed).toEqual({
      modelId: idOf(3),
      problem: { code: "MODEL_MISSING", data: {} },
    });
    store.dismiss();
    expect(store.state.getState().failed).toBeNull();
  });

  it("has a history, or a reason why not", async () => {
    const store = open();
    expect(await store.history(idOf(1))).toEqual([run]);
    expect(await store.history(idOf(3))).toEqual({
      problem: { code: "MODEL_MISSING", data: {} },
    });
  });
});
