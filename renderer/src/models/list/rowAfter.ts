/** The row that stands where one has gone, the last one where that was the last; null where none has gone or none is left. */
export function rowAfter(before: readonly string[], now: readonly string[]): string | null {
  const gone = before.findIndex((id) => !now.includes(id));
  return gone === -1 ? null : (now[gone] ?? now.at(-1) ?? null);
}
