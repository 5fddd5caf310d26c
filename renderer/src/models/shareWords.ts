import { byteUnit, formatBytes } from "../../../electron/contract/formatBytes.ts";
import { decimal, number } from "../app/numbers.ts";
import { text } from "../app/text.ts";

/** A part of a whole in bytes, as in "5.1 of 9.8 GB"; each with its own unit where they are far apart. */
export function shareWords(part: number, whole: number): string {
  const { unit, size, places } = byteUnit(whole);
  const amount = places === 0 ? number(part / size) : decimal(part / size);
  const said = byteUnit(part).unit === unit ? amount : formatBytes(part);
  return text.models.share(said, formatBytes(whole));
}
