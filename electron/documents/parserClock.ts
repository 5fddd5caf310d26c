/** How long a parser may take; only its own time counts, not what the reader of its events does with them. */
export type ParserClock<Event> = {
  /** Milliseconds for what it is at, for the failure when they are over. */
  readonly allowedMs: () => number;
  /** Milliseconds until it is late. */
  readonly leftMs: () => number;
  /** An event came after so many milliseconds of waiting. */
  readonly heard: (event: Event, waitedMs: number) => void;
};

/** All events together may take so long, and more when an event grants it. */
export function totalClock<Event>(
  baseMs: number,
  grantedMs: (event: Event) => number,
): ParserClock<Event> {
  let allowedMs = baseMs;
  let spentMs = 0;
  return {
    allowedMs: () => allowedMs,
    leftMs: () => allowedMs - spentMs,
    heard(event, waitedMs) {
      spentMs += waitedMs;
      allowedMs += grantedMs(event);
    },
  };
}

/** Each event may take so long after the one before it. */
export function idleClock(idleMs: number): ParserClock<unknown> {
  return { allowedMs: () => idleMs, leftMs: () => idleMs, heard: () => {} };
}
