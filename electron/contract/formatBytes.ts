/** Bytes as gigabytes with one decimal place (1 GB = 10⁹ bytes), or in a smaller unit where that says nothing. */
export function formatBytes(bytes: number): string {
  if (bytes >= 100_000_000) return `${(bytes / 1e9).toFixed(1)} GB`;
  if (bytes >= 100_000) return `${(bytes / 1e6).toFixed(1)} MB`;
  if (bytes >= 1000) return `${(bytes / 1e3).toFixed(1)} kB`;
  return `${bytes} bytes`;
}
