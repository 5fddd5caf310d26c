import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { text as readAll } from "node:stream/consumers";
import type { GenerateEvent, Model } from "../../electron/core/ports.ts";
import {
  logprobsOf,
  modelRequest,
  openAiRequest,
  piecesOf,
  type OpenAiRequest,
} from "./modelAnswer.ts";
import { failAtOnce, failMidway, type ServerFault } from "./serverFaults.ts";

/** What a client sent, and how that ended. */
export type SeenRequest = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  /** Parsed; null where there was none. */
  readonly body: unknown;
  /** Resolves once the connection is gone: true when the client left before the answer's end. */
  readonly left: Promise<boolean>;
};

export type OpenAiServer = {
  /** What a student types: "http://127.0.0.1:PORT/v1". */
  readonly baseUrl: string;
  readonly origin: string;
  readonly seen: readonly SeenRequest[];
  /** The next requests go wrong like this, one after the other; those after them are answered. */
  readonly failNext: (...faults: readonly ServerFault[]) => void;
  /** All further requests go wrong like this, until null. */
  readonly failAlways: (fault: ServerFault | null) => void;
  readonly close: () => Promise<void>;
};

/**
 * An OpenAI-compatible server on loopback whose answers a loaded model of Viva's own writes, as they come: models, chat
 * completions and completions, with streaming, usage and logprobs. A client that leaves stops the model. Faults can be
 * switched on. model null: answers are faults or status 500.
 */
export async function startOpenAiServer(options: {
  readonly model: Model | null;
  readonly name?: string;
  readonly tls?: { readonly key: string; readonly cert: string };
}): Promise<OpenAiServer> {
  const { model, name = "tiny", tls } = options;
  const seen: SeenRequest[] = [];
  const next: ServerFault[] = [];
  let always: ServerFault | null = null;

  const listener: RequestListener = (request, response) => {
    answer(request, response).catch(() => response.destroy());
  };
  async function answer(request: IncomingMessage, response: ServerResponse) {
    const left = new Promise<boolean>((resolve) => {
      response.once("close", () => resolve(!response.writableFinished));
    });
    const body = toJson(await readAll(request));
    const { method = "", url: path = "", headers } = request;
    seen.push({ method, path, headers, body, left });
    const fault = next.shift() ?? always;
    if (failAtOnce(fault, body, response)) return;
    if (path.endsWith("/models")) {
      return sendJson(response, { object: "list", data: [{ id: name, object: "model" }] });
    }
    const asked = openAiRequest.safeParse(body);
    if (!asked.success || !path.endsWith("/completions")) {
      return sendJson(response, { error: { message: "This is no request that I know." } }, 400);
    }
    if (model === null) return sendJson(response, { error: { message: "No model." } }, 500);
    await write(asked.data, model, response, fault);
  }

  const server = tls ? createSecureServer(tls, listener) : createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `${tls ? "https" : "http"}://127.0.0.1:${port}`;
  return {
    baseUrl: `${origin}/v1`,
    origin,
    seen,
    failNext: (...faults) => void next.push(...faults),
    failAlways: (fault) => void (always = fault),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Writes one answer, a chunk for each piece of text; the probabilities, which are looked up afterwards, in one of their own. */
async function write(
  asked: OpenAiRequest,
  model: Model,
  response: ServerResponse,
  fault: ServerFault | null,
): Promise<void> {
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  const chat = asked.messages !== undefined;
  const streams = asked.stream && fault?.kind !== "whole";
  const request = await modelRequest(asked, model);
  const pieces: string[] = [];
  let done: Extract<GenerateEvent, { type: "done" }> | null = null;
  if (streams) response.writeHead(200, { "content-type": "text/event-stream" });
  for await (const event of model.generate(request, gone.signal)) {
    if (event.type === "done") done = event;
    if (event.type !== "text") continue;
    for (const piece of piecesOf(event.text)) {
      if (failMidway(fault, pieces.length, response)) return;
      pieces.push(piece);
      if (!streams) continue;
      await send(response, { choices: [chat ? { delta: { content: piece } } : { text: piece }] });
    }
  }
  if (done === null || gone.signal.aborted) return;

  const told = asked.logprobs !== false;
  // Only now: the model takes one request at a time.
  const found = told ? await logprobsOf(model, request, pieces, gone.signal) : [];
  const logprobs = chat ? { content: found } : { token_logprobs: found.map((one) => one.logprob) };
  const last = {
    finish_reason: done.stop === "length" ? "length" : "stop",
    ...(told ? { logprobs } : {}),
  };
  const { prompt, cached, generated } = done.tokens;
  const usage = {
    prompt_tokens: prompt,
    completion_tokens: generated,
    prompt_tokens_details: { cached_tokens: cached },
  };
  if (!streams) {
    const text = pieces.join("");
    const whole = chat ? { message: { content: text }, ...last } : { text, ...last };
    return sendJson(response, { choices: [whole], usage });
  }
  await send(response, { choices: [chat ? { delta: {}, ...last } : { text: "", ...last }] });
  if (asked["stream_options"] !== undefined) await send(response, { choices: [], usage });
  response.end("data: [DONE]\n\n");
}

/** Resolves once it has left this process or its client has, so that a cut that follows does not take it back. */
function send(response: ServerResponse, chunk: object): Promise<void> {
  return new Promise((resolve) => {
    const sent = () => {
      response.off("close", sent);
      resolve();
    };
    // What waits to be written when its client leaves is not told of otherwise, and the model would wait with it.
    response.once("close", sent);
    response.write(`data: ${JSON.stringify(chunk)}\n\n`, sent);
  });
}

function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(value));
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
