import { fromFdPromise, type Entry, type ZipFile } from "yauzl";
import { Failed, fail } from "../../core/failed.ts";
import type { ReadContext } from "../readContext.ts";

/** An archive whose names are known; nothing is inflated before it is asked for, nothing ever written. */
export type Zip = {
  readonly names: ReadonlySet<string>;
  /** Bytes of a part; null when there is none of that name. Failed DOCUMENT_BROKEN, DOCUMENT_TOO_LARGE. */
  readonly read: (name: string) => Promise<Buffer | null>;
};

/** Parts above this size must not unpack to more than so many times what they take in the archive. */
const smallPart = 1 << 20;
const highestRatio = 100;

/**
 * Reads an archive's directory. Refused as DOCUMENT_BROKEN: names that are absolute, lead outside or
 * come twice, locked parts. Declared sizes are never trusted: what a part really unpacks to is counted.
 */
export async function openZip(fd: number, context: ReadContext): Promise<Zip> {
  const { limits, name: path } = context;
  const tooMany = (): never =>
    fail("DOCUMENT_TOO_LARGE", { path, what: "entries", limit: limits.entries });
  const zip = await plainly(context, () =>
    fromFdPromise(fd, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true }),
  );
  if (zip.entryCount > limits.entries) tooMany();
  const entries = await plainly(context, async () => {
    const found = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) {
      const { fileName } = entry;
      if (found.has(fileName)) {
        broken(context, `its archive holds “${shortName(fileName)}” twice`);
      }
      found.set(fileName, entry);
      if (found.size > limits.entries) tooMany();
    }
    return found;
  });
  let unpacked = 0;
  const count = (bytes: number): void => {
    unpacked += bytes;
    if (unpacked <= limits.unpackedBytes) return;
    fail("DOCUMENT_TOO_LARGE", { path, what: "unpackedBytes", limit: limits.unpackedBytes });
  };
  return {
    names: new Set(entries.keys()),
    async read(name) {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      return plainly(context, () => inflate(zip, entry, count, context));
    },
  };
}

async function inflate(
  zip: ZipFile,
  entry: Entry,
  count: (bytes: number) => void,
  context: ReadContext,
): Promise<Buffer> {
  if (entry.isEncrypted()) broken(context, "a part of its archive is locked with a password");
  const stream = await zip.openReadStreamPromise(entry);
  const pieces: Buffer[] = [];
  let bytes = 0;
  // Leaving the loop early destroys the stream, so that a bomb is not inflated to its end.
  for await (const piece of stream as AsyncIterable<Buffer>) {
    bytes += piece.length;
    count(piece.length);
    if (bytes > smallPart && bytes > entry.compressedSize * highestRatio) {
      broken(context, "a part of it unpacks to over a hundred times its size, as zip bombs do");
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** Turns what the zip reader finds wrong into a reason that a student understands. */
async function plainly<T>(context: ReadContext, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof Failed) throw cause;
    return broken(context, reasonFor(cause instanceof Error ? cause.message : ""));
  }
}

const reasons: readonly (readonly [RegExp, string])[] = [
  [
    /not found|unexpected EOF|overflows file/i,
    "its archive is incomplete; the end of the file is missing",
  ],
  [
    /absolute path|invalid relative path|invalid characters/i,
    "its archive names files outside of itself",
  ],
  [/encrypt/i, "a part of its archive is locked with a password"],
  [/bytes in the stream|size mismatch/i, "a part of its archive is not of the size that it claims"],
];

function reasonFor(message: string): string {
  const known = reasons.find(([pattern]) => pattern.test(message));
  return known?.[1] ?? "its archive cannot be unpacked";
}

function broken(context: ReadContext, reason: string): never {
  return fail("DOCUMENT_BROKEN", { path: context.name, reason });
}

function shortName(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name;
}
