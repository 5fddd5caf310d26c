import { fail } from "../core/failed.ts";
import type { Log } from "../core/ports.ts";

/** Something that was got ready, until it is released. */
export type Leased<P> = { readonly prepared: P; readonly release: () => void };

export type LeaseLine<W, P> = {
  /** Waits for its turn, then for what it wants. Fails as prepare does, and with LOAD_CANCELLED as soon as the signal aborts. */
  readonly lease: (wanted: W, signal: AbortSignal) => Promise<Leased<P>>;
  /** Runs a task while nothing is leased, before all that wait; one that fails is told to the log and holds up nobody. */
  readonly runNext: (task: () => Promise<void>) => void;
  /** Sends all away; what is leased stays so, and nothing is prepared any more. */
  readonly close: () => void;
};

type Dependencies<W, P> = {
  /** Gets ready what is wanted, while nothing else is leased. */
  readonly prepare: (wanted: W, signal: AbortSignal) => Promise<P>;
  /** Whether what is leased serves this one too. */
  readonly serves: (prepared: P, wanted: W) => boolean;
  /** Called when nobody has leased or wanted anything for a while. */
  readonly rest: () => Promise<void>;
  readonly log: Pick<Log, "error">;
  /** How long that while is, in milliseconds. */
  readonly lingerMs: number;
};

type LeaseEntry<W, P> = {
  readonly kind: "lease";
  readonly wanted: W;
  readonly signal: AbortSignal;
  readonly settle: PromiseWithResolvers<Leased<P>>;
};
type Entry<W, P> = LeaseEntry<W, P> | { readonly kind: "task"; readonly run: () => Promise<void> };

type Held<P> = { readonly prepared: P; count: number; changed: PromiseWithResolvers<void> };

/** First come, first served: one thing is got ready at a time, and is leased to all who want it one after the other. */
export function createLeaseLine<W, P>(dependencies: Dependencies<W, P>): LeaseLine<W, P> {
  const { prepare, serves, rest, log, lingerMs } = dependencies;
  const closing = new AbortController();
  let line: Entry<W, P>[] = [];
  let held: Held<P> | null = null;
  let isRunning = false;
  let somebodyCame = (): void => {};

  const enter = (entry: Entry<W, P>): void => {
    line = entry.kind === "task" ? [entry, ...line] : [...line, entry];
    leaseToNext();
    somebodyCame();
    void run();
  };

  const grant = (entry: LeaseEntry<W, P>, lent: Held<P>): void => {
    if (entry.signal.aborted) return;
    let isReleased = false;
    lent.count += 1;
    entry.settle.resolve({
      prepared: lent.prepared,
      release() {
        if (isReleased) return;
        isReleased = true;
        lent.count -= 1;
        lent.changed.resolve();
      },
    });
  };

  /** Those at the head of the line that want just what is leased. */
  const leaseToNext = (): void => {
    for (;;) {
      const [next, ...others] = line;
      if (held === null || next?.kind !== "lease" || !serves(held.prepared, next.wanted)) return;
      line = others;
      grant(next, held);
    }
  };

  const serve = async (entry: LeaseEntry<W, P>): Promise<void> => {
    if (entry.signal.aborted) return;
    try {
      const prepared = await prepare(entry.wanted, entry.signal);
      const lent: Held<P> = { prepared, count: 0, changed: Promise.withResolvers() };
      held = lent;
      grant(entry, lent);
      leaseToNext();
      while (lent.count > 0) {
        lent.changed = Promise.withResolvers();
        await lent.changed.promise;
      }
    } catch (error) {
      entry.settle.reject(error);
    } finally {
      held = null;
    }
  };

  const run = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    while (!closing.signal.aborted) {
      const [next, ...others] = line;
      line = others;
      if (next?.kind === "lease") await serve(next);
      else if (next?.kind === "task") await attempt(next.run);
      else {
        await arrival();
        if (line.length > 0) continue;
        await attempt(rest);
        if (line.length === 0) break;
      }
    }
    isRunning = false;
  };

  const attempt = async (task: () => Promise<void>): Promise<void> => {
    try {
      await task();
    } catch (error) {
      log.error("a task between leases failed", error);
    }
  };

  const arrival = async (): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    somebodyCame = resolve;
    const timer = setTimeout(resolve, lingerMs);
    await promise;
    clearTimeout(timer);
  };

  return {
    async lease(wanted, given) {
      const signal = AbortSignal.any([given, closing.signal]);
      if (signal.aborted) fail("LOAD_CANCELLED", {});
      const { promise: aborted, resolve: onAbort } = Promise.withResolvers<null>();
      const entry: LeaseEntry<W, P> = {
        kind: "lease",
        wanted,
        signal,
        settle: Promise.withResolvers(),
      };
      const leave = (): void => {
        line = line.filter((one) => one !== entry);
        leaseToNext();
        onAbort(null);
      };
      signal.addEventListener("abort", leave, { once: true });
      // Once it has left, nobody waits for what became of its preparation.
      entry.settle.promise.catch(() => {});
      enter(entry);
      try {
        const leased = await Promise.race([entry.settle.promise, aborted]);
        return leased ?? fail("LOAD_CANCELLED", {});
      } finally {
        signal.removeEventListener("abort", leave);
      }
    },
    runNext: (run) => enter({ kind: "task", run }),
    close: () => closing.abort(),
  };
}
