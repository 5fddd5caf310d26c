/** A channel to any number of readers; each reads at its own pace and misses nothing. */
export type Broadcast<T> = {
  readonly send: (event: T) => void;
  /** Ends all readers after what they still have to read. */
  readonly end: () => void;
  /** Yields what first returns when reading begins, then every event sent since, until end or abort. */
  readonly read: (first: () => readonly T[], signal: AbortSignal | undefined) => AsyncGenerator<T>;
};

type Reader<T> = { queue: T[]; wake: () => void };

/** Creates an open broadcast without readers. */
export function createBroadcast<T>(): Broadcast<T> {
  const readers = new Set<Reader<T>>();
  let ended = false;

  async function* read(first: () => readonly T[], signal: AbortSignal | undefined) {
    const reader: Reader<T> = { queue: [...first()], wake: () => {} };
    const onAbort = () => reader.wake();
    readers.add(reader);
    signal?.addEventListener("abort", onAbort);
    try {
      while (!signal?.aborted) {
        const event = reader.queue.shift();
        if (event !== undefined) yield event;
        else if (ended) return;
        else await new Promise<void>((resolve) => (reader.wake = resolve));
      }
    } finally {
      signal?.removeEventListener("abort", onAbort);
      readers.delete(reader);
    }
  }

  return {
    send(event) {
      for (const reader of readers) {
        reader.queue.push(event);
        reader.wake();
      }
    },
    end() {
      ended = true;
      for (const reader of readers) reader.wake();
    },
    read,
  };
}
