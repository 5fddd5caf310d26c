import { createNumbers } from "./createNumbers.ts";

let chosen: ReturnType<typeof createNumbers> | null = null;

/** How messages write their numbers: in English, until a page or a command has chosen the system's locale. */
export function numbers(): ReturnType<typeof createNumbers> {
  // Made when they are first written: many a process never does.
  chosen ??= createNumbers([]);
  return chosen;
}

/**
 * Chooses it for the whole process, as Intl's own default is one for all and cannot be chosen. What is no locale, as some
 * systems say "C", changes nothing.
 */
export function writeNumbersIn(locale: string): void {
  try {
    chosen = createNumbers([locale]);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
  }
}
