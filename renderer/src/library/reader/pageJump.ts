/**
 * The page that someone means by what they typed: the one with that label, as printed on it, else the one
 * with that number. Null when there is neither.
 */
export function pageJump(typed: string, labels: readonly string[]): number | null {
  const wanted = typed.trim().toLowerCase();
  if (wanted === "") return null;
  const labelled = labels.findIndex((label) => label.toLowerCase() === wanted);
  if (labelled !== -1) return labelled + 1;
  const number = /^\d+$/.test(wanted) ? Number(wanted) : 0;
  return number >= 1 && number <= labels.length ? number : null;
}
