import { implement } from "@orpc/server";
import { contract } from "../../contract/index.ts";
import type { PassageHit, Ports } from "../ports.ts";
import { tellFailures } from "../tellFailures.ts";
import type { SearchResult } from "../../contract/library.ts";
import type { Library } from "./createLibrary.ts";

/** The library's part of the contract. */
export function createLibraryRouter(library: Library, { host, log }: Pick<Ports, "host" | "log">) {
  const os = implement(contract.library).use(tellFailures(log));
  const { imports, uploads, watching } = library;
  return {
    add: os.add.handler(async ({ input }) => ({
      imports: [...(await library.add(input.paths.map(host.resolvePath)))],
    })),
    beginUpload: os.beginUpload.handler(async ({ input }) => ({
      uploadId: await uploads.begin(input.name, input.folder, input.bytes),
    })),
    appendUpload: os.appendUpload.handler(async ({ input }) => ({
      received: await uploads.append(input.uploadId, input.base64),
    })),
    finishUpload: os.finishUpload.handler(async ({ input }) => ({
      importId: await library.finishUpload(input.uploadId),
    })),
    abandonUpload: os.abandonUpload.handler(async ({ input }) => {
      await uploads.abandon(input.uploadId);
      return {};
    }),
    imports: os.imports.handler(({ signal }) => imports.watch(signal)),
    unlock: os.unlock.handler(({ input }) => {
      imports.unlock(input.importId, input.password);
      return {};
    }),
    readByOcr: os.readByOcr.handler(({ input }) => {
      imports.readByOcr(input.importId);
      return {};
    }),
    retryImport: os.retryImport.handler(({ input }) => {
      imports.retry(input.importId);
      return {};
    }),
    cancelImport: os.cancelImport.handler(({ input }) => {
      imports.cancel(input.importId);
      return {};
    }),
    readPictures: os.readPictures.handler(({ input }) => {
      library.readPictures(input.documentId);
      return {};
    }),
    dismissImports: os.dismissImports.handler(() => {
      imports.dismiss();
      return {};
    }),

    list: os.list.handler(() => ({ documents: [...library.list()] })),
    open: os.open.handler(({ input }) => library.open(input.documentId)),
    page: os.page.handler(({ input }) => library.page(input.documentId, input.page)),
    passage: os.passage.handler(({ input }) => library.passage(input.passageId)),
    original: os.original.handler(({ input }) =>
      library.original(input.documentId, input.offset, input.length),
    ),
    find: os.find.handler(({ input }) => ({ found: library.find(input.documentId, input.query) })),
    search: os.search.handler(async ({ input }) => {
      const hits = await library.search(input.query, input.filters, input.limit);
      return { results: hits.map(toResult) };
    }),
    rename: os.rename.handler(({ input }) => library.rename(input.documentId, input.title)),
    tag: os.tag.handler(({ input }) => library.tag(input.documentId, input.tags)),
    remove: os.remove.handler(({ input }) => {
      library.remove(input.documentId);
      return {};
    }),
    restore: os.restore.handler(({ input }) => library.restore(input.documentId)),

    watched: os.watched.handler(() => ({ folders: [...watching.list()] })),
    watchFolder: os.watchFolder.handler(async ({ input }) => {
      await watching.add(host.resolvePath(input.path));
      return {};
    }),
    unwatchFolder: os.unwatchFolder.handler(async ({ input }) => {
      await watching.remove(host.resolvePath(input.path));
      return {};
    }),
  };
}

function toResult({ coverage: _coverage, ...result }: PassageHit): SearchResult {
  return result;
}
