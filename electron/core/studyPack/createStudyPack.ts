import type { StudyPackState } from "../../contract/studyPack.ts";
import type { Failure } from "../../contract/failure.ts";
import { createNews } from "../createNews.ts";
import { Failed } from "../failed.ts";
import { packBankId, type PackFiles, type Ports } from "../ports.ts";
import { bringInArticles } from "./bringInArticles.ts";
import { bringInItems } from "./bringInItems.ts";

/** News reach a screen at most this often, in milliseconds. */
const tellEvery = 150;

export type StudyPack = {
  readonly state: () => StudyPackState;
  /** Yields at once, then the newest state whenever it has changed. */
  readonly watch: (signal?: AbortSignal) => AsyncGenerator<StudyPackState>;
  /** Whether this version of the pack was not brought in yet. */
  readonly isDue: () => boolean;
  /** Brings in what is due, in the background; a failure shows in the state. */
  readonly start: () => void;
  /** Resolves once what is due is here, or could not be brought in. */
  readonly settled: () => Promise<void>;
  /** Takes it out of the library and the banks; what the student wrote and answered stays. */
  readonly remove: () => Promise<void>;
  /** Brings back all of it, in the background where it must be read again. */
  readonly restore: () => Promise<void>;
  /** A document or a bank was removed or restored. */
  readonly tell: () => void;
  readonly close: () => Promise<void>;
};

type Dependencies = Pick<
  Ports,
  "store" | "originals" | "ownFiles" | "packFiles" | "clock" | "log"
> & {
  /** Called when the library has new documents. */
  readonly added: () => void;
};

type Work = {
  readonly abort: AbortController;
  readonly ended: Promise<void>;
  done: number;
};

/** The study pack that ships with Viva: brought in at the first start, and once for each later version of it. */
export function createStudyPack(dependencies: Dependencies): StudyPack {
  const { store, packFiles, clock, log, added } = dependencies;
  const news = createNews(() => tellEvery);
  let work: Work | null = null;
  let failure: Failure | null = null;
  let closing = false;

  const isDue = (): boolean =>
    packFiles !== null && store.studyPack.kept()?.version !== packFiles.version;

  function stateOf(pack: PackFiles): StudyPackState {
    const total = pack.articles.length;
    if (work !== null) return { kind: "importing", done: work.done, total };
    if (failure !== null) return { kind: "failed", failure };
    // Nothing was brought in yet, and start is about to be called.
    if (store.studyPack.kept() === null) return { kind: "importing", done: 0, total };
    const here = store.studyPack.documents().filter(({ state }) => state === "current");
    const bank = store.studyPack.bank();
    const items = bank === null || bank.removed ? null : bank.items;
    const documents = here.length;
    if (documents === 0 && items === null) return { kind: "removed" };
    if (items === null) return { kind: "partly", documents, items: 0, bankId: null };
    const kind = documents < total ? "partly" : "present";
    return { kind, documents, items, bankId: packBankId };
  }

  const state = (): StudyPackState =>
    packFiles === null ? { kind: "absent" } : stateOf(packFiles);

  function begin(): void {
    if (packFiles === null || work !== null || closing || !isDue()) return;
    failure = null;
    const abort = new AbortController();
    const { promise: ended, resolve } = Promise.withResolvers<void>();
    work = { abort, ended, done: 0 };
    void bringIn(packFiles, abort.signal).finally(() => {
      work = null;
      news.tell();
      resolve();
    });
    news.tell();
  }

  /** Never fails. */
  async function bringIn(pack: PackFiles, signal: AbortSignal): Promise<void> {
    try {
      const kept = store.studyPack.kept();
      if (kept === null || !isEmpty()) {
        const before = new Set(kept?.articles);
        const dealtWith = (done: number): void => {
          if (work !== null) work.done = done;
          news.tell();
        };
        const follow = { dealtWith, signal };
        await together([
          bringInArticles(pack.articles, before, dependencies, follow),
          ...(bankIsWanted(kept !== null) ? [bringInItems(pack, dependencies, signal)] : []),
        ]);
        if (signal.aborted) return;
        removeDropped(pack);
        added();
      }
      store.studyPack.keep(doneOf(pack));
    } catch (cause) {
      if (!signal.aborted) failure = failureOf(cause);
    }
  }

  /** All of it was removed: a new version does not bring it back. */
  function isEmpty(): boolean {
    const bank = store.studyPack.bank();
    const documents = store.studyPack.documents();
    return bank?.removed !== false && documents.every((document) => document.state !== "current");
  }

  /** One that the student has removed stays away. */
  function bankIsWanted(wasBroughtIn: boolean): boolean {
    const bank = store.studyPack.bank();
    return bank === null ? !wasBroughtIn : !bank.removed;
  }

  /** Articles that the pack does not hold any more. */
  function removeDropped(pack: PackFiles): void {
    const held = new Set(pack.articles.map(({ name }) => name));
    for (const { id, name, state } of store.studyPack.documents()) {
      if (state === "current" && !held.has(name)) store.library.remove(id, clock.now());
    }
  }

  function failureOf(cause: unknown): Failure {
    log.error("the study pack was not brought in", cause);
    if (cause instanceof Failed) return cause.failure;
    return { code: "INTERNAL", data: { reference: crypto.randomUUID() } };
  }

  async function stop(): Promise<void> {
    work?.abort.abort();
    await work?.ended;
  }

  return {
    state,
    async *watch(signal) {
      for await (const _ of news.read(signal)) yield state();
    },
    isDue,
    start: begin,
    async settled() {
      begin();
      await work?.ended;
    },
    async remove() {
      await stop();
      if (packFiles === null) return;
      failure = null;
      store.studyPack.remove(doneOf(packFiles), clock.now());
      news.tell();
    },
    async restore() {
      await stop();
      if (packFiles === null) return;
      store.studyPack.restore(clock.now());
      begin();
    },
    tell: news.tell,
    async close() {
      closing = true;
      await stop();
      news.end();
    },
  };
}

function doneOf({ version, articles }: PackFiles) {
  return { version, articles: articles.map(({ name }) => name) };
}

/** Both to their end, so that neither goes on after the other has failed. */
async function together(parts: readonly Promise<void>[]): Promise<void> {
  const ended = await Promise.allSettled(parts);
  for (const one of ended) if (one.status === "rejected") throw one.reason;
}
