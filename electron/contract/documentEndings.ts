import type { DocumentKind } from "./library.ts";

/** Endings of file names, in lower case, and the kind of document that each promises. */
export const documentEndings: Readonly<Record<string, DocumentKind>> = {
  pdf: "pdf",
  docx: "docx",
  epub: "epub",
  html: "html",
  htm: "html",
  xhtml: "html",
  md: "markdown",
  markdown: "markdown",
  txt: "text",
};
