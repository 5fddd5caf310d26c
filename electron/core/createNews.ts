/** Tells any number of readers that something has changed; changes in quick succession are told as one. */
export type News = {
  readonly tell: () => void;
  /** Ends all readers. */
  readonly end: () => void;
  /** Yields at once, then after changes, at most once in everyMs() milliseconds, until end or abort. */
  readonly read: (signal: AbortSignal | undefined) => AsyncGenerator<void>;
};

/** For states that are sent whole: a reader that is slow, or late, wants the newest one only. */
export function createNews(everyMs: () => number): News {
  const readers = new Set<() => void>();
  let ended = false;

  async function* read(signal: AbortSignal | undefined): AsyncGenerator<void> {
    let news = true;
    let wake = (): void => {};
    const hear = (): void => {
      news = true;
      wake();
    };
    readers.add(hear);
    signal?.addEventListener("abort", hear, { once: true });
    try {
      while (!ended && !signal?.aborted) {
        if (news) {
          news = false;
          yield;
          await new Promise((resolve) => setTimeout(resolve, everyMs()));
        } else await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      readers.delete(hear);
      signal?.removeEventListener("abort", hear);
    }
  }

  return {
    tell() {
      for (const hear of readers) hear();
    },
    end() {
      ended = true;
      for (const hear of readers) hear();
    },
    read,
  };
}
