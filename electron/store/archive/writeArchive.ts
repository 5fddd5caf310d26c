import { createHash } from "node:crypto";
import { createReadStream, existsSync, readFileSync, rmSync, statSync } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough, Readable, Transform } from "node:stream";
import { finished } from "node:stream/promises";
import { ZipFile } from "yazl";
import { z } from "zod";
import { exportName } from "../../contract/exportName.ts";
import type { ArchiveStream, DataKeeper } from "../../core/ports.ts";
import { whileStill } from "../backups/backUpOpen.ts";
import { readContents, readOriginals } from "../backups/readContents.ts";
import { type DataPaths, makeFolder } from "../dataFolder.ts";
import { openReader, type ReadDatabase } from "../database.ts";
import {
  archiveManifest,
  databasePath,
  formatVersion,
  manifestPath,
  originalsPath,
  preferencesPath,
} from "./archiveManifest.ts";

type Options = Parameters<DataKeeper["archives"]["write"]>[0];
type File = ReturnType<typeof archiveManifest.parse>["files"][number];

/** Beyond this a zip needs longer numbers. */
const longFrom = 2 ** 31;
const pagesAtOnce = 500;

/**
 * Everything as one zip: an exact copy of the database as it is now, the settings, the originals, and the same in files
 * that a person can read; at last the manifest with the hash of each. Keys and model files are never in it.
 */
export async function writeArchive(
  paths: DataPaths,
  { facts, readable }: Options,
  signal: AbortSignal,
): Promise<ArchiveStream> {
  const copy = join(paths.exporting, `${crypto.randomUUID()}.db`);
  makeFolder(paths.exporting);
  const discard = (): void => {
    for (const suffix of ["", "-wal", "-shm"]) rmSync(copy + suffix, { force: true });
  };
  try {
    await whileStill(paths.database, async (held) => {
      await held.backup(copy, {
        progress() {
          // Asked for no pages, it would go on asking for ever.
          signal.throwIfAborted();
          return pagesAtOnce;
        },
      });
    });
    const { contents, originals, titles } = describe(copy);
    const files = originals.map((name) => {
      const path = join(paths.library, "files", name);
      return { name, path, bytes: statSync(path, { throwIfNoEntry: false })?.size ?? 0 };
    });
    const lacking: string[] = [];
    const zip = new ZipFile();
    const output = zip.outputStream.pipe(new PassThrough());
    zip.on("error", (cause: Error) => output.destroy(cause));
    // Whoever reads is told by the iterator; one who has left must not take the process along.
    output.on("error", () => undefined);
    const written: File[] = [];
    const add = async (path: string, open: () => Readable, size?: number): Promise<void> => {
      signal.throwIfAborted();
      written.push(await addFile(zip, path, open, size, output));
    };
    const pump = async (): Promise<void> => {
      await add("README.txt", () => Readable.from([readme]));
      await add(databasePath, () => createReadStream(copy), statSync(copy).size);
      if (existsSync(paths.preferences)) {
        await add(preferencesPath, () => Readable.from([readFileSync(paths.preferences)]));
      }
      for (const { name, path } of files) {
        const file = await openIfThere(path);
        if (file === null) lacking.push(...(titles.get(name) ?? []));
        else
          await add(originalsPath + name, () => file.createReadStream(), (await file.stat()).size);
      }
      for await (const { path, pieces } of readable()) {
        await add(path, () => Readable.from(pieces, { objectMode: false }));
      }
      const manifest = archiveManifest.parse({
        format: "viva-export",
        formatVersion,
        ...facts,
        contents,
        lacking,
        files: written,
      });
      zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`), manifestPath);
      zip.end();
    };
    const totalBytes = files.reduce((sum, { bytes }) => sum + bytes, statSync(copy).size);
    return {
      fileName: exportName(facts.madeAt),
      totalBytes,
      lacking: () => lacking,
      discard,
      bytes: (async function* () {
        const pumped = pump().catch((cause: unknown) => {
          output.destroy(cause instanceof Error ? cause : new Error(String(cause)));
        });
        try {
          yield* output;
          await pumped;
        } finally {
          output.destroy();
          discard();
        }
      })(),
    };
  } catch (cause) {
    discard();
    throw cause;
  }
}

/** Resolves with what went through when the zip has taken all of it. */
async function addFile(
  zip: ZipFile,
  path: string,
  open: () => Readable,
  size: number | undefined,
  output: PassThrough,
): Promise<File> {
  const hash = createHash("sha256");
  let bytes = 0;
  const counted = new Transform({
    transform(piece: Buffer, _, done) {
      hash.update(piece);
      bytes += piece.length;
      done(null, piece);
    },
  });
  const source = open();
  source.on("error", (cause) => counted.destroy(cause));
  zip.addReadStream(source.pipe(counted), path, {
    mode: 0o600,
    // What is compressed already takes long and gains nothing.
    compressionLevel: path.startsWith(originalsPath) ? 0 : 6,
    forceZip64Format: size === undefined || size >= longFrom,
  });
  // A reader who left must not be waited for.
  const left = (): void => void counted.destroy(new Error("nobody reads the archive any more"));
  output.once("close", left);
  try {
    await finished(counted);
  } finally {
    output.off("close", left);
  }
  return { path, bytes, sha256: hash.digest("hex") };
}

/** Open, a file is whole to its end even if its document is deleted meanwhile. */
async function openIfThere(path: string): Promise<FileHandle | null> {
  try {
    return await open(path);
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return null;
    throw cause;
  }
}

function describe(path: string) {
  const database = openReader(path);
  try {
    return {
      contents: readContents(database),
      originals: readOriginals(database),
      titles: readTitles(database),
    };
  } finally {
    database.close();
  }
}

const titled = z.object({ sha256: z.string(), title: z.string() });

/** The titles of the documents that a student sees, by the name of their original. */
function readTitles(database: ReadDatabase): ReadonlyMap<string, readonly string[]> {
  const titles = new Map<string, string[]>();
  const rows = database
    .prepare("SELECT sha256, title FROM documents WHERE state = 'current'")
    .all();
  for (const { sha256, title } of z.array(titled).parse(rows)) {
    titles.set(sha256, [...(titles.get(sha256) ?? []), title]);
  }
  return titles;
}

const readme = `This is everything that Viva keeps for you.

readable/  conversations and checks as Markdown, question banks as JSON, notes and cards as CSV
data/      the database (SQLite), the settings, and the files of your library under the SHA-256 of their content;
           the table "documents" of the database says which is which

To go on with it on another computer: Viva, Settings, Data, “Export and import”. Model files and keys are not
in it; manifest.json names the models. It holds all that you wrote: keep it as you would keep your notes.
`;
