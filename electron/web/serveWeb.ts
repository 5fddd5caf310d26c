import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { AnyRouter } from "@orpc/server";
import { fail } from "../core/failed.ts";
import { readPageFiles } from "../host/pageFiles.ts";
import { pageHeaders } from "../host/pagePolicy.ts";
import { createAccess } from "./access.ts";
import { answerRequest, type Site } from "./answerRequest.ts";
import type { Download } from "./sendDownload.ts";
import { createSockets, refuseUpgrade, rpcPath } from "./sockets.ts";

/** The only address that is ever listened on: nothing outside this machine can reach it. */
const loopback = "127.0.0.1";

/** What is served of an open core. */
export type Served = {
  readonly router: AnyRouter;
  /** Everything as one file to download; without one there is none. */
  readonly download?: Download;
};

export type ServeOptions = Served & {
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
  /** Ends every page's line; until serve is called, nobody gets another. */
  readonly hold: () => Promise<void>;
  /** Serves another core at the same address, to the browsers that are already let in. */
  readonly serve: (served: Served) => void;
  /** Ends every connection, then the server. */
  readonly close: () => Promise<void>;
};

/**
 * Serves the page and the contract to browsers of this machine. Fails with PORT_TAKEN and, for a port
 * that needs more rights, BAD_ARGUMENT.
 */
export async function serveWeb({
  rendererFolder,
  port,
  ...first
}: ServeOptions): Promise<WebShell> {
  let served: Served | null = first;
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
  const site = await openSite(server, port, { files, download: () => served?.download ?? null });
  let sockets = createSockets(site, first.router);
  server.on("upgrade", (...upgrade) => {
    if (served === null) refuseUpgrade(site, upgrade[1], 503);
    else sockets.upgrade(...upgrade);
  });

  return {
    url: site.origin,
    newLaunchUrl: () => `${site.origin}/launch?token=${site.access.issue()}`,
    hold: async () => {
      served = null;
      await sockets.close();
    },
    serve: (next) => {
      served = next;
      sockets = createSockets(site, next.router);
    },
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      await sockets.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function openSite(
  server: Server,
  wanted: number,
  content: Pick<Site, "files" | "download">,
): Promise<Site> {
  const port = await listen(server, wanted);
  const { origin, host } = new URL(`http://${loopback}:${port}`);
  const site: Site = {
    origin,
    access: createAccess(port),
    ...content,
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
