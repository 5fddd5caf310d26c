import { type Draft, plainText } from "./draft.ts";
import type { Fragment, PageFragments } from "./fragment.ts";
import { readingOrder } from "./readingOrder.ts";
import { textBlocks } from "./textBlocks.ts";
import type { TextStyle } from "./textStyle.ts";
import type { DraftGroup } from "./writePage.ts";

/** The blocks of a page in reading order; text in other directions follows the main text. */
export function pageDrafts(page: PageFragments, style: TextStyle): readonly DraftGroup[] {
  return page.groups.map(({ quarter, fragments }) => ({
    quarter,
    drafts: joinColumns(readingOrder(fragments).map((rows) => textBlocks(rows, style))),
  }));
}

/** A paragraph that goes on at the top of the next column is one block. */
function joinColumns(regions: readonly (readonly Draft[])[]): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const region of regions) {
    const [first, ...rest] = region;
    if (first === undefined) continue;
    const last = drafts.at(-1);
    if (last !== undefined && goesOn(last, first)) {
      drafts[drafts.length - 1] = {
        ...last,
        parts: [...last.parts, { kind: "wrap" }, ...first.parts],
      };
    } else {
      drafts.push(first);
    }
    drafts.push(...rest);
  }
  return drafts;
}

function goesOn(above: Draft, below: Draft): boolean {
  if (below.kind !== "paragraph") return false;
  if (above.kind !== "paragraph" && above.kind !== "listItem") return false;
  const [end, start] = [fragmentsOf(above).at(-1), fragmentsOf(below)[0]];
  if (end === undefined || start === undefined) return false;
  if (Math.abs(end.size - start.size) > 0.1 * end.size) return false;
  if (end.softHyphen) return true;
  return /[\p{L}\p{N},-]$/u.test(plainText(above.parts)) && /^[\p{Ll}(]/u.test(start.text);
}

function fragmentsOf(draft: Draft): readonly Fragment[] {
  return draft.parts.flatMap((part) => (part.kind === "fragment" ? [part.fragment] : []));
}
