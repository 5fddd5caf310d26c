import { problemOf } from "../../app/problem.ts";
import type { Asked } from "./dataState.ts";

export type Asking<T> = {
  /** Asks; an answer to an earlier question is dropped when it comes. Never rejects. */
  readonly ask: (call: (signal: AbortSignal) => Promise<T>) => Promise<void>;
  /** Gives up what is asked and forgets what was answered. */
  readonly forget: () => void;
};

/** One question at a time: whoever asks another, or has gone elsewhere, never sees the answer to the one before. */
export function createAsking<T>(set: (asked: Asked<T>) => void): Asking<T> {
  let asking = new AbortController();
  return {
    ask: async (call) => {
      asking.abort();
      asking = new AbortController();
      const { signal } = asking;
      set({ kind: "asking" });
      try {
        const value = await call(signal);
        if (!signal.aborted) set({ kind: "answered", value });
      } catch (error) {
        if (!signal.aborted) set({ kind: "failed", problem: problemOf(error) });
      }
    },
    forget: () => {
      asking.abort();
      set({ kind: "none" });
    },
  };
}
