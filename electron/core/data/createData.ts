import type {
  CheckedFolder,
  DataOverview,
  DataProgress,
  OpenedArchive,
  Replacement,
  Backup,
} from "../../contract/data.ts";
import type { Checks } from "../check/createChecks.ts";
import { createConversations } from "../conversations/createConversations.ts";
import { createNews } from "../createNews.ts";
import type { ArchiveStream } from "../dataPorts.ts";
import { fail } from "../failed.ts";
import { noticeText } from "../notice.ts";
import type { Ports } from "../ports.ts";
import { createBackups } from "./createBackups.ts";
import { overviewOf } from "./overviewOf.ts";
import { readableFiles } from "./readableFiles.ts";

/** The student's data as a whole: kept safe, taken along, put away. */
export type Data = {
  readonly start: () => void;
  readonly close: () => Promise<void>;
  readonly overview: () => Promise<DataOverview>;
  readonly watch: (signal: AbortSignal | undefined) => AsyncGenerator<DataOverview>;
  readonly backUp: () => Promise<Backup | null>;
  readonly preview: (name: string) => Promise<Replacement>;
  readonly restore: (name: string) => void;
  /** Everything as one zip, to be read once. */
  readonly archive: (signal: AbortSignal) => Promise<ArchiveStream>;
  readonly exportTo: (path: string, signal: AbortSignal) => AsyncGenerator<DataProgress>;
  readonly openArchive: (path: string, signal: AbortSignal) => Promise<OpenedArchive>;
  readonly closeArchive: (importId: string) => Promise<void>;
  readonly import: (importId: string) => void;
  readonly erase: (models: boolean) => void;
  readonly checkFolder: (path: string) => Promise<CheckedFolder>;
  readonly move: (path: string, signal: AbortSignal) => AsyncGenerator<DataProgress>;
  readonly removeLeft: () => Promise<void>;
};

const overviewEveryMs = 500;
const progressEveryMs = 100;

type Dependencies = Pick<
  Ports,
  "store" | "data" | "dataHost" | "modelsFolder" | "host" | "clock" | "log"
>;

/** Backups, export, import, erasing and moving; what replaces the data asks the shell to open the core again. */
export function createData(ports: Dependencies, checks: Pick<Checks, "export">): Data {
  const { store, data, dataHost, host, clock } = ports;
  const news = createNews(() => overviewEveryMs);
  const backups = createBackups({ ...ports, changed: news.tell });
  const conversations = createConversations(ports, noticeText);
  const closing = new AbortController();
  /** Copies of the database on their way: each holds it open, and what comes after closing needs it closed. */
  const writing = new Set<Promise<unknown>>();
  const overview = (): Promise<DataOverview> => overviewOf(ports, backups);

  function archive(signal: AbortSignal): Promise<ArchiveStream> {
    const models = store.models.list().map(({ file }) => file.path.split(/[/\\]/).at(-1) ?? "");
    const stream = data.archives.write(
      {
        facts: { madeAt: clock.now(), version: host.version, models },
        readable: () =>
          readableFiles({
            store,
            conversation: (id) => conversations.export(id, "markdown"),
            check: (id) => checks.export(id, "markdown"),
          }),
      },
      AbortSignal.any([signal, closing.signal]),
    );
    writing.add(stream);
    const over = (): void => void writing.delete(stream);
    stream.then(over, over);
    return stream;
  }

  return {
    start: backups.start,
    async close() {
      news.end();
      closing.abort();
      await Promise.allSettled(writing);
      await backups.close();
    },
    overview,
    async *watch(signal) {
      for await (const _ of news.read(signal)) yield await overview();
    },
    backUp: backups.make,
    preview: data.backups.preview,
    restore(name) {
      if (!data.backups.list().some((one) => one.name === name)) fail("BACKUP_MISSING", {});
      dataHost.reopen({ kind: "restore", name });
    },
    archive,
    async *exportTo(path, signal) {
      const stream = await archive(signal);
      const total = stream.totalBytes;
      yield* followed(total, async (progress) => {
        const bytes = await data.archives.save(stream, path, progress);
        return { path, bytes };
      });
    },
    openArchive: data.archives.open,
    closeArchive: data.archives.close,
    import: (importId) => dataHost.reopen({ kind: "import", importId }),
    erase: (models) => dataHost.reopen({ kind: "erase", models }),
    async checkFolder(path) {
      const { fixedBy } = dataHost;
      if (fixedBy !== null) fail("DATA_FOLDER_FIXED", { by: fixedBy });
      return data.folder.check(path);
    },
    async *move(path, signal) {
      const { fixedBy } = dataHost;
      if (fixedBy !== null) fail("DATA_FOLDER_FIXED", { by: fixedBy });
      const { folder, needBytes } = await data.folder.check(path);
      let last = clock.now();
      for await (const { done, total } of data.folder.copy(folder, signal)) {
        if (clock.now() - last < progressEveryMs) continue;
        last = clock.now();
        yield { kind: "working", done, total };
      }
      yield { kind: "done", path: folder, bytes: needBytes };
      dataHost.reopen({ kind: "move", to: folder });
    },
    async removeLeft() {
      await data.folder.removeLeft();
      news.tell();
    },
  };
}

/** Tells how far some work is until it is done. */
async function* followed(
  total: number,
  work: (progress: (bytes: number) => void) => Promise<{ path: string; bytes: number }>,
): AsyncGenerator<DataProgress> {
  let done = 0;
  let over = false;
  const working = work((bytes) => (done = bytes)).finally(() => (over = true));
  // It is awaited below; until then a failure must not be taken for one that nobody hears.
  working.catch(() => undefined);
  for (;;) {
    await Promise.race([working, new Promise((resolve) => setTimeout(resolve, progressEveryMs))]);
    if (over) break;
    yield { kind: "working", done: Math.min(done, total), total };
  }
  yield { kind: "done", ...(await working) };
}
