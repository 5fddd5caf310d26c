import { zstdCompressSync } from "node:zlib";
import Database from "better-sqlite3";
import { craftZip, type CraftedPart } from "./craftZip.ts";

export type CraftedNote = {
  readonly fields: readonly string[];
  readonly type?: string;
  readonly tags?: string;
};

export type CraftedCollection = {
  readonly notes: readonly CraftedNote[];
  /** The note types' fields; those whose name begins with "Cloze" are cloze types. */
  readonly types?: Readonly<Record<string, readonly string[]>>;
  readonly deck?: string;
  readonly reviews?: number;
  /** Run at the end, for what no honest collection holds. */
  readonly sql?: string;
};

const basic = { Basic: ["Front", "Back"] };
const noteColumns = `id INTEGER PRIMARY KEY, guid TEXT NOT NULL, mid INTEGER NOT NULL, mod INTEGER NOT NULL,
  usn INTEGER NOT NULL, tags TEXT NOT NULL, flds TEXT NOT NULL, sfld INTEGER NOT NULL, csum INTEGER NOT NULL,
  flags INTEGER NOT NULL, data TEXT NOT NULL`;
const cardColumns = `id INTEGER PRIMARY KEY, nid INTEGER NOT NULL, did INTEGER NOT NULL, ord INTEGER NOT NULL,
  reps INTEGER NOT NULL, odid INTEGER NOT NULL`;

/** A collection of schema 11: note types and decks are JSON. */
export function craftSchema11(collection: CraftedCollection): Buffer {
  const { types = basic, deck = "Default" } = collection;
  const models = Object.fromEntries(
    Object.entries(types).map(([name, fields], index) => [
      String(index + 1),
      { name, type: kindOf(name), flds: fields.map((field) => ({ name: field })), tmpls: [] },
    ]),
  );
  const database = new Database(":memory:");
  database.exec(
    `CREATE TABLE col (id INTEGER PRIMARY KEY, models TEXT NOT NULL, decks TEXT NOT NULL);`,
  );
  database
    .prepare("INSERT INTO col VALUES (1, ?, ?)")
    .run(JSON.stringify(models), JSON.stringify({ "7": { name: deck } }));
  return fill(database, collection);
}

/** A collection of schema 18: note types and decks have tables, sorted by a collation that only Anki knows. */
export function craftSchema18(collection: CraftedCollection): Buffer {
  const { types = basic, deck = "Default" } = collection;
  const database = new Database(":memory:");
  database.exec(`CREATE TABLE col (id INTEGER PRIMARY KEY, models TEXT NOT NULL, decks TEXT NOT NULL);
    CREATE TABLE notetypes (id INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL COLLATE nocase,
      mtime_secs INTEGER NOT NULL, usn INTEGER NOT NULL, config BLOB NOT NULL);
    CREATE UNIQUE INDEX idx_notetypes_name ON notetypes (name);
    CREATE TABLE fields (ntid INTEGER NOT NULL, ord INTEGER NOT NULL, name TEXT NOT NULL COLLATE nocase,
      config BLOB NOT NULL, PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
    CREATE UNIQUE INDEX idx_fields_name_ntid ON fields (name, ntid);
    CREATE TABLE decks (id INTEGER PRIMARY KEY NOT NULL, name TEXT NOT NULL COLLATE nocase,
      mtime_secs INTEGER NOT NULL, usn INTEGER NOT NULL, common BLOB NOT NULL, kind BLOB NOT NULL);
    CREATE UNIQUE INDEX idx_decks_name ON decks (name);
    CREATE TABLE tags (tag TEXT NOT NULL PRIMARY KEY COLLATE nocase, usn INTEGER NOT NULL) WITHOUT ROWID;
    INSERT INTO col VALUES (1, '', '');`);
  const addType = database.prepare("INSERT INTO notetypes VALUES (?, ?, 0, 0, ?)");
  const addField = database.prepare("INSERT INTO fields VALUES (?, ?, ?, x'')");
  for (const [index, [name, fields]] of Object.entries(types).entries()) {
    addType.run(index + 1, name, kindOf(name) === 1 ? Buffer.from([8, 1]) : Buffer.alloc(0));
    for (const [order, field] of fields.entries()) addField.run(index + 1, order, field);
  }
  const addDeck = database.prepare("INSERT INTO decks VALUES (7, ?, 0, 0, x'', x'')");
  addDeck.run(deck.replaceAll("::", "\u001F"));
  database.unsafeMode(true);
  database.pragma("writable_schema = ON");
  database.exec("UPDATE sqlite_schema SET sql = replace(sql, 'nocase', 'unicase')");
  database.pragma("writable_schema = OFF");
  return fill(database, collection);
}

function fill(database: Database.Database, collection: CraftedCollection): Buffer {
  const { notes, types = basic, reviews = 0, sql = "" } = collection;
  database.exec(`CREATE TABLE notes (${noteColumns}); CREATE TABLE cards (${cardColumns});
    CREATE TABLE revlog (id INTEGER PRIMARY KEY, cid INTEGER NOT NULL); CREATE INDEX ix_notes_csum ON notes (csum);`);
  const addNote = database.prepare("INSERT INTO notes VALUES (?, ?, ?, 0, 0, ?, ?, 0, 0, 0, '')");
  const addCard = database.prepare("INSERT INTO cards VALUES (?, ?, 7, ?, ?, 0)");
  for (const [index, { fields, type, tags = "" }] of notes.entries()) {
    const id = 1000 + index;
    const mid = type === undefined ? 1 : Object.keys(types).indexOf(type) + 1;
    addNote.run(id, `guid${index}`, mid, tags, fields.join("\u001F"));
    // Two cards of every note, as from a type with a reversed card.
    for (const order of [0, 1]) addCard.run(id * 2 + order, id, order, index < reviews ? 3 : 0);
  }
  database.exec(sql);
  const bytes = database.serialize();
  database.close();
  return bytes;
}

/** A package of today's Anki: everything packed, and a dummy beside it for the older ones. */
export function craftNewPackage(
  collection: Uint8Array,
  media: Readonly<Record<string, Uint8Array>> = {},
): Buffer {
  const dummy = craftSchema11({ notes: [{ fields: ["Please update Anki.", ""] }] });
  const entries = Object.keys(media).map((name) => {
    const bytes = Buffer.from(name);
    const entry = Buffer.concat([Buffer.from([10, bytes.length]), bytes, Buffer.from([16, 5])]);
    return Buffer.concat([Buffer.from([10, entry.length]), entry]);
  });
  return craftZip([
    { name: "meta", data: Buffer.from([8, 3]) },
    { name: "collection.anki2", data: dummy },
    { name: "collection.anki21b", data: zstdCompressSync(collection) },
    { name: "media", data: zstdCompressSync(Buffer.concat(entries)) },
    ...Object.values(media).map((data, index) => ({
      name: String(index),
      data: zstdCompressSync(data),
    })),
  ]);
}

/** A package as Anki wrote it before, and still does for older ones. */
export function craftOldPackage(
  collection: Uint8Array,
  media: Readonly<Record<string, Uint8Array>> = {},
  others: readonly CraftedPart[] = [],
): Buffer {
  const names = Object.fromEntries(Object.keys(media).map((name, index) => [index, name]));
  return craftZip([
    { name: "collection.anki2", data: collection },
    { name: "media", data: JSON.stringify(names) },
    ...Object.values(media).map((data, index) => ({ name: String(index), data })),
    ...others,
  ]);
}

const kindOf = (name: string): number => (name.startsWith("Cloze") ? 1 : 0);
