/** Turns callbacks into an async iterable that one reader consumes. */
export type EventQueue<T> = {
  readonly push: (event: T) => void;
  readonly end: () => void;
  readonly fail: (error: unknown) => void;
  readonly events: () => AsyncGenerator<T, void, void>;
};

type Ending = { readonly kind: "end" } | { readonly kind: "error"; readonly error: unknown };

/** Events wait until they are read; reading ends with the events that came before the end. */
export function createEventQueue<T>(): EventQueue<T> {
  const waiting: T[] = [];
  let ending: Ending | null = null;
  let changed = Promise.withResolvers<void>();
  const finish = (how: Ending): void => {
    ending ??= how;
    changed.resolve();
  };
  return {
    push(event) {
      waiting.push(event);
      changed.resolve();
    },
    end: () => finish({ kind: "end" }),
    fail: (error) => finish({ kind: "error", error }),
    async *events() {
      for (;;) {
        while (waiting.length > 0) {
          const event = waiting.shift();
          if (event !== undefined) yield event;
        }
        if (ending?.kind === "error") throw ending.error;
        if (ending !== null) return;
        await changed.promise;
        changed = Promise.withResolvers();
      }
    },
  };
}
