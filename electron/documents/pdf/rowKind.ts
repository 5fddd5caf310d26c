import { type Row, rowText } from "./rows.ts";
import { headingScale, type TextStyle } from "./textStyle.ts";

/** A row that is larger than the document's text, or bold, or in capitals and set apart. */
export function isHeading(
  row: Row,
  above: Row | undefined,
  below: Row | undefined,
  leading: number,
  style: TextStyle,
): boolean {
  const text = rowText(row);
  if (text.length > 160 || !/\p{L}{2}/u.test(text)) return false;
  if (row.size >= headingScale * style.bodySize) return true;
  if (row.size < 0.93 * style.bodySize) return false;
  const ends = /[.;,]$/u.test(text);
  if (!style.bodyBold && isBold(row)) return !ends && text.length <= 120;
  const capitals = /\p{Lu}{4}/u.test(text) && !/\p{Ll}/u.test(text);
  return capitals && !ends && text.length <= 80 && standsApart(row, above, below, leading);
}

/** All of a row's letters are of a typewriter font in a document that is not. */
export function isCode(row: Row, style: TextStyle): boolean {
  return !style.bodyMono && row.fragments.every((piece) => piece.mono);
}

export function isBold(row: Row): boolean {
  return row.fragments.every((piece) => piece.bold || !/[\p{L}\p{N}]/u.test(piece.text));
}

function standsApart(
  row: Row,
  above: Row | undefined,
  below: Row | undefined,
  leading: number,
): boolean {
  const wide = 1.25 * leading * row.size;
  return below !== undefined && (above === undefined || row.baseline - above.baseline > wide);
}
