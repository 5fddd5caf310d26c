/** The locale of the system (LC_ALL, LC_MESSAGES or LANG, where it has them); British English where it names none. */
export function systemLocale(): string {
  const { locale } = new Intl.NumberFormat().resolvedOptions();
  return locale === "und" ? "en-GB" : locale;
}
