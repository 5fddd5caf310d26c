import { cleanPiece } from "./cleanPiece.ts";
import type { Fragment } from "./fragment.ts";

type Corners = {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
};

/** A recognised line in pixels, as tesseract.js tells it. */
export type OcrLine = {
  readonly bbox: Corners;
  readonly baseline: Corners;
  readonly rowAttributes: { readonly rowHeight: number };
  readonly words: readonly {
    readonly text: string;
    readonly confidence: number;
    readonly bbox: Corners;
  }[];
};

/** Less certain words (of 100) are mostly pieces of pictures. */
const leastConfidence = 30;

/** Recognised words as fragments in points; scale is pixels per point. */
export function ocrFragments(lines: readonly OcrLine[], scale: number): readonly Fragment[] {
  const heights = lines.map(heightOf).toSorted((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)] ?? 1;
  return lines.flatMap((line) => {
    const height = heightOf(line);
    // Heights are measured from letters by chance tall or not: small differences mean nothing.
    const size = (Math.abs(height - usual) < 0.3 * usual ? usual : height) / scale;
    return line.words.flatMap((word): readonly Fragment[] => {
      const { text, softHyphen } = cleanPiece(word.text);
      if (text === "" || word.confidence < leastConfidence) return [];
      const baseline = baselineAt(line, (word.bbox.x0 + word.bbox.x1) / 2) / scale;
      return [
        {
          text,
          left: word.bbox.x0 / scale,
          right: word.bbox.x1 / scale,
          top: baseline - 0.8 * size,
          bottom: baseline + 0.2 * size,
          baseline,
          size,
          bold: false,
          mono: false,
          rtl: false,
          spaceBefore: true,
          spaceAfter: true,
          softHyphen,
        },
      ];
    });
  });
}

function heightOf({ bbox, rowAttributes }: OcrLine): number {
  const { rowHeight } = rowAttributes;
  return Number.isFinite(rowHeight) && rowHeight > 0 ? rowHeight : Math.max(bbox.y1 - bbox.y0, 1);
}

/** The line's height at x; lines of a crooked scan rise or fall. */
function baselineAt({ baseline }: OcrLine, x: number): number {
  const { x0, y0, x1, y1 } = baseline;
  return x1 === x0 ? y0 : y0 + ((x - x0) * (y1 - y0)) / (x1 - x0);
}
