import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createCanvas } from "@napi-rs/canvas";
import { AnnotationMode, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { createWorker, OEM, PSM } from "tesseract.js";
import type { PageFragments } from "./fragment.ts";
import { ocrFragments } from "./ocrFragments.ts";

/** Recognises the English text of pages from their pictures, one at a time. */
export type Ocr = {
  /** The page's words where they stand; without groups when there are none. */
  readonly read: (page: PDFPageProxy) => Promise<PageFragments>;
  readonly close: () => Promise<void>;
};

const dotsPerInch = 200;
/** A page of A3 at 200 dots per inch has 7.7 million. */
const mostPixels = 10_000_000;

/** Starts the recogniser in a thread of its own, with language data from the installed package alone. */
export async function createOcr(): Promise<Ocr> {
  const worker = await createWorker("eng", OEM.LSTM_ONLY, {
    langPath: languageFolder(),
    cacheMethod: "none",
    gzip: true,
    // What goes wrong rejects the call; the package would throw it once more, out of reach.
    errorHandler: () => undefined,
  });

  await worker.setParameters({
    tessedit_pageseg_mode: PSM.AUTO,
    user_defined_dpi: `${dotsPerInch}`,
    // What it would say on the error output.
    debug_file: "/dev/null",
  });

  async function read(page: PDFPageProxy): Promise<PageFragments> {
    const { image, scale } = await drawPage(page);
    const { data } = await worker.recognize(image, {}, { blocks: true, text: false });
    const { width, height } = page.getViewport({ scale: 1 });
    const lines = (data.blocks ?? []).flatMap((block) =>
      block.paragraphs.flatMap((paragraph) => paragraph.lines),
    );
    const fragments = ocrFragments(lines, scale);
    const groups = fragments.length === 0 ? [] : [{ quarter: 0 as const, fragments }];
    return { number: page.pageNumber, width, height, groups };
  }

  return {
    read,
    close: async () => {
      await worker.terminate();
    },
  };
}

/** The page as a PNG, and how many of its pixels make one point. */
async function drawPage(page: PDFPageProxy): Promise<{ image: Buffer; scale: number }> {
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(dotsPerInch / 72, Math.sqrt(mostPixels / (width * height)));
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(
    Math.max(1, Math.floor(viewport.width)),
    Math.max(1, Math.floor(viewport.height)),
  );
  await page.render({
    canvas: canvas,
    viewport,
    background: "white",
    annotationMode: AnnotationMode.DISABLE,
  }).promise;
  return { image: await canvas.encode("png"), scale };
}

function languageFolder(): string {
  const require = createRequire(import.meta.url);
  const packageFile = require.resolve("@tesseract.js-data/eng/package.json");
  return join(dirname(packageFile), "4.0.0_best_int");
}
