let chosen = "en-GB";

/** The locale in which messages write their numbers: English, until a page has chosen the system's. */
export function numberLocale(): string {
  return chosen;
}

/** Chooses it for the whole process, as Intl's own default is one for all and cannot be chosen. */
export function writeNumbersIn(locale: string): void {
  chosen = locale;
}
