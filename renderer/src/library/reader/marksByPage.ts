import type { ReaderPlace } from "../../app/routes.ts";
import type { Mark } from "../placeMarks.ts";
import type { Find } from "../readerStore.ts";

/** Everything that is marked, by page: the cited words, and above them what was found, of which one is shown. */
export function marksByPage(
  place: ReaderPlace | null,
  /** A heading that was chosen. */
  chosen: ReaderPlace | null,
  { found, at }: Pick<Find, "found" | "at">,
): ReadonlyMap<number, readonly Mark[]> {
  const pages = new Map<number, Mark[]>();
  const put = (page: number, mark: Mark) => {
    const marks = pages.get(page) ?? [];
    pages.set(page, marks);
    if (mark.end > mark.start) marks.push(mark);
  };
  if (place !== null) put(place.page, { start: place.start, end: place.end, kind: "cited" });
  if (chosen !== null) put(chosen.page, { start: chosen.start, end: chosen.end, kind: "found" });
  for (const [index, { page, start, end }] of found.entries()) {
    put(page, { start, end, kind: index === at ? "shown" : "found" });
  }
  return pages;
}
