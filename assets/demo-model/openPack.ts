import type { Passage } from "../../electron/contract/library.ts";
import { findSources } from "../../electron/core/ask/findSources.ts";
import { noEmbedder } from "../../electron/core/ask/noEmbedder.ts";
import { createLibrary } from "../../electron/core/library/createLibrary.ts";
import { bringInArticles } from "../../electron/core/studyPack/bringInArticles.ts";
import { createDocuments } from "../../electron/documents/createDocuments.ts";
import { createOwnFiles } from "../../electron/documents/createOwnFiles.ts";
import { createOriginals } from "../../electron/documents/originals.ts";
import { readPackFiles } from "../../electron/host/readPackFiles.ts";
import { openStore } from "../../electron/store/openStore.ts";
import { packFolder } from "./readPack.ts";

export type OpenPack = {
  /** The passages that Viva sends with this question; none where nothing is to the point. */
  readonly passagesFor: (question: string) => Promise<readonly Passage[]>;
  readonly close: () => Promise<void>;
};

/** The study pack in a store in this empty folder, brought in and searched by the product's own parts. */
export async function openPack(folder: string): Promise<OpenPack> {
  const log = {
    info: () => {},
    error: (message: string, cause: unknown) => {
      throw new Error(message, { cause });
    },
  };
  const clock = { now: () => Date.now() };
  const { store } = openStore({ folder, clock, log });
  const originals = createOriginals(folder);
  await bringInArticles(
    readPackFiles(packFolder).articles,
    new Set(),
    { store, originals, ownFiles: createOwnFiles({ log }), clock },
    { dealtWith: () => {}, signal: new AbortController().signal },
  );
  const documents = createDocuments({ log });
  const parts = { store, documents, originals, embedder: noEmbedder, clock, log };
  const library = createLibrary({ ...parts, added: () => {} });
  return {
    async passagesFor(text) {
      const question = { task: "ask" as const, text };
      const asked = { question, path: [], sources: { mode: "auto" as const, without: [] } };
      return (await findSources(asked, library, store.library)).passages;
    },
    async close() {
      await library.close();
      store.close();
    },
  };
}
