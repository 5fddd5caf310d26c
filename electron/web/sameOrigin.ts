import type { IncomingMessage } from "node:http";

/**
 * Whether a request was made to this server under its own name by its own page or by no page at all.
 * Host must match exactly (DNS rebinding); Origin too wherever it is sent, and it must be sent for a
 * WebSocket and for every method that could change something; other ports of 127.0.0.1 count as foreign.
 */
export function isSameOrigin(request: IncomingMessage, origin: string): boolean {
  const { host, origin: origins, "sec-fetch-site": sites } = request.headersDistinct;
  if (!isOnly(host, new URL(origin).host)) return false;
  const originNeeded = !isRead(request) || request.headers.upgrade !== undefined;
  if (origins === undefined ? originNeeded : !isOnly(origins, origin)) return false;
  return sites === undefined || isOnly(sites, "same-origin") || isOnly(sites, "none");
}

/** Whether the method only reads. */
export function isRead(request: IncomingMessage): boolean {
  return request.method === "GET" || request.method === "HEAD";
}

/** Repeated headers are refused: two readers could choose different ones. */
function isOnly(values: readonly string[] | undefined, expected: string): boolean {
  return values?.length === 1 && values[0] === expected;
}
