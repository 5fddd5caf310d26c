import { createHash, randomUUID } from "node:crypto";
import { createWriteStream, rmSync, statSync } from "node:fs";
import { open, statfs } from "node:fs/promises";
import { basename, join } from "node:path";
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fromFdPromise, type Entry, type ZipFile } from "yauzl";
import { Failed, fail } from "../../core/failed.ts";
import { type ArchiveFacts, replacement, type Replacement } from "../../contract/data.ts";
import { type DataPaths, makeFolder } from "../dataFolder.ts";
import { runDataTask } from "../runDataTask.ts";
import {
  archiveManifest,
  type ArchiveManifest,
  databasePath,
  formatVersion,
  manifestPath,
  originalsPath,
  preferencesPath,
} from "./archiveManifest.ts";

const mostEntries = 1_000_000;
const mostManifestBytes = 256 << 20;
/** No database, text or original shrinks more than this. */
const highestRatio = 100;
const smallFile = 1 << 20;

/** An archive unpacked and checked from end to end; its files lie in a folder named by importId below paths.importing. */
export type Opened = {
  readonly importId: string;
  readonly facts: ArchiveFacts;
  readonly replacement: Replacement;
};

/**
 * Unpacks an export into a place of its own and checks every byte of it against its manifest, and its database against
 * the schema that this Viva would have made. Nothing is trusted before: sizes are counted, names are only compared, never
 * used. Failed FILE_MISSING, FILE_IS_FOLDER, FILE_UNREADABLE, ARCHIVE_INVALID, DATA_TOO_NEW, DISK_TOO_SMALL.
 */
export async function openArchive(
  paths: DataPaths,
  path: string,
  signal: AbortSignal,
): Promise<Opened> {
  const handle = await open(path).catch((cause: unknown) => unreadable(path, cause));
  const importId = randomUUID();
  const folder = join(paths.importing, importId);
  try {
    if ((await handle.stat()).isDirectory()) fail("FILE_IS_FOLDER", { path });
    const invalid = (reason: string): never => fail("ARCHIVE_INVALID", { path, reason });
    const facts = await plainly(invalid, async () => {
      const zip = await fromFdPromise(handle.fd, {
        lazyEntries: true,
        strictFileNames: true,
        validateEntrySizes: true,
        autoClose: false,
      });
      const entries = await readEntries(zip, invalid);
      const manifest = await readManifest(zip, entries, invalid);
      await refuseFullDisk(paths, manifest);
      makeFolder(join(folder, "originals"));
      for (const file of manifest.files) {
        signal.throwIfAborted();
        const entry = entries.get(file.path) ?? invalid(`“${shown(file.path)}” is missing`);
        await unpack(zip, entry, file, folder, invalid);
      }
      return manifest;
    });
    const database = join(folder, "viva.db");
    if (!facts.files.some((file) => file.path === databasePath)) invalid("it holds no database");
    const task = { do: "check", archive: path, database, present: paths.database } as const;
    const compared = await runDataTask(task, replacement, signal);
    const { madeAt, version, contents, models } = facts;
    const { size: bytes } = statSync(path);
    return { importId, replacement: compared, facts: { madeAt, version, contents, models, bytes } };
  } catch (cause) {
    rmSync(folder, { recursive: true, force: true });
    throw cause;
  } finally {
    await handle.close();
  }
}

type Refuse = (reason: string) => never;

async function readEntries(zip: ZipFile, invalid: Refuse): Promise<Map<string, Entry>> {
  if (zip.entryCount > mostEntries) invalid("it holds more files than any export");
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const { fileName } = entry;
    if (entries.has(fileName)) invalid(`it holds “${shown(fileName)}” twice`);
    if (entry.isEncrypted()) invalid("a part of it is locked with a password");
    entries.set(fileName, entry);
    if (entries.size > mostEntries) invalid("it holds more files than any export");
  }
  return entries;
}

async function readManifest(
  zip: ZipFile,
  entries: ReadonlyMap<string, Entry>,
  invalid: Refuse,
): Promise<ArchiveManifest> {
  const entry = entries.get(manifestPath) ?? invalid("it holds no manifest of an export");
  if (entry.uncompressedSize > mostManifestBytes) invalid("its manifest is too large");
  const pieces: Buffer[] = [];
  let bytes = 0;
  const stream = (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>;
  for await (const piece of stream) {
    bytes += piece.length;
    if (bytes > mostManifestBytes || isBomb(bytes, entry)) invalid("its manifest is too large");
    pieces.push(piece);
  }
  const read: unknown = JSON.parse(Buffer.concat(pieces).toString("utf8"));
  const version = archiveManifest.pick({ format: true, formatVersion: true }).safeParse(read);
  if (!version.success) invalid("its manifest is none of an export");
  if ((version.data?.formatVersion ?? 0) > formatVersion) {
    invalid("it was made by a newer Viva; install the newest one");
  }
  const { success, data } = archiveManifest.safeParse(read);
  if (!success) return invalid("its manifest is not as Viva writes it");
  const listed = new Set(data.files.map((file) => file.path));
  if (listed.size !== data.files.length) invalid("its manifest names a file twice");
  const extra = [...entries.keys()].find((name) => name !== manifestPath && !listed.has(name));
  if (extra !== undefined) invalid(`its manifest does not know “${shown(extra)}”`);
  return data;
}

/** Hashes a part of the archive, and writes it where it is needed. */
async function unpack(
  zip: ZipFile,
  entry: Entry,
  file: ArchiveManifest["files"][number],
  folder: string,
  invalid: Refuse,
): Promise<void> {
  const to = placeOf(file.path, folder);
  const hash = createHash("sha256");
  let bytes = 0;
  const counted = async function* (source: AsyncIterable<Buffer>) {
    for await (const piece of source) {
      bytes += piece.length;
      if (bytes > file.bytes) invalid(`“${shown(file.path)}” is larger than its manifest says`);
      if (isBomb(bytes, entry)) {
        invalid("a part of it unpacks to over a hundred times its size, as zip bombs do");
      }
      hash.update(piece);
      yield piece;
    }
  };
  const sink =
    to === null
      ? new Writable({ write: (_piece, _encoding, done) => done() })
      : createWriteStream(to, { flags: "wx", mode: 0o600, flush: true });
  await pipeline(await zip.openReadStreamPromise(entry), counted, sink);
  const sha256 = hash.digest("hex");
  if (bytes !== file.bytes || sha256 !== file.sha256) {
    invalid(`“${shown(file.path)}” has changed since it was exported`);
  }
  const isOriginal = file.path.startsWith(originalsPath);
  if (isOriginal && basename(file.path) !== sha256) {
    invalid(`“${shown(file.path)}” is not the file that its name says`);
  }
}

/** Where a part goes; null for what is only for eyes. The manifest's schema allows no other paths. */
function placeOf(path: string, folder: string): string | null {
  if (path === databasePath) return join(folder, "viva.db");
  if (path === preferencesPath) return join(folder, "preferences.json");
  return path.startsWith(originalsPath)
    ? join(folder, "originals", path.slice(originalsPath.length))
    : null;
}

function isBomb(bytes: number, entry: Entry): boolean {
  return bytes > smallFile && bytes > entry.compressedSize * highestRatio;
}

async function refuseFullDisk(paths: DataPaths, { files }: ArchiveManifest): Promise<void> {
  const bytes = files.reduce(
    (sum, file) => sum + (file.path.startsWith("data/") ? file.bytes : 0),
    0,
  );
  const needBytes = bytes + Math.ceil(bytes / 10);
  const { bavail, bsize } = await statfs(paths.folder);
  const haveBytes = bavail * bsize;
  if (haveBytes < needBytes) {
    fail("DISK_TOO_SMALL", { folder: paths.folder, needBytes, haveBytes });
  }
}

/** Turns what the zip reader finds wrong into a reason that a student understands. */
async function plainly<T>(invalid: Refuse, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof Failed) throw cause;
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    if (cause instanceof Error && (cause.name === "AbortError" || /^E[A-Z]+$/.test(code))) {
      throw cause;
    }
    return invalid(reasonFor(cause instanceof Error ? cause.message : ""));
  }
}

function reasonFor(message: string): string {
  if (/not found|unexpected end|unexpected EOF|overflows file|truncated/i.test(message)) {
    return "it is no zip file, or its end is missing";
  }
  if (/absolute path|invalid relative path|invalid characters/i.test(message)) {
    return "it names files outside of itself";
  }
  if (/JSON/.test(message)) return "its manifest cannot be read";
  return "it cannot be unpacked, so some of it is damaged";
}

function unreadable(path: string, cause: unknown): never {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (code === "ENOENT") fail("FILE_MISSING", { path });
  return fail("FILE_UNREADABLE", { path, reason: "the system does not let Viva read it" });
}

function shown(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name;
}
