import { createRequire } from "node:module";
import { dirname } from "node:path";
import {
  getDocument,
  type PDFDocumentProxy,
  VerbosityLevel,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import { fail } from "../../core/failed.ts";

export type OpenPdf = {
  readonly pdf: PDFDocumentProxy;
  readonly close: () => Promise<void>;
};

/** More pixels than a page scanned at 600 dots per inch has. */
const largestImage = 40_000_000;

/**
 * Opens a PDF without script (this pdf.js evaluates none and its scripting package is never loaded), forms, fonts of the
 * system or network. Images are not decoded unless they are asked for.
 * The data belongs to the opened document from here on. Fails with DOCUMENT_BROKEN or DOCUMENT_ENCRYPTED.
 */
export async function openPdf(
  data: Uint8Array,
  name: string,
  options: { readonly password: string | null; readonly images: boolean },
): Promise<OpenPdf> {
  checkBeginning(data, name);
  const files = packageFolder();
  const task = getDocument({
    data,
    ...(options.password === null ? {} : { password: options.password }),
    verbosity: VerbosityLevel.ERRORS,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: options.images ? largestImage : 1,
    canvasMaxAreaInBytes: largestImage * 4,
    disableFontFace: true,
    // Tells the names of fonts, by which bold ones are known.
    fontExtraProperties: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    disableAutoFetch: true,
    disableRange: true,
    disableStream: true,
    cMapUrl: `${files}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${files}/standard_fonts/`,
    wasmUrl: `${files}/wasm/`,
    iccUrl: `${files}/iccs/`,
  });
  const close = () => task.destroy();
  try {
    return { pdf: await task.promise, close };
  } catch (error) {
    await close();
    return refuse(error, name, options.password);
  }
}

/** Readers accept some bytes before the header, but not any. */
function checkBeginning(data: Uint8Array, name: string): void {
  if (data.length === 0) fail("DOCUMENT_BROKEN", { path: name, reason: "it is empty" });
  const beginning = Buffer.from(data.buffer, data.byteOffset, Math.min(data.length, 1024));
  if (!beginning.includes("%PDF-")) {
    fail("DOCUMENT_BROKEN", { path: name, reason: "it does not begin as a PDF does" });
  }
}

function refuse(error: unknown, name: string, password: string | null): never {
  const kind = error instanceof Error ? error.name : "";
  if (kind === "PasswordException") {
    return fail("DOCUMENT_ENCRYPTED", { path: name, wrongPassword: password !== null });
  }
  const reason =
    kind === "InvalidPDFException"
      ? "its structure is damaged or cut off, and its pages cannot be found"
      : "its contents cannot be read";
  return fail("DOCUMENT_BROKEN", { path: name, reason });
}

/** Where the character maps and standard fonts lie, with forward slashes as pdf.js wants them. */
function packageFolder(): string {
  const require = createRequire(import.meta.url);
  return dirname(require.resolve("pdfjs-dist/package.json")).replaceAll("\\", "/");
}
