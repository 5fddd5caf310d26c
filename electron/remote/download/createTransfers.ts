import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { fail } from "../../core/failed.ts";
import type { Clock, ConnectionRecorder, Log, NewDownload, Transfers } from "../../core/ports.ts";
import type { FileLock } from "../../host/lockFile.ts";
import { lookAtOriginal } from "./copyFile.ts";
import { checkRoom, freeBytesOf, type FreeBytes } from "./diskRoom.ts";
import { readDownloadAddress } from "./downloadAddress.ts";
import { createDownloadSources } from "./downloadSources.ts";
import { usualFetchLimits, type FetchLimits } from "./fetchLimits.ts";
import { findLeftovers } from "./findLeftovers.ts";
import type { Stage } from "./job.ts";
import { lockPart } from "./lockPart.ts";
import { modelFileName } from "./modelFileName.ts";
import { nameForDownload } from "./nameForDownload.ts";
import { onDisk } from "./onDisk.ts";
import { readNote, writeNote, type PartNote } from "./partNote.ts";
import { partPaths } from "./partPaths.ts";
import { createRunner } from "./runner.ts";
import { removeTransfer } from "./runTransfer.ts";
import {
  bytesToCome,
  createEntry,
  isOver,
  toTransfer,
  type TransferEntry,
} from "./transferEntry.ts";
import { createTransferNews } from "./transferNews.ts";

/**
 * Brings model files into a folder: from Hugging Face, from its mirror (endpoint, as HF_ENDPOINT says), through the proxy
 * that proxyEnv's HTTPS_PROXY and NO_PROXY name, or from another place of this computer. See Transfers.
 */
export function createTransfers(options: {
  /** Where new files go; asked each time. */
  readonly folder: () => string;
  readonly clock: Clock;
  readonly log: Log;
  readonly endpoint: string | null;
  readonly proxyEnv: NodeJS.ProcessEnv | null;
  /** Where every request is written down. */
  readonly connections: ConnectionRecorder;
  /** For tests: other sizes and times, a disk of another size, and a stop at each stage. */
  readonly limits?: Partial<FetchLimits>;
  readonly freeBytes?: FreeBytes;
  readonly reached?: (stage: Stage) => Promise<void>;
}): Transfers {
  const { clock, log, endpoint, proxyEnv, connections, reached } = options;
  const { freeBytes = freeBytesOf } = options;
  const limits = { ...usualFetchLimits, ...options.limits };
  const news = createTransferNews();
  const network = () => ({
    sources: createDownloadSources(endpoint),
    proxyEnv,
    limits,
    now: clock.now,
    connections,
  });
  let entries: TransferEntry[] = [];
  let closed = false;
  let turn: Promise<unknown> = Promise.resolve();
  let whoseIs = async (_path: string): Promise<string | null> => null;

  const roomFor = (entry: Pick<TransferEntry, "id" | "paths">, missingBytes: number) => {
    const others = entries.filter(({ id, run }) => id !== entry.id && run !== null);
    const promisedBytes = others.reduce((sum, other) => sum + bytesToCome(other), 0);
    return checkRoom(entry.paths.folder, missingBytes, { promisedBytes, freeBytes });
  };
  const runner = createRunner({
    network,
    saveOften: limits.saveOften,
    tell: news.tell,
    roomFor,
    log,
    reached,
  });

  const hostOf = (address: string): string => {
    try {
      return createDownloadSources(endpoint).rebase(new URL(address)).host;
    } catch {
      return "huggingface.co";
    }
  };
  const list = () =>
    entries
      .toReversed()
      .toSorted((a, b) => b.note.startedAt - a.note.startedAt)
      .map((entry) => toTransfer(entry, hostOf));

  /** Two that are begun at the same time must not both find nothing there. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = turn.then(work, work);
    turn = next.catch(() => {});
    return next;
  }
  function find(id: string): TransferEntry {
    return entries.find((entry) => entry.id === id) ?? fail("TRANSFER_MISSING", {});
  }
  function forget(entry: TransferEntry): void {
    entries = entries.filter((other) => other !== entry);
    news.tell("state");
  }
  const lock = ({ paths }: Pick<TransferEntry, "paths">): Promise<FileLock> =>
    onDisk(paths.folder, () => lockPart(paths));

  type Wanted = Pick<PartNote, "kind" | "from" | "published"> & { readonly name: string };

  async function begin({ name, ...wanted }: Wanted): Promise<string> {
    const folder = resolve(options.folder());
    const paths = partPaths(folder, name);
    const isSame = (note: PartNote) => note.kind === wanted.kind && note.from === wanted.from;
    const known = entries.find((entry) => entry.paths.final === paths.final && !isOver(entry));
    if (known !== undefined) {
      if (!isSame(known.note)) fail("FILE_EXISTS", { path: paths.part });
      await resume(known);
      return known.id;
    }
    await onDisk(folder, () => mkdir(folder, { recursive: true }));
    const held = await lock({ paths });
    try {
      // What has arrived, but is not in the list of models yet, goes on from there.
      const left = await readNote(paths);
      const isArrived = left !== null && left.arrived !== null && isSame(left);
      if (existsSync(paths.final) && !isArrived) fail("FILE_EXISTS", { path: paths.final });
      const isForeign = left === null ? existsSync(paths.part) : !isSame(left);
      if (isForeign) fail("FILE_EXISTS", { path: paths.part });
      const note = left ?? newNote(wanted, clock.now());
      const entry = createEntry(paths, note, { kind: "paused" }, clock.now);
      if (wanted.published.bytes !== null && !isArrived) {
        await roomFor(entry, wanted.published.bytes - entry.bytes);
      }
      await onDisk(folder, () => writeNote(paths, note));
      if (closed) fail("TRANSFER_MISSING", {});
      const others = entries.filter((other) => other.paths.final !== paths.final);
      entries = [...others, entry];
      runner.run(entry, held);
      return entry.id;
    } catch (cause) {
      held.release();
      throw cause;
    }
  }

  async function resume(entry: TransferEntry): Promise<void> {
    while (entry.run !== null) {
      if (!entry.run.stop.signal.aborted) return entry.run.hurry();
      await entry.run.ended;
    }
    if (closed || isOver(entry) || !entries.includes(entry)) fail("TRANSFER_MISSING", {});
    const held = await lock(entry);
    if (entry.run === null && !closed) runner.run(entry, held);
    else held.release();
  }

  async function stop({ run }: TransferEntry): Promise<void> {
    run?.stop.abort();
    await run?.ended;
  }
  async function cancel(entry: TransferEntry): Promise<void> {
    await stop(entry);
    if (entries.includes(entry) && !isOver(entry)) {
      const held = await lock(entry);
      try {
        await onDisk(entry.paths.folder, () => removeTransfer(entry.paths, entry.note));
      } finally {
        held.release();
      }
    }
    forget(entry);
  }

  return {
    list,
    watch: (signal) => news.read(list, signal),
    download: ({ address, bytes, sha256 }: NewDownload) =>
      inTurn(async () => {
        const read = readDownloadAddress(address, createDownloadSources(endpoint));
        const published = { bytes, sha256: sha256?.toLowerCase() ?? null };
        const name = await nameForDownload({ ...read, folder: options.folder() }, (path) =>
          whoseIs(path),
        );
        return begin({ kind: "download", from: read.address, name, published });
      }),
    source(address) {
      const sources = createDownloadSources(endpoint);
      const read = readDownloadAddress(address, sources);
      return { host: sources.rebase(new URL(read.address)).host, name: read.name };
    },
    copy: (path) =>
      inTurn(async () => {
        const from = resolve(path);
        const { bytes } = await lookAtOriginal(from);
        const name = modelFileName(basename(from));
        return begin({ kind: "copy", from, name, published: { bytes, sha256: null } });
      }),
    async pause(id) {
      const entry = find(id);
      await stop(entry);
      if (entry.state.kind !== "failed" || !entry.state.resumable) return;
      entry.state = { kind: "paused" };
      news.tell("state");
    },
    resume: (id) => inTurn(() => resume(find(id))),
    async cancel(id) {
      const entry = find(id);
      entry.run?.stop.abort();
      await inTurn(() => cancel(entry));
    },
    dismiss() {
      entries = entries.filter((entry) => !isOver(entry));
      news.tell("state");
    },
    whoseIs: (tell) => void (whoseIs = tell),
    whenArrived: (take) => runner.setTake(take),
    start() {
      for (const { paths, note } of findLeftovers(options.folder())) {
        if (entries.some(({ id }) => id === note.id)) continue;
        const entry = createEntry(paths, note, { kind: "paused" }, clock.now);
        entries.push(entry);
        runner.take(entry);
      }
      news.tell("state");
    },
    async close() {
      closed = true;
      for (const { run } of entries) run?.stop.abort();
      await Promise.all(entries.map(({ run }) => run?.ended ?? Promise.resolve()));
      await turn;
      news.end();
    },
  };
}

function newNote(
  wanted: Pick<PartNote, "kind" | "from" | "published">,
  startedAt: number,
): PartNote {
  return {
    ...wanted,
    version: 1,
    id: randomUUID(),
    startedAt,
    totalBytes: null,
    identity: null,
    sha256: wanted.published.sha256,
    done: [],
    arrived: null,
  };
}
