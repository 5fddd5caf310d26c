/** Looks again and again at something that tells nobody when it changes, while somebody watches. */
export type WatchForChanges = {
  /** Somebody watches, until what it returns is called. */
  readonly begin: () => () => void;
  /** What those who watch know by now. */
  readonly shown: (state: string) => void;
  /** Ends it, with the look that is under way. */
  readonly close: () => Promise<void>;
};

/** Calls tell once when what look returns is not what was shown. Of looks that fail in a row the first goes to failed. */
export function watchForChanges(options: {
  readonly everyMs: number;
  readonly look: () => Promise<string>;
  readonly tell: () => void;
  readonly failed: (cause: unknown) => void;
}): WatchForChanges {
  const { everyMs, look, tell, failed } = options;
  let watchers = 0;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | null = null;
  let known: string | null = null;
  let hasFailed = false;

  async function lookOnce(): Promise<void> {
    const before = known;
    try {
      const now = await look();
      hasFailed = false;
      // What was shown meanwhile may be newer than what was found.
      if (known !== before || now === before) return;
      known = now;
      if (before !== null) tell();
    } catch (cause) {
      if (!hasFailed && !closed) failed(cause);
      hasFailed = true;
    }
  }
  function wait(): void {
    clearTimeout(timer);
    if (closed || watchers === 0) return;
    timer = setTimeout(() => {
      looking = lookOnce().finally(() => {
        looking = null;
        wait();
      });
    }, everyMs);
    timer.unref();
  }

  return {
    begin() {
      watchers += 1;
      if (watchers === 1 && looking === null) wait();
      let isOver = false;
      return () => {
        if (!isOver) watchers -= 1;
        isOver = true;
        if (watchers === 0) clearTimeout(timer);
      };
    },
    shown: (state) => void (known = state),
    async close() {
      closed = true;
      clearTimeout(timer);
      await looking;
    },
  };
}
