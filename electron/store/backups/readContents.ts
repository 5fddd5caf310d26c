import { z } from "zod";
import { contents, type ContentKind, type Contents } from "../../contract/data.ts";
import { packBankId, packOrigin } from "../../core/ports.ts";
import type { ReadDatabase } from "../database.ts";
import { schemaVersion } from "../migrate.ts";

type Table = {
  readonly table: string;
  /** Which rows a student sees. */
  readonly where: string;
  /** The same where the schema is older than this version and does not know what where names. */
  readonly before?: { readonly version: number; readonly where: string };
  /** What tells a row from all others, in any state of the data. */
  readonly key: string;
  readonly title: string;
  readonly changed: string;
};

/** What of the database counts as the student's, and how one row of it is told. */
export const tables: Readonly<Record<ContentKind, Table>> = {
  conversations: {
    table: "conversations",
    where: "removed_at IS NULL",
    key: "id",
    title: "title",
    changed: "updated_at",
  },
  messages: {
    table: "messages",
    where: `conversation_id IN (SELECT id FROM SCHEMA.conversations WHERE removed_at IS NULL)`,
    key: "id",
    title: "''",
    changed: "created_at",
  },
  documents: {
    table: "documents",
    where: "state = 'current'",
    key: "id",
    title: "title",
    changed: "added_at",
  },
  banks: {
    table: "banks",
    where: "removed_at IS NULL",
    key: "id",
    title: "name",
    changed: "added_at",
  },
  answers: {
    table: "responses",
    where: `locked_at IS NOT NULL AND session_number NOT IN (
      SELECT number FROM SCHEMA.sessions WHERE removed_at IS NOT NULL
    )`,
    before: { version: 23, where: "locked_at IS NOT NULL" },
    key: "(SELECT id FROM SCHEMA.sessions WHERE number = session_number) || ':' || place",
    title: "''",
    changed: "locked_at",
  },
  checks: {
    table: "checks",
    where: "removed_at IS NULL",
    key: "id",
    title: "question",
    changed: "created_at",
  },
  kept: {
    table: "kept_items",
    where: "true",
    key: "id",
    title: "front",
    changed: "created_at",
  },
};

/** Counts what a database of any version holds; what it does not know yet counts as none. */
export function readContents(database: ReadDatabase): Contents {
  const found: Record<string, number> = {};
  let changedAt: number | null = null;
  const version = schemaVersion(database);
  for (const [kind, { table, where, before, changed }] of Object.entries(tables)) {
    if (!hasTable(database, table)) {
      found[kind] = 0;
      continue;
    }
    const seen = before !== undefined && version < before.version ? before.where : where;
    const row = counted.parse(
      database
        .prepare(
          `SELECT count(*) AS count, max(${changed}) AS changedAt FROM main.${table} WHERE ${seen.replaceAll("SCHEMA", "main")}`,
        )
        .get(),
    );
    found[kind] = row.count;
    if (row.changedAt !== null) changedAt = Math.max(changedAt ?? 0, row.changedAt);
  }
  return contents.parse({ ...found, changedAt });
}

const counted = z.object({ count: z.number(), changedAt: z.number().nullable() });

/** Whether a database of this version holds anything but the study pack, which comes with Viva. */
export function holdsMoreThanPack(database: ReadDatabase): boolean {
  const { documents, banks, changedAt: _, ...others } = readContents(database);
  if (Object.values(others).some((count) => count > 0)) return true;
  const pack = packCounts.parse(
    database
      .prepare(
        `SELECT
          (SELECT count(*) FROM documents WHERE ${tables.documents.where}
            AND substr(origin, 1, length(:origin)) = :origin) AS documents,
          (SELECT count(*) FROM banks WHERE ${tables.banks.where} AND id = :bank) AS banks`,
      )
      .get({ origin: packOrigin, bank: packBankId }),
  );
  return documents > pack.documents || banks > pack.banks;
}

const packCounts = z.object({ documents: z.number(), banks: z.number() });

/** The names of the originals that a library needs, of documents in any state. */
export function readOriginals(database: ReadDatabase): string[] {
  if (!hasTable(database, "documents")) return [];
  const names = database.prepare("SELECT DISTINCT sha256 FROM documents").pluck().all();
  return z.array(z.string()).parse(names);
}

function hasTable(database: ReadDatabase, table: string): boolean {
  return (
    database
      .prepare("SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND name = ?")
      .get(table) !== undefined
  );
}
