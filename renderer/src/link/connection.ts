import { createORPCClient, DynamicLink, type ClientContext } from "@orpc/client";
import type { ContractRouterClient } from "@orpc/contract";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Contract } from "../../../electron/contract/index.ts";
import type { Transport } from "./openTransport.ts";

/** The core as a screen sees it: every procedure of the contract, typed. */
export type Client = ContractRouterClient<Contract>;

export type ConnectionState =
  | { readonly kind: "connecting" }
  /** line counts connections, so that a watcher can tell a new one from the old. */
  | { readonly kind: "open"; readonly line: number }
  | { readonly kind: "lost"; readonly attempt: number };

export type Connection = {
  readonly client: Client;
  readonly state: StoreApi<ConnectionState>;
  /** Connects, and connects again after every loss, until the signal aborts. */
  readonly run: (signal: AbortSignal) => Promise<void>;
};

/** Thrown by a call that is made while there is no line to the core. */
export class ConnectionLost extends Error {
  override readonly name = "ConnectionLost";
}

const delays = [250, 500, 1000, 2000, 4000] as const;

function delayFor(attempt: number): number {
  return delays[Math.min(attempt, delays.length) - 1] ?? delays[0];
}

/** Keeps one line to the core; open and wait are parameters so that time and transport can be chosen. */
export function createConnection(
  open: () => Promise<Transport>,
  wait: (ms: number) => Promise<void>,
): Connection {
  const state = createStore<ConnectionState>(() => ({ kind: "connecting" }));
  let current: Transport | null = null;
  const link = new DynamicLink<ClientContext>(() => {
    if (current === null) throw new ConnectionLost();
    return current.link;
  });
  const client: Client = createORPCClient(link);

  async function serve(transport: Transport, line: number): Promise<boolean> {
    current = transport;
    state.setState({ kind: "open", line }, true);
    const heard = await Promise.race([drain(client), transport.closed.then(() => true)]);
    current = null;
    return heard;
  }

  async function run(signal: AbortSignal): Promise<void> {
    let attempt = 0;
    for (let line = 1; !signal.aborted; line += 1) {
      const transport = await open().catch(() => null);
      const heard = transport !== null && (await serve(transport, line));
      attempt = heard ? 1 : attempt + 1;
      state.setState({ kind: "lost", attempt }, true);
      await wait(delayFor(attempt));
      // Only now: whoever stopped listening above still had to say so on this line.
      transport?.close();
    }
  }

  return { client, state, run };
}

/** Reads the core's sign of life to its end; true when there was at least one. */
async function drain(client: Client): Promise<boolean> {
  let heard = false;
  try {
    for await (const _ of await client.app.alive()) heard = true;
  } catch {
    // The line broke in the middle of the stream: the same news as its end.
  }
  return heard;
}

/** Runs work on every new line to the core, with a signal that aborts when that line is lost. */
export function onEachLine(
  state: StoreApi<ConnectionState>,
  work: (signal: AbortSignal) => Promise<void>,
): () => void {
  let working = new AbortController();
  const react = (next: ConnectionState) => {
    working.abort();
    if (next.kind !== "open") return;
    working = new AbortController();
    void work(working.signal);
  };
  react(state.getState());
  const leave = state.subscribe(react);
  return () => {
    leave();
    working.abort();
  };
}
