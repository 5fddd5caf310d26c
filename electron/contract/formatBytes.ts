import { numberLocale } from "./numberLocale.ts";

/** Bytes as gigabytes with one decimal place (1 GB = 10⁹ bytes), or in a smaller unit where that says nothing. */
export function formatBytes(bytes: number): string {
  if (bytes >= 100_000_000) return `${oneDecimal(bytes / 1e9)} GB`;
  if (bytes >= 100_000) return `${oneDecimal(bytes / 1e6)} MB`;
  if (bytes >= 1000) return `${oneDecimal(bytes / 1e3)} kB`;
  return exactly(bytes);
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
  return `${bytes.toLocaleString(numberLocale())} bytes`;
}

function oneDecimal(value: number): string {
  const places = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return value.toLocaleString(numberLocale(), places);
}
