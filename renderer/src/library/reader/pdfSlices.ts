import { PDFDataRangeTransport } from "pdfjs-dist";

/** Brings pdf.js the parts of a file that it asks for, so that a large one need not be read whole. */
export class PdfSlices extends PDFDataRangeTransport {
  readonly #read: (begin: number, end: number) => Promise<Uint8Array>;
  readonly #failed: (error: unknown) => void;
  #ended = false;

  constructor(options: {
    readonly total: number;
    readonly first: Uint8Array;
    readonly read: (begin: number, end: number) => Promise<Uint8Array>;
    readonly failed: (error: unknown) => void;
  }) {
    super(options.total, options.first);
    this.#read = options.read;
    this.#failed = options.failed;
  }

  override requestDataRange(begin: number, end: number): void {
    void this.#bring(begin, end);
  }

  override abort(): void {
    this.#ended = true;
  }

  async #bring(begin: number, end: number): Promise<void> {
    try {
      const bytes = await this.#read(begin, end);
      if (!this.#ended) this.onDataRange(begin, bytes);
    } catch (error) {
      if (!this.#ended) this.#failed(error);
    }
  }
}
