import { createStore, type StoreApi } from "zustand/vanilla";
import type { OfferedModel } from "../../../electron/contract/catalogue.ts";
import type { Machine, Probe } from "../../../electron/contract/machine.ts";
import type { LoadOptions } from "../../../electron/contract/models.ts";
import { problemOf, type Problem } from "../app/problem.ts";
import type { Client } from "../link/connection.ts";

export type OfferState = {
  /** Null until the core has told it. */
  readonly machine: Machine | null;
  /** Null before this computer was measured. */
  readonly probe: Probe | null;
  /** Null until the core has told them. */
  readonly offers: readonly OfferedModel[] | null;
  /** The context that the offers are measured with. */
  readonly contextSize: LoadOptions["contextSize"];
  /** How far the measurement is; null while none runs. */
  readonly measuring: number | null;
  readonly problem: Problem | null;
};

export type OfferStore = {
  readonly state: StoreApi<OfferState>;
  /** Looks at this computer and at what fits into it anew; what is shown stays meanwhile. */
  readonly refresh: () => Promise<void>;
  /** Measures every offer with another context. */
  readonly choose: (contextSize: LoadOptions["contextSize"]) => Promise<void>;
  /** Measures this computer, which takes about ten seconds. */
  readonly measure: () => Promise<void>;
  readonly stopMeasuring: () => void;
};

type OfferCalls = "machine" | "probe" | "catalogue";

/** This computer, and what it can run. */
export function createOfferStore({
  models,
}: {
  readonly models: Pick<Client["models"], OfferCalls>;
}): OfferStore {
  const state = createStore<OfferState>(() => ({
    machine: null,
    probe: null,
    offers: null,
    contextSize: "auto",
    measuring: null,
    problem: null,
  }));
  let newest = 0;
  let running = new AbortController();

  async function refresh(): Promise<void> {
    newest += 1;
    const mine = newest;
    const { contextSize } = state.getState();
    try {
      const [{ machine, probe }, { models: offers }] = await Promise.all([
        models.machine(),
        models.catalogue({ contextSize }),
      ]);
      if (mine === newest) state.setState({ machine, probe, offers, problem: null });
    } catch (error) {
      if (mine === newest) state.setState({ problem: problemOf(error) });
    }
  }

  return {
    state,
    refresh,
    choose: async (contextSize) => {
      state.setState({ contextSize });
      await refresh();
    },
    measure: async () => {
      if (state.getState().measuring !== null) return;
      running = new AbortController();
      const { signal } = running;
      state.setState({ measuring: 0, problem: null });
      try {
        for await (const event of await models.probe(undefined, { signal })) {
          if (event.type === "progress") state.setState({ measuring: event.percent });
          else state.setState({ probe: event.probe });
        }
        // The expected speeds of all that is offered follow from it.
        if (!signal.aborted) await refresh();
      } catch (error) {
        if (!signal.aborted) state.setState({ problem: problemOf(error) });
      } finally {
        state.setState({ measuring: null });
      }
    },
    stopMeasuring: () => running.abort(),
  };
}
