import { fail } from "../../core/failed.ts";
import type { PageFragments } from "./fragment.ts";
import { hasPicture } from "./hasPicture.ts";
import type { PageSource } from "./pageSource.ts";
import { itemAt } from "./itemAt.ts";

/** Fewer characters than this, running heads aside, are no text: a stamp or a page number on a scan. */
const fewCharacters = 16;
/** Pages looked at to learn whether those without text are pictures; the others are taken to be like them. */
const mostLookedAt = 200;

/** Pages that were read without fault and have no text of their own, ascending. */
export async function barePages(
  pages: number,
  source: PageSource,
  withoutFurniture: (page: PageFragments) => PageFragments,
): Promise<readonly number[]> {
  const broken = new Set(source.broken());
  const bare: number[] = [];
  for (let number = 1; number <= pages; number++) {
    if (broken.has(number) || source.characters(number) > 600) continue;
    const page = withoutFurniture(await source.read(number));
    if (charactersOf(page) < fewCharacters) bare.push(number);
  }
  return bare;
}

/**
 * Those of the bare pages that hold pictures, ascending. Fails with DOCUMENT_SCANNED when they are nearly all pages,
 * unless their text is to be recognised, and with DOCUMENT_WITHOUT_TEXT when no page has anything to read.
 */
export async function checkScanned(
  bare: readonly number[],
  pages: number,
  source: PageSource,
  name: string,
  ocr: boolean,
): Promise<readonly number[]> {
  const pictures: number[] = [];
  const step = Math.max(1, Math.ceil(bare.length / mostLookedAt));
  for (let index = 0; index < bare.length; index += step) {
    const seen = await source.withPage(itemAt(bare, index), hasPicture).catch(() => false);
    if (seen) pictures.push(...bare.slice(index, index + step));
  }
  if (pictures.length >= 0.9 * pages && !ocr) fail("DOCUMENT_SCANNED", { path: name, pages });
  if (pictures.length === 0 && bare.length === pages && !hasText(pages, source)) {
    fail("DOCUMENT_WITHOUT_TEXT", { path: name });
  }
  return pictures;
}

function charactersOf({ groups }: PageFragments): number {
  let characters = 0;
  for (const { fragments } of groups) {
    for (const { text } of fragments) characters += text.length;
  }
  return characters;
}

function hasText(pages: number, source: PageSource): boolean {
  for (let number = 1; number <= pages; number++) {
    if (source.characters(number) > 0) return true;
  }
  return false;
}
