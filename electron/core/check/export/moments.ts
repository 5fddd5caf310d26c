/** The day as ISO 8601 writes it, in the local time zone: Sweden does the same. */
export function day(at: number): string {
  return new Date(at).toLocaleDateString("sv-SE");
}

/** Day, hour and minute. */
export function moment(at: number): string {
  return new Date(at).toLocaleString("sv-SE", { dateStyle: "short", timeStyle: "short" });
}
