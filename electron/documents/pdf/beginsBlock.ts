import { wouldNotFit } from "./isTwoColumns.ts";
import { isBulleted } from "./listMarker.ts";
import { isBold } from "./rowKind.ts";
import { type Row, rowText } from "./rows.ts";
import { itemAt } from "./itemAt.ts";

type Region = { readonly left: number; readonly right: number; readonly leading: number };
type Block = { readonly kind: string; readonly rows: readonly Row[] };

/** Whether a row begins a new block, rather than going on with the one above it. */
export function beginsBlock(block: Block, row: Row, kind: string, region: Region): boolean {
  const above = itemAt(block.rows, -1);
  const step = row.baseline - above.baseline;
  const size = Math.max(row.size, above.size);
  if (Math.abs(row.size - above.size) > 0.12 * size) return true;
  if (block.kind === "code" || kind === "code") return block.kind !== kind || step > 2.2 * size;
  if (block.kind === "heading" || kind === "heading") return !sameHeading(block, row, kind, step);
  if (step > 1.3 * region.leading * size || step < 0) return true;
  if (/… ?(?:\d+|[ivxlc]+)$/u.test(rowText(above))) return true;
  const full = wouldNotFit(above, row, region.right);
  if (kind === "listItem") return beginsItem(block, row, full);
  if (block.kind === "listItem")
    return (
      row.left < itemAt(block.rows, 0).left - 0.5 * size ||
      (endsSentence(above) && !full && !hangs(block, row))
    );
  return beginsParagraph(block, row, full);
}

/** A title of several lines is one heading. */
function sameHeading(block: Block, row: Row, kind: string, step: number): boolean {
  const above = itemAt(block.rows, -1);
  if (block.kind !== "heading" || kind !== "heading" || step > 1.6 * row.size) return false;
  if (isBold(above) !== isBold(row) || block.rows.length >= 4) return false;
  return !/^(?:\d+(?:\.\d+)*\.?|[A-Z]\.)\s/u.test(rowText(row));
}

/** A dash, number or letter may also begin a wrapped line, so it must not follow a full one. */
function beginsItem(block: Block, row: Row, full: boolean): boolean {
  if (isBulleted(rowText(row))) return true;
  const first = itemAt(block.rows, 0);
  if (block.kind === "listItem") return !hangs(block, row) || !full;
  return (
    !full ||
    Math.abs(row.left - first.left) > 0.8 * row.size ||
    endsSentence(itemAt(block.rows, -1))
  );
}

/** Lines of an item stand to the right of its mark. */
function hangs(block: Block, row: Row): boolean {
  return row.left > itemAt(block.rows, 0).left + 0.4 * row.size;
}

function beginsParagraph(block: Block, row: Row, full: boolean): boolean {
  const above = itemAt(block.rows, -1);
  if (/[\p{L}\p{N}][-\u2010]$/u.test(rowText(above))) return false;
  const indented = row.left > above.left + 0.8 * row.size;
  // The second line of a paragraph stands to the left of an indented first line.
  const base = block.rows.length > 1 ? itemAt(block.rows, 1).left : Math.min(above.left, row.left);
  const text = rowText(row);
  if (isBold(above) !== isBold(row) && !full) return true;
  if (indented && row.left > base + 0.8 * row.size && !/^\p{Ll}/u.test(text)) return true;
  if (full) return false;
  return endsSentence(above) || !/^[\p{Ll}(]/u.test(text);
}

function endsSentence(row: Row): boolean {
  return /[.!?:…]["'”’)\]]*$/u.test(rowText(row));
}
