import type { ClientContext, ClientLink } from "@orpc/client";
import { RPCLink as MessagePortLink } from "@orpc/client/message-port";
import { RPCLink as WebSocketLink } from "@orpc/client/websocket";

/** A live line to the core; closed resolves once, when the line is gone for good. */
export type Transport = {
  readonly link: ClientLink<ClientContext>;
  readonly closed: Promise<void>;
  readonly close: () => void;
};

/** Opens the line of whichever shell shows this page; rejects when the core cannot be reached. */
export function openTransport(): Promise<Transport> {
  const servedByWeb = location.protocol === "http:" || location.protocol === "https:";
  return servedByWeb ? openWebSocket() : openMessagePort();
}

function openWebSocket(): Promise<Transport> {
  const address = new URL("/rpc", location.origin);
  address.protocol = location.protocol === "https:" ? "wss:" : "ws:";
  const socket = new WebSocket(address);
  socket.binaryType = "arraybuffer";
  // The link listens first: whoever hears of the end may rely on its calls having been rejected.
  const link = new WebSocketLink({ websocket: socket });
  const closed = new Promise<void>((resolve) => {
    socket.addEventListener("close", () => resolve(), { once: true });
  });
  return new Promise((resolve, reject) => {
    socket.addEventListener("open", () => resolve({ link, closed, close: () => socket.close() }), {
      once: true,
    });
    void closed.then(() => reject(new Error("The core refused the connection.")));
  });
}

async function openMessagePort(): Promise<Transport> {
  const port = await portFromPreload();
  const link = new MessagePortLink({ port });
  const closed = new Promise<void>((resolve) => {
    port.addEventListener("close", () => resolve(), { once: true });
  });
  port.start();
  return { link, closed, close: () => port.close() };
}

/** The preload answers the question "viva:port?" with "viva:port" and a port of its own choosing. */
function portFromPreload(): Promise<MessagePort> {
  return new Promise((resolve) => {
    const receive = (event: MessageEvent<unknown>) => {
      const [port] = event.ports;
      if (event.source !== window || event.data !== "viva:port" || port === undefined) return;
      window.removeEventListener("message", receive);
      resolve(port);
    };
    window.addEventListener("message", receive);
    window.postMessage("viva:port?", location.origin);
  });
}
