/**
 * How wide characters are relative to each other: the widths of Helvetica (Adobe Font Metrics, thousandths of the font
 * size). Other proportional fonts differ little once scaled to the width of the whole piece, so words inside it are
 * found to about half a character.
 */
const printable = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
  611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
  222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/** Where each character of a text starts and the last one ends, as shares (0 to 1) of its width; length + 1 numbers. */
export function characterEdges(text: string, mono: boolean): readonly number[] {
  const edges = [0];
  let sum = 0;
  for (let index = 0; index < text.length; index++) {
    sum += mono ? 1 : widthOf(text.charCodeAt(index));
    edges.push(sum);
  }
  return sum === 0 ? edges : edges.map((edge) => edge / sum);
}

/** The width of a text in Helvetica, in thousandths of the font size. */
export function textWidth(text: string): number {
  return Array.from({ length: text.length }, (_, index) => widthOf(text.charCodeAt(index))).reduce(
    (sum, width) => sum + width,
    0,
  );
}

function widthOf(code: number): number {
  if (code >= 0x20 && code < 0x7f) return printable[code - 0x20] ?? 556;
  if (code >= 0x300 && code < 0x370) return 0;
  if (code >= 0xdc00 && code < 0xe000) return 0;
  return code >= 0x2e80 ? 1000 : 556;
}
