import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { fail, Failed } from "../../core/failed.ts";
import type { FontWeights } from "./fontWeights.ts";
import type { PageFragments } from "./fragment.ts";
import { readFragments } from "./readFragments.ts";

/** The pages of an open PDF, read as often as they are needed. */
export type PageSource = {
  /** A page that cannot be read is empty and counts as broken. Fails with DOCUMENT_TOO_LARGE. */
  readonly read: (number: number) => Promise<PageFragments>;
  /** Characters on a page that has been read. */
  readonly characters: (number: number) => number;
  /** Lends the page and cleans up after it. */
  readonly withPage: <T>(number: number, use: (page: PDFPageProxy) => Promise<T>) => Promise<T>;
  readonly broken: () => readonly number[];
  readonly invisibleRemoved: () => number;
};

/** Pieces that are kept in memory; pages beyond them are read again when they are needed. */
const mostKept = 120_000;
const mostCharacters = 20_000_000;
/** Fonts and other shared things are let go after so many pages. */
const cleanEvery = 100;

export function createPageSource(
  pdf: PDFDocumentProxy,
  name: string,
  weights: FontWeights,
): PageSource {
  const kept = new Map<number, PageFragments>();
  const lengths = new Map<number, number>();
  const broken = new Set<number>();
  let pieces = 0;
  let total = 0;
  let invisible = 0;
  let used = 0;

  async function withPage<T>(number: number, use: (page: PDFPageProxy) => Promise<T>): Promise<T> {
    const page = await pdf.getPage(number);
    try {
      return await use(page);
    } finally {
      page.cleanup();
      used++;
      if (used % cleanEvery === 0) await pdf.cleanup();
    }
  }

  async function read(number: number): Promise<PageFragments> {
    const known = kept.get(number);
    if (known !== undefined) return known;
    const page = await readAnew(number);
    const size = page.groups.reduce((sum, group) => sum + group.fragments.length, 1);
    if (pieces + size <= mostKept) {
      kept.set(number, page);
      pieces += size;
    }
    return page;
  }

  async function readAnew(number: number): Promise<PageFragments> {
    try {
      const page = await withPage(number, (page) => readFragments(page, weights, name));
      if (!lengths.has(number)) {
        lengths.set(number, page.characters);
        total += page.characters;
        invisible += page.invisibleRemoved;
      }
      if (total > mostCharacters) {
        fail("DOCUMENT_TOO_LARGE", { path: name, what: "characters", limit: mostCharacters });
      }
      return page.fragments;
    } catch (error) {
      if (error instanceof Failed) throw error;
      broken.add(number);
      return { number, ...usualSize, groups: [] };
    }
  }

  return {
    read,
    withPage,
    characters: (number) => lengths.get(number) ?? 0,
    broken: () => [...broken].toSorted((a, b) => a - b),
    invisibleRemoved: () => invisible,
  };
}

/** A4 in points, for a page that cannot be read. */
const usualSize = { width: 595, height: 842 };
