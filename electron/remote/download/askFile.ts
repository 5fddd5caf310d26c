import type { Agent } from "node:https";
import { Failed, fail } from "../../core/failed.ts";
import { exchange, type Answered } from "../exchange.ts";
import { plainMessage } from "../plainMessage.ts";
import type { Recording } from "../recordExchange.ts";
import type { DownloadSources } from "./downloadSources.ts";
import { cut } from "./setback.ts";

const mostRedirects = 5;
const redirects = new Set([301, 302, 303, 307, 308]);

type Hop = { readonly url: URL; readonly headers: Answered["headers"] };

/** One answer, and all that came before it on the way. */
export type FileAnswer = Omit<Answered, "pieces"> & {
  readonly url: URL;
  /** All answers that led here, this one the last. */
  readonly hops: readonly Hop[];
  /** As Answered's; throws a setback when it breaks off. */
  readonly pieces: AsyncGenerator<Uint8Array, void, void>;
};

export type AskFile = (
  url: URL,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
) => Promise<FileAnswer>;

/**
 * Asks for a file, or for a part of one, and follows at most five redirects, only to https addresses of the sources. It
 * sends neither credentials nor cookies. Failed DOWNLOAD_REDIRECTED, DOWNLOAD_BROKEN, SERVER_CERTIFICATE; a setback
 * where there is no connection.
 */
export function createAskFile(
  agent: Agent,
  options: {
    readonly sources: DownloadSources;
    readonly silenceMs: number;
    readonly recording: Recording;
  },
): AskFile {
  const { sources, silenceMs, recording } = options;
  const patience = { connectMs: silenceMs, firstByteMs: silenceMs, betweenMs: silenceMs };
  return async (first, headers, signal) => {
    let url = first;
    const hops: Hop[] = [];
    for (;;) {
      const { host } = url;
      const asked = { url, headers: { "user-agent": "viva", ...headers }, body: "", recording };
      const answered = await exchange({ ...asked, method: "GET" }, patience, signal, agent).catch(
        (cause: unknown) => rethrow(cause, host),
      );
      hops.push({ url, headers: answered.headers });
      if (!redirects.has(answered.status)) {
        return { ...answered, url, hops, pieces: telling(answered.pieces, host) };
      }
      answered.close();
      if (hops.length > mostRedirects) {
        fail("DOWNLOAD_BROKEN", { host, reason: "It redirects again and again." });
      }
      url = follow(answered.headers.location, url, sources);
    }
  };
}

function follow(location: string | undefined, from: URL, sources: DownloadSources): URL {
  const { host } = from;
  if (location === undefined || !URL.canParse(location, from.href)) {
    return fail("DOWNLOAD_REDIRECTED", { host, to: "nowhere" });
  }
  const to = new URL(location, from);
  if (!sources.allows(to) || to.username !== "" || to.password !== "") {
    // Without its query, which may hold a signature.
    fail("DOWNLOAD_REDIRECTED", { host, to: plainMessage(`${to.origin}${to.pathname}`, null) });
  }
  return to;
}

async function* telling(
  pieces: Answered["pieces"],
  host: string,
): AsyncGenerator<Uint8Array, void, void> {
  try {
    yield* pieces;
  } catch (cause) {
    rethrow(cause, host);
  }
}

/** The words for a server that answers a question also serve for one that sends a file, except where it broke off. */
function rethrow(cause: unknown, host: string): never {
  if (!(cause instanceof Failed)) throw cause;
  const { failure } = cause;
  switch (failure.code) {
    case "SERVER_UNREACHABLE":
    case "SERVER_TIMEOUT":
      throw cut(failure);
    case "SERVER_BROKEN":
      throw cut({ code: "DOWNLOAD_BROKEN", data: { host, reason: failure.data.reason } });
    default:
      throw cause;
  }
}
