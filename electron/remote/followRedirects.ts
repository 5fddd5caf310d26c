import { fail } from "../core/failed.ts";
import { exchange, type Answered, type Asked } from "./exchange.ts";
import type { Patience } from "./patience.ts";
import { plainMessage } from "./plainMessage.ts";

const mostRedirects = 3;

/**
 * As exchange, and asks again where the same origin sends it with 307 or 308, at most three times. Failed
 * SERVER_REDIRECTED for any other redirect: what was asked, and the key, go nowhere else.
 */
export async function followRedirects(
  asked: Asked,
  patience: Patience,
  key: string | null,
  signal: AbortSignal,
): Promise<Answered> {
  let { url } = asked;
  for (let followed = 0; ; followed += 1) {
    const answered = await exchange({ ...asked, url }, patience, signal);
    const { status, headers } = answered;
    if (status < 300 || status > 399) return answered;
    answered.close();
    const to = targetOf(headers.location, url);
    const mayFollow = (status === 307 || status === 308) && followed < mostRedirects;
    if (!mayFollow || to === null || !isSameOrigin(to, url)) {
      const named = to === null ? "nowhere" : plainMessage(`${to.origin}${to.pathname}`, key);
      fail("SERVER_REDIRECTED", { host: asked.url.host, to: named });
    }
    url = to;
  }
}

function targetOf(location: string | undefined, from: URL): URL | null {
  return location !== undefined && URL.canParse(location, from.href)
    ? new URL(location, from)
    : null;
}

/** Credentials in an address would replace the key. */
function isSameOrigin(to: URL, from: URL): boolean {
  return to.origin === from.origin && to.username === "" && to.password === "";
}
