import { isFrame, packFrame, type Frame, type ToCore } from "./messages.ts";

/** Electron's MessagePortMain, as far as the relay uses it. */
export type PagePort = {
  readonly on: ((
    event: "message",
    listener: (event: { readonly data: unknown }) => void,
  ) => unknown) &
    ((event: "close", listener: () => void) => unknown);
  readonly postMessage: (frame: Frame) => void;
  readonly start: () => void;
  readonly close: () => void;
};

/** Passes frames between the ports of pages and the one channel to the core, unopened. */
export type Relay = {
  /** Gives a page its line; while the core is starting, the page's frames wait in its port. */
  readonly connect: (port: PagePort) => void;
  readonly deliver: (page: number, frame: Frame) => void;
  /** The core listens: pages that wait are let through. */
  readonly coreReady: () => void;
  /** The core is gone: its pages' ports close, which tells them to ask for new ones. */
  readonly coreLost: () => void;
};

export function createRelay(send: (message: ToCore) => void): Relay {
  const open = new Map<number, PagePort>();
  const waiting = new Set<PagePort>();
  let ready = false;
  let last = 0;

  function letThrough(port: PagePort) {
    last += 1;
    const page = last;
    open.set(page, port);
    send({ type: "open", page });
    port.on("message", ({ data }) => {
      if (open.has(page) && isFrame(data)) send({ type: "frame", page, frame: packFrame(data) });
    });
    port.on("close", () => {
      if (open.delete(page)) send({ type: "close", page });
    });
    port.start();
  }

  return {
    connect: (port) => {
      if (ready) return letThrough(port);
      waiting.add(port);
      port.on("close", () => waiting.delete(port));
    },
    deliver: (page, frame) => open.get(page)?.postMessage(frame),
    coreReady: () => {
      ready = true;
      const ports = [...waiting];
      waiting.clear();
      for (const port of ports) letThrough(port);
    },
    coreLost: () => {
      ready = false;
      const ports = [...open.values()];
      open.clear();
      for (const port of ports) port.close();
    },
  };
}
