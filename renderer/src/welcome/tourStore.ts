import { createStore, type StoreApi } from "zustand/vanilla";

/** What the tour shows, in this order; each is a place of the navigation. */
export const tourStops = ["ask", "citation", "verify", "practice", "check"] as const;
export type TourStop = (typeof tourStops)[number];

export type TourState =
  | { readonly kind: "off" }
  /** At is the place among tourStops, from 0. */
  | { readonly kind: "on"; readonly at: number };

export type TourStore = {
  readonly state: StoreApi<TourState>;
  /** Begins it, or begins it anew. */
  readonly start: () => void;
  /** After the last stop it ends. */
  readonly next: () => void;
  readonly back: () => void;
  readonly end: () => void;
};

/** The tour through Viva; seen is called when it ends, wherever it was. */
export function createTourStore(seen: () => void): TourStore {
  const state = createStore<TourState>(() => ({ kind: "off" }));
  const end = () => {
    if (state.getState().kind === "off") return;
    state.setState({ kind: "off" }, true);
    seen();
  };
  const step = (by: 1 | -1) => {
    const now = state.getState();
    if (now.kind === "off") return;
    const at = now.at + by;
    if (at >= tourStops.length) end();
    else if (at >= 0) state.setState({ kind: "on", at }, true);
  };
  return {
    state,
    start: () => state.setState({ kind: "on", at: 0 }, true),
    next: () => step(1),
    back: () => step(-1),
    end,
  };
}
