import { createHash } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { answerWithFault, sendRange, type DownloadFault } from "./downloadFaults.ts";
import { ownCertificate } from "./testCertificates.ts";

export type ServedFile = {
  readonly bytes: Buffer;
  /** With its quotes; null sends none. The checksum's where it is left out. */
  readonly etag?: string | null;
  /** Whether the hub tells its size and checksum before it leads to the bytes. */
  readonly published?: boolean;
};

export type SeenDownload = {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** The name that was asked for. */
  readonly host: string;
  readonly headers: IncomingHttpHeaders;
};

export type FileServer = {
  /** "https://localhost:PORT", whose certificate is ownCertificate's unless another was given. */
  readonly origin: string;
  readonly port: number;
  /** Every request in order, those for the redirecting address too. */
  readonly seen: readonly SeenDownload[];
  /** Puts a file where the last one of its path was. */
  readonly serve: (path: string, file: ServedFile) => void;
  /** The next answers with bytes go wrong like this, one after the other. */
  readonly failNext: (...faults: readonly DownloadFault[]) => void;
  /** All answers with bytes go wrong like this from now on, until null; from the first on, or only those for parts that begin later. */
  readonly failAlways: (fault: DownloadFault | null, only?: "all" | "afterTheFirstBytes") => void;
  /** The answers at the hub's own address go wrong. */
  readonly failHub: (fault: DownloadFault | null) => void;
  /** Addresses that the hub gave for the bytes so far lead nowhere any more (403). */
  readonly expire: () => void;
  /** Of each connection, from now on; null as fast as it goes. */
  readonly slowDown: (bytesPerSecond: number | null) => void;
  /** Resolves once so many requests have come. */
  readonly requests: (count: number) => Promise<void>;
  readonly close: () => Promise<void>;
};

/**
 * An https server on loopback that sends files as Hugging Face does: an address of the form /OWNER/REPO/resolve/… redirects
 * to a signed one with the bytes and tells their size and checksum; any other path sends its file itself. Faults can be
 * switched on. As HF_ENDPOINT its origin stands for https://huggingface.co.
 */
export async function startFileServer(
  options: {
    readonly files?: Readonly<Record<string, ServedFile>>;
    readonly tls?: { readonly key: string; readonly cert: string };
    /** Where the hub sends for the bytes; itself unless given. */
    readonly storeOrigin?: string;
    readonly bytesPerSecond?: number;
  } = {},
): Promise<FileServer> {
  const files = new Map(Object.entries(options.files ?? {}));
  const seen: SeenDownload[] = [];
  const next: DownloadFault[] = [];
  const waiting = new Set<() => void>();
  let always: DownloadFault | null = null;
  let onlyLater = false;
  let hubFault: DownloadFault | null = null;
  let signature = 1;
  let bytesPerSecond = options.bytesPerSecond ?? null;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "", url: path = "", headers } = request;
    seen.push({ method, path, host: headers.host ?? "", headers });
    for (const wake of waiting) wake();
    const url = new URL(path, "https://server");
    const isSigned = url.pathname.startsWith("/signed/");
    const pathname = decodeURI(isSigned ? url.pathname.slice("/signed".length) : url.pathname);
    const file = files.get(pathname);
    if (file === undefined) return void response.writeHead(404).end();
    if (/^\/[^/]+\/[^/]+\/resolve\//.test(pathname) && !isSigned) {
      if (answerWithFault(hubFault, response)) return;
      return leadToBytes(response, url.pathname, file);
    }
    if (isSigned && url.searchParams.get("signature") !== String(signature)) {
      return void response.writeHead(403).end();
    }
    const asked = readRange(headers.range, file.bytes.length);
    const isLater = (asked?.[0] ?? 0) > 0 || (asked?.[1] ?? file.bytes.length) > 4;
    const fault = next.shift() ?? (onlyLater && !isLater ? null : always);
    if (answerWithFault(fault, response)) return;
    const served = fault?.kind === "changedEtag" ? anotherOf(file) : file;
    const etag = etagOf(served);
    const ifRange = headers["if-range"];
    const part = ifRange === undefined || ifRange === etag ? asked : null;
    const how = { fault, bytesPerSecond: () => bytesPerSecond };
    await sendRange(response, { bytes: served.bytes, etag }, part, how);
  }

  function leadToBytes(response: ServerResponse, pathname: string, file: ServedFile): void {
    const { bytes, published = true } = file;
    const location = `${options.storeOrigin ?? ""}/signed${pathname}?signature=${signature}`;
    const linked = {
      "x-linked-size": bytes.length,
      "x-linked-etag": `"${createHash("sha256").update(bytes).digest("hex")}"`,
    };
    response.writeHead(302, { location, ...(published ? linked : {}) }).end();
  }

  const server = createServer(options.tls ?? ownCertificate, (request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `https://localhost:${port}`,
    port,
    seen,
    serve: (path, file) => void files.set(path, file),
    failNext: (...faults) => void next.push(...faults),
    failAlways(fault, only = "all") {
      always = fault;
      onlyLater = only === "afterTheFirstBytes";
    },
    failHub: (fault) => void (hubFault = fault),
    expire: () => void (signature += 1),
    slowDown: (next) => void (bytesPerSecond = next),
    async requests(count) {
      while (seen.length < count) {
        const { promise, resolve } = Promise.withResolvers<void>();
        waiting.add(resolve);
        await promise;
        waiting.delete(resolve);
      }
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function etagOf({ bytes, etag }: ServedFile): string | null {
  return etag === undefined ? `"${createHash("sha256").update(bytes).digest("hex")}"` : etag;
}

/** As long, with other bytes after the first ones. */
function anotherOf({ bytes }: ServedFile): ServedFile {
  return { bytes: Buffer.concat([bytes.subarray(0, 4), bytes.subarray(4).toReversed()]) };
}

/** From the first byte up to, and without, the second; null where none was asked for. */
function readRange(header: string | undefined, length: number): [number, number] | null {
  const asked = /^bytes=(\d+)-(\d+)$/.exec(header ?? "");
  return asked && [Number(asked[1]), Math.min(Number(asked[2]) + 1, length)];
}
