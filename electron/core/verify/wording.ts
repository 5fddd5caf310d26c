import type { Passage } from "../../contract/library.ts";
import { shortened } from "./plainClaim.ts";
import { sourceName } from "./sourceName.ts";

/** "a", "a and b", "a, b and c"; more than most are counted. */
export function listed(items: readonly string[], most = 3): string {
  const unique = [...new Set(items)];
  const shown = unique.slice(0, most);
  const rest = unique.length - shown.length;
  if (rest > 0) shown.push(`${rest} more`);
  const last = shown.pop() ?? "";
  return shown.length > 0 ? `${shown.join(", ")} and ${last}` : last;
}

/** One of two forms by how many there are. */
export function byCount(items: readonly unknown[], one: string, several: string): string {
  return new Set(items).size === 1 ? one : several;
}

/** A claim in quotation marks, short enough for one line, without the full stop that ends it. */
export function quoted(claim: string): string {
  const bare = claim.replace(/[.。;,:]+$/u, "").replace(/[“”]/gu, "'");
  return `“${shortened(bare, 90)}”`;
}

/** The source's name at the beginning of a sentence. */
export function sourceFirst(number: number, passages: readonly Passage[]): string {
  const name = sourceName(number, passages);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
