import type { IncomingMessage, ServerResponse } from "node:http";
import type { PageFiles } from "../host/pageFiles.ts";
import type { Access } from "./access.ts";
import { plainPage, type Refusal } from "./plainPages.ts";
import { downloadPath, sendDownload, type Download } from "./sendDownload.ts";
import { isRead, isSameOrigin } from "./sameOrigin.ts";

/** What the web shell knows while it serves; origin is "http://127.0.0.1:PORT". */
export type Site = {
  readonly origin: string;
  readonly access: Access;
  readonly files: PageFiles;
  /** Null while no core is open. */
  readonly download: () => Download | null;
  readonly headers: Readonly<Record<string, string>>;
};

const htmlType = "text/html; charset=utf-8";

/** Answers one HTTP request: first who asks, then what for. */
export function answerRequest(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (!isSameOrigin(request, site.origin)) return refuse(site, request, response, "forbidden");
  const [path = "/", query = ""] = (request.url ?? "/").split("?", 2);
  // A HEAD must not spend the token: programs that preview addresses send one.
  if (path === "/launch" && request.method === "GET") {
    return launch(site, request, response, new URLSearchParams(query).get("token") ?? "");
  }
  if (!site.access.admits(request.headers.cookie)) {
    return refuse(site, request, response, "forbidden");
  }
  if (!isRead(request)) return refuse(site, request, response, "method");
  const download = path === downloadPath ? site.download() : null;
  if (download !== null && request.method === "GET") {
    return void sendDownload(download, site.headers, response);
  }
  const file = site.files.get(path);
  if (file === undefined) return refuse(site, request, response, "missing");
  send(site, request, response, 200, file.body, {
    "Content-Type": file.contentType,
    "Cache-Control": file.cacheControl,
  });
}

/** Sees the token out of the address bar: a cookie and a redirect, or the news that it has been used. */
function launch(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
  token: string,
): void {
  const cookie = site.access.exchange(token);
  if (cookie === null) return refuse(site, request, response, "spent");
  send(site, request, response, 303, Buffer.alloc(0), {
    "Cache-Control": "no-store",
    "Set-Cookie": cookie,
    Location: "/",
  });
}

function refuse(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
  refusal: Refusal,
): void {
  const { status, body } = plainPage(refusal);
  send(site, request, response, status, body, {
    "Content-Type": htmlType,
    "Cache-Control": "no-store",
    ...(refusal === "method" ? { Allow: "GET, HEAD" } : {}),
    // A body that nobody asked for is not read to its end.
    ...(isRead(request) ? {} : { Connection: "close" }),
  });
}

function send(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  body: Buffer,
  headers: Readonly<Record<string, string>>,
): void {
  response.writeHead(status, { ...site.headers, ...headers, "Content-Length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
}
