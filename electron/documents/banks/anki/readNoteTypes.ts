import { z } from "zod";
import type { BankSource } from "../bankSource.ts";
import { brokenBank } from "../html/brokenBank.ts";
import type { Collection } from "./openCollection.ts";
import { readProtobuf } from "./readProtobuf.ts";

export type NoteType = {
  readonly isCloze: boolean;
  /** The names of its fields in their order. */
  readonly fields: readonly string[];
};

const clozeKind = 1;
/** Of one column with JSON; that of a collection with hundreds of note types takes a few megabytes. */
const longestJson = 30_000_000;
const longestName = 1000;

const models = z.record(
  z.string(),
  z.object({ type: z.number().catch(0), flds: z.array(z.object({ name: z.string() })) }),
);
const decks = z.record(z.string(), z.object({ name: z.string() }));

/** Note types by their id, as JSON (schema 11) or in tables (schema 15 and later). Failed BANK_BROKEN. */
export function readNoteTypes(
  collection: Collection,
  source: BankSource,
): ReadonlyMap<number, NoteType> {
  if (collection.has("notetypes") && collection.has("fields")) return tabledTypes(collection);
  const found = models.safeParse(columnOfJson(collection, "models"));
  if (!found.success) return brokenBank(source, "its collection says nothing about its note types");
  return new Map(
    Object.entries(found.data).map(([id, { type, flds }]) => [
      Number(id),
      { isCloze: type === clozeKind, fields: flds.map((field) => field.name) },
    ]),
  );
}

/** Names of decks by their id, levels separated by "::"; none when they cannot be read, for notes do without. */
export function readDeckNames(collection: Collection): ReadonlyMap<number, string> {
  if (collection.has("decks")) {
    const rows = collection.rows(
      `SELECT id, iif(octet_length(name) < ${longestName}, name, '') FROM decks NOT INDEXED`,
    );
    return new Map([...rows].map(([id, name]) => [Number(id), levels(name)]));
  }
  const found = decks.safeParse(columnOfJson(collection, "decks"));
  if (!found.success) return new Map();
  return new Map(Object.entries(found.data).map(([id, { name }]) => [Number(id), name]));
}

const levels = (name: unknown): string =>
  typeof name === "string" ? name.replaceAll("\u001F", "::") : "";

function columnOfJson(collection: Collection, column: "models" | "decks"): unknown {
  if (!collection.has("col")) return null;
  const select = `SELECT iif(octet_length(${column}) < ${longestJson}, ${column}, '') FROM col LIMIT 1`;
  const [row] = collection.rows(select);
  try {
    return JSON.parse(String(row?.[0]));
  } catch {
    // What it means that there is none is for the caller to say.
    return null;
  }
}

function tabledTypes(collection: Collection): ReadonlyMap<number, NoteType> {
  const fields = new Map<number, string[]>();
  const names = `SELECT ntid, iif(octet_length(name) < ${longestName}, name, '') FROM fields NOT INDEXED ORDER BY ntid, ord`;
  for (const [id, name] of collection.rows(names)) {
    const list = fields.get(Number(id)) ?? [];
    list.push(typeof name === "string" ? name : "");
    fields.set(Number(id), list);
  }
  const kinds = `SELECT id, iif(octet_length(config) < ${longestJson}, config, NULL) FROM notetypes NOT INDEXED`;
  return new Map(
    [...collection.rows(kinds)].map(([id, config]) => [
      Number(id),
      { isCloze: kindOf(config) === clozeKind, fields: fields.get(Number(id)) ?? [] },
    ]),
  );
}

/** The first field of Notetype.Config in Anki's notetypes.proto. */
function kindOf(config: unknown): unknown {
  if (!(config instanceof Uint8Array)) return 0;
  return readProtobuf(config)?.find((field) => field.number === 1)?.value ?? 0;
}
