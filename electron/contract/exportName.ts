/** What an export is called that is made at a moment (milliseconds since 1970). */
export function exportName(at: number): string {
  return `Viva ${new Date(at).toISOString().slice(0, 10)}.zip`;
}
