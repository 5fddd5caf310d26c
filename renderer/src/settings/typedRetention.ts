import { formats, number } from "../app/numbers.ts";
import { text } from "../app/text.ts";

const [low, high] = [70, 97] as const;

/** A retention in per cent as typed (a comma may stand for the point) as a share of 1, or null when it is out of range. */
export function readRetention(typed: string): number | null {
  const words = formats.plain(typed.trim().replace(/\s*%$/, ""));
  if (!/^\d{1,2}(\.\d+)?$/.test(words)) return null;
  const percent = Number(words);
  return percent >= low && percent <= high ? Math.round(percent * 10) / 1000 : null;
}

/** A share of 1 in per cent, as a person writes it. */
export function showRetention(share: number): string {
  return formats.typed(Math.round(share * 1000) / 10);
}

/** What to write instead, or null when what is typed is right. */
export function problemWithRetention(typed: string): string | null {
  return readRetention(typed) === null ? text.settings.range(number(low), number(high)) : null;
}
