import type { Settings } from "../../../contract/app.ts";
import type { SessionEvent } from "../../../contract/practice.ts";
import type { Store } from "../../ports.ts";
import { createPractice, type Practice, type PracticePorts } from "../createPractice.ts";

/** Practice on a store, with a clock that is moved by hand (time.at) unless another one is given, and no documents. */
export function practiceOn(
  store: Store,
  settings: Settings,
  others: Partial<Omit<PracticePorts, "store">> = {},
): { readonly practice: Practice; readonly time: { at: number } } {
  const time = { at: Date.UTC(2026, 2, 1, 12) };
  const practice = createPractice(
    {
      store,
      preferences: { get: () => settings },
      clock: { now: () => time.at },
      log: {
        info: () => {},
        error: (message, cause) => {
          throw new Error(message, { cause });
        },
      },
      ...others,
    },
    { search: (query, filters, limit) => searchWords(store, query, filters, limit) },
    // Always the first: random order is the order of the bank.
    () => 0,
  );
  return { practice, time };
}

async function searchWords(
  store: Store,
  ...[query, filters, limit]: Parameters<Parameters<typeof createPractice>[1]["search"]>
) {
  return store.library.search({ query, filters, limit, vector: null });
}

/** Watches a session as a page does; events hold what has come so far. */
export function watchSession(practice: Practice, sessionId: string) {
  const leaving = new AbortController();
  const events: SessionEvent[] = [];
  const watching = (async () => {
    for await (const event of practice.watch(sessionId, leaving.signal)) events.push(event);
  })();
  return {
    events,
    /** Resolves once it has left, which may take until the next event. */
    leave: () => {
      leaving.abort();
      return watching;
    },
    ended: watching,
  };
}
