import type { ImportProgress, ImportState } from "../../contract/library.ts";
import { Failed, fail } from "../failed.ts";
import type { FoundFile, Ports, StoredImport } from "../ports.ts";
import { createNews } from "../createNews.ts";
import { hasEnded, importProgressOf, waitsForStudent } from "./importProgress.ts";
import { readDocument } from "./readDocument.ts";

/** News of single pages reach a screen at most this often, in milliseconds. */
const tellEvery = 150;

export type Imports = {
  /** Puts files into the queue; staged ones are copies that are deleted at the end. */
  readonly add: (files: readonly FoundFile[], how: Adding) => readonly string[];
  readonly get: (id: string) => StoredImport;
  /** Yields the present progress at once, then the newest whenever it has changed. */
  readonly watch: (signal?: AbortSignal) => AsyncGenerator<ImportProgress>;
  readonly unlock: (id: string, password: string) => void;
  readonly readByOcr: (id: string) => void;
  readonly retry: (id: string) => void;
  /** Null cancels all that have not ended. */
  readonly cancel: (id: string | null) => void;
  readonly dismiss: () => void;
  /** Goes on with what an earlier run left. */
  readonly resume: () => void;
  /** Stops reading; what was not finished is read again at the next start. */
  readonly close: () => Promise<void>;
};

export type Adding = {
  readonly staged: boolean;
  /** Files of a watched folder that are known already leave no line behind. */
  readonly quiet: boolean;
};

type Dependencies = Pick<Ports, "store" | "documents" | "originals" | "clock" | "log"> & {
  /** Called when the library has a new document. */
  readonly added: () => void;
};

/** Files on their way into the library, read one after the other; the queue outlives the app. */
export function createImports(dependencies: Dependencies): Imports {
  const { store, originals, clock, log } = dependencies;
  const rows = store.library.imports;
  const items = new Map(rows.list().map((item) => [item.id, item]));
  const passwords = new Map<string, string>();
  const quiet = new Set<string>();
  const changes = createNews(tellEvery);
  let current: { readonly id: string; readonly abort: AbortController } | null = null;
  let running: Promise<void> | null = null;
  let startedAt: number | null = null;
  let closing = false;

  function get(id: string): StoredImport {
    return items.get(id) ?? fail("IMPORT_MISSING", {});
  }

  /** Pages come and go in memory; everything else is kept across restarts. */
  function setState(id: string, state: ImportState, kept = true): void {
    const item = items.get(id);
    if (item === undefined) return;
    if (kept) rows.setState(id, state);
    items.set(id, { ...item, state });
    changes.tell();
  }

  function forget(ids: readonly string[]): void {
    rows.remove(ids);
    for (const id of ids) items.delete(id);
    changes.tell();
  }

  function work(): void {
    if (closing) return;
    running ??= readAll().finally(() => {
      running = null;
      startedAt = null;
      changes.tell();
    });
  }

  async function readAll(): Promise<void> {
    startedAt = clock.now();
    for (let next = nextItem(); next !== null && !closing; next = nextItem()) {
      await readOne(next);
    }
  }

  function nextItem(): StoredImport | null {
    return items.values().find(({ state }) => state.kind === "waiting" || isReading(state)) ?? null;
  }

  async function readOne(item: StoredImport): Promise<void> {
    const { id, state } = item;
    const abort = new AbortController();
    current = { id, abort };
    const ocr = state.kind === "reading" && state.ocr;
    const password = passwords.get(id) ?? null;
    try {
      const { documentId, how } = await readDocument({ ...item, ocr, password }, dependencies, {
        tell: (news) => setState(id, news, false),
        signal: abort.signal,
      });
      setState(id, { kind: "ready", documentId, how }, how === "known");
      if (quiet.has(id) && how === "known") forget([id]);
      if (how !== "known") dependencies.added();
      await discard(item);
    } catch (cause) {
      // What was cut short by the end of the app is read again at the next start.
      if (closing) return;
      await ended(item, abort.signal.aborted ? { kind: "cancelled" } : stateOf(cause, item));
    } finally {
      passwords.delete(id);
      current = null;
    }
  }

  function stateOf(cause: unknown, { name }: StoredImport): ImportState {
    if (!(cause instanceof Failed)) {
      const reference = crypto.randomUUID();
      log.error(`defect ${reference} while importing`, cause);
      return { kind: "failed", failure: { code: "INTERNAL", data: { reference } } };
    }
    const { failure } = cause;
    if (failure.code === "DOCUMENT_ENCRYPTED") {
      return { kind: "needsPassword", wrong: failure.data.wrongPassword };
    }
    if (failure.code === "DOCUMENT_SCANNED") return { kind: "needsOcr", pages: failure.data.pages };
    log.info(`${name} was not imported: ${failure.code}`);
    return { kind: "failed", failure };
  }

  async function ended(item: StoredImport, state: ImportState): Promise<void> {
    try {
      setState(item.id, state);
    } catch (cause) {
      // A full disk: the file keeps its place in the queue of the next start.
      log.error("the end of an import could not be saved", cause);
      setState(item.id, state, false);
    }
    if (state.kind === "cancelled") await discard(item);
  }

  async function discard({ staged, path }: StoredImport): Promise<void> {
    if (!staged) return;
    await originals
      .discardStaged(path)
      .catch((cause: unknown) => log.error("an uploaded file's copy was not deleted", cause));
  }

  return {
    get,
    add(files, { staged, quiet: isQuiet }) {
      const open = new Map(
        items.values().flatMap((item) => (hasEnded(item.state) ? [] : [[item.path, item]])),
      );
      // A file that is already on its way is not put there twice.
      const taken = files.map(
        ({ path, name, folder, bytes }): StoredImport =>
          open.get(path) ?? {
            id: crypto.randomUUID(),
            name,
            folder,
            bytes,
            path,
            origin: staged ? `upload:${folder ?? ""}/${name}` : path,
            staged,
            state: { kind: "waiting" },
          },
      );
      const added = taken.filter(({ id }) => !items.has(id));
      rows.add(added);
      for (const item of added) {
        items.set(item.id, item);
        if (isQuiet) quiet.add(item.id);
      }
      changes.tell();
      work();
      return taken.map(({ id }) => id);
    },
    async *watch(signal) {
      for await (const _ of changes.read(signal)) {
        yield importProgressOf([...items.values()], startedAt, clock.now());
      }
    },
    unlock(id, password) {
      if (get(id).state.kind !== "needsPassword") fail("IMPORT_MISSING", {});
      passwords.set(id, password);
      setState(id, { kind: "waiting" });
      work();
    },
    readByOcr(id) {
      const { state } = get(id);
      if (state.kind !== "needsOcr") return fail("IMPORT_MISSING", {});
      setState(id, { kind: "reading", page: 0, pages: state.pages, ocr: true });
      work();
    },
    retry(id) {
      if (!hasEnded(get(id).state)) return;
      setState(id, { kind: "waiting" });
      work();
    },
    cancel(id) {
      const chosen = id === null ? [...items.values()] : [get(id)];
      for (const item of chosen) {
        if (current?.id === item.id) current.abort.abort();
        else if (!hasEnded(item.state)) void ended(item, { kind: "cancelled" });
      }
    },
    dismiss() {
      const over = [...items.values()].filter(({ state }) => hasEnded(state));
      forget(over.map(({ id }) => id));
      for (const item of over) void discard(item);
    },
    resume: work,
    async close() {
      closing = true;
      current?.abort.abort();
      await running;
      changes.end();
    },
  };
}

function isReading(state: ImportState): boolean {
  return !hasEnded(state) && !waitsForStudent(state);
}
