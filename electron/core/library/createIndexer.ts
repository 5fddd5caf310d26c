import type { EmbeddingState } from "../../contract/library.ts";
import { createNews } from "../createNews.ts";
import type { EmbedderState, Ports } from "../ports.ts";

/** Passages that become vectors in one call; small enough that a query waits only a moment. */
const batch = 16;
const tellEvery = 250;

export type Indexer = {
  readonly watch: (signal?: AbortSignal) => AsyncGenerator<EmbeddingState>;
  readonly load: (path: string) => Promise<void>;
  readonly unload: () => Promise<void>;
  /** The library has new passages. */
  readonly wake: () => void;
  /** Loads the embedding model of the last time in the background. */
  readonly loadLast: () => void;
  readonly close: () => Promise<void>;
};

/**
 * Keeps a vector for every passage while an embedding model is loaded, in the background: it waits
 * while idle does not resolve, since an answer wants the same cores.
 */
export function createIndexer(
  ports: Pick<Ports, "store" | "embedder" | "preferences" | "log">,
  idle: () => Promise<void>,
): Indexer {
  const { store, embedder, preferences, log } = ports;
  const { vectors } = store.library;
  const news = createNews(() => tellEvery);
  const closing = new AbortController();
  let indexing: Promise<void> | null = null;
  const following = follow();

  /** A worker that died and came back goes on where it was. */
  async function follow(): Promise<void> {
    for await (const state of embedder.watch(closing.signal)) {
      news.tell();
      if (state.kind === "ready") wake();
    }
  }

  function wake(): void {
    news.tell();
    indexing ??= indexAll()
      .catch((cause: unknown) => log.error("passages were not turned into vectors", cause))
      .finally(() => (indexing = null));
  }

  async function indexAll(): Promise<void> {
    for (;;) {
      await idle();
      const state = embedder.state();
      if (state.kind !== "ready" || closing.signal.aborted) return;
      const missing = vectors.missing(state.key, batch);
      if (missing.length === 0) return;
      const values = await embedder.embed(
        missing.map(({ text }) => text),
        "passage",
      );
      vectors.add(
        state.key,
        missing.flatMap(({ passageId }, i) => {
          const vector = values[i];
          return vector === undefined ? [] : [{ passageId, values: vector }];
        }),
      );
      news.tell();
    }
  }

  function told(state: EmbedderState): EmbeddingState {
    if (state.kind !== "ready") return state;
    const { path, name, key } = state;
    return { kind: "ready", path, name, ...vectors.counts(key) };
  }

  async function load(path: string): Promise<void> {
    await embedder.load(path);
    preferences.update({ embeddingModel: path });
  }

  return {
    async *watch(signal) {
      for await (const _ of news.read(signal)) yield told(embedder.state());
    },
    load,
    async unload() {
      await embedder.unload();
      preferences.update({ embeddingModel: null });
    },
    wake,
    loadLast() {
      const { embeddingModel } = preferences.get();
      if (embeddingModel === null) return;
      load(embeddingModel).catch((cause: unknown) =>
        log.error("the embedding model was not loaded again", cause),
      );
    },
    async close() {
      closing.abort();
      news.end();
      await embedder.dispose();
      await Promise.all([indexing, following]);
    },
  };
}
