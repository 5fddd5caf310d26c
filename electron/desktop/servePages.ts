import type { AnyRouter } from "@orpc/server";
import { RPCHandler } from "@orpc/server/message-port";
import type { Frame } from "./messages.ts";

/** The core's side of the relay: one oRPC connection for every page that the window opened. */
export type Pages = {
  readonly open: (page: number) => void;
  readonly receive: (page: number, frame: Frame) => void;
  /** Ends the page's connection and everything that it had running. */
  readonly close: (page: number) => void;
};

type Line = { receive: (event: { data: Frame }) => void; close: () => void };

/** Serves the contract to pages; send carries a frame back to one of them. */
export function servePages(
  router: AnyRouter,
  send: (page: number, frame: Frame) => void,
  reportTo: { readonly settingsChanged: () => void },
): Pages {
  const lines = new Map<number, Line>();
  const handler = new RPCHandler(router, {
    clientInterceptors: [
      async (call) => {
        const output = await call.next();
        if (call.path.join(".") === "settings.update") reportTo.settingsChanged();
        return output;
      },
    ],
  });

  return {
    open: (page) => {
      const line: Line = { receive: () => undefined, close: () => undefined };
      lines.set(page, line);
      handler.upgrade({
        on: (event, listener) => {
          if (event === "message") line.receive = listener;
          if (event === "close") line.close = () => listener();
        },
        postMessage: (frame: Frame) => {
          if (lines.has(page)) send(page, frame);
        },
      });
    },
    receive: (page, frame) => lines.get(page)?.receive({ data: frame }),
    close: (page) => {
      const line = lines.get(page);
      lines.delete(page);
      line?.close();
    },
  };
}
