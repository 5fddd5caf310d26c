import { RPCLink } from "@orpc/client/message-port";
import { implement } from "@orpc/server";
import { RPCHandler } from "@orpc/server/message-port";
import { describe, expect, it } from "vitest";
import { contract } from "../../../electron/contract/index.ts";
import {
  ConnectionLost,
  createConnection,
  onEachLine,
  type ConnectionState,
} from "./connection.ts";
import type { Transport } from "./openTransport.ts";

/** A core on the other end of a real message channel; end is the core's own shutdown. */
function openCore(): { transport: Transport; end: () => void } {
  const { port1, port2 } = new MessageChannel();
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  const os = implement(contract).app;
  const handler = new RPCHandler({
    app: {
      info: os.info.handler(() => ({
        version: "1",
        shell: "web" as const,
        platform: "linux",
        dataFolder: "/data",
      })),
      alive: os.alive.handler(async function* () {
        yield { at: 0 };
        await ended;
      }),
    },
  });
  handler.upgrade(port2);
  port2.start();
  const link = new RPCLink({ port: port1 });
  port1.start();
  const closed = new Promise<void>((resolve) => {
    port1.addEventListener("close", () => resolve(), { once: true });
  });
  return { transport: { link, closed, close: () => port1.close() }, end };
}

/** Runs a connection over these openings; every wait is over at once and written down. */
function connect(openings: readonly (() => Promise<Transport>)[]) {
  const states: ConnectionState[] = [];
  const waits: number[] = [];
  const leaving = new AbortController();
  const rest = [...openings];
  const connection = createConnection(
    () => rest.shift()?.() ?? new Promise<never>(() => {}),
    async (ms) => void waits.push(ms),
  );
  connection.state.subscribe((state) => states.push(state));
  void connection.run(leaving.signal);
  return { connection, states, waits, leave: () => leaving.abort() };
}

const refuse = () => Promise.reject(new Error("refused"));

const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

describe("the connection", () => {
  it("serves calls, and refuses them clearly while there is no line", async () => {
    const core = openCore();
    const { connection } = connect([async () => core.transport]);
    await settle();
    await expect(connection.client.app.info()).resolves.toMatchObject({ version: "1" });
    core.end();
    await settle();
    await expect(connection.client.app.info()).rejects.toBeInstanceOf(ConnectionLost);
    expect(connection.state.getState().kind).toBe("lost");
  });

  it("connects again when the core ends", async () => {
    const first = openCore();
    const second = openCore();
    const { connection, states } = connect([
      async () => first.transport,
      async () => second.transport,
    ]);
    await settle();
    first.end();
    await settle();
    expect(states).toEqual([
      { kind: "open", line: 1 },
      { kind: "lost", attempt: 1 },
      { kind: "open", line: 2 },
    ]);
    await expect(connection.client.app.info()).resolves.toMatchObject({ version: "1" });
    second.end();
    await settle();
  });

  it("waits longer after every attempt that reached no core", async () => {
    const { waits, states } = connect([refuse, refuse, refuse, refuse, refuse, refuse]);
    await settle();
    expect(waits).toEqual([250, 500, 1000, 2000, 4000, 4000]);
    expect(states.at(-1)).toEqual({ kind: "lost", attempt: 6 });
  });
});

describe("onEachLine", () => {
  it("starts work on every line and ends it when that line is lost", async () => {
    const first = openCore();
    const second = openCore();
    const { connection } = connect([async () => first.transport, async () => second.transport]);
    const signals: AbortSignal[] = [];
    const leave = onEachLine(connection.state, async (signal) => void signals.push(signal));
    await settle();
    first.end();
    await settle();
    expect(signals.map((signal) => signal.aborted)).toEqual([true, false]);
    leave();
    expect(signals[1]?.aborted).toBe(true);
    second.end();
    await settle();
  });
});
