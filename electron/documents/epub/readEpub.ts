import { fail } from "../../core/failed.ts";
import { replacedNotes } from "../decodeText.ts";
import { createPrintedPage } from "../html/printedPage.ts";
import { readHtml } from "../html/readHtml.ts";
import type { ReadContext } from "../readContext.ts";
import type { ReadDocument } from "../readDocument.ts";
import type { Block } from "../sections.ts";
import type { Zip } from "../zip/openZip.ts";
import { chapterTitles } from "./chapterTitles.ts";
import { readPackage } from "./readPackage.ts";
import { readXhtml } from "./readXhtml.ts";

/** An EPUB (2 or 3): each file of its spine is a chapter, in their order. */
export async function readEpub(zip: Zip, context: ReadContext): Promise<ReadDocument> {
  const { name: path, cleaner } = context;
  await refuseLocked(zip, path);
  const { title, spine, contents } = await readPackage(zip, context);
  const titles = await chapterTitles(zip, contents, context);
  const chapters: (readonly Block[])[] = [];
  const printed = createPrintedPage();
  let missing = 0;
  let replaced = 0;
  for (const name of new Set(spine)) {
    const data = await zip.read(name);
    const xhtml = data === null ? null : readXhtml(data);
    if (xhtml === null) {
      missing += 1;
      continue;
    }
    replaced += xhtml.replaced;
    const [blocks = []] = readHtml(xhtml.text, cleaner, printed).chapters;
    chapters.push(withTitle(blocks, titles.get(name)));
  }
  if (spine.length > 0 && missing === new Set(spine).size) {
    fail("DOCUMENT_BROKEN", { path, reason: "none of its chapters is in the file as text" });
  }
  const notes = [...(missing > 0 ? [missingNote(missing)] : []), ...replacedNotes(replaced)];
  return { title: cleaner.line(title), chapters, notes };
}

/** A chapter without any heading gets the one that the list of contents gives it. */
function withTitle(blocks: readonly Block[], title: string | undefined): readonly Block[] {
  const [first] = blocks;
  if (title === undefined || first === undefined) return blocks;
  if (blocks.some((block) => block.kind === "heading")) return blocks;
  return [{ ...first, kind: "heading", level: 1, text: title }, ...blocks];
}

/** Fonts are often scrambled, which does not matter; a chapter that is cannot be read by anyone else. */
async function refuseLocked(zip: Zip, path: string): Promise<void> {
  const data = await zip.read("META-INF/encryption.xml");
  if (data === null) return;
  if (!/CipherReference[^>]*\.(?:x?html?|xml)["']/i.test(new TextDecoder().decode(data))) return;
  fail("DOCUMENT_BROKEN", { path, reason: "its text is locked by copy protection (DRM)" });
}

function missingNote(missing: number): string {
  return missing === 1
    ? "One chapter is missing in the file, or no text."
    : `${missing} chapters are missing in the file, or no text.`;
}
