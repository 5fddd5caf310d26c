import type { DocumentPage, PageBlock } from "../../../contract/library.ts";
import { Failed } from "../../../core/failed.ts";
import type { ParseEvent } from "../../../core/ports.ts";
import { type PdfOptions, readPdf } from "../readPdf.ts";

export type CollectedPdf = {
  readonly pages: readonly DocumentPage[];
  readonly done: Extract<ParseEvent, { type: "done" }>;
};

const usual: PdfOptions = { password: null, ocr: false };

/** Reads a whole PDF. */
export async function collectPdf(
  data: Uint8Array,
  options: Partial<PdfOptions> = {},
): Promise<CollectedPdf> {
  const pages: DocumentPage[] = [];
  for await (const event of readPdf(data, "notes.pdf", { ...usual, ...options })) {
    if (event.type === "page") pages.push(event.page);
    if (event.type === "done") return { pages, done: event };
  }
  throw new Error("the pages ended without done");
}

/** The failure of a PDF that is refused. */
export async function refusalOf(
  data: Uint8Array,
  options: Partial<PdfOptions> = {},
): Promise<Failed["failure"]> {
  try {
    await collectPdf(data, options);
  } catch (error) {
    if (error instanceof Failed) return error.failure;
    throw error;
  }
  throw new Error("it was read");
}

/** Kinds and texts of a page's blocks. */
export function blocksOf(page: DocumentPage): readonly (readonly [PageBlock["kind"], string])[] {
  return page.blocks.map(({ kind, start, end }) => [kind, page.text.slice(start, end)]);
}
