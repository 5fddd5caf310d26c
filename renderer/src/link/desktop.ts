/** What the desktop's preload gives to the page, beside its port; nothing of it in a browser. */
type Desktop = {
  readonly pathOf?: (file: File) => string;
  /** The locale of the system's regional settings, such as "de-AT". */
  readonly locale?: string;
  /** Names the one listener for files that the system hands over. */
  readonly whenOpened?: (listener: (file: unknown) => void) => void;
};

export function desktop(): Desktop {
  const { viva } = globalThis as { readonly viva?: Desktop };
  return viva ?? {};
}
