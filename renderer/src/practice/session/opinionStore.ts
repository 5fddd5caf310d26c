import { createStore, type StoreApi } from "zustand/vanilla";
import type {
  Opinion,
  OpinionEvent,
  OpinionSettings,
} from "../../../../electron/contract/opinion.ts";
import { problemOf, type Problem } from "../../app/problem.ts";
import type { Client } from "../../link/connection.ts";

export type Sample = {
  readonly text: string;
  readonly chosen: number | null;
  readonly done: boolean;
};

/** An opinion on its way to one place of a session. */
export type Asking = {
  readonly settings: OpinionSettings;
  /** By the plan of the session rather than by hand. */
  readonly planned: boolean;
  readonly phase:
    | { readonly kind: "starting" }
    | { readonly kind: "waiting"; readonly ahead: number }
    | { readonly kind: "reading"; readonly percent: number }
    | { readonly kind: "writing" }
    /** By the student; what was voted so far is not stored. */
    | { readonly kind: "stopped" }
    | { readonly kind: "done" }
    | { readonly kind: "failed"; readonly problem: Problem };
  readonly samples: readonly Sample[];
};

type Place = { readonly sessionId: string; readonly place: number };

export type OpinionStore = {
  /** By askingKey. */
  readonly state: StoreApi<Readonly<Record<string, Asking>>>;
  /** Does nothing while one is on its way there. */
  readonly ask: (at: Place, settings: OpinionSettings, why?: "byHand" | "planned") => Promise<void>;
  readonly stop: (at: Place) => void;
  /** The student looks elsewhere: what was planned there and writes a text is dropped, as if it was never asked. */
  readonly leavePlanned: (at: Place) => void;
  /** Drops everything that is on its way. */
  readonly leave: () => void;
};

export function askingKey({ sessionId, place }: Place): string {
  return `${sessionId}/${place}`;
}

export function isOnItsWay(asking: Asking | undefined): boolean {
  const kind = asking?.phase.kind ?? "done";
  return kind === "starting" || kind === "waiting" || kind === "reading" || kind === "writing";
}

/** Asks the model about locked items; given is called with each opinion that is complete. */
export function createOpinionStore(
  { opinions }: Pick<Client, "opinions">,
  given: (at: Place, opinion: Opinion) => void,
): OpinionStore {
  const state = createStore<Readonly<Record<string, Asking>>>(() => ({}));
  const leaving = new Map<string, AbortController>();

  function change(key: string, next: Partial<Asking>): void {
    const before = state.getState()[key];
    if (before !== undefined) state.setState({ [key]: { ...before, ...next } });
  }

  /** What is complete or was stopped stays in sight. */
  function drop(key: string): void {
    if (!isOnItsWay(state.getState()[key])) return;
    leaving.get(key)?.abort();
    const { [key]: _, ...rest } = state.getState();
    state.setState(rest, true);
  }

  async function ask(
    at: Place,
    settings: OpinionSettings,
    why: "byHand" | "planned" = "byHand",
  ): Promise<void> {
    const key = askingKey(at);
    if (isOnItsWay(state.getState()[key])) return;
    const abort = new AbortController();
    leaving.set(key, abort);
    const planned = why === "planned";
    state.setState({ [key]: { settings, planned, phase: { kind: "starting" }, samples: [] } });
    try {
      const events = await opinions.ask({ ...at, settings }, { signal: abort.signal });
      for await (const event of events) {
        if (abort.signal.aborted) return;
        if (event.type === "done") given(at, event.opinion);
        change(key, advance(event));
      }
    } catch (error) {
      if (!abort.signal.aborted) {
        change(key, { phase: { kind: "failed", problem: problemOf(error) } });
      }
    } finally {
      if (leaving.get(key) === abort) leaving.delete(key);
      // A stream that ends without a word has lost its core.
      if (!abort.signal.aborted && isOnItsWay(state.getState()[key])) {
        change(key, { phase: { kind: "failed", problem: { code: "CONNECTION_LOST" } } });
      }
    }
  }

  return {
    state,
    ask,
    stop: (at) => {
      const key = askingKey(at);
      leaving.get(key)?.abort();
      if (isOnItsWay(state.getState()[key])) change(key, { phase: { kind: "stopped" } });
    },
    leavePlanned: (at) => {
      const asking = state.getState()[askingKey(at)];
      // A letter is there in a moment.
      if (asking?.planned === true && asking.settings.mode !== "letter") drop(askingKey(at));
    },
    leave: () => Object.keys(state.getState()).forEach(drop),
  };
}

function advance(event: OpinionEvent): Partial<Asking> {
  switch (event.type) {
    case "waiting":
      return { phase: { kind: "waiting", ahead: event.ahead } };
    case "reading":
      return { phase: { kind: "reading", percent: percentOf(event) } };
    case "writing":
      return { phase: { kind: "writing" }, samples: event.samples };
    case "done":
      return { phase: { kind: "done" } };
    case "stopped":
      return { phase: { kind: "stopped" } };
  }
}

function percentOf(event: { readonly evaluated: number; readonly total: number }): number {
  return event.total === 0 ? 0 : Math.min(100, (event.evaluated / event.total) * 100);
}
