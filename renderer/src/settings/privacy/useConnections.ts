import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { OpenedConnections } from "../../../../electron/contract/privacy.ts";
import { problemOf, type Problem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import type { Client } from "../../link/connection.ts";

type Heard = {
  /** Null until the core has told them. */
  readonly connections: OpenedConnections | null;
  readonly problem: Problem | null;
};

/** Every connection since the start, as long as somebody looks. */
export function useConnections(): Heard {
  const { client, connection } = useServices();
  const line = useStore(connection, (state) => (state.kind === "open" ? state.line : null));
  const [heard, setHeard] = useState<Heard>({ connections: null, problem: null });
  useEffect(() => {
    if (line === null) return undefined;
    const leave = new AbortController();
    void listen(client, leave.signal, setHeard);
    return () => leave.abort();
  }, [client, line]);
  return heard;
}

async function listen(
  { privacy }: Pick<Client, "privacy">,
  signal: AbortSignal,
  hear: (change: (before: Heard) => Heard) => void,
): Promise<void> {
  try {
    for await (const connections of await privacy.watch(undefined, { signal })) {
      hear(() => ({ connections, problem: null }));
    }
  } catch (error) {
    const problem = problemOf(error);
    if (signal.aborted || problem.code === "CONNECTION_LOST") return;
    hear(({ connections }) => ({ connections, problem }));
  }
}
