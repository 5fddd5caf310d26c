import { STATUS_CODES, type IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { AnyRouter } from "@orpc/server";
import { RPCHandler } from "@orpc/server/ws";
import { WebSocketServer } from "ws";
import type { Site } from "./answerRequest.ts";
import { isSameOrigin } from "./sameOrigin.ts";

/** The one path that speaks the contract. */
export const rpcPath = "/rpc";

/** Four texts of the longest question, as JSON, with room to spare; anything longer ends the connection. */
const longestMessage = 8 * 1024 * 1024;
/** Tabs of one student; more at a time is a loop gone wrong. */
const mostSockets = 32;
/** How long a page may take to answer the goodbye before its connection is cut, in milliseconds. */
const goodbye = 1000;

export type Sockets = {
  /** Takes over an upgrade request, or refuses it. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Says goodbye to every page and waits until all are gone. */
  readonly close: () => Promise<void>;
};

/** Speaks the contract over WebSockets; each connection's streams end with it. */
export function createSockets(site: Site, router: AnyRouter): Sockets {
  const handler = new RPCHandler(router);
  // Without compression: on one machine it costs time, and compressing secrets beside chosen text leaks them.
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: longestMessage,
    perMessageDeflate: false,
  });
  server.on("connection", (socket) => {
    // ws closes the connection after an error (too long, ill-formed); without a listener it would end the process.
    socket.on("error", () => undefined);
    void handler.upgrade(socket);
  });

  return {
    upgrade: (request, socket, head) => {
      socket.on("error", () => socket.destroy());
      if (!isSameOrigin(request, site.origin)) return refuseUpgrade(site, socket, 403);
      if (!site.access.admits(request.headers.cookie)) return refuseUpgrade(site, socket, 403);
      if (server.clients.size >= mostSockets) return refuseUpgrade(site, socket, 503);
      server.handleUpgrade(request, socket, head, (ready) => server.emit("connection", ready));
    },
    close: () => {
      const late = setTimeout(() => {
        for (const client of server.clients) client.terminate();
      }, goodbye);
      for (const client of server.clients) client.close(1001);
      return new Promise((resolve) => {
        server.close(() => {
          clearTimeout(late);
          resolve();
        });
      });
    },
  };
}

/** Answers a request for a line with a status and closes it. */
export function refuseUpgrade(site: Site, socket: Duplex, status: number): void {
  const headers = { ...site.headers, Connection: "close", "Content-Length": "0" };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const start = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`;
  socket.end([start, ...lines, "", ""].join("\r\n"));
}
