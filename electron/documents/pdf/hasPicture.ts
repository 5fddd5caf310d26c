import { AnnotationMode, OPS, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** So many shapes are a drawing or words drawn as outlines, not a frame or a line. */
const manyShapes = 25;

/**
 * Whether a page shows a picture. Images may be left out while they are not decoded (maxImageSize); what tells of them
 * then is the place that was made for them: a transformation after which nothing is drawn.
 */
export async function hasPicture(page: PDFPageProxy): Promise<boolean> {
  const { fnArray } = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  let shapes = 0;
  for (const [index, operation] of fnArray.entries()) {
    if (paints.has(operation)) return true;
    if (operation === OPS.constructPath) shapes++;
    if (operation !== OPS.transform) continue;
    const next = fnArray[index + 1];
    if (next === undefined || closes.has(next)) return true;
  }
  return shapes >= manyShapes;
}

const paints: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintImageMaskXObjectRepeat,
  OPS.paintImageMaskXObjectGroup,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintSolidColorImageMask,
]);

const closes: ReadonlySet<number> = new Set([
  OPS.restore,
  OPS.paintFormXObjectEnd,
  OPS.endGroup,
  OPS.endMarkedContent,
]);
