import { createStore, type StoreApi } from "zustand/vanilla";
import type { ServerSettings, ServerStatus } from "../../../electron/contract/engine.ts";
import type { Client } from "../link/connection.ts";
import { problemOf, type Problem } from "../app/problem.ts";

/** What came of asking the server for its models. */
export type ServerTest =
  | { readonly kind: "none" }
  | { readonly kind: "asking" }
  | { readonly kind: "answered"; readonly models: readonly string[]; readonly tookMs: number }
  | { readonly kind: "failed"; readonly problem: Problem };

export type ServerState = {
  /** Null until the core has told it. */
  readonly status: ServerStatus | null;
  readonly test: ServerTest;
  /** Why the last change was not taken. */
  readonly problem: Problem | null;
};

export type ServerStore = {
  readonly state: StoreApi<ServerState>;
  /** Follows the server's status until the line to the core ends. */
  readonly follow: (signal: AbortSignal) => Promise<void>;
  /** Changes are taken one after the other; resolves to null, or to why this one was not. */
  readonly update: (change: Partial<ServerSettings>) => Promise<Problem | null>;
  /** Null forgets the key. */
  readonly setKey: (key: string | null) => Promise<Problem | null>;
  /** Asks the server for its models; a later change of the server makes the answer void. */
  readonly test: () => Promise<void>;
  readonly stopTest: () => void;
};

/** The server of the student's choice, as the core keeps it. */
export function createServerStore({ server }: Pick<Client, "server">): ServerStore {
  const state = createStore<ServerState>(() => ({
    status: null,
    test: { kind: "none" },
    problem: null,
  }));
  let last: Promise<unknown> = Promise.resolve();
  let asking = new AbortController();

  function stopTest(): void {
    asking.abort();
    state.setState({ test: { kind: "none" } });
  }

  function take(status: ServerStatus): void {
    const { status: before, test } = state.getState();
    // What it refused without a key it may answer with one.
    const isKeyed = before !== null && before.key !== status.key && test.kind === "failed";
    if (isKeyed || isElsewhere(before, status)) stopTest();
    state.setState({ status });
  }

  function change(work: () => Promise<ServerStatus>): Promise<Problem | null> {
    // What was wrong before must not come up again under a new value.
    state.setState({ problem: null });
    const mine = last.then(async () => {
      try {
        take(await work());
        return null;
      } catch (error) {
        const problem = problemOf(error);
        state.setState({ problem });
        return problem;
      }
    });
    last = mine;
    return mine;
  }

  return {
    state,
    follow: async (signal) => {
      try {
        for await (const status of await server.watch(undefined, { signal })) take(status);
      } catch (error) {
        const problem = problemOf(error);
        if (!signal.aborted && problem.code !== "CONNECTION_LOST") state.setState({ problem });
      }
    },
    update: (settings) => change(() => server.update(settings)),
    setKey: (key) => change(() => server.setKey({ key })),
    test: async () => {
      // What was typed just before is meant too.
      await last;
      asking.abort();
      asking = new AbortController();
      const { signal } = asking;
      state.setState({ test: { kind: "asking" } });
      try {
        const answer = await server.models(undefined, { signal });
        if (!signal.aborted) state.setState({ test: { kind: "answered", ...answer } });
      } catch (error) {
        if (!signal.aborted)
          state.setState({ test: { kind: "failed", problem: problemOf(error) } });
      }
    },
    stopTest,
  };
}

/** True when what one server said no longer speaks of the other. */
function isElsewhere(before: ServerStatus | null, now: ServerStatus): boolean {
  if (before === null) return false;
  return (
    before.settings.enabled !== now.settings.enabled ||
    before.settings.baseUrl !== now.settings.baseUrl
  );
}
