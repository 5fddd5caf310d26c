import type { DocumentKind, Passage } from "../../../electron/contract/library.ts";
import type { DocumentOrder } from "../library/arrangeDocuments.ts";
import type { ImportNews } from "../library/importStore.ts";
import type { SkipReason } from "../library/takenFiles.ts";
import { count, duration, measure, number, percent } from "./numbers.ts";

const kinds: Record<DocumentKind, string> = {
  pdf: "PDF",
  docx: "Word document",
  epub: "EPUB book",
  html: "Web page",
  markdown: "Markdown",
  text: "Plain text",
};

const orders: Record<DocumentOrder, string> = {
  newest: "Newest first",
  title: "Title",
  folder: "Folder",
  longest: "Longest first",
};

const skipReasons: Record<SkipReason, string> = {
  ending: "not a kind of file that Viva reads",
  empty: "the file is empty",
  tooLarge: `larger than ${measure(1, "gigabyte")}`,
  unreadable: "the browser could not read it",
  tooMany: "too many files or too deep folders at once; add it by itself",
};

function importNews(news: ImportNews): string {
  if (news.kind === "needsStudent") return `${news.name} needs your help.`;
  const failed = news.failed === 0 ? "" : ` ${count(news.failed, "file")} could not be added.`;
  const known =
    news.known === 0 ? "" : ` ${count(news.known, "file was", "files were")} there already.`;
  return `${count(news.added, "file")} added to the library.${known}${failed}`;
}

/** Only PDFs have real pages; the other kinds are cut into sections. */
function place({ kind, page, pageLabel }: Pick<Passage, "kind" | "page" | "pageLabel">): string {
  return kind === "pdf" ? `p. ${pageLabel === "" ? page : pageLabel}` : `section ${page}`;
}

/** The words of the library and its reader. */
export const libraryTexts = {
  title: "Library",
  lead: "Your notes, guidelines and textbooks, on this computer only.",
  kinds,
  place,
  add: {
    files: "Add files…",
    folder: "Add a folder…",
    drop: "Drop files and folders to add them",
    kinds: "PDF, Word, EPUB, web pages, Markdown and plain text",
    uploading: (sent: number) => `Copying… ${percent(sent / 100)}`,
    queued: "Waiting to be copied",
    skipped: (n: number) => `${count(n, "file was", "files were")} skipped`,
    skipReasons,
    cut: (names: readonly string[]) => {
      const [first = "", ...others] = names;
      if (others.length === 0)
        return `${first} was not added: the page was closed while it was being copied.`;
      return `${first} and ${count(others.length, "other file")} were not added: the page was closed while they were being copied.`;
    },
    more: (n: number) => `and ${count(n, "more", "more")}`,
  },
  empty: {
    title: "Answers will cite the page",
    detail:
      "Add lecture notes, guidelines and textbooks. Viva reads them on this computer, finds the passages that fit a question, and every citation opens the page with its words marked.",
    kinds:
      "PDF, Word (.docx), EPUB, web pages (.html), Markdown and plain text. Files or whole folders; drop them anywhere here.",
  },
  documents: {
    heading: "Documents",
    filter: "Filter documents",
    order: "Sort by",
    orders,
    amount: (n: number, all: number) =>
      n === all ? count(n, "document") : `${number(n)} of ${count(all, "document")}`,
    noMatch: (filter: string) => `No document matches “${filter}”.`,
    pages: (n: number) => count(n, "page"),
    sections: (n: number) => count(n, "section"),
    passages: (n: number) => count(n, "passage"),
    invisible: (n: number) =>
      `${count(n, "invisible character was", "invisible characters were")} removed.`,
    ocr: "Read by OCR: words may be wrong.",
    added: (when: string) => `Added ${when}`,
    actions: (title: string) => `Actions for ${title}`,
    open: "Open",
    rename: "Rename",
    newTitle: "New title",
    editTags: "Edit tags",
    tags: "Tags",
    tagsFor: (title: string) => `Tags of ${title}`,
    addTag: "Add a tag",
    removeTag: (tag: string) => `Remove tag ${tag}`,
    tagTaken: (tag: string) => `Removed “${tag}”.`,
    tagBack: "Undo",
    tagRefused: "A tag has at most 60 characters, a document at most 50 tags.",
    tagHint:
      "Enter adds a tag; separate several with commas. With tags you can limit a search or a question to some documents.",
    doneTags: "Done",
    readPictures: "Read scanned pages by OCR",
    remove: "Remove",
    removed: (title: string) => `Removed “${title}”`,
  },
  imports: {
    heading: "Being added",
    headingOver: "Last added",
    overall: "Progress of all files",
    percent: (n: number) => percent(n / 100),
    left: (seconds: number) => `about ${duration(Math.max(1, Math.round(seconds)))} left`,
    cancel: "Cancel",
    cancelOne: (name: string) => `Cancel ${name}`,
    cancelAll: "Cancel all",
    dismiss: "Dismiss finished",
    waiting: "Waiting",
    reading: (page: number, pages: number | null) =>
      pages === null ? "Reading" : `Reading page ${number(page)} of ${number(pages)}`,
    readingOcr: (page: number, pages: number | null) =>
      pages === null ? "OCR" : `OCR: page ${number(page)} of ${number(pages)}`,
    saving: "Saving",
    ready: {
      added: "Added",
      known: "Already in the library",
      replaced: "Replaced the older version",
    },
    open: "Open",
    openOne: (name: string) => `Open ${name}`,
    cancelled: "Cancelled",
    password: "Password",
    passwordFor: (name: string) => `Password of ${name}`,
    needsPassword: "Locked with a password. It is used once and not kept.",
    wrongPassword: "That password does not open it. Try again.",
    unlock: "Unlock",
    needsOcr: (pages: number) =>
      `${count(pages, "page holds", "pages hold")} only pictures. OCR can read them; it takes several seconds a page.`,
    readByOcr: "Read by OCR",
    retry: "Try again",
    retryOne: (name: string) => `Try ${name} again`,
    more: (n: number) => `Show ${count(n, "more file", "more files")}`,
    news: importNews,
  },
  search: {
    label: "Search in all documents",
    placeholder: "Search in all documents: words, “a phrase”, or an abbreviation",
    document: "Document",
    tag: "Tag",
    folder: "Folder",
    any: { document: "All documents", tag: "All tags", folder: "All folders" },
    heading: "Passages found",
    found: (n: number, limited: boolean) => {
      if (n === 0) return "Nothing found";
      return limited ? `The ${number(n)} best passages` : count(n, "passage");
    },
    searching: "Searching…",
    none: (query: string) => `No passage matches “${query}”.`,
    noneDetail: "Try fewer or other words, or clear the filters.",
    clear: "Clear filters",
  },
  watched: {
    heading: "Watched folders",
    lead: "Viva looks through these for new and changed files while it runs.",
    path: "Folder path",
    placeholder: "/home/you/Lectures",
    watch: "Watch",
    stop: "Stop watching",
    stopOne: (path: string) => `Stop watching ${path}`,
    stopped: (path: string) => `${path} is no longer watched`,
    none: "No folder is watched.",
  },
  embedding: {
    heading: "Search by meaning (optional)",
    lead: "With an embedding model, passages are also found when they use other words than you. Search by words works without one.",
    none: "No embedding model is loaded.",
    choose: "Choose an embedding model…",
    chooseOther: "Choose another…",
    loading: (name: string) => `Loading ${name}…`,
    indexing: (done: number, all: number) => `${number(done)} of ${count(all, "passage")} indexed`,
    indexed: (all: number) => `All ${count(all, "passage")} indexed.`,
    progress: "Indexing progress",
    unload: "Unload",
    again: "Try again",
  },
  reader: {
    back: "Back",
    opening: "Opening the document…",
    page: "Page",
    section: "Section",
    pageOf: (all: number) => `of ${number(all)}`,
    pageField: "Page number or label",
    sectionField: "Section number",
    previous: { page: "Previous page", section: "Previous section" },
    next: { page: "Next page", section: "Next section" },
    zoomOut: "Zoom out",
    zoomIn: "Zoom in",
    fitWidth: "Fit width",
    zoom: (n: number) => percent(n / 100),
    find: "Find in document",
    findPrevious: "Previous match",
    findNext: "Next match",
    found: (at: number, all: number) => `${number(at)} of ${number(all)}`,
    notFound: "Not found",
    outline: "Contents",
    showOutline: "Show contents",
    hideOutline: "Hide contents",
    noOutline: "This document has no headings.",
    pages: "Pages",
    pageName: (label: string) => `Page ${label}`,
    sectionName: (label: string) => `Section ${label}`,
    replaced: {
      title: "A newer version of this document is in the library",
      detail:
        "You see the version that was cited. It is kept for citations and no longer searched.",
    },
    removed: {
      title: "This document was removed from the library",
      detail: "It is kept for citations and no longer searched.",
    },
    locked: "This PDF is locked with a password",
    lockedDetail: "Type its password to see the pages. It is used once and not kept.",
    wrongPassword: "That password does not open it. Try again.",
    unlock: "Open",
    originalFailed: {
      title: "The pages cannot be drawn",
      detail: "The original file cannot be shown. Its text is below; citations are marked in it.",
    },
    emptyPage: "No text on this page.",
    pageFailed: "This page could not be drawn.",
  },
} as const;
