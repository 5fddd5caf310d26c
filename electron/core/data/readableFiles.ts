import { stringify } from "csv-stringify/sync";
import type { Exported } from "../conversations/exportConversation.ts";
import { exportBank } from "../banks/export/exportBank.ts";
import type { ReadableFile } from "../dataPorts.ts";
import { Failed } from "../failed.ts";
import type { Store } from "../ports.ts";

type Sources = {
  readonly store: Store;
  readonly conversation: (id: string) => Promise<Exported>;
  readonly check: (id: string) => Exported;
};

const pageSize = 200;

/** Conversations and checks as Markdown, banks as JSON, notes and cards as CSV: what an export holds for eyes and other programs. */
export async function* readableFiles(sources: Sources): AsyncGenerator<ReadableFile> {
  const { store } = sources;
  const name = uniqueNames();
  for (const id of eachId((offset) => store.conversations.list({ ...all, offset }))) {
    const exported = await unlessGone(() => sources.conversation(id));
    if (exported === null) continue;
    yield { path: name("readable/conversations", exported.fileName), pieces: [exported.text] };
  }
  for (const id of eachId((offset) => store.checks.list({ ...all, stage: null, offset }))) {
    const exported = await unlessGone(() => sources.check(id));
    if (exported === null) continue;
    yield { path: name("readable/checks", exported.fileName), pieces: [exported.text] };
  }
  for (const bank of store.banks.list()) {
    const pieces = exportBank(store.banks, bank.id, "json");
    const first = await unlessGone(() => take(pieces)[0]);
    if (first?.type !== "file") continue;
    yield { path: name("readable/banks", first.fileName), pieces: textsOf(pieces) };
  }
  yield { path: "readable/notes-and-cards.csv", pieces: [keptAsCsv(store)] };
}

/** Null for what the student removes while all of it is being written: that must not cost the whole. */
async function unlessGone<T>(read: () => T | Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (cause) {
    if (isGone(cause)) return null;
    throw cause;
  }
}

function isGone(cause: unknown): boolean {
  return cause instanceof Failed && cause.failure.code.endsWith("_MISSING");
}

const all = { search: "", limit: pageSize };

/** Ids page by page: what comes or goes meanwhile may move a page, so none is told twice. */
function* eachId(
  page: (offset: number) => { readonly items: readonly { readonly id: string }[]; total: number },
): Generator<string> {
  const told = new Set<string>();
  for (let offset = 0; ; offset += pageSize) {
    const { items, total } = page(offset);
    for (const { id } of items) {
      if (!told.has(id)) yield id;
      told.add(id);
    }
    if (offset + pageSize >= total) return;
  }
}

/** The first of an iterator that goes on afterwards. */
function take<T>(iterator: Iterator<T>): T[] {
  const { done, value } = iterator.next();
  return done === true ? [] : [value];
}

function* textsOf(pieces: Iterable<{ readonly type: string; readonly text?: string }>) {
  try {
    for (const { text } of pieces) if (text !== undefined) yield text;
  } catch (cause) {
    if (!isGone(cause)) throw cause;
  }
}

function keptAsCsv(store: Store): string {
  const rows = store.verify.kept.list().map(({ kind, front, back, source, createdAt }) => {
    const from = source === null ? "" : source.kind === "typed" ? source.text : source.quote;
    return [kind, front, back, from, new Date(createdAt).toISOString()];
  });
  return stringify([["kind", "front", "back", "source", "created"], ...rows], {
    escape_formulas: true,
  });
}

/** Names that differ also where a file system ignores case. */
function uniqueNames(): (folder: string, fileName: string) => string {
  const taken = new Set<string>();
  return (folder, fileName) => {
    const dot = fileName.lastIndexOf(".");
    const [stem, ending] = [fileName.slice(0, dot), fileName.slice(dot)];
    for (let n = 1; ; n += 1) {
      const path = `${folder}/${stem}${n === 1 ? "" : ` (${n})`}${ending}`;
      const key = path.toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return path;
    }
  };
}
