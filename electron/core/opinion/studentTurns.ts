import type { Ask } from "../ask/createAsk.ts";

/** When the student wants the model for themselves. */
export type StudentTurns = {
  /** The student asked for something that lasts until this settles. */
  readonly begin: (until: Promise<unknown>) => void;
  /** Resolves when neither an answer nor an opinion is being given to the student. */
  readonly free: () => Promise<void>;
  /** Calls the listener whenever the student asks for anything; returns how to stop that. */
  readonly onBegin: (listener: () => void) => () => void;
};

/** Joins the answers to questions, which ask knows of, with the opinions the student asks for. */
export function createStudentTurns(ask: Pick<Ask, "idle" | "onStart">): StudentTurns {
  const going = new Set<Promise<unknown>>();
  const listeners = new Set<() => void>();
  return {
    begin(until) {
      const settled = until.catch(() => {}).finally(() => going.delete(settled));
      going.add(settled);
      for (const listener of listeners) listener();
    },
    async free() {
      await ask.idle();
      while (going.size > 0) {
        await Promise.all(going);
        await ask.idle();
      }
    },
    onBegin(listener) {
      listeners.add(listener);
      const stopHearing = ask.onStart(listener);
      return () => {
        listeners.delete(listener);
        stopHearing();
      };
    },
  };
}
