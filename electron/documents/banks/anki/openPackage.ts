import { z } from "zod";
import type { Zip } from "../../zip/openZip.ts";
import type { BankSource } from "../bankSource.ts";
import { brokenBank } from "../html/brokenBank.ts";
import { readProtobuf } from "./readProtobuf.ts";
import { unpackZstd } from "./unpackZstd.ts";

/** Newest first: beside a newer one, collection.anki2 only says "please update Anki". */
const collections = ["collection.anki21b", "collection.anki21", "collection.anki2"] as const;

/** Whether an archive is a package of Anki's. */
export function isAnkiPackage(zip: Zip): boolean {
  return collections.some((name) => zip.names.has(name));
}

export type AnkiPackage = {
  /** A whole SQLite database. */
  readonly collection: Buffer;
  /** A picture or sound by the name that notes call it; null when the package has none. */
  readonly media: (name: string) => Promise<Uint8Array | null>;
};

/** Unpacks the collection and the list of media. Failed BANK_BROKEN, DOCUMENT_BROKEN, DOCUMENT_TOO_LARGE. */
export async function openPackage(zip: Zip, source: BankSource): Promise<AnkiPackage> {
  const name = collections.find((each) => zip.names.has(each)) ?? "collection.anki2";
  const isPacked = name === "collection.anki21b";
  const { unpackedBytes } = source.context.limits;
  const unpacked = (data: Buffer): Buffer => {
    if (!isPacked) return data;
    const result = unpackZstd(data, unpackedBytes);
    return "reason" in result ? brokenBank(source, result.reason) : result;
  };
  const collection = unpacked((await zip.read(name)) ?? brokenBank(source, "it has no collection"));
  const list = await zip.read("media");
  const entries = list === null ? null : isPacked ? packedNames(unpacked(list)) : plainNames(list);
  const parts = entries ?? new Map<string, string>();
  return {
    collection,
    async media(name) {
      const part = parts.get(name.normalize("NFC"));
      const data = part === undefined ? null : await zip.read(part);
      if (data === null || !isPacked) return data;
      const result = unpackZstd(data, unpackedBytes);
      return "reason" in result ? null : result;
    },
  };
}

type Names = ReadonlyMap<string, string>;

/** A JSON object: the part's name in the archive, and what notes call it. */
function plainNames(data: Buffer): Names | null {
  try {
    const names = z.record(z.string(), z.string()).safeParse(JSON.parse(data.toString("utf8")));
    if (!names.success) return null;
    return new Map(Object.entries(names.data).map(([part, name]) => [name.normalize("NFC"), part]));
  } catch {
    // A package whose list of media is damaged still has its notes.
    return null;
  }
}

const entryField = 1;
const nameField = 1;
const oldPartField = 255;

/** MediaEntries of Anki's import_export.proto: the parts are numbered in the order of the list. */
function packedNames(data: Buffer): Names | null {
  const names = new Map<string, string>();
  const entries = readProtobuf(data)?.filter((field) => field.number === entryField);
  for (const [index, { value }] of entries?.entries() ?? []) {
    const fields = typeof value === "number" ? null : readProtobuf(value);
    const name = fields?.find((field) => field.number === nameField)?.value;
    const part = fields?.find((field) => field.number === oldPartField)?.value;
    if (name === undefined || typeof name === "number") continue;
    const called = new TextDecoder().decode(name).normalize("NFC");
    names.set(called, String(typeof part === "number" ? part : index));
  }
  return names;
}
