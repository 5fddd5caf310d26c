import { getDocument, PasswordResponses, PDFWorker, type PDFDocumentProxy } from "pdfjs-dist";
import { uploadPieceBytes } from "../../../../electron/contract/library.ts";
import { PdfData } from "./pdfData.ts";
import { PdfSlices } from "./pdfSlices.ts";
import { readRange, type ReadSlice } from "./readRange.ts";
import { startPdfWorker } from "./pdfWorker.ts";

/** Larger pictures (in pixels) are left out of a page: drawing them would take the memory of the page. */
const largestImage = 100_000_000;

type PdfOptions = {
  readonly read: ReadSlice;
  /** Asked when the file is locked; wrong is true after a password that did not open it. */
  readonly askPassword: (wrong: boolean) => Promise<string>;
  /** Told when a part of the file cannot be read later on. */
  readonly failed: (error: unknown) => void;
  readonly signal: AbortSignal;
};

/**
 * Opens a PDF for drawing: in a worker, without script, forms or WebAssembly, reading only the parts of the
 * file that the shown pages need. Everything is closed when the signal aborts.
 */
export async function openPdf(options: PdfOptions): Promise<PDFDocumentProxy> {
  const { read, askPassword, failed, signal } = options;
  // A chunk of its own: pdf.js imports it a second time, by its address.
  const [first, { decodersAddress }] = await Promise.all([
    read(0, uploadPieceBytes),
    import("./imageDecoders.ts"),
  ]);
  signal.throwIfAborted();
  const port = startPdfWorker();
  const worker = PDFWorker.create({ port, verbosity: 0 });
  const whole = first.bytes.length >= first.total;
  const task = getDocument({
    ...(whole
      ? { data: first.bytes }
      : {
          range: new PdfSlices({
            total: first.total,
            first: first.bytes,
            read: (begin, end) => readRange(read, begin, end, uploadPieceBytes),
            failed,
          }),
        }),
    worker,
    disableStream: true,
    disableAutoFetch: true,
    // Small: finding a page may take a few bytes from every part of the file.
    rangeChunkSize: 1 << 16,
    enableXfa: false,
    useWasm: false,
    wasmUrl: decodersAddress,
    useWorkerFetch: false,
    disableWorkerRendering: true,
    BinaryDataFactory: PdfData,
    maxImageSize: largestImage,
    verbosity: 0,
  });
  const close = () => {
    void task.destroy().catch(() => undefined);
    worker.destroy();
    port.terminate();
  };
  signal.addEventListener("abort", close, { once: true });
  port.addEventListener("error", () => failed(new Error("The PDF reader stopped.")));
  task.onPassword = (update: (password: string) => void, reason: number) => {
    void askPassword(reason === PasswordResponses.INCORRECT_PASSWORD).then(update);
  };
  try {
    return await task.promise;
  } catch (error) {
    close();
    throw error;
  }
}
