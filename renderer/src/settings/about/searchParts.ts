import type { LicensedPart } from "../../../../electron/contract/about.ts";

/** The parts in whose name, version, author or licence every typed word stands. */
export function searchParts(
  parts: readonly LicensedPart[],
  search: string,
): readonly LicensedPart[] {
  const words = search.toLowerCase().split(/\s+/);
  return parts.filter(({ name, version, author, licence }) => {
    const all = `${name} ${version} ${author} ${licence}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}
