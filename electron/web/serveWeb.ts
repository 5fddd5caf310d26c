import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { AnyRouter } from "@orpc/server";
import { fail } from "../core/failed.ts";
import { readPageFiles } from "../host/pageFiles.ts";
import { pageHeaders } from "../host/pagePolicy.ts";
import { createAccess } from "./access.ts";
import { answerRequest, type Site } from "./answerRequest.ts";
import { createSockets, rpcPath } from "./sockets.ts";

/** The only address that is ever listened on: nothing outside this machine can reach it. */
const loopback = "127.0.0.1";

export type ServeOptions = {
  readonly router: AnyRouter;
  /** The folder of built pages. */
  readonly rendererFolder: string;
  /** 0 lets the system choose a free one. */
  readonly port: number;
};

export type WebShell = {
  /** "http://127.0.0.1:PORT". */
  readonly url: string;
  /** Makes an address that opens Viva in one browser, once. */
  readonly newLaunchUrl: () => string;
  /** Ends every connection, then the server. */
  readonly close: () => Promise<void>;
};

/**
 * Serves the page and the contract to browsers of this machine. Fails with PORT_TAKEN and, for a port
 * that needs more rights, BAD_ARGUMENT.
 */
export async function serveWeb({ router, rendererFolder, port }: ServeOptions): Promise<WebShell> {
  const files = await readPageFiles(rendererFolder);
  const server = createServer({
    // No page of ours asks for another upgrade; such requests are answered like any other.
    shouldUpgradeCallback: ({ url, headers }) =>
      url === rpcPath && headers.upgrade?.toLowerCase() === "websocket",
    maxHeaderSize: 16 * 1024,
    headersTimeout: 5000,
    requestTimeout: 10_000,
    keepAliveTimeout: 5000,
    connectionsCheckingInterval: 2000,
  });
  server.maxConnections = 128;
  const site = await openSite(server, port, files);
  const sockets = createSockets(site, router);
  server.on("upgrade", sockets.upgrade);

  return {
    url: site.origin,
    newLaunchUrl: () => `${site.origin}/launch?token=${site.access.issue()}`,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      await sockets.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function openSite(server: Server, wanted: number, files: Site["files"]): Promise<Site> {
  const port = await listen(server, wanted);
  const { origin, host } = new URL(`http://${loopback}:${port}`);
  const site: Site = {
    origin,
    access: createAccess(port),
    files,
    headers: pageHeaders([`ws://${host}`]),
  };
  const answer = answerRequest.bind(null, site);
  server.on("request", answer);
  // Node answers these two by itself, without our headers and our refusals, unless told otherwise.
  server.on("checkContinue", answer);
  server.on("checkExpectation", answer);
  return site;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise<number>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host: loopback, port, exclusive: true }, () => {
      server.off("error", reject);
      resolve((server.address() as AddressInfo).port);
    });
  }).catch((cause: unknown) => refusePort(port, cause));
}

function refusePort(port: number, cause: unknown): never {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (code === "EADDRINUSE") return fail("PORT_TAKEN", { port });
  if (code === "EACCES") {
    return fail("BAD_ARGUMENT", {
      argument: "--port",
      reason: `this system does not let you open port ${port}; choose one above 1023`,
    });
  }
  throw cause;
}
