import type { PageFiles } from "../host/pageFiles.ts";
import { pageHeaders } from "../host/pagePolicy.ts";

/** The page's own protocol instead of file://, which would reach every file of the computer. */
export const pageScheme = "viva";
export const pageOrigin = `${pageScheme}://app`;

/** Whether an address belongs to the page itself. */
export function isPageAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === `${pageScheme}:` && url.host === "app";
}

/** Answers the page's protocol from the fixed list of its files. */
export function answerPage(files: PageFiles, request: Pick<Request, "method" | "url">): Response {
  const headers = { ...pageHeaders(), "Cache-Control": "no-store" };
  if (!isPageAddress(request.url)) return new Response(null, { status: 403, headers });
  if (request.method !== "GET" && request.method !== "HEAD") {
    return new Response(null, { status: 405, headers });
  }
  const file = files.get(new URL(request.url).pathname);
  if (file === undefined) return new Response(null, { status: 404, headers });
  return new Response(request.method === "HEAD" ? null : file.body, {
    headers: { ...headers, "Content-Type": file.contentType, "Cache-Control": file.cacheControl },
  });
}
