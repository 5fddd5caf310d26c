import type { ImportState } from "../../contract/library.ts";
import { fail } from "../failed.ts";
import type { NewDocument, LibraryStore, NewPage, Ports, StoredImport } from "../ports.ts";
import { earlierVersion } from "./earlierVersion.ts";
import { gatherDocument } from "./gatherDocument.ts";

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

  const gather = gatherDocument();
  let page = 0;
  let expected: number | null = null;
  const parsing = documents.parse({ path: originals.pathOf(sha256), name, password, ocr }, signal);
  for await (const event of parsing) {
    const parsed = gather(event);
    if (event.type === "started") {
      expected = event.pages;
    } else if (event.type === "page") {
      page += 1;
      tell({ kind: "reading", page, pages: expected, ocr });
    } else if (parsed !== null) {
      tell({ kind: "saving" });
      const id = crypto.randomUUID();
      const document: NewDocument = {
        ...parsed,
        id,
        title: parsed.title ?? titleFrom(name),
        fileName: name,
        bytes,
        sha256,
        folder,
        origin: originOf(request, id, parsed.pages, store.library),
        addedAt: clock.now(),
        ocr,
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
