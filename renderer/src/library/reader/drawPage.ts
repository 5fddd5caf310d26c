import { RenderingCancelledException, type PDFPageProxy } from "pdfjs-dist";

/** A canvas with more pixels takes too much memory; a larger zoom is drawn coarser. */
const mostPixels = 1 << 24;

export type Drawing = {
  /** The drawn page, or null when the drawing was cancelled. */
  readonly finished: Promise<HTMLCanvasElement | null>;
  readonly cancel: () => void;
};

/** Draws a page on a canvas of its own; pixels is how many there are to a point. */
export function drawPage(page: PDFPageProxy, pixels: number): Drawing {
  const { width, height } = page.getViewport({ scale: 1 });
  const limited = Math.min(pixels, Math.sqrt(mostPixels / (width * height)));
  const viewport = page.getViewport({ scale: limited });
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.floor(viewport.width));
  canvas.height = Math.max(1, Math.floor(viewport.height));
  const task = page.render({ canvas, viewport });
  const finished = task.promise.then(
    () => canvas,
    (error: unknown) => {
      if (error instanceof RenderingCancelledException) return null;
      throw error;
    },
  );
  return { finished, cancel: () => task.cancel() };
}
