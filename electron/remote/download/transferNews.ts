/** Tells readers of a list that it has changed. */
export type TransferNews = {
  /** state: it is told at once; otherwise with what else comes in the next quarter of a second. */
  readonly tell: (what: "state" | "progress") => void;
  /** Ends all readers. */
  readonly end: () => void;
  /** Yields what list returns, at once and after changes. */
  readonly read: <T>(list: () => T, signal: AbortSignal) => AsyncGenerator<T, void, void>;
};

const everyMs = 250;

type Reader = { news: "none" | "progress" | "state"; wake: () => void };

export function createTransferNews(): TransferNews {
  const readers = new Set<Reader>();
  let ended = false;

  function tell(what: "state" | "progress"): void {
    for (const reader of readers) {
      if (reader.news !== "state") reader.news = what;
      reader.wake();
    }
  }
  return {
    tell,
    end() {
      ended = true;
      for (const { wake } of readers) wake();
    },
    async *read(list, signal) {
      const reader: Reader = { news: "none", wake: () => {} };
      const hear = (): void => reader.wake();
      const isDue = (rested: boolean): boolean =>
        reader.news === "state" || (reader.news === "progress" && rested);
      readers.add(reader);
      signal.addEventListener("abort", hear);
      let timer: NodeJS.Timeout | undefined;
      try {
        while (!ended && !signal.aborted) {
          reader.news = "none";
          yield list();
          let rested = false;
          timer = setTimeout(() => {
            rested = true;
            reader.wake();
          }, everyMs);
          while (!ended && !signal.aborted && !isDue(rested)) {
            await new Promise<void>((resolve) => (reader.wake = resolve));
          }
          clearTimeout(timer);
        }
      } finally {
        clearTimeout(timer);
        signal.removeEventListener("abort", hear);
        readers.delete(reader);
      }
    },
  };
}
