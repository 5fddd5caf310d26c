import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import type { LookupFunction } from "node:net";
import { Failed } from "../core/failed.ts";
import { brokenAnswer } from "./brokenAnswer.ts";
import { certificateProof } from "./certificateProof.ts";
import { isOpen } from "./isOpen.ts";
import { networkFailure } from "./networkFailure.ts";
import type { Patience } from "./patience.ts";
import { recordExchange, type RecordedExchange, type Recording } from "./recordExchange.ts";
import { isLoopback } from "./serverAddress.ts";

export type Asked = {
  readonly url: URL;
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** No request goes out that is not written down. */
  readonly recording: Recording;
};

export type Answered = {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  /** The body as it comes; each wait for it is bounded. Its end, early or not, ends the connection. */
  readonly pieces: AsyncGenerator<Uint8Array, void, void>;
  /** Ends the connection without reading on. */
  readonly close: () => void;
};

/**
 * One HTTP request and the beginning of its answer, over a connection of its own that ends with it or with the signal,
 * or over one of an agent for https. No redirect is followed, no proxy but the agent's is used, and a certificate that
 * does not prove who the server is ends it before anything is sent, whatever NODE_TLS_REJECT_UNAUTHORIZED says. Failed:
 * SERVER_UNREACHABLE, SERVER_CERTIFICATE, SERVER_TIMEOUT, SERVER_BROKEN.
 */
export function exchange(
  asked: Asked,
  patience: Pick<Patience, "connectMs" | "firstByteMs" | "betweenMs">,
  signal: AbortSignal,
  agent: HttpsAgent = secureAgent,
): Promise<Answered> {
  const { url, method, headers, body, recording } = asked;
  const { host } = url;
  const secure = url.protocol === "https:";
  return new Promise((resolve, reject) => {
    // Not even a connection is opened for what was stopped before, such as while the keychain was asked.
    if (signal.aborted) return reject(networkFailure(signal.reason, host, false));
    const length = method === "POST" ? { "content-length": Buffer.byteLength(body) } : {};
    const options = {
      method,
      headers: { ...headers, ...length, "accept-encoding": "identity" },
      signal,
      ...(isLoopback(url) ? { lookup: lookUpLoopback } : {}),
    };
    const request = secure
      ? // The limit also ends the way through a proxy, which nothing else does before it is open.
        httpsRequest(url, {
          ...options,
          agent,
          timeout: patience.connectMs,
          ...certificateProof(),
        })
      : httpRequest(url, { ...options, agent: plainAgent });
    const recorded = recordExchange(request, url, recording);

    let response: IncomingMessage | null = null;
    const deadline = createDeadline((ms) => {
      const late = new Failed({ code: "SERVER_TIMEOUT", data: { host, seconds: ms / 1000 } });
      (response ?? request).destroy(late);
      recorded.failed(late);
      reject(late);
    });
    deadline.set(patience.connectMs);
    // A request that still waits for its proxy tells of its end only when the proxy does.
    const stop = () => {
      deadline.clear();
      recorded.failed(signal.reason);
      reject(networkFailure(signal.reason, host, response !== null));
    };
    signal.addEventListener("abort", stop, { once: true });
    request.once("close", () => signal.removeEventListener("abort", stop));
    request.once("socket", (socket) => {
      // One that was used before, or comes through a proxy, is open already.
      if (isOpen(socket)) return deadline.set(patience.firstByteMs);
      const connected = secure ? "secureConnect" : "connect";
      socket.once(connected, () => deadline.set(patience.firstByteMs));
    });
    request.on("error", (cause) => {
      deadline.clear();
      const failure = networkFailure(cause, host, response !== null);
      if (!signal.aborted) recorded.failed(failure);
      reject(failure);
    });
    request.once("response", (begun) => {
      response = begun;
      deadline.clear();
      resolve({
        status: begun.statusCode ?? 0,
        headers: begun.headers,
        pieces: readPieces(begun, host, deadline, patience, recorded),
        close: () => void begun.destroy(),
      });
    });
    // A status of 101 ends HTTP: neither an answer nor an error would follow.
    request.once("upgrade", (_, socket) => {
      deadline.clear();
      socket.destroy();
      const broken = brokenAnswer(host, "What it sent is no answer to a request.");
      recorded.failed(broken);
      reject(broken);
    });
    request.end(body);
  });
}

async function* readPieces(
  response: IncomingMessage,
  host: string,
  deadline: Deadline,
  { firstByteMs, betweenMs }: Pick<Patience, "firstByteMs" | "betweenMs">,
  recorded: RecordedExchange,
): AsyncGenerator<Uint8Array, void, void> {
  const iterator: AsyncIterator<Uint8Array> = response[Symbol.asyncIterator]();
  try {
    for (let longest = firstByteMs; ; longest = betweenMs) {
      deadline.set(longest);
      const next = await iterator.next();
      // Only the server is timed, not whoever reads what it sent.
      deadline.clear();
      if (next.done === true) return;
      recorded.moved();
      yield next.value;
    }
  } catch (cause) {
    const failure = networkFailure(cause, host, true);
    recorded.failed(isStop(cause) ? cause : failure);
    throw failure;
  } finally {
    deadline.clear();
    response.destroy();
  }
}

/** What a signal ends a response with. */
function isStop(cause: unknown): boolean {
  return cause instanceof Error && cause.name === "AbortError";
}

type Deadline = { readonly set: (ms: number) => void; readonly clear: () => void };

function createDeadline(late: (ms: number) => void): Deadline {
  let timer: NodeJS.Timeout | undefined;
  return {
    set(ms) {
      clearTimeout(timer);
      timer = setTimeout(() => late(ms), ms);
    },
    clear: () => clearTimeout(timer),
  };
}

// Agents of our own, because the global ones may follow the environment's proxies. Without kept connections and sessions,
// every request proves its server anew.
const plainAgent = new HttpAgent({ keepAlive: false });
const secureAgent = new HttpsAgent({ keepAlive: false, maxCachedSessions: 0 });

/** "localhost" means this computer, whatever a hosts file or name server says. */
const lookUpLoopback: LookupFunction = (_name, { all }, callback) => {
  const [first, second] = [
    { address: "127.0.0.1", family: 4 },
    { address: "::1", family: 6 },
  ] as const;
  if (all === true) callback(null, [first, second]);
  else callback(null, first.address, first.family);
};
