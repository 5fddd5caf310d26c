import { AnnotationMode, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

export type FontWeights = {
  /** Learns those fonts of a page that are not known yet. */
  readonly learn: (page: PDFPageProxy, fontNames: readonly string[]) => Promise<void>;
  readonly isBold: (fontName: string) => boolean;
};

/**
 * Whether fonts are bold. pdf.js tells it only once a page's drawing operations have been read, which costs as much as
 * reading its text, so that is done only for pages with a font that was not met before.
 */
export function createFontWeights(): FontWeights {
  const bold = new Map<string, boolean>();

  async function learn(page: PDFPageProxy, fontNames: readonly string[]): Promise<void> {
    const unknown = fontNames.filter((name) => !bold.has(name));
    if (unknown.length === 0) return;
    await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
    for (const name of unknown) {
      const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
      bold.set(name, isMarkedBold(font));
    }
  }

  return { learn, isBold: (fontName) => bold.get(fontName) === true };
}

function isMarkedBold(font: unknown): boolean {
  if (typeof font !== "object" || font === null) return false;
  if ("bold" in font && font.bold === true) return true;
  if (!("name" in font) || typeof font.name !== "string") return false;
  return boldName.test(font.name.replace(/^[A-Z]{6}\+/u, ""));
}

/** Also the bold fonts of TeX: CMBX, SFBX, and NimbusRomNo9L-Medi. */
const boldName = /bold|black|heavy|demi|-medi(?:um)?(?:ital)?$|^(?:CM|SF|LM|EC)[A-Z]*BX?\d/iu;
