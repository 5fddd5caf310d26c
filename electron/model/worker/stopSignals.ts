/** Stop by name for what runs, or is just about to. */
export type StopSignals = {
  /** Aborts when this is stopped, at once if that has been said already. */
  readonly begin: (id: string) => AbortSignal;
  readonly end: (id: string) => void;
  readonly stop: (id: string) => void;
  readonly stopAll: () => void;
};

/** Stop may overtake what it stops, but not by much: the latest few of unknown names are enough. */
const rememberedEarly = 8;

/** Starts with nothing running; what has ended leaves nothing behind. */
export function createStopSignals(): StopSignals {
  const running = new Map<string, AbortController>();
  let early: readonly string[] = [];
  return {
    begin(id) {
      const controller = new AbortController();
      running.set(id, controller);
      if (early.includes(id)) controller.abort();
      return controller.signal;
    },
    end: (id) => void running.delete(id),
    stop(id) {
      const controller = running.get(id);
      if (controller === undefined) early = [...early, id].slice(-rememberedEarly);
      else controller.abort();
    },
    stopAll() {
      for (const controller of running.values()) controller.abort();
    },
  };
}
