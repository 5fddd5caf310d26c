import type { Unit } from "./createNumbers.ts";
import { numbers } from "./numberLocale.ts";

type ByteUnit = Extract<Unit, "byte" | "kilobyte" | "megabyte" | "gigabyte">;

/** Bytes as gigabytes with one decimal place (1 GB = 10⁹ bytes), or in a smaller unit where that says nothing. */
export function formatBytes(bytes: number): string {
  const { unit, size, places } = byteUnit(bytes);
  return numbers().measure(bytes / size, unit, places);
}

/** The same of what passes in a second. */
export function formatByteRate(bytesPerSecond: number): string {
  const { unit, size, places } = byteUnit(bytesPerSecond);
  return numbers().measure(bytesPerSecond / size, `${unit}-per-second`, places);
}

/** The unit in which so many bytes are written, and how many bytes that is. */
export function byteUnit(bytes: number): {
  readonly unit: ByteUnit;
  readonly size: number;
  readonly places: number;
} {
  if (bytes >= 100_000_000) return { unit: "gigabyte", size: 1e9, places: 1 };
  if (bytes >= 100_000) return { unit: "megabyte", size: 1e6, places: 1 };
  if (bytes >= 1000) return { unit: "kilobyte", size: 1e3, places: 1 };
  return { unit: "byte", size: 1, places: 0 };
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
  if (need !== have) return { need, have };
  return { need: numbers().measure(needBytes, "byte"), have: numbers().measure(haveBytes, "byte") };
}
