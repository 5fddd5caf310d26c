const overMs = 5000;
const leastMs = 500;
const apartMs = 200;

/** How fast something grows, over the last five seconds. */
export type Speedometer = {
  /** size is the whole at this moment; smaller than before begins anew. */
  readonly note: (size: number) => void;
  readonly restart: () => void;
  /** In units a second; null before it can be told. */
  readonly read: () => number | null;
};

/** now in milliseconds. */
export function createSpeedometer(now: () => number): Speedometer {
  let samples: { readonly at: number; readonly size: number }[] = [];
  let size = 0;
  return {
    note(next) {
      const at = now();
      if (next < size) samples = [];
      size = next;
      const last = samples.at(-1);
      if (last !== undefined && at - last.at < apartMs) return;
      samples = [...samples.filter((sample) => at - sample.at <= overMs), { at, size }];
    },
    restart: () => void (samples = []),
    read() {
      const at = now();
      // After a silence of five seconds it stands still, which is known as well.
      const first = samples.find((sample) => at - sample.at <= overMs) ?? samples.at(-1);
      if (first === undefined || at - first.at < leastMs) return null;
      return Math.max(0, ((size - first.size) * 1000) / (at - first.at));
    },
  };
}
