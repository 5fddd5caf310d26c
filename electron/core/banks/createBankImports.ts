import {
  mostSkippedNamed,
  type Bank,
  type BankFormat,
  type BankImport,
  type SkippedItem,
} from "../../contract/bank.ts";
import type { Failure } from "../../contract/failure.ts";
import { createNews } from "../createNews.ts";
import { Failed, fail } from "../failed.ts";
import type { BankEvent, Ports } from "../ports.ts";
import { baseName, bankNameOf } from "./bankNameOf.ts";

/** News reach a screen at most this often, in milliseconds. */
const tellEvery = 150;
/** Progress is written down at most this often, in milliseconds; its end always. */
const saveEvery = 1000;

export type BankFile = {
  readonly path: string;
  /** What the student calls the file. */
  readonly name: string;
  /** A copy of an upload, deleted at the end. */
  readonly staged: boolean;
};

export type BankImports = {
  /** Reads files one after the other, each into the bank of this name, or of the name it has itself. */
  readonly add: (files: readonly BankFile[], bankName: string | null) => readonly string[];
  /** Yields all imports at once, newest first, then the newest state whenever it has changed. */
  readonly watch: (signal?: AbortSignal) => AsyncGenerator<{ imports: BankImport[] }>;
  /** The import once it has ended. Failed IMPORT_MISSING. */
  readonly ended: (id: string) => Promise<BankImport>;
  readonly cancel: (id: string) => void;
  /** Takes those that have ended out of the list. */
  readonly dismiss: () => void;
  /** Stops reading; what was not finished is interrupted. */
  readonly close: () => Promise<void>;
};

type Running = { readonly abort: AbortController; readonly ended: Promise<void> };

/** Files on their way into banks. Each batch is saved as it comes: whatever was imported stays. */
export function createBankImports({
  store,
  bankReader,
  originals,
  clock,
  log,
}: Pick<Ports, "store" | "bankReader" | "originals" | "clock" | "log">): BankImports {
  const { banks } = store;
  const entries = new Map(banks.imports.list().map((entry) => [entry.id, entry]));
  const running = new Map<string, Running>();
  const news = createNews(() => tellEvery);
  let line: Promise<void> = Promise.resolve();
  let closing = false;

  function entryOf(id: string): BankImport {
    return entries.get(id) ?? fail("IMPORT_MISSING", {});
  }

  function change(id: string, changed: Partial<BankImport>): void {
    entries.set(id, { ...entryOf(id), ...changed });
    news.tell();
  }

  /** All of them are written down before the first is read: a full disk refuses the whole call. */
  function add(files: readonly BankFile[], bankName: string | null): string[] {
    const begun = files.map((file) => ({
      file,
      entry: newImport(crypto.randomUUID(), baseName(file.name), clock.now()),
    }));
    try {
      for (const { entry } of begun) banks.imports.save(entry);
    } catch (cause) {
      for (const { file } of begun) void discard(file);
      throw cause;
    }
    for (const { file, entry } of begun) {
      entries.set(entry.id, entry);
      const abort = new AbortController();
      const ended = line.then(() => importOne(entry.id, file, bankName, abort.signal));
      line = ended;
      running.set(entry.id, { abort, ended });
    }
    news.tell();
    return begun.map(({ entry }) => entry.id);
  }

  /** Never fails: the files that come after must have their turn. */
  async function importOne(
    id: string,
    file: BankFile,
    bankName: string | null,
    signal: AbortSignal,
  ): Promise<void> {
    const ending = await read(id, file, bankName, signal).catch(
      (cause: unknown): Partial<BankImport> => ({
        state: { kind: "failed", failure: failureOf(cause) },
      }),
    );
    change(id, ending);
    running.delete(id);
    try {
      banks.imports.save(entryOf(id));
    } catch (cause) {
      log.error("the end of an import of a question bank was not saved", cause);
    }
    await discard(file);
  }

  async function discard({ staged, path }: BankFile): Promise<void> {
    if (!staged) return;
    await originals
      .discardStaged(path)
      .catch((cause: unknown) => log.error("the copy of an upload was not deleted", cause));
  }

  /** Reads a file to its end; returns how that is to be told. */
  async function read(
    id: string,
    file: BankFile,
    bankName: string | null,
    signal: AbortSignal,
  ): Promise<Partial<BankImport>> {
    let savedAt = clock.now();
    let format: BankFormat | null = null;
    let name = bankName ?? bankNameOf(file.name);
    let ending: Partial<BankImport> | null = null;
    for await (const event of bankReader.read(file, signal)) {
      if (event.type === "started") {
        format = event.format;
        name = bankName ?? event.name ?? name;
        change(id, { format });
      } else if (event.type === "image") {
        banks.addImage(event.image);
      } else if (event.type === "items" && format !== null) {
        if (event.items.length > 0 && entryOf(id).bankId === null) {
          change(id, { bankId: bankFor(name, bankName !== null, format, file) });
        }
        addBatch(id, event);
      } else if (event.type === "done") {
        ending = { percent: 100, notes: [...event.notes], state: { kind: "done" } };
      }
      if (clock.now() - savedAt < saveEvery) continue;
      savedAt = clock.now();
      banks.imports.save(entryOf(id));
    }
    return ending ?? { state: { kind: closing ? "interrupted" : "cancelled" } };
  }

  function addBatch(id: string, event: Extract<BankEvent, { type: "items" }>): void {
    const entry = entryOf(id);
    const added = entry.bankId === null ? [] : banks.addItems(entry.bankId, event.items);
    const others = event.items.filter((_, i) => added[i] === "keyDiffers");
    const skipped: SkippedItem[] = [
      ...event.skipped,
      ...others.map(({ at }) => ({ at, reason: "the same question is there with another key" })),
    ];
    const room = mostSkippedNamed - entry.skippedItems.length;
    change(id, {
      imported: entry.imported + added.filter((how) => how === "imported").length,
      duplicates: entry.duplicates + added.filter((how) => how === "duplicate").length,
      skipped: entry.skipped + skipped.length,
      skippedItems: [...entry.skippedItems, ...skipped.slice(0, room)],
      percent: Math.min(100, event.share * 100),
    });
  }

  /**
   * The bank of this name, made when there is none. A name that the student did not give must not mix what does not
   * belong together: train.jsonl is the name of many a file. The student's own cards are kept apart from files.
   */
  function bankFor(name: string, isGiven: boolean, format: BankFormat, file: BankFile): string {
    const isOther = (bank: Bank | null) =>
      bank !== null && (bank.origin === "own" || (!isGiven && bank.format !== format));
    const own = isOther(banks.withName(name)) ? `${name} (${format})` : name;
    const known = banks.withName(own);
    if (known !== null) return known.id;
    const id = crypto.randomUUID();
    const fileName = baseName(file.name);
    banks.create({ id, name: own, format, fileName, addedAt: clock.now() });
    return id;
  }

  function failureOf(cause: unknown): Failure {
    if (cause instanceof Failed) return cause.failure;
    const reference = crypto.randomUUID();
    log.error(`defect ${reference} while importing a question bank`, cause);
    return { code: "INTERNAL", data: { reference } };
  }

  const list = (): BankImport[] =>
    [...entries.values()].toSorted((a, b) => b.startedAt - a.startedAt);

  return {
    add,
    async *watch(signal) {
      for await (const _ of news.read(signal)) yield { imports: list() };
    },
    async ended(id) {
      await running.get(id)?.ended;
      return entryOf(id);
    },
    cancel(id) {
      entryOf(id);
      running.get(id)?.abort.abort();
    },
    dismiss() {
      const gone = [...entries.keys()].filter((id) => !running.has(id));
      banks.imports.remove(gone);
      for (const id of gone) entries.delete(id);
      news.tell();
    },
    async close() {
      closing = true;
      for (const { abort } of running.values()) abort.abort();
      await line;
      news.end();
    },
  };
}

function newImport(id: string, fileName: string, startedAt: number): BankImport {
  return {
    id,
    fileName,
    bankId: null,
    format: null,
    state: { kind: "reading" },
    percent: 0,
    imported: 0,
    duplicates: 0,
    skipped: 0,
    skippedItems: [],
    notes: [],
    startedAt,
  };
}
