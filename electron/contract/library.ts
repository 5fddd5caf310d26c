import { z } from "zod";
import { failure } from "./failure.ts";
import { id } from "./id.ts";

const count = z.number().int().nonnegative();

export const documentKind = z.enum(["pdf", "docx", "epub", "html", "markdown", "text"]);
export type DocumentKind = z.infer<typeof documentKind>;

/** Characters text.slice(start, end), in UTF-16 offsets. */
export const span = z.object({ start: count, end: count });
export type Span = z.infer<typeof span>;

const tags = z.array(z.string().trim().min(1).max(60)).max(50);

/** A document of the library. Only PDFs have real pages; the other kinds are cut into numbered sections. */
export const libraryDocument = z.object({
  id,
  title: z.string(),
  fileName: z.string(),
  kind: documentKind,
  bytes: count,
  sha256: z.string(),
  /** The folder it was added from; null for a single file that was dropped or uploaded. */
  folder: z.string().nullable(),
  addedAt: z.number(),
  pages: count,
  passages: count,
  tags: z.array(z.string()),
  /** Invisible characters that were taken out of its text. */
  invisibleRemoved: count,
  /** Its text was read from pictures of its pages. */
  ocr: z.boolean(),
  /** Sentences for the student, such as which pages have no text. */
  notes: z.array(z.string()),
  /** Replaced and removed ones are not searched, but citations into them still open. */
  state: z.enum(["current", "replaced", "removed"]),
});
export type LibraryDocument = z.infer<typeof libraryDocument>;

/** How a piece of a page's text is to be shown; the rows of a table are lines, its cells stand between " | ". */
export const pageBlock = span.extend({
  kind: z.enum(["heading", "paragraph", "listItem", "table", "code"]),
  /** 1 to 6 for headings, nesting from 1 for list items, else 0. */
  level: count,
});
export type PageBlock = z.infer<typeof pageBlock>;

/** Where characters of a page's text stand on the printed page, in points from its top left corner. */
export const textBox = span.extend({
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});
export type TextBox = z.infer<typeof textBox>;

/** One page (or section) as text in reading order. Its blocks follow each other, two line breaks apart. */
export const documentPage = z.object({
  /** From 1. */
  number: z.number().int().positive(),
  /** What is printed on it, such as "iv" or "12"; for sections their number. */
  label: z.string(),
  text: z.string(),
  blocks: z.array(pageBlock),
  /** Empty for kinds without a printed page. */
  boxes: z.array(textBox),
  /** Of the printed page, in points; null without one. */
  size: z.object({ width: z.number(), height: z.number() }).nullable(),
});
export type DocumentPage = z.infer<typeof documentPage>;

/** About 180 tokens of one page that end at a sentence's end: text is page.text.slice(start, end). */
export const passage = span.extend({
  passageId: z.number().int(),
  documentId: id,
  title: z.string(),
  kind: documentKind,
  page: z.number().int().positive(),
  pageLabel: z.string(),
  /** The headings above it, outermost first. */
  heading: z.array(z.string()),
  text: z.string(),
});
export type Passage = z.infer<typeof passage>;

/** Empty lists do not narrow. */
export const searchFilters = z.object({
  documents: z.array(id),
  tags: z.array(z.string()),
  folders: z.array(z.string()),
});
export type SearchFilters = z.infer<typeof searchFilters>;

/** A passage that was found; a higher score is better, within one search. */
export const searchResult = passage.extend({
  score: z.number(),
  /** The words of text that matched. */
  marks: z.array(span),
});
export type SearchResult = z.infer<typeof searchResult>;

/** How one file stands on its way into the library; ready, failed and cancelled are ends. */
export const importState = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("waiting") }),
  /** pages is null while it is not yet known. */
  z.object({
    kind: z.literal("reading"),
    page: count,
    pages: count.nullable(),
    ocr: z.boolean(),
  }),
  z.object({ kind: z.literal("saving") }),
  /** known: the very same file was there already; replaced: it is a new version of one. */
  z.object({
    kind: z.literal("ready"),
    documentId: id,
    how: z.enum(["added", "known", "replaced"]),
  }),
  z.object({ kind: z.literal("needsPassword"), wrong: z.boolean() }),
  /** Pictures of pages without text; it can be read by OCR. */
  z.object({ kind: z.literal("needsOcr"), pages: count }),
  z.object({ kind: z.literal("failed"), failure }),
  z.object({ kind: z.literal("cancelled") }),
]);
export type ImportState = z.infer<typeof importState>;

export const importItem = z.object({
  id,
  name: z.string(),
  /** The folder it comes from; null for a single file that was dropped or uploaded. */
  folder: z.string().nullable(),
  bytes: count,
  state: importState,
});
export type ImportItem = z.infer<typeof importItem>;

/** All files on their way and those that ended since they were last dismissed, in their order. */
export const importProgress = z.object({
  items: z.array(importItem),
  /** Of the work that can go on without the student. */
  percent: z.number().min(0).max(100),
  /** Null while nothing is being read or nothing is known yet. */
  secondsLeft: z.number().nullable(),
});
export type ImportProgress = z.infer<typeof importProgress>;

/** Something a document has on one of its pages: a heading, or words that were looked for. */
export const documentHeading = span.extend({
  page: z.number().int().positive(),
  level: count,
  text: z.string(),
});
export type DocumentHeading = z.infer<typeof documentHeading>;

/** What a reader needs before it shows a page. */
export const documentOverview = z.object({
  document: libraryDocument,
  /** The label of each page, in their order. */
  labels: z.array(z.string()),
  headings: z.array(documentHeading),
});
export type DocumentOverview = z.infer<typeof documentOverview>;

/** Words found inside a document, with a little of the text around them. */
export const foundText = span.extend({
  page: z.number().int().positive(),
  before: z.string(),
  after: z.string(),
});
export type FoundText = z.infer<typeof foundText>;

/** The model that turns passages into vectors, if the student has loaded one. */
export const embeddingState = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("none") }),
  z.object({ kind: z.literal("loading"), path: z.string() }),
  /** Every passage that has a vector is searched with it; indexed counts them. */
  z.object({
    kind: z.literal("ready"),
    path: z.string(),
    name: z.string(),
    indexed: count,
    passages: count,
  }),
  z.object({ kind: z.literal("failed"), path: z.string(), failure }),
]);
export type EmbeddingState = z.infer<typeof embeddingState>;

/** Uploads come in pieces of at most this many bytes. */
export const uploadPieceBytes = 1 << 20;
/** Larger files are refused: no study document is so large. */
export const largestDocumentBytes = 1 << 30;

export const libraryInput = {
  paths: z.object({ paths: z.array(z.string().min(1)).min(1).max(10_000) }),
  document: z.object({ documentId: id }),
  page: z.object({ documentId: id, page: z.number().int().positive() }),
  import: z.object({ importId: id }),
  search: z.object({
    query: z.string().max(2000),
    filters: searchFilters,
    limit: z.number().int().min(1).max(200),
  }),
  tags: z.object({ documentId: id, tags }),
} as const;
