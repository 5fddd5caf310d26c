import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ZipFile } from "yazl";
import { storeZip } from "../../documents/zip/storeZip.ts";
import { dataPaths } from "../dataFolder.ts";
import { openWriter } from "../database.ts";
import { allMigrations } from "../migrate.ts";
import { openTestStore, temporaryFolder } from "../testing/openTestStore.ts";
import { startConversation } from "../testing/samples.ts";
import { openArchive } from "./openArchive.ts";

const never = new AbortController().signal;
const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** A closed folder with one conversation, and its database as bytes. */
function home() {
  const { store, folder } = openTestStore();
  startConversation(store, "here");
  store.close();
  const paths = dataPaths(folder);
  return { paths, database: readFileSync(paths.database) };
}

type Parts = Map<string, Uint8Array>;

/** The parts of an honest export of a database. */
function honest(database: Uint8Array, more: Parts = new Map()): Parts {
  const parts: Parts = new Map([["data/viva.db", database], ...more]);
  return withManifest(parts, {});
}

function withManifest(parts: Parts, changes: Record<string, unknown>): Parts {
  const files = [...parts].map(([path, bytes]) => ({
    path,
    bytes: bytes.length,
    sha256: hashOf(bytes),
  }));
  const contents = {
    conversations: 1,
    messages: 2,
    documents: 0,
    banks: 0,
    answers: 0,
    checks: 0,
    kept: 0,
    changedAt: 1,
  };
  const manifest = {
    format: "viva-export",
    formatVersion: 1,
    madeAt: 1,
    version: "1",
    models: [],
    contents,
    files,
    ...changes,
  };
  return new Map([...parts, ["manifest.json", Buffer.from(JSON.stringify(manifest))]]);
}

function write(bytes: Uint8Array): string {
  const path = join(temporaryFolder(), "export.zip");
  writeFileSync(path, bytes);
  return path;
}

/** How an archive is refused; nothing of it may stay, and nothing outside may have been written. */
async function refusal(paths: ReturnType<typeof dataPaths>, path: string): Promise<unknown> {
  const before = readFileSync(paths.database);
  const failure = await openArchive(paths, path, never).then(
    () => "it was taken",
    (cause: unknown) => (cause instanceof Error && "failure" in cause ? cause.failure : cause),
  );
  expect(existsSync(paths.importing) ? readdirSync(paths.importing) : []).toEqual([]);
  expect(readFileSync(paths.database).equals(before)).toBe(true);
  return failure;
}

const invalid = (path: string, reason: unknown) => ({
  code: "ARCHIVE_INVALID",
  data: { path, reason },
});

it("takes an honest one, compressed or not", async () => {
  const { paths, database } = home();
  const original = Buffer.from("original");
  const parts = honest(database, new Map([[`data/originals/${hashOf(original)}`, original]]));
  const { importId, facts, replacement } = await openArchive(paths, write(storeZip(parts)), never);
  expect(facts).toMatchObject({ madeAt: 1, version: "1" });
  expect(replacement.lost.conversations.count + replacement.back.conversations.count).toBe(0);
  const folder = join(paths.importing, importId);
  expect(readdirSync(folder).toSorted()).toEqual(["originals", "viva.db"]);
  expect(readdirSync(join(folder, "originals"))).toEqual([hashOf(original)]);
});

it.each<[string, (database: Uint8Array) => Uint8Array, RegExp]>([
  ["nothing at all", () => new Uint8Array(0), /no zip file/],
  ["something else", () => Buffer.from("Dear diary, ".repeat(100)), /no zip file/],
  ["one without its end", (db) => storeZip(honest(db)).subarray(0, -30), /no zip file|unpacked/],
  [
    "one whose middle is missing",
    (db) => cut(storeZip(honest(db))),
    /unpacked|no zip file|changed/,
  ],
  ["one without a manifest", (db) => storeZip(new Map([["data/viva.db", db]])), /no manifest/],
  [
    "one whose manifest is none",
    (db) =>
      storeZip(
        new Map([
          ["data/viva.db", db],
          ["manifest.json", Buffer.from("{")],
        ]),
      ),
    /manifest/,
  ],
  [
    "one of a later format",
    (db) => storeZip(withManifest(new Map([["data/viva.db", db]]), { formatVersion: 2 })),
    /newer Viva/,
  ],
  [
    "one whose database has a flipped bit",
    (db) => {
      const parts = honest(db);
      const flipped = Buffer.from(db);
      flipped[5000] = (flipped[5000] ?? 0) ^ 1;
      return storeZip(new Map([...parts, ["data/viva.db", flipped]]));
    },
    /has changed since/,
  ],
  [
    "one with a file that its manifest does not know",
    (db) => storeZip(new Map([...honest(db), ["data/extra", Buffer.from("x")]])),
    /does not know/,
  ],
  [
    "one that lacks a file of its manifest",
    (db) => {
      const parts = new Map(honest(db, new Map([["readable/a.md", Buffer.from("a")]])));
      parts.delete("readable/a.md");
      return storeZip(parts);
    },
    /is missing/,
  ],
  [
    "one without a database",
    () => storeZip(withManifest(new Map([["readable/a.md", Buffer.from("a")]]), {})),
    /no database/,
  ],
  [
    "one that leads outside",
    (db) => storeZip(honest(db, new Map([["data/../../evil", Buffer.from("x")]]))),
    /outside|manifest/,
  ],
  [
    "one with an absolute name",
    (db) => storeZip(honest(db, new Map([["/tmp/evil", Buffer.from("x")]]))),
    /outside|manifest/,
  ],
  [
    "an original under a wrong name",
    (db) => storeZip(honest(db, new Map([[`data/originals/${"0".repeat(64)}`, Buffer.from("x")]]))),
    /not the file that its name says/,
  ],
  [
    "a text in the database's place",
    () => storeZip(honest(Buffer.from("Dear diary, ".repeat(1000)))),
    /database is damaged|cannot be read/,
  ],
])("refuses %s", async (_, make, reason) => {
  const { paths, database } = home();
  const path = write(make(database));
  expect(await refusal(paths, path)).toEqual(invalid(path, expect.stringMatching(reason)));
});

function cut(bytes: Uint8Array): Uint8Array {
  const middle = Math.floor(bytes.length / 2);
  return Buffer.concat([bytes.subarray(0, middle - 5000), bytes.subarray(middle)]);
}

it("refuses what unpacks to far more than it takes, before it is unpacked to its end", async () => {
  const { paths, database } = home();
  const zeros = Buffer.alloc(64 << 20);
  const parts = honest(database, new Map([["readable/zeros.md", zeros]]));
  const path = join(temporaryFolder(), "bomb.zip");
  const zip = new ZipFile();
  for (const [name, bytes] of parts) zip.addBuffer(Buffer.from(bytes), name);
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(Buffer.from(piece));
  writeFileSync(path, Buffer.concat(pieces));
  expect(statSync(path).size).toBeLessThan(1 << 20);
  expect(await refusal(paths, path)).toEqual(invalid(path, expect.stringMatching(/zip bombs/)));
});

it("refuses a database with a trigger, a view or a table that Viva did not make", async () => {
  const { paths } = home();
  for (const sql of [
    "CREATE TRIGGER spy AFTER INSERT ON messages BEGIN DELETE FROM conversations; END",
    "CREATE VIEW spy AS SELECT 1",
    "CREATE TABLE spy (a)",
    "DROP TRIGGER message_search_insert",
  ]) {
    const other = home();
    const changed = openWriter(other.paths.database);
    changed.exec(sql);
    changed.close();
    const path = write(storeZip(honest(readFileSync(other.paths.database))));
    expect(await refusal(paths, path)).toEqual(
      invalid(path, "its database is not built as Viva builds it"),
    );
  }
});

it("refuses a database of a newer Viva", async () => {
  const { paths } = home();
  const other = home();
  const newer = openWriter(other.paths.database);
  newer.pragma(`user_version = ${allMigrations.length + 1}`);
  newer.close();
  const path = write(storeZip(honest(readFileSync(other.paths.database))));
  expect(await refusal(paths, path)).toMatchObject({ code: "DATA_TOO_NEW" });
});

it("refuses an archive that is not there, or is a folder", async () => {
  const { paths } = home();
  const missing = join(paths.folder, "none.zip");
  expect(await refusal(paths, missing)).toEqual({ code: "FILE_MISSING", data: { path: missing } });
  const folder = join(paths.folder, "folder.zip");
  mkdirSync(folder);
  expect(await refusal(paths, folder)).toMatchObject({ code: expect.any(String) });
});
