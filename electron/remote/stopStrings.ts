/** Cuts a text that comes in pieces before the first of some strings. */
export type StopStrings = {
  /** What of the text so far may be shown; stopped once one of the strings was found: nothing follows. */
  readonly push: (text: string) => { readonly text: string; readonly stopped: boolean };
  /** At the end: what was held back because it looked like the beginning of one. */
  readonly rest: () => string;
};

export function createStopStrings(strings: readonly string[]): StopStrings {
  const stops = strings.filter((stop) => stop !== "");
  let held = "";
  return {
    push(more) {
      held += more;
      const found = stops.map((stop) => held.indexOf(stop)).filter((at) => at >= 0);
      const stopped = found.length > 0;
      const end = stopped ? Math.min(...found) : held.length - beginningAtEnd(held, stops);
      const text = held.slice(0, end);
      held = stopped ? "" : held.slice(end);
      return { text, stopped };
    },
    rest() {
      const text = held;
      held = "";
      return text;
    },
  };
}

/** Length of the longest end of the text with which one of the strings begins. */
function beginningAtEnd(text: string, stops: readonly string[]): number {
  const longest = Math.max(0, ...stops.map((stop) => stop.length - 1));
  for (let length = Math.min(longest, text.length); length > 0; length -= 1) {
    const end = text.slice(-length);
    if (stops.some((stop) => stop.startsWith(end))) return length;
  }
  return 0;
}
