import type { ServerResponse } from "node:http";

/** What goes wrong with one request. after counts pieces of the answer that still come before it. */
export type ServerFault =
  | {
      readonly kind: "status";
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    }
  /** location may be relative; "elsewhere" is another host. */
  | { readonly kind: "redirect"; readonly status: number; readonly location: string }
  /** The connection is cut. */
  | { readonly kind: "cut"; readonly after: number }
  /** Nothing more comes, and the connection stays. */
  | { readonly kind: "stall"; readonly after: number }
  /** Nothing comes at all, not even a status. */
  | { readonly kind: "silent" }
  | { readonly kind: "wrongJson"; readonly after: number }
  | { readonly kind: "errorInStream"; readonly after: number; readonly message: string }
  /** The stream ends as if it were whole, without saying so. */
  | { readonly kind: "noEnd"; readonly after: number }
  /** The same word for ever. */
  | { readonly kind: "endless" }
  /** One line for ever. */
  | { readonly kind: "endlessLine" }
  /** A web page where an answer should be. */
  | { readonly kind: "page" }
  /** 400 for a request that has one of these fields. */
  | { readonly kind: "unknownFields"; readonly names: readonly string[] }
  /** stream: true is ignored: the answer comes whole. */
  | { readonly kind: "whole" };

/** Answers with a fault that needs no model; false when the answer is to be begun. */
export function failAtOnce(
  fault: ServerFault | null,
  asked: unknown,
  response: ServerResponse,
): boolean {
  switch (fault?.kind) {
    case "status":
      response.writeHead(fault.status, { "content-type": "application/json", ...fault.headers });
      response.end(fault.body ?? "");
      return true;
    case "redirect":
      response.writeHead(fault.status, { location: fault.location }).end();
      return true;
    case "silent":
      return true;
    case "page":
      response.writeHead(200, { "content-type": "text/html" });
      response.end("<!doctype html><title>Sign in</title><p>Please sign in to the network.");
      return true;
    case "unknownFields": {
      const found = fault.names.find((name) => isObject(asked) && name in asked);
      if (found === undefined) return false;
      response.writeHead(400, { "content-type": "application/json" });
      response.end(
        JSON.stringify({ error: { message: `Unrecognized request argument: ${found}` } }),
      );
      return true;
    }
    case "endless":
      flood(response, `data: ${JSON.stringify({ choices: [{ delta: { content: "and " } }] })}\n\n`);
      return true;
    case "endlessLine":
      flood(response, "data: and and and and and and and and", "");
      return true;
    default:
      return false;
  }
}

/** Breaks an answer that has begun and of which so many pieces were sent; true when nothing may follow. */
export function failMidway(
  fault: ServerFault | null,
  sent: number,
  response: ServerResponse,
): boolean {
  if (fault === null || !("after" in fault) || sent < fault.after) return false;
  switch (fault.kind) {
    case "cut":
      response.destroy();
      break;
    case "stall":
      break;
    case "wrongJson":
      response.write('data: {"choices": [{"delta": {"cont\n\n');
      break;
    case "errorInStream":
      response.write(`data: ${JSON.stringify({ error: { message: fault.message } })}\n\n`);
      break;
    case "noEnd":
      response.end();
  }
  return true;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** Writes as fast as the client reads, until it hangs up. */
function flood(response: ServerResponse, first: string, then = first) {
  const piece = then === "" ? "and ".repeat(10_000) : then.repeat(100);
  response.writeHead(200, { "content-type": "text/event-stream" });
  const more = () => {
    while (!response.destroyed && response.write(piece));
  };
  response.write(first);
  response.on("drain", more);
  more();
}
