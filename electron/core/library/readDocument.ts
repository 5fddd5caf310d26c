import type { DocumentKind, ImportState } from "../../contract/library.ts";
import { fail } from "../failed.ts";
import type { NewDocument, LibraryStore, NewPage, Ports, StoredImport } from "../ports.ts";
import { earlierVersion } from "./earlierVersion.ts";
import { createPageSplitter } from "./splitPassages.ts";

type Request = StoredImport & { readonly ocr: boolean; readonly password: string | null };

type Following = {
  readonly tell: (state: ImportState) => void;
  readonly signal: AbortSignal;
};

/**
 * Takes a file into the library: copies it, parses it and saves it whole or not at all.
 * Fails as Originals.take, Documents.parse and LibraryStore.add do; LOAD_CANCELLED when the signal aborts.
 */
export async function readDocument(
  request: Request,
  ports: Pick<Ports, "store" | "documents" | "originals" | "clock">,
  { tell, signal }: Following,
): Promise<{ readonly documentId: string; readonly how: "added" | "known" | "replaced" }> {
  const { store, documents, originals, clock } = ports;
  const { id: importId, name, folder, path, ocr, password } = request;
  tell({ kind: "reading", page: 0, pages: null, ocr });
  const { sha256, bytes } = await originals.take(path, signal);
  const known = store.library.withSha256(sha256);
  // OCR is wished for a document that is there, too.
  if (known !== null && !(ocr && !known.ocr)) return { documentId: known.id, how: "known" };

  const pages: NewPage[] = [];
  const split = createPageSplitter();
  let kind: DocumentKind = "text";
  let expected: number | null = null;
  const parsing = documents.parse({ path: originals.pathOf(sha256), name, password, ocr }, signal);
  for await (const event of parsing) {
    if (event.type === "started") {
      kind = event.kind;
      expected = event.pages;
    } else if (event.type === "page") {
      pages.push(split(event.page));
      tell({ kind: "reading", page: pages.length, pages: expected, ocr });
    } else {
      tell({ kind: "saving" });
      const id = crypto.randomUUID();
      const document: NewDocument = {
        id,
        title: event.title?.trim() || titleFrom(name),
        fileName: name,
        kind,
        bytes,
        sha256,
        folder,
        origin: originOf(request, id, pages, store.library),
        addedAt: clock.now(),
        invisibleRemoved: event.invisibleRemoved,
        ocr,
        notes: event.notes,
        pages,
      };
      const { how } = store.library.add(document, importId);
      return { documentId: document.id, how };
    }
  }
  return fail("LOAD_CANCELLED", {});
}

/**
 * A file on disk is the same file as long as its path is. An upload has nothing but a name, which other
 * lectures have too: it is a new version only of a document whose words it shares.
 */
function originOf(
  { staged, origin, name, folder }: Request,
  id: string,
  pages: readonly NewPage[],
  library: LibraryStore,
): string {
  if (!staged) return origin;
  const earlier = earlierVersion({ name, folder, pages }, library);
  return earlier === null ? `${origin}#${id}` : library.originOf(earlier);
}

/** A file's name without its ending, as a title to read. */
function titleFrom(name: string): string {
  const words = name
    .replace(/\.[A-Za-z0-9]{1,8}$/, "")
    .replace(/[_]+/g, " ")
    .trim();
  return words || name;
}
