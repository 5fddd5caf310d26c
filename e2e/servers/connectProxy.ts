import { createServer, type IncomingMessage } from "node:http";
import { connect, type AddressInfo, type Socket } from "node:net";

export type ConnectProxy = {
  /** "http://127.0.0.1:PORT" */
  readonly url: string;
  /** "HOST:PORT" of each way that was asked for, in order. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
};

/**
 * An http proxy on loopback that opens ways (CONNECT) to a port of this computer, whatever host is asked for: a test's
 * server can so stand for any. "refuse" answers 403, "hang" never answers.
 */
export async function startConnectProxy(
  toPort: (asked: string) => number | "refuse" | "hang",
): Promise<ConnectProxy> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  server.on("connect", ({ url = "" }: IncomingMessage, client: Socket) => {
    asked.push(url);
    client.on("error", () => {});
    const port = toPort(url);
    if (port === "hang") return;
    if (port === "refuse") return void client.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    const upstream = connect(port, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection established\r\n\r\n");
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on("error", () => client.destroy());
    client.once("close", () => upstream.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
