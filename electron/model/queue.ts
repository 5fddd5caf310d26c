import { fail, Failed } from "../core/failed.ts";
import { createEventQueue, type EventQueue } from "./eventQueue.ts";

/** A place in the line for the one model. */
export type Place = {
  /** Yields how many are ahead, whenever that changes, until it is this one's turn or the signal aborts. */
  readonly wait: (signal: AbortSignal) => AsyncGenerator<number, void, void>;
  /** Must be called once, whether or not the turn came. */
  readonly leave: () => void;
};

export type Queue = {
  /** Fails with MODEL_BUSY when too many wait already, unless this one comes in any case. */
  readonly join: (inAnyCase?: boolean) => Place;
  /** Sends away all that wait with NO_MODEL: what they ask was made for another model. */
  readonly clear: () => void;
};

/** One at a time, and at most this many waiting behind. */
export function createQueue(mostWaiting: number): Queue {
  let line: EventQueue<number>[] = [];
  /** Those from here on have moved up. */
  const tellFrom = (start: number): void => {
    for (const [ahead, one] of line.entries()) {
      if (ahead === 0) one.end();
      else if (ahead >= start) one.push(ahead);
    }
  };
  return {
    join(inAnyCase = false) {
      if (line.length > mostWaiting && !inAnyCase)
        return fail("MODEL_BUSY", { waiting: line.length - 1 });
      const mine = createEventQueue<number>();
      line.push(mine);
      tellFrom(line.length - 1);
      return {
        async *wait(signal) {
          signal.addEventListener("abort", mine.end, { once: true });
          if (signal.aborted) mine.end();
          try {
            yield* mine.events();
          } finally {
            signal.removeEventListener("abort", mine.end);
          }
        },
        leave() {
          const place = line.indexOf(mine);
          if (place < 0) return;
          line = line.filter((one) => one !== mine);
          tellFrom(place);
        },
      };
    },
    clear() {
      const [first, ...waiting] = line;
      line = first === undefined ? [] : [first];
      for (const one of waiting) one.fail(new Failed({ code: "NO_MODEL", data: {} }));
    },
  };
}
