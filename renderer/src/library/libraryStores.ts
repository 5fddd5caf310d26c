import type { Client } from "../link/connection.ts";
import { createDocumentStore, type DocumentStore } from "./documentStore.ts";
import { createEmbeddingStore, type EmbeddingStore } from "./embeddingStore.ts";
import { createImportStore, type ImportStore } from "./importStore.ts";
import { createReaderStore, type ReaderStore } from "./readerStore.ts";
import { createSearchStore, type SearchStore } from "./searchStore.ts";
import { reasonToSkip } from "./takenFiles.ts";
import { createUploadStore, type UploadStore } from "./uploadStore.ts";

/** Everything that the library's screens share. */
export type LibraryStores = {
  readonly documents: DocumentStore;
  readonly uploads: UploadStore;
  readonly imports: ImportStore;
  readonly search: SearchStore;
  readonly reader: ReaderStore;
  readonly embedding: EmbeddingStore;
  /** Reads the library and follows it until the line to the core ends. */
  readonly follow: (signal: AbortSignal) => Promise<void>;
};

/** The stores of the library, in step with each other. */
export function createLibraryStores(
  client: Pick<Client, "library" | "embedding">,
  pauseMs: number,
): LibraryStores {
  const documents = createDocumentStore(client);
  const search = createSearchStore(client, pauseMs);
  const imports = createImportStore(client, () => void documents.refresh());
  const embedding = createEmbeddingStore(client);
  const reader = createReaderStore(client, pauseMs);
  documents.state.subscribe((now, before) => {
    if (now.documents !== before.documents && before.loaded) void search.again();
  });
  return {
    documents,
    uploads: createUploadStore(client, {
      reasonToSkip,
      finish: (uploadId) => client.library.finishUpload({ uploadId }),
    }),
    imports,
    search,
    reader,
    embedding,
    follow: async (signal) => {
      await Promise.all([documents.refresh(), imports.follow(signal), embedding.follow(signal)]);
    },
  };
}
