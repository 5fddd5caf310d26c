import type {
  CheckedFolder,
  DataOverview,
  DataProgress,
  OpenedArchive,
  Replacement,
  Backup,
} from "../../contract/data.ts";
import { isDemo } from "../../contract/demo.ts";
import { exportName } from "../../contract/exportName.ts";
import type { Checks } from "../check/createChecks.ts";
import { createConversations } from "../conversations/createConversations.ts";
import { createNews } from "../createNews.ts";
import type { ArchiveStream } from "../dataPorts.ts";
import { fail } from "../failed.ts";
import type { Uploads } from "../library/createUploads.ts";
import { noticeText } from "../notice.ts";
import type { Ports } from "../ports.ts";
import { createBackups } from "./createBackups.ts";
import { createDownload } from "./createDownload.ts";
import { openUpload } from "./openUpload.ts";
import { overviewOf } from "./overviewOf.ts";
import { readableFiles } from "./readableFiles.ts";

/** The student's data as a whole: kept safe, taken along, put away. */
export type Data = {
  readonly start: () => void;
  readonly close: () => Promise<void>;
  readonly overview: () => Promise<DataOverview>;
  readonly watch: (signal: AbortSignal | undefined) => AsyncGenerator<DataOverview>;
  readonly backUp: () => Promise<Backup | null>;
  readonly preview: (name: string, signal?: AbortSignal) => Promise<Replacement>;
  readonly restore: (name: string) => void;
  /** Everything as one zip, to be read once, for a browser: that it is not whole after all stands in the overview. */
  readonly download: (signal: AbortSignal) => Promise<ArchiveStream>;
  readonly exportTo: (path: string, signal: AbortSignal) => AsyncGenerator<DataProgress>;
  /** Where the student wants an export; null where nowhere. */
  readonly chooseExport: () => Promise<string | null>;
  readonly openArchive: (path: string, signal: AbortSignal) => Promise<OpenedArchive>;
  readonly beginUpload: (name: string, bytes: number) => Promise<string>;
  readonly openUpload: (uploadId: string, signal: AbortSignal) => Promise<OpenedArchive>;
  readonly closeArchive: (importId: string) => Promise<void>;
  readonly import: (importId: string) => void;
  readonly erase: (models: boolean) => void;
  readonly checkFolder: (path: string) => Promise<CheckedFolder>;
  readonly showFolder: () => void;
  readonly move: (path: string, signal: AbortSignal) => AsyncGenerator<DataProgress>;
  readonly removeLeft: () => Promise<void>;
  readonly dismissNews: () => void;
};

const overviewEveryMs = 500;
const progressEveryMs = 100;

type Dependencies = Pick<
  Ports,
  "store" | "data" | "dataHost" | "modelsFolder" | "host" | "clock" | "log" | "originals"
>;

/** Backups, export, import, erasing and moving; what replaces the data asks the shell to open the core again. */
export function createData(
  ports: Dependencies,
  checks: Pick<Checks, "export">,
  uploads: Pick<Uploads, "begin" | "finish">,
): Data {
  const { store, data, dataHost, host, clock } = ports;
  const news = createNews(() => overviewEveryMs);
  const backups = createBackups({ ...ports, changed: news.tell });
  const conversations = createConversations(ports, noticeText);
  const closing = new AbortController();
  /** What holds the database open, such as copies of it on their way: what comes after closing needs it closed. */
  const writing = new Set<Promise<unknown>>();
  let { replaced } = dataHost;
  let exportLacks: readonly string[] = [];
  const overview = (): Promise<DataOverview> =>
    overviewOf(ports, backups, { replaced, exportFailure: download.failure(), exportLacks });

  /** For what holds the database open: it ends, and is waited for, before the core closes. */
  function untilClosing<T>(
    signal: AbortSignal | undefined,
    work: (ending: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const signals = signal === undefined ? [closing.signal] : [signal, closing.signal];
    const done = work(AbortSignal.any(signals));
    writing.add(done);
    const over = (): void => void writing.delete(done);
    done.then(over, over);
    return done;
  }

  async function archive(signal: AbortSignal): Promise<ArchiveStream> {
    // The demo comes with Viva and needs no finding again.
    const models = store.models
      .list()
      .filter(({ file }) => !isDemo(file))
      .map(({ file }) => file.path.split(/[/\\]/).at(-1) ?? "");
    const options = {
      facts: { madeAt: clock.now(), version: host.version, models },
      readable: () =>
        readableFiles({
          store,
          conversation: (id) => conversations.export(id, "markdown"),
          check: (id) => checks.export(id, "markdown"),
        }),
    };
    exportLacks = [];
    const stream = await untilClosing(signal, (ending) => data.archives.write(options, ending));
    return { ...stream, bytes: toEnd(stream) };
  }

  async function* toEnd({ bytes, lacking }: ArchiveStream): AsyncGenerator<Uint8Array> {
    yield* bytes;
    exportLacks = lacking();
    news.tell();
  }
  const download = createDownload({
    archive,
    closing: closing.signal,
    log: ports.log,
    changed: news.tell,
  });

  async function openArchive(path: string, signal: AbortSignal): Promise<OpenedArchive> {
    const opened = await untilClosing(signal, (ending) => data.archives.open(path, ending));
    if (signal.aborted) await data.archives.close(opened.importId);
    signal.throwIfAborted();
    return opened;
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
    preview: (name, signal) => untilClosing(signal, (ending) => data.backups.preview(name, ending)),
    restore(name) {
      if (!data.backups.list().some((one) => one.name === name)) fail("BACKUP_MISSING", {});
      dataHost.reopen({ kind: "restore", name });
    },
    download: (signal) => download.begin(signal),
    async *exportTo(path, signal) {
      const stream = await archive(signal);
      const total = stream.totalBytes;
      yield* followed(total, async (progress) => {
        const bytes = await data.archives.save(stream, path, progress);
        return { path, bytes };
      });
    },
    chooseExport: () => dataHost.chooseExport(exportName(clock.now())),
    openArchive,
    async beginUpload(name, bytes) {
      const haveBytes = await data.freeBytes();
      if (haveBytes < bytes) {
        fail("DISK_TOO_SMALL", { folder: host.dataFolder, needBytes: bytes, haveBytes });
      }
      return uploads.begin(name, null, bytes, Infinity);
    },
    openUpload: async (uploadId, signal) =>
      openUpload(await uploads.finish(uploadId), {
        open: (path) => openArchive(path, signal),
        discard: ports.originals.discardStaged,
      }),
    closeArchive: data.archives.close,
    import: (importId) => dataHost.reopen({ kind: "import", importId }),
    erase: (models) => dataHost.reopen({ kind: "erase", models }),
    async checkFolder(path) {
      const { fixedBy } = dataHost;
      if (fixedBy !== null) fail("DATA_FOLDER_FIXED", { by: fixedBy });
      return data.folder.check(path);
    },
    showFolder: () => dataHost.showFolder(host.dataFolder),
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
      // Before the answer: whoever leaves at this moment must not keep what was copied from being used.
      dataHost.reopen({ kind: "move", to: folder });
      yield { kind: "done", path: folder, bytes: needBytes };
    },
    async removeLeft() {
      await data.folder.removeLeft();
      news.tell();
    },
    dismissNews() {
      replaced = null;
      exportLacks = [];
      download.forget();
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
