import type {
  DocumentOverview,
  DocumentPage,
  FoundText,
  LibraryDocument,
  Passage,
  SearchFilters,
} from "../../contract/library.ts";
import { fail } from "../failed.ts";
import type { PassageHit, Ports } from "../ports.ts";
import { toBase64 } from "./base64.ts";
import { createImports, type Imports } from "./createImports.ts";
import { createUploads, type Uploads } from "./createUploads.ts";
import { findInPages } from "./findInPages.ts";
import { createWatching, type Watching } from "./createWatching.ts";

export const everywhere: SearchFilters = { documents: [], tags: [], folders: [] };

export type Library = {
  readonly imports: Imports;
  readonly uploads: Uploads;
  readonly watching: Watching;
  /** Puts files and whole folders into the queue; returns the imports' ids. */
  readonly add: (paths: readonly string[]) => Promise<readonly string[]>;
  readonly finishUpload: (uploadId: string) => Promise<string>;
  /** Reads a document once more, with OCR for the pages that hold only pictures. Failed DOCUMENT_MISSING. */
  readonly readPictures: (documentId: string) => void;
  readonly list: () => readonly LibraryDocument[];
  readonly open: (documentId: string) => DocumentOverview;
  readonly page: (documentId: string, page: number) => DocumentPage;
  readonly passage: (passageId: number) => Passage;
  readonly find: (documentId: string, query: string) => FoundText[];
  readonly original: (
    documentId: string,
    offset: number,
    length: number,
  ) => Promise<{ base64: string; total: number }>;
  /** Best first; by words, and by meaning too when an embedding model is loaded. */
  readonly search: (
    query: string,
    filters: SearchFilters,
    limit: number,
  ) => Promise<readonly PassageHit[]>;
  readonly rename: (documentId: string, title: string) => LibraryDocument;
  readonly tag: (documentId: string, tags: readonly string[]) => LibraryDocument;
  readonly remove: (documentId: string) => void;
  readonly restore: (documentId: string) => LibraryDocument;
  /** Goes on with what an earlier run left. */
  readonly start: () => void;
  readonly close: () => Promise<void>;
};

type Dependencies = Pick<
  Ports,
  "store" | "documents" | "originals" | "embedder" | "clock" | "log"
> & {
  /** Called when the library has a new document. */
  readonly added: () => void;
};

/** The student's own documents: add, read, search. */
export function createLibrary(dependencies: Dependencies): Library {
  const { store, originals, embedder, clock, log } = dependencies;
  const imports = createImports(dependencies);
  const uploads = createUploads(originals);
  const watching = createWatching(dependencies, imports);
  const closing = new AbortController();

  /** A query's vector is worth no failure: search by words needs none. */
  async function vectorOf(query: string) {
    const state = embedder.state();
    if (state.kind !== "ready" || query.trim() === "") return null;
    try {
      const [values] = await embedder.embed([query], "query");
      return values === undefined ? null : { model: state.key, values };
    } catch (cause) {
      log.error("a query was not turned into a vector", cause);
      return null;
    }
  }

  async function sweep(): Promise<void> {
    const staged = store.library.imports.list().filter((item) => item.staged);
    await originals.sweep(store.library.neededFiles(), new Set(staged.map(({ path }) => path)));
  }

  return {
    imports,
    uploads,
    watching,
    async add(paths) {
      // All of them are looked at before any is taken: a mistyped path is told at once.
      const found = await Promise.all(paths.map((path) => originals.find(path, closing.signal)));
      const files = new Map(found.flat().map((file) => [file.path, file]));
      return imports.add([...files.values()], { staged: false, quiet: false });
    },
    async finishUpload(uploadId) {
      const file = await uploads.finish(uploadId);
      const [id] = imports.add([file], { staged: true, quiet: false });
      return id ?? fail("UPLOAD_BROKEN", { reason: "The file is already on its way" });
    },
    readPictures(documentId) {
      const { fileName: name, folder, bytes, sha256 } = store.library.document(documentId);
      const origin = store.library.originOf(documentId);
      imports.readAgain({ name, folder, bytes, path: originals.pathOf(sha256), origin });
    },
    list: () => store.library.list(),
    open: (documentId) => ({
      document: store.library.document(documentId),
      labels: [...store.library.labels(documentId)],
      headings: [...store.library.headings(documentId)],
    }),
    page: (documentId, page) => store.library.page(documentId, page),
    passage: (passageId) => store.library.passage(passageId) ?? fail("DOCUMENT_MISSING", {}),
    find: (documentId, query) => findInPages(store.library.pageTexts(documentId), query),
    async original(documentId, offset, length) {
      const { sha256 } = store.library.document(documentId);
      const { data, total } = await originals.read(sha256, offset, length);
      return { base64: toBase64(data), total };
    },
    async search(query, filters, limit) {
      return store.library.search({ query, filters, limit, vector: await vectorOf(query) });
    },
    rename(documentId, title) {
      store.library.rename(documentId, title);
      return store.library.document(documentId);
    },
    tag(documentId, tags) {
      store.library.tag(documentId, [...new Set(tags.map((tag) => tag.trim()).filter(Boolean))]);
      return store.library.document(documentId);
    },
    remove: (documentId) => store.library.remove(documentId, clock.now()),
    restore(documentId) {
      store.library.restore(documentId);
      return store.library.document(documentId);
    },
    start() {
      sweep().catch((cause: unknown) => log.error("unneeded copies were not deleted", cause));
      imports.resume();
      watching.start();
    },
    async close() {
      closing.abort();
      await watching.close();
      await uploads.abandonAll();
      await imports.close();
    },
  };
}
