/** Items whose time tells how long the rest will take. */
const remembered = 20;

/** How fast a run has lately been, in milliseconds. */
export type RunPace = {
  readonly add: (tookMs: number) => void;
  /** Null before the first item. */
  readonly secondsFor: (items: number) => number | null;
};

/** The mean of the last items, so that a pause in between does not count. */
export function createRunPace(): RunPace {
  let times: readonly number[] = [];
  return {
    add: (tookMs) => (times = [...times, tookMs].slice(-remembered)),
    secondsFor(items) {
      if (times.length === 0) return null;
      return (items * times.reduce((sum, ms) => sum + ms, 0)) / times.length / 1000;
    },
  };
}
