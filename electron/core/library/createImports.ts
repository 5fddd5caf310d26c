import type { ImportProgress, ImportState } from "../../contract/library.ts";
import { Failed, fail } from "../failed.ts";
import type { FoundFile, Ports, StoredImport } from "../ports.ts";
import { createNews } from "../createNews.ts";
import { hasEnded, importProgressOf, waitsForStudent } from "./importProgress.ts";
import { readDocument } from "./readDocument.ts";

/** News reach a screen at most this often, in milliseconds; a long list, told whole, less often. */
const tellEvery = 150;
const tellEveryPerFile = 0.25;

export type Imports = {
  /** Puts files into the queue; staged ones are copies that are deleted at the end. */
  readonly add: (files: readonly FoundFile[], how: Adding) => readonly string[];
  /** Puts a document of the library into the queue once more, to be read with OCR. */
  readonly readAgain: (file: AgainFile) => void;
  readonly get: (id: string) => StoredImport;
  /** Yields the present progress at once, then the newest whenever it has changed. */
  readonly watch: (signal?: AbortSignal) => AsyncGenerator<ImportProgress>;
  readonly unlock: (id: string, password: string) => void;
  readonly readByOcr: (id: string) => void;
  readonly retry: (id: string) => void;
  /** Null cancels all that have not ended. */
  readonly cancel: (id: string | null) => void;
  /** Takes those that have ended, or these of them, out of the list. */
  readonly dismiss: (ids?: ReadonlySet<string>) => void;
  /** Goes on with what an earlier run left. */
  readonly resume: () => void;
  /** Stops reading; what was not finished is read again at the next start. */
  readonly close: () => Promise<void>;
};

export type AgainFile = Pick<StoredImport, "name" | "folder" | "bytes" | "path" | "origin">;

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
  /** Kept until their imports end, so that one is asked for once. */
  const passwords = new Map<string, string>();
  const quiet = new Set<string>();
  /** Those whose file has changed while it was being read. */
  const again = new Set<string>();
  /** What the work that is going on began with or was given since. */
  const batch = new Set<string>();
  const changes = createNews(() => tellEvery + items.size * tellEveryPerFile);
  let current: { readonly id: string; readonly abort: AbortController } | null = null;
  let isWorking = false;
  let work: Promise<void> = Promise.resolve();
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

  function startWork(): void {
    if (closing || isWorking) return;
    isWorking = true;
    work = readAll();
  }

  async function readAll(): Promise<void> {
    startedAt = clock.now();
    batch.clear();
    for (const { id, state } of items.values()) if (!hasEnded(state)) batch.add(id);
    for (let next = nextItem(); next !== null && !closing; next = nextItem()) {
      await readOne(next);
    }
    // In one go with the last look at the queue: what comes later starts the work again.
    isWorking = false;
    startedAt = null;
    changes.tell();
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
      passwords.delete(id);
      if (quiet.has(id) && how === "known") forget([id]);
      if (how !== "known") dependencies.added();
      if (again.delete(id)) setState(id, { kind: "waiting" });
      else await discard(item);
    } catch (cause) {
      // What was cut short by the end of the app is read again at the next start.
      if (closing) return;
      end(id, abort.signal.aborted ? { kind: "cancelled" } : stateOf(cause, item));
    } finally {
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

  function end(id: string, state: ImportState): void {
    // A password that opened the file is needed again when its scanned pages are read.
    if (state.kind !== "needsOcr") passwords.delete(id);
    try {
      setState(id, state);
    } catch (cause) {
      // A full disk: the file keeps its place in the queue of the next start.
      log.error("the end of an import could not be saved", cause);
      setState(id, state, false);
    }
  }

  async function discard({ staged, path }: StoredImport): Promise<void> {
    if (!staged) return;
    await originals
      .discardStaged(path)
      .catch((cause: unknown) => log.error("an uploaded file's copy was not deleted", cause));
  }

  function enqueue(added: readonly StoredImport[]): void {
    rows.add(added);
    for (const item of added) {
      items.set(item.id, item);
      batch.add(item.id);
    }
    changes.tell();
    startWork();
  }

  return {
    get,
    readAgain(file) {
      if (items.values().some(({ path, state }) => path === file.path && !hasEnded(state))) return;
      const state = { kind: "reading", page: 0, pages: null, ocr: true } as const;
      enqueue([{ ...file, id: crypto.randomUUID(), staged: false, state }]);
    },
    add(files, { staged, quiet: isQuiet }) {
      const known = new Map([...items.values()].map((item) => [item.path, item]));
      const taken = files.map(({ path, name, folder, bytes }): StoredImport => {
        const before = known.get(path);
        // A file that is already on its way is not put there twice; one that has ended starts anew.
        if (before !== undefined && !hasEnded(before.state)) return before;
        if (before !== undefined) forget([before.id]);
        const origin = staged ? `upload:${folder ?? ""}/${name}` : path;
        const state = { kind: "waiting" } as const;
        return { id: crypto.randomUUID(), name, folder, bytes, path, origin, staged, state };
      });
      for (const { id } of taken) if (current?.id === id) again.add(id);
      const added = taken.filter(({ id }) => !items.has(id));
      if (isQuiet) for (const { id } of added) quiet.add(id);
      enqueue(added);
      return taken.map(({ id }) => id);
    },
    async *watch(signal) {
      for await (const _ of changes.read(signal)) {
        const listed = [...items.values()];
        yield importProgressOf(listed, batch, startedAt, clock.now());
      }
    },
    unlock(id, password) {
      if (get(id).state.kind !== "needsPassword") fail("IMPORT_MISSING", {});
      passwords.set(id, password);
      setState(id, { kind: "waiting" });
      startWork();
    },
    readByOcr(id) {
      const { state } = get(id);
      if (state.kind !== "needsOcr") return fail("IMPORT_MISSING", {});
      setState(id, { kind: "reading", page: 0, pages: state.pages, ocr: true });
      startWork();
    },
    retry(id) {
      if (!hasEnded(get(id).state)) return;
      setState(id, { kind: "waiting" });
      startWork();
    },
    cancel(id) {
      const chosen = id === null ? [...items.values()] : [get(id)];
      for (const item of chosen) {
        if (current?.id === item.id) current.abort.abort();
        else if (!hasEnded(item.state)) end(item.id, { kind: "cancelled" });
      }
    },
    dismiss(ids) {
      const over = [...items.values()].filter(
        ({ id, state }) => hasEnded(state) && (ids?.has(id) ?? true),
      );
      forget(over.map(({ id }) => id));
      for (const item of over) void discard(item);
    },
    resume: startWork,
    async close() {
      closing = true;
      current?.abort.abort();
      await work;
      changes.end();
    },
  };
}

function isReading(state: ImportState): boolean {
  return !hasEnded(state) && !waitsForStudent(state);
}
