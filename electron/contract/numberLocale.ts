import { createNumbers } from "./createNumbers.ts";

let chosen = createNumbers([]);

/** How messages write their numbers: in English, until a page or a command has chosen the system's locale. */
export function numbers(): ReturnType<typeof createNumbers> {
  return chosen;
}

/** Chooses it for the whole process, as Intl's own default is one for all and cannot be chosen. */
export function writeNumbersIn(locale: string): void {
  chosen = createNumbers([locale]);
}
