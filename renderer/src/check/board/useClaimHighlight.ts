import { useEffect, type RefObject } from "react";
import type { Check, CheckClaim } from "../../../../electron/contract/check.ts";
import { textOf } from "./columnNames.ts";
import { findWords } from "./findWords.ts";

const highlightName = "viva-claim";

/**
 * Marks in the texts of the columns what one row is about, and brings it into sight within each text. The page itself
 * does not scroll, and no element of a text changes.
 */
export function useClaimHighlight(
  grid: RefObject<HTMLElement | null>,
  check: Check,
  rowId: string | null,
): void {
  useEffect(() => {
    const row = check.rows.find(({ id }) => id === rowId);
    if (row === undefined || grid.current === null || !("highlights" in CSS)) return undefined;
    const root = grid.current;
    const ranges = row.claims.flatMap((claim) => rangeOf(root, check, claim) ?? []);
    CSS.highlights.set(highlightName, new Highlight(...ranges));
    for (const range of ranges) bringIntoSight(range);
    return () => void CSS.highlights.delete(highlightName);
  }, [grid, check, rowId]);
}

function rangeOf(root: HTMLElement, check: Check, claim: CheckClaim): Range | null {
  const text = root.querySelector(`[data-column="${claim.column}"] [data-column-text]`);
  if (text === null) return null;
  const nodes = textNodes(text);
  const shown = nodes.map((node) => node.data).join("");
  const found = findWords(textOf(check, claim.column), claim, shown);
  if (found === null) return null;
  const range = document.createRange();
  range.setStart(...placeIn(nodes, found.start, root));
  range.setEnd(...placeIn(nodes, found.end - 1, root, 1));
  return range;
}

/** All words of a text, without those of the marks in it. */
function textNodes(parent: Element): readonly Text[] {
  const walker = document.createTreeWalker(parent, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text && node.parentElement?.closest("button") === null) nodes.push(node);
  }
  return nodes;
}

function placeIn(
  nodes: readonly Text[],
  offset: number,
  otherwise: Node,
  more = 0,
): [Node, number] {
  let left = offset;
  for (const node of nodes) {
    if (left < node.length) return [node, left + more];
    left -= node.length;
  }
  return [otherwise, 0];
}

function bringIntoSight(range: Range): void {
  const { startContainer } = range;
  const box = startContainer.parentElement?.closest("[data-column-text]");
  if (!box) return;
  const [words, view] = [range.getBoundingClientRect(), box.getBoundingClientRect()];
  if (words.top >= view.top && words.bottom <= view.bottom) return;
  box.scrollBy({ top: words.top - view.top - view.height / 3 });
}
