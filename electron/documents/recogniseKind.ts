import { fail } from "../core/failed.ts";
import { decodeText, namedEncoding, type Decoded } from "./decodeText.ts";
import type { DocumentFile } from "./documentFile.ts";
import type { ReadContext } from "./readContext.ts";
import { endingOf, kindByEnding, supported } from "./supported.ts";
import { openZip, type Zip } from "./zip/openZip.ts";

export type Recognised =
  | { readonly kind: "pdf" }
  | { readonly kind: "docx" | "epub"; readonly zip: Zip }
  | ({ readonly kind: "html" | "markdown" | "text" } & Decoded);

/** A part's header, or the end of a directory without parts. */
const zipStarts = ["PK\x03\x04", "PK\x05\x06"];
/** What could be read as letters and is none: rich text, and a PDF that was cut off within its mark. */
const notText = ["{\\rtf", "%PDF"];
const headBytes = 65_536;
const bytesPerCharacter = 2;

/**
 * What a file is by its content; its ending decides only between kinds of text. Failed
 * DOCUMENT_UNSUPPORTED, or DOCUMENT_BROKEN when the ending promises what the content is not.
 */
export async function recogniseKind(file: DocumentFile, context: ReadContext): Promise<Recognised> {
  const { name: path } = context;
  if (file.bytes === 0) fail("DOCUMENT_BROKEN", { path, reason: "the file is empty" });
  const head = file.head(headBytes);
  const start = new TextDecoder("latin1").decode(head.subarray(0, 1024));
  if (start.includes("%PDF-")) return { kind: "pdf" };
  if (zipStarts.some((mark) => start.startsWith(mark))) return recogniseZip(file, context);
  if (start.startsWith("\xD0\xCF\x11\xE0")) return refuseOldOffice(head, path);
  if (notText.some((mark) => start.startsWith(mark)) || readable(head) === null) refuse(path);
  return readAsText(file, context);
}

async function recogniseZip(file: DocumentFile, context: ReadContext): Promise<Recognised> {
  const zip = await openZip(file.fd, context);
  if ([...zip.names].some((name) => /^word\/document\d*\.xml$/.test(name))) {
    return { kind: "docx", zip };
  }
  const declared = zip.names.has("mimetype") ? await zip.read("mimetype") : null;
  const isEpub = declared?.toString("latin1").trim() === "application/epub+zip";
  if (isEpub || zip.names.has("META-INF/container.xml")) return { kind: "epub", zip };
  return refuse(context.name);
}

function readAsText(file: DocumentFile, { name, limits }: ReadContext): Recognised {
  const tooLong = (): never =>
    fail("DOCUMENT_TOO_LARGE", { path: name, what: "characters", limit: limits.characters });
  if (file.bytes > limits.characters * bytesPerCharacter) tooLong();
  const data = file.all();
  const plain = readable(data) ?? refuse(name);
  if (plain.text.length > limits.characters) tooLong();
  const promised = kindByEnding(name);
  if (promised === "html" || looksLikeHtml(plain.text)) {
    return { kind: "html", ...(decodeText(data, namedEncoding(data)) ?? plain) };
  }
  return { kind: promised === "markdown" ? "markdown" : "text", ...plain };
}

/** Null for what is no text, not even in the encoding that it names. */
function readable(data: Uint8Array): Decoded | null {
  return decodeText(data) ?? decodeText(data, namedEncoding(data));
}

/** A page begins with its markup; white space, comments and an XML declaration may stand before it. */
function looksLikeHtml(text: string): boolean {
  const start = text
    .slice(0, 4096)
    .replace(/^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*/su, "");
  return /^<(?:!doctype\s+html|html|head|body)\b/i.test(start);
}

/** Word's own container of before 2007, which also holds newer files that are locked with a password. */
function refuseOldOffice(head: Uint8Array, path: string): never {
  const isLocked = new TextDecoder("utf-16le").decode(head).includes("EncryptedPackage");
  if (!isLocked) return refuse(path);
  const reason = "it is locked with a password, which Viva can open in PDFs only";
  return fail("DOCUMENT_BROKEN", { path, reason });
}

function refuse(path: string): never {
  const ending = endingOf(path);
  if (kindByEnding(path) === null || ending === null) {
    return fail("DOCUMENT_UNSUPPORTED", { path, supported: [...supported] });
  }
  return fail("DOCUMENT_BROKEN", { path, reason: `its content is not that of a .${ending} file` });
}
