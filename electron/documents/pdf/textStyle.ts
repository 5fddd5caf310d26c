/** What the whole document's text looks like, against which headings stand out. */
export type TextStyle = {
  /** Font size of most characters. */
  readonly bodySize: number;
  /** Most characters are bold, so boldness marks nothing. */
  readonly bodyBold: boolean;
  /** Most characters are of a typewriter font, so it marks no code. */
  readonly bodyMono: boolean;
  /** Font sizes of headings, largest first; their place is their level. */
  readonly headingSizes: readonly number[];
};

/** Text this much larger than the body's is a heading. */
export const headingScale = 1.14;

/** From 1: the place of the size among the document's headings; bold text of the body's size comes last. */
export function headingLevel(style: TextStyle, size: number): number {
  const place = style.headingSizes.findIndex((heading) => size >= heading - 0.3);
  return Math.min(6, (place === -1 ? style.headingSizes.length : place) + 1);
}
