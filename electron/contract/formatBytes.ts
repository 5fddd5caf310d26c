/** Bytes as gigabytes with one decimal place (1 GB = 10⁹ bytes), or in a smaller unit where that says nothing. */
export function formatBytes(bytes: number): string {
  if (bytes >= 100_000_000) return `${(bytes / 1e9).toFixed(1)} GB`;
  if (bytes >= 100_000) return `${(bytes / 1e6).toFixed(1)} MB`;
  if (bytes >= 1000) return `${(bytes / 1e3).toFixed(1)} kB`;
  return `${bytes} bytes`;
}

/** Two sizes that are told as different ones: to the byte where they would read alike. */
export function formatUnequal({
  needBytes,
  haveBytes,
}: {
  readonly needBytes: number;
  readonly haveBytes: number;
}): { readonly need: string; readonly have: string } {
  const [need, have] = [formatBytes(needBytes), formatBytes(haveBytes)];
  return need === have ? { need: exactly(needBytes), have: exactly(haveBytes) } : { need, have };
}

function exactly(bytes: number): string {
  return `${bytes.toLocaleString("en-US")} bytes`;
}
