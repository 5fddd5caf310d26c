/**
 * The same pure function of a text, whose results for the texts asked for last are kept: those of at most so many
 * UTF-16 units together, with the oldest forgotten first. A longer text is computed each time.
 */
export function rememberByText<T extends object | string>(
  compute: (text: string) => T,
  mostUnits: number,
): (text: string) => T {
  const kept = new Map<string, T>();
  let units = 0;

  function forget(text: string): void {
    if (kept.delete(text)) units -= text.length;
  }

  return (text) => {
    const known = kept.get(text);
    const result = known ?? compute(text);
    if (text.length > mostUnits) return result;
    // Those asked for last come last.
    forget(text);
    kept.set(text, result);
    units += text.length;
    for (const [oldest] of kept) {
      if (units <= mostUnits) break;
      forget(oldest);
    }
    return result;
  };
}
