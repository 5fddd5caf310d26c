import { fail } from "../core/failed.ts";
import type { ParseEvent } from "../core/ports.ts";
import { createCleaner } from "./cleanText.ts";
import { replacedNotes } from "./decodeText.ts";
import type { DocumentFile } from "./documentFile.ts";
import type { ReadLimits } from "./limits.ts";
import type { ReadContext } from "./readContext.ts";
import type { ReadDocument } from "./readDocument.ts";
import { recogniseKind, type Recognised } from "./recogniseKind.ts";
import { cutIntoSections, toPage } from "./sections.ts";

export type ReadRequest = {
  readonly name: string;
  readonly password: string | null;
  readonly ocr: boolean;
  readonly limits: ReadLimits;
};

const longestTitle = 300;

/** Reads an open file of any kind, in this very process. Failed as Documents.parse. */
export async function* readFile(
  file: DocumentFile,
  request: ReadRequest,
): AsyncGenerator<ParseEvent> {
  const { name, password, ocr, limits } = request;
  const context: ReadContext = { name, limits, cleaner: createCleaner() };
  const recognised = await recogniseKind(file, context);
  const { kind } = recognised;
  if (kind === "pdf") {
    // Loaded only when needed, as every reader is: a short text must not wait for pdf.js.
    const { readPdf } = await import("./pdf/readPdf.ts");
    yield* readPdf(file.all(), name, { password, ocr });
    return;
  }
  const document = await readSections(recognised, context);
  const sections = document.chapters.flatMap(cutIntoSections);
  if (sections.length === 0) fail("DOCUMENT_WITHOUT_TEXT", { path: name });
  yield { type: "started", kind, pages: sections.length };
  let characters = 0;
  for (const [index, section] of sections.entries()) {
    const page = toPage(section, index + 1);
    characters += page.text.length;
    if (characters > limits.characters) {
      fail("DOCUMENT_TOO_LARGE", { path: name, what: "characters", limit: limits.characters });
    }
    yield { type: "page", page };
  }
  const title = titleOf(document);
  const replaced = "replaced" in recognised ? replacedNotes(recognised.replaced) : [];
  const notes = [...document.notes, ...replaced];
  yield { type: "done", title, invisibleRemoved: context.cleaner.removed(), notes };
}

async function readSections(
  recognised: Exclude<Recognised, { kind: "pdf" }>,
  context: ReadContext,
): Promise<ReadDocument> {
  switch (recognised.kind) {
    case "docx":
      return (await import("./docx/readDocx.ts")).readDocx(recognised.zip, context);
    case "epub":
      return (await import("./epub/readEpub.ts")).readEpub(recognised.zip, context);
    case "html":
      return (await import("./html/readHtml.ts")).readHtml(recognised.text, context.cleaner);
    case "markdown":
      return (await import("./readMarkdown.ts")).readMarkdown(recognised.text, context.cleaner);
    case "text":
      return (await import("./readText.ts")).readText(recognised.text, context.cleaner);
  }
}

/** What the file says it is called, else its first heading. */
function titleOf({ title, chapters }: ReadDocument): string | null {
  const named = title === "" ? firstHeading(chapters) : title;
  return named === null ? null : named.slice(0, longestTitle).toWellFormed();
}

function firstHeading(chapters: ReadDocument["chapters"]): string | null {
  for (const chapter of chapters) {
    const heading = chapter.find((block) => block.kind === "heading");
    if (heading !== undefined) return heading.text;
  }
  return null;
}
