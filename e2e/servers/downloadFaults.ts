import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";

/** What goes wrong with an answer of the file server. */
export type DownloadFault =
  /** The whole file comes, whatever part was asked for. */
  | { readonly kind: "ignoresRange" }
  /** Other bytes than those that were asked for, and said to be others. */
  | { readonly kind: "wrongOffset" }
  /** The file has become another one: other bytes, and another ETag. */
  | { readonly kind: "changedEtag" }
  /** 416 for every part. */
  | { readonly kind: "noSuchRange" }
  /** The connection is cut after so many bytes of each answer. */
  | { readonly kind: "cut"; readonly afterBytes: number }
  /** Nothing more comes after so many bytes, and the connection stays. */
  | { readonly kind: "stall"; readonly afterBytes: number }
  /** Nothing comes at all, not even a status. */
  | { readonly kind: "silent" }
  /** A web page, as of a network that wants one to sign in. */
  | { readonly kind: "page" }
  | { readonly kind: "gzip" }
  /** It says that there are so many more bytes than the file has; fewer when negative. */
  | { readonly kind: "wrongLength"; readonly by: number }
  | { readonly kind: "redirect"; readonly status: number; readonly location: string }
  /** The right bytes, and then others for ever; whole: those of the whole file, whatever part was asked for. */
  | { readonly kind: "endless"; readonly whole?: true }
  | {
      readonly kind: "status";
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
    };

/** Answers with a fault that needs no file; false when the file is to be sent. */
export function answerWithFault(fault: DownloadFault | null, response: ServerResponse): boolean {
  switch (fault?.kind) {
    case "silent":
      return true;
    case "page":
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
      response.end("<!doctype html><title>Sign in</title><p>Please sign in to the network.");
      return true;
    case "redirect":
      response.writeHead(fault.status, { location: fault.location }).end();
      return true;
    case "status":
      response.writeHead(fault.status, fault.headers).end();
      return true;
    case "noSuchRange":
      response.writeHead(416, { "content-range": "bytes */1" }).end();
      return true;
    default:
      return false;
  }
}

/** Sends a part of a file (from the first up to, and without, the second position) as it was asked for, with a fault. */
export async function sendRange(
  response: ServerResponse,
  file: { readonly bytes: Buffer; readonly etag: string | null },
  asked: readonly [from: number, to: number] | null,
  how: { readonly fault: DownloadFault | null; readonly bytesPerSecond: () => number | null },
): Promise<void> {
  const { fault } = how;
  const isWhole = fault?.kind === "ignoresRange" || (fault?.kind === "endless" && fault.whole);
  const range = isWhole ? null : asked;
  const shift = fault?.kind === "wrongOffset" && range !== null && range[0] > 0 ? 1 : 0;
  const from = (range?.[0] ?? 0) - shift;
  const to = (range?.[1] ?? file.bytes.length) - shift;
  const total = file.bytes.length + (fault?.kind === "wrongLength" ? fault.by : 0);
  const plain = file.bytes.subarray(from, to);
  const body = fault?.kind === "gzip" ? gzipSync(plain) : plain;
  const length = range === null && fault?.kind === "wrongLength" ? total : body.length;
  response.writeHead(range === null ? 200 : 206, {
    "content-type": "application/octet-stream",
    ...(file.etag === null ? {} : { etag: file.etag }),
    ...(range === null ? {} : { "content-range": `bytes ${from}-${to - 1}/${total}` }),
    ...(fault?.kind === "gzip" ? { "content-encoding": "gzip" } : {}),
    ...(fault?.kind === "endless" ? {} : { "content-length": length }),
  });
  response.flushHeaders();
  const stopAt =
    fault?.kind === "cut" || fault?.kind === "stall" ? fault.afterBytes : Number.POSITIVE_INFINITY;
  for (let at = 0; at < body.length && !response.destroyed;) {
    const rate = how.bytesPerSecond();
    const size = rate === null ? 64 * 1024 : Math.max(1, Math.floor(rate / 20));
    const piece = body.subarray(at, Math.min(at + size, stopAt));
    at += piece.length;
    await send(response, piece);
    if (at >= stopAt) {
      if (fault?.kind === "cut") response.destroy();
      return;
    }
    if (rate !== null) await new Promise((resolve) => setTimeout(resolve, 50));
  }
  if (fault?.kind === "endless") {
    while (!response.destroyed) await send(response, Buffer.alloc(64 * 1024, "GGUF"));
  }
  response.end();
}

/** Resolves once it has left this process, so that a cut that follows does not take it back, or nobody wants it. */
async function send(response: ServerResponse, piece: Uint8Array): Promise<void> {
  if (response.destroyed) return;
  const gone = new AbortController();
  const sent = new Promise<void>((resolve) => response.write(piece, () => resolve()));
  await Promise.race([sent, once(response, "close", { signal: gone.signal }).catch(() => {})]);
  gone.abort();
}
