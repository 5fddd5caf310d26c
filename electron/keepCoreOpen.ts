import type { Replaced } from "./contract/data.ts";
import type { Failure } from "./contract/failure.ts";
import type { Connections } from "./core/connectionPorts.ts";
import { Failed } from "./core/failed.ts";
import type { DataHost, Log, OpenAction } from "./core/ports.ts";
import { createConnections } from "./core/privacy/createConnections.ts";
import { folderFixedBy, usualPlace } from "./dataFolder.ts";
import type { OpenedCore } from "./openCore.ts";
import { runAction } from "./store/data/runAction.ts";
import { withoutWindow } from "./withoutWindow.ts";

export type KeptCore = {
  readonly current: () => OpenedCore;
  /** Waits for a core that is just being opened again, then closes it for good. */
  readonly close: () => Promise<void>;
};

/** What a shell opens a core with. */
export type Opening = {
  readonly folder: string;
  readonly dataHost: DataHost;
  readonly connections: Connections;
  /** Whether it is the first since the start. */
  readonly first: boolean;
};

export type KeptCoreEvents = {
  /** The core is about to close: its pages' lines end, and they ask for new ones by themselves. */
  readonly closing: () => void | Promise<void>;
  /** Another core is open on this folder. It was not started yet. */
  readonly opened: (opened: OpenedCore, folder: string) => void;
  /** No core could be opened again; the shell ends. */
  readonly lost: (cause: unknown) => void;
};

/** So long the answer to whoever asked for it may take to leave, in milliseconds. */
const farewell = 50;

/**
 * Keeps one core open in a running shell. When the core asks for it, closes it, does with its data what cannot be done
 * while they are in use, and opens another one on them; where that fails, on the data as they were.
 */
export function keepCoreOpen(
  dataFolder: string,
  open: (opening: Opening) => OpenedCore,
  events: KeptCoreEvents,
): KeptCore {
  let folder = dataFolder;
  let reopening: Promise<void> | null = null;
  let ended: Promise<void> | null = null;
  // What was sent where is listed since the start, whichever core it was.
  const connections = createConnections({ now: () => Date.now() });
  let current = openWith(null, true);

  function openWith(replaced: Replaced | null, first: boolean): OpenedCore {
    const reopen = (action: OpenAction): void => {
      // Whoever asks twice meets a core that is closing.
      reopening ??= again(action).finally(() => (reopening = null));
    };
    const dataHost = { reopen, replaced, fixedBy: folderFixedBy(folder), ...withoutWindow };
    return open({ folder, dataHost, connections, first });
  }

  async function again(action: OpenAction): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, farewell));
    if (ended !== null) return;
    const { log } = current;
    try {
      await events.closing();
      await current.close();
      const failure = act(action, log);
      current = openWith({ what: action.kind, at: Date.now(), failure }, false);
      if (ended === null) events.opened(current, folder);
    } catch (cause) {
      events.lost(cause);
    }
  }

  /** Null where it was done. */
  function act(action: OpenAction, log: Log): Failure | null {
    try {
      folder = runAction(folder, action, { now: () => Date.now(), usual: usualPlace() });
      return null;
    } catch (cause) {
      log.error(`the data were not replaced (${action.kind})`, cause);
      return cause instanceof Failed
        ? cause.failure
        : { code: "INTERNAL", data: { reference: "" } };
    }
  }

  return {
    current: () => current,
    close() {
      ended ??= (async () => {
        await reopening;
        await current.close();
      })();
      return ended;
    },
  };
}
