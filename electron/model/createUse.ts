import type { Clock } from "../core/ports.ts";

/** Whether something is being used, and when it was last. */
export type Use = {
  /** Something begins to use it, until the returned function is called, once or oftener. */
  readonly begin: () => () => void;
  readonly touch: () => void;
  readonly isGoing: () => boolean;
  /** By the clock; the time of making this at first. */
  readonly at: () => number;
};

/** Starts unused. */
export function createUse(clock: Clock): Use {
  let lastAt = clock.now();
  let going = 0;
  const touch = (): void => void (lastAt = clock.now());
  return {
    begin() {
      let isOver = false;
      going += 1;
      touch();
      return () => {
        if (isOver) return;
        isOver = true;
        going -= 1;
        touch();
      };
    },
    touch,
    isGoing: () => going > 0,
    at: () => lastAt,
  };
}
