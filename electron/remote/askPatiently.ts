import { fail } from "../core/failed.ts";
import type { ServerEvent } from "../core/ports.ts";
import type { Answered } from "./exchange.ts";
import type { Patience } from "./patience.ts";
import { plainMessage } from "./plainMessage.ts";
import { readRetryAfter, retryDelay } from "./retryDelay.ts";
import { readText } from "./readText.ts";
import { refusalMessage } from "./refusalMessage.ts";

const longestRefusal = 64_000;

export type Surroundings = {
  readonly patience: Patience;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
  /** Rejects when the signal aborts. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<unknown>;
};

/**
 * Asks until there is an answer: after 429 and 503 again, later and later. retry decides what else is worth another try
 * at once. Failed SERVER_BUSY, SERVER_REFUSED with the server's own words.
 */
export async function* askPatiently(
  ask: () => Promise<Answered>,
  told: { readonly host: string; readonly key: string | null },
  { patience, now, random, wait }: Surroundings,
  signal: AbortSignal,
  retry: (status: number, message: string) => boolean = () => false,
): AsyncGenerator<Extract<ServerEvent, { type: "retrying" }>, Answered, void> {
  const { host, key } = told;
  for (let attempt = 0; ;) {
    const answered = await ask();
    const { status, headers, pieces, close } = answered;
    if (status === 200) return answered;
    if (status === 429 || status === 503) {
      close();
      if (attempt + 1 >= patience.tries) fail("SERVER_BUSY", { host, status });
      const asked = readRetryAfter(headers["retry-after"], now());
      const inMs = retryDelay(attempt, asked, patience, random());
      yield { type: "retrying", status, inMs };
      await wait(inMs, signal);
      attempt += 1;
      continue;
    }
    const message = plainMessage(
      refusalMessage((await readText(pieces, longestRefusal)) ?? ""),
      key,
    );
    if (!retry(status, message)) fail("SERVER_REFUSED", { host, status, message });
  }
}
