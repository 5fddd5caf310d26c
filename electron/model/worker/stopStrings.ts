/** What may be shown so far, and whether a stop string ended the text. */
export type StopResult = { readonly text: string; readonly stopped: boolean };

export type StopWatch = {
  /** Adds generated text; what could be the start of a stop string is held back. */
  readonly add: (text: string) => StopResult;
  /** What is still held back when generation ends without a stop string. */
  readonly rest: () => string;
};

/** Finds stop strings in a stream of text, also when they come in pieces. Empty ones are ignored. */
export function watchForStop(stopStrings: readonly string[]): StopWatch {
  const stops = stopStrings.filter((stop) => stop !== "");
  let held = "";
  return {
    add(text) {
      held += text;
      const at = firstStop(held, stops);
      if (at !== null) {
        const before = held.slice(0, at);
        held = "";
        return { text: before, stopped: true };
      }
      const keep = longestPartialMatch(held, stops);
      const free = held.slice(0, held.length - keep);
      held = held.slice(held.length - keep);
      return { text: free, stopped: false };
    },
    rest: () => held,
  };
}

/**
 * Where the stop string begins that is complete first, and of those that end together, the longest:
 * then the pieces in which text comes make no difference.
 */
function firstStop(text: string, stops: readonly string[]): number | null {
  const found = stops
    .map((stop) => ({ at: text.indexOf(stop), end: text.indexOf(stop) + stop.length }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.end - b.end || a.at - b.at);
  return found[0]?.at ?? null;
}

/** Length of the longest end of the text with which some stop string begins. */
function longestPartialMatch(text: string, stops: readonly string[]): number {
  let longest = 0;
  for (const stop of stops) {
    for (let length = Math.min(stop.length - 1, text.length); length > longest; length--) {
      if (stop.startsWith(text.slice(text.length - length))) longest = length;
    }
  }
  return longest;
}
