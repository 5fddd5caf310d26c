/** A typed path of an adapter; null where none is typed. */
export function readAdapter(typed: string): string | null {
  const path = typed.trim();
  return path === "" ? null : path;
}
