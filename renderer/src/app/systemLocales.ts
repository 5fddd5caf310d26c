import { desktop } from "../link/desktop.ts";

/**
 * The locales in which the system writes dates and numbers, the best first. The desktop shell tells the one of the
 * system's regional settings; a browser tells its own languages, which are all that a page can know.
 */
export function systemLocales(): readonly string[] {
  return [desktop().locale ?? "", ...navigator.languages].filter(isLocale);
}

/** Systems also name some that are none, such as "C". */
function isLocale(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}
