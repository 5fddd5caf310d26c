import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { DocumentPage } from "../../contract/library.ts";
import { fail, Failed } from "../../core/failed.ts";
import type { ParseEvent } from "../../core/ports.ts";
import { createFontWeights } from "./fontWeights.ts";
import type { PageFragments } from "./fragment.ts";
import { createJoinHyphen } from "./hyphenation.ts";
import { createOcr, type Ocr } from "./ocr.ts";
import { openPdf } from "./openPdf.ts";
import { pageDrafts } from "./pageDrafts.ts";
import { createPageSource, type PageSource } from "./pageSource.ts";
import { pdfNotes } from "./pdfNotes.ts";
import { firstHeading, sensibleTitle } from "./pdfTitle.ts";
import { barePages, checkScanned } from "./scannedPages.ts";
import { createSurvey, type Survey } from "./survey.ts";
import { writePage } from "./writePage.ts";

export type PdfOptions = { readonly password: string | null; readonly ocr: boolean };

const mostPages = 20_000;

/**
 * Pages in their order, then done. All pages are read once before the first one is final, as running heads and
 * hyphenation need the whole document. Fails with DOCUMENT_BROKEN, DOCUMENT_ENCRYPTED, DOCUMENT_SCANNED,
 * DOCUMENT_WITHOUT_TEXT or DOCUMENT_TOO_LARGE, with the name as their path.
 */
export async function* readPdf(
  data: Uint8Array,
  name: string,
  options: PdfOptions,
): AsyncGenerator<ParseEvent> {
  const opened = await openPdf(data, name, { password: options.password, images: options.ocr });
  try {
    const { pdf } = opened;
    const pages = pdf.numPages;
    if (pages > mostPages) {
      fail("DOCUMENT_TOO_LARGE", { path: name, what: "pages", limit: mostPages });
    }
    if (pages < 1) fail("DOCUMENT_BROKEN", { path: name, reason: "it has no pages" });
    yield { type: "started", kind: "pdf", pages };
    yield* readPages(pdf, name, options);
  } finally {
    await opened.close();
  }
}

async function* readPages(
  pdf: PDFDocumentProxy,
  name: string,
  options: PdfOptions,
): AsyncGenerator<ParseEvent> {
  const printed = await pageLabels(pdf);
  const survey = createSurvey(printed);
  const source = createPageSource(pdf, name, createFontWeights());
  for (let number = 1; number <= pdf.numPages; number++) survey.add(await source.read(number));
  if (source.broken().length === pdf.numPages) {
    fail("DOCUMENT_BROKEN", { path: name, reason: "none of its pages can be read" });
  }
  const bare = await barePages(pdf.numPages, source, survey.furniture.bodyOf);
  const pictures = await checkScanned(bare, pdf.numPages, source, name, options.ocr);

  const ocr = options.ocr && bare.length > 0 ? await createOcr() : null;
  try {
    const seen = createSurvey(printed);
    const toRecognise = new Set(ocr === null ? [] : pictures);
    const reader = { source, survey, seen, printed, toRecognise };
    const first: DocumentPage[] = [];
    let characters = 0;
    const recognised: number[] = [];
    for await (const { page, byOcr } of finalPages(pdf.numPages, reader, ocr)) {
      characters += page.text.length;
      if (byOcr) recognised.push(page.number);
      if (first.length < firstPages) first.push(page);
      yield { type: "page", page };
    }
    if (characters === 0) fail("DOCUMENT_WITHOUT_TEXT", { path: name });
    const told = await pdf.getMetadata().then(
      ({ info }) => (info as { Title?: unknown }).Title,
      () => null,
    );
    const done = new Set(recognised);
    yield {
      type: "done",
      title: sensibleTitle(told, name) ?? firstHeading(first),
      invisibleRemoved: source.invisibleRemoved(),
      notes: pdfNotes({
        pictures: pictures.filter((number) => !done.has(number)),
        broken: source.broken(),
        ocr: [...done],
        leftOut: [...survey.furniture.leftOut(), ...seen.furniture.leftOut()],
      }),
    };
  } finally {
    await ocr?.close();
  }
}

/** A title stands on one of the first pages. */
const firstPages = 3;
/** So many recognised pages are compared before the first of them is final, to know its running head. */
const pagesAhead = 8;

type Reader = {
  readonly source: PageSource;
  readonly survey: Survey;
  /** What recognised pages look like; letters and places are not those of drawn ones. */
  readonly seen: Survey;
  readonly printed: PrintedLabel;
  readonly toRecognise: ReadonlySet<number>;
};
type FinalPage = { readonly page: DocumentPage; readonly byOcr: boolean };

async function* finalPages(
  pages: number,
  reader: Reader,
  ocr: Ocr | null,
): AsyncGenerator<FinalPage> {
  const waiting: { readonly page: PageFragments; readonly byOcr: boolean }[] = [];
  const ahead = ocr === null ? 0 : pagesAhead;
  for (let number = 1; number <= pages; number++) {
    const drawn = await reader.source.read(number);
    const seen =
      ocr !== null && reader.toRecognise.has(number) ? await recognise(reader, ocr, number) : null;
    if (seen !== null) reader.seen.furniture.add(seen);
    waiting.push(seen === null ? { page: drawn, byOcr: false } : { page: seen, byOcr: true });
    const next = waiting.length > ahead ? waiting.shift() : undefined;
    if (next !== undefined) yield finish(next, reader);
  }
  for (const page of waiting) yield finish(page, reader);
}

/** A page that cannot be drawn or recognised stays as it is. */
async function recognise(reader: Reader, ocr: Ocr, number: number): Promise<PageFragments | null> {
  try {
    const page = await reader.source.withPage(number, (page: PDFPageProxy) => ocr.read(page));
    return page.groups.length === 0 ? null : page;
  } catch (error) {
    if (error instanceof Failed) throw error;
    return null;
  }
}

function finish(
  { page, byOcr }: { readonly page: PageFragments; readonly byOcr: boolean },
  { survey, seen, printed }: Reader,
): FinalPage {
  const label = printed(page.number) ?? `${page.number}`;
  const text = (byOcr ? seen : survey).furniture.remove(page);
  // Recognised letters have sizes of their own: the page is measured by itself.
  const measured = byOcr ? createSurvey(printed) : survey;
  if (byOcr) measured.add(text);
  const joinHyphen = createJoinHyphen(measured.vocabulary);
  return { page: writePage(text, label, pageDrafts(text, measured.style()), joinHyphen), byOcr };
}

type PrintedLabel = (number: number) => string | null;

/** What is printed on the pages, as far as the file tells; null where it does not. */
async function pageLabels(pdf: PDFDocumentProxy): Promise<PrintedLabel> {
  const told = (await pdf.getPageLabels().catch(() => null)) ?? [];
  const labels = told.map((label) =>
    label
      .replace(/[^\p{L}\p{N}\p{P} ]/gu, "")
      .trim()
      .slice(0, 20),
  );
  return (number) => labels[number - 1] || null;
}
