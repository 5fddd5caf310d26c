import type { ChildProcess } from "node:child_process";
import type { Failure } from "../contract/failure.ts";
import { fromCore, type FromCore, type ToCore } from "./messages.ts";

type CoreState =
  | { readonly kind: "running"; readonly child: ChildProcess; readonly since: number }
  | { readonly kind: "waiting"; readonly timer: NodeJS.Timeout }
  | { readonly kind: "stopped" };

export type CoreEvents = {
  /** Everything that the core says but "refused". */
  readonly said: (message: Exclude<FromCore, { type: "refused" }>) => void;
  /** The core's process is gone; it starts again by itself unless refused or gaveUp follows. */
  readonly lost: () => void;
  readonly refused: (failure: Failure) => void;
  /** The core died again and again; errors are the last words it wrote. */
  readonly gaveUp: (errors: string) => void;
};

export type SupervisedCore = {
  /** Starts the core; also after refused and gaveUp. */
  readonly start: () => void;
  /** Drops the message when there is no core to hear it. */
  readonly send: (message: ToCore) => void;
  /** Lets the core save and end; resolves when it has. */
  readonly stop: () => Promise<void>;
};

export type Patience = {
  /** Before each new start, in milliseconds; after the last the supervisor gives up. */
  readonly delays: readonly number[];
  /** A core that lived this long starts with the first delay again. */
  readonly healthyAfter: number;
  /** How long stopping may take before the core is killed. */
  readonly stopWithin: number;
};

export const usualPatience: Patience = {
  delays: [250, 1000, 4000],
  healthyAfter: 60_000,
  stopWithin: 10_000,
};

/** Keeps one core process alive. launch starts it, with an IPC channel and piped stderr. */
export function superviseCore(
  launch: () => ChildProcess,
  events: CoreEvents,
  patience: Patience = usualPatience,
): SupervisedCore {
  let state: CoreState = { kind: "stopped" };
  let deaths = 0;

  function start() {
    if (state.kind === "running") return;
    if (state.kind === "waiting") clearTimeout(state.timer);
    const child = launch();
    state = { kind: "running", child, since: Date.now() };
    const lastWords = listenTo(child);
    child.on("message", (received) => hear(child, fromCore.parse(received)));
    // A process that could not be started at all has an "error" and no "exit". "close" would wait for
    // the core's own children, which share its stderr.
    child.on("error", () => bury(child, lastWords));
    child.once("exit", () => bury(child, lastWords));
  }

  function hear(child: ChildProcess, message: FromCore) {
    if (state.kind !== "running" || state.child !== child) return;
    if (message.type !== "refused") return events.said(message);
    state = { kind: "stopped" };
    events.lost();
    events.refused(message.failure);
  }

  function bury(child: ChildProcess, lastWords: () => string) {
    if (state.kind !== "running" || state.child !== child) return;
    deaths = Date.now() - state.since >= patience.healthyAfter ? 1 : deaths + 1;
    const delay = patience.delays[deaths - 1];
    events.lost();
    if (delay === undefined) {
      deaths = 0;
      state = { kind: "stopped" };
      return events.gaveUp(lastWords());
    }
    state = { kind: "waiting", timer: setTimeout(start, delay) };
  }

  async function stop() {
    const last = state;
    state = { kind: "stopped" };
    if (last.kind === "waiting") clearTimeout(last.timer);
    if (last.kind !== "running") return;
    const ended = new Promise<void>((resolve) => last.child.once("exit", () => resolve()));
    const late = setTimeout(() => last.child.kill("SIGKILL"), patience.stopWithin);
    if (last.child.connected) last.child.send({ type: "stop" } satisfies ToCore, () => undefined);
    await ended;
    clearTimeout(late);
  }

  return {
    start,
    stop,
    send: (message) => {
      if (state.kind === "running" && state.child.connected) {
        state.child.send(message, () => undefined);
      }
    },
  };
}

/** Collects what a process writes to stderr; returns its last 4,000 characters. */
function listenTo(child: ChildProcess): () => string {
  let text = "";
  child.on("error", ({ message }) => (text += `${message}\n`));
  child.stderr?.setEncoding("utf8").on("data", (more: string) => {
    text = (text + more).slice(-4000);
  });
  return () => text.trim();
}
