import { createRouterClient, implement } from "@orpc/server";
import { describe, expect, it } from "vitest";
import { contract } from "../../../electron/contract/index.ts";
import type { Machine, Probe } from "../../../electron/contract/machine.ts";
import { offered, untilAborted } from "./fakeModels.ts";
import { createOfferStore } from "./offerStore.ts";

const machine: Machine = {
  processor: "A processor",
  architecture: "x64",
  cores: 8,
  features: ["AVX2"],
  totalBytes: 16e9,
  availableBytes: 9.8e9,
  graphics: [],
  modelsFolder: "/data/models",
  diskFreeBytes: 1e11,
};

const probe: Probe = {
  at: 5,
  tookMs: 9000,
  processor: { bytesPerSecond: 2e10, parametersPerSecond: 1e11 },
  graphics: null,
};

/** A core that has a model busy until told otherwise, and remembers what it measured. */
function open({ busy = false } = {}) {
  const os = implement(contract).models;
  const contexts: unknown[] = [];
  let kept: Probe | null = null;
  const held = Promise.withResolvers<void>();
  let hold = false;
  const store = createOfferStore(
    createRouterClient({
      models: {
        machine: os.machine.handler(() => ({ machine, probe: kept })),
        catalogue: os.catalogue.handler(async ({ input: { contextSize } }) => {
          contexts.push(contextSize);
          if (contextSize === 512) await held.promise;
          return { models: [offered(`with ${contextSize}`)] };
        }),
        probe: os.probe.handler(async function* ({ errors, signal }) {
          if (busy) throw errors.MODEL_BUSY({ data: { waiting: 1 } });
          yield { type: "progress" as const, percent: 50 };
          if (hold) await untilAborted(signal);
          kept = probe;
          yield { type: "done" as const, probe };
        }),
      },
    }),
  );
  return {
    store,
    contexts,
    release: () => held.resolve(),
    holdProbe: () => {
      hold = true;
    },
  };
}

describe("what this computer can run", () => {
  it("is there once it was looked for", async () => {
    const { store } = open();
    expect(store.state.getState()).toMatchObject({ machine: null, offers: null });
    await store.refresh();
    expect(store.state.getState()).toMatchObject({ machine, probe: null });
    expect(store.state.getState().offers).toHaveLength(1);
  });

  it("is measured with the context chosen last, whichever answer comes last", async () => {
    const { store, contexts, release } = open();
    const slow = store.choose(512);
    await store.choose(1024);
    release();
    await slow;
    expect(contexts).toEqual([512, 1024]);
    expect(store.state.getState().contextSize).toBe(1024);
    expect(store.state.getState().offers?.map(({ id }) => id)).toEqual(["with 1024"]);
  });

  it("is reckoned anew after the computer was measured", async () => {
    const { store, contexts } = open();
    const seen: (number | null)[] = [];
    store.state.subscribe((now, before) => {
      if (now.measuring !== before.measuring) seen.push(now.measuring);
    });
    await store.measure();
    expect(seen).toEqual([0, 50, null]);
    expect(store.state.getState().probe).toEqual(probe);
    expect(contexts).toEqual(["auto"]);
  });

  it("says why it could not be measured", async () => {
    const { store } = open({ busy: true });
    await store.measure();
    expect(store.state.getState()).toMatchObject({
      measuring: null,
      problem: { code: "MODEL_BUSY" },
    });
  });

  it("ends a measurement that the student stops, without a problem", async () => {
    const { store, holdProbe } = open();
    holdProbe();
    const begun = Promise.withResolvers<void>();
    store.state.subscribe(({ measuring }) => {
      if (measuring === 50) begun.resolve();
    });
    const measuring = store.measure();
    await begun.promise;
    store.stopMeasuring();
    await measuring;
    expect(store.state.getState()).toMatchObject({ measuring: null, problem: null });
  });
});
