import { formatBytes } from "../../../electron/contract/formatBytes.ts";

/** A part of a whole in bytes, as in "5.1 of 9.8 GB"; each with its own unit where they are far apart. */
export function shareWords(part: number, whole: number): string {
  const [amount, unit] = formatBytes(part).split(" ");
  const said = formatBytes(whole);
  return said.endsWith(` ${unit}`) ? `${amount} of ${said}` : `${formatBytes(part)} of ${said}`;
}
