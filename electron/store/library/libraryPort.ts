import type { Clock, LibraryStore, Log } from "../../core/ports.ts";
import type { ReadDatabase, WriteDatabase } from "../database.ts";
import { addDocument } from "./addDocument.ts";
import * as documents from "./documents.ts";
import * as imports from "./imports.ts";
import { loadVectorFunctions } from "./loadVectorFunctions.ts";
import * as pages from "./pages.ts";
import { passageById } from "./passages.ts";
import { librarySearch } from "./search/librarySearch.ts";
import * as vectors from "./vectors.ts";
import * as watched from "./watchedFolders.ts";

type LibraryDatabases = {
  readonly reader: ReadDatabase;
  readonly writer: WriteDatabase;
  readonly clock: Clock;
  readonly log: Log;
};

/** The library over a database; run turns what the disk refuses into failures. */
export function libraryPort(
  { reader, writer, clock, log }: LibraryDatabases,
  run: <T>(work: () => T) => T,
): LibraryStore {
  const { search, mentions, changed } = librarySearch(reader, loadVectorFunctions(reader, log));
  /** Also when the work fails: it may have failed after its commit. */
  const change = <T>(work: () => T): T => {
    try {
      return run(work);
    } finally {
      changed();
    }
  };
  return {
    add: (document, importId) => change(() => addDocument(writer, document, importId)),
    list: () => run(() => documents.listDocuments(reader)),
    document: (id) => run(() => documents.documentById(reader, id)),
    withSha256: (sha256) => run(() => documents.documentWithSha256(reader, sha256)),
    originOf: (id) => run(() => documents.originOf(reader, id)),
    knownFile: (origin) => run(() => documents.knownFile(reader, origin)),
    neededFiles: () => run(() => documents.neededFiles(reader)),
    rename: (id, title) => change(() => documents.renameDocument(writer, id, title)),
    tag: (id, tags) => run(() => documents.tagDocument(writer, id, tags)),
    remove: (id, at) => change(() => documents.removeDocument(writer, id, at)),
    restore: (id) => change(() => documents.restoreDocument(writer, id, clock.now())),
    page: (id, page) => run(() => pages.pageOf(reader, id, page)),
    labels: (id) => run(() => pages.labelsOf(reader, id)),
    pageTexts: (id) => {
      const read = run(() => pages.pageTextReader(reader, id));
      return {
        *[Symbol.iterator]() {
          for (let page = run(() => read(0)); page !== null;) {
            yield page;
            const { number } = page;
            page = run(() => read(number));
          }
        },
      };
    },
    headings: (id) => run(() => pages.headingsOf(reader, id)),
    passage: (passageId) => run(() => passageById(reader, passageId)),
    search: (request) => run(() => search(request)),
    mentions: (phrase) => run(() => mentions(phrase)),
    imports: {
      list: () => run(() => imports.listImports(reader)),
      add: (items) => run(() => imports.addImports(writer, items)),
      setState: (id, state) => run(() => void imports.setImportState(writer, id, state)),
      remove: (ids) => run(() => imports.removeImports(writer, ids)),
    },
    watched: {
      list: () => run(() => watched.listWatched(reader)),
      add: (path) => run(() => watched.addWatched(writer, path)),
      remove: (path) => run(() => watched.removeWatched(writer, path)),
    },
    vectors: {
      missing: (model, limit) => run(() => vectors.missingVectors(reader, model, limit)),
      add: (model, added) => run(() => vectors.addVectors(writer, model, added)),
      counts: (model) => run(() => vectors.countVectors(reader, model)),
    },
  };
}
