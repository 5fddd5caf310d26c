import { z } from "zod";
import { libraryDocument } from "../../contract/library.ts";
import { packBankId, packOrigin, type StudyPackStore } from "../../core/ports.ts";
import { removeBank, restoreBank } from "../banks/banks.ts";
import type { ReadDatabase, WriteDatabase } from "../database.ts";
import { json } from "../json.ts";
import { removeDocument, restoreDocument } from "../library/documents.ts";

const keptRow = z.object({ version: z.string(), articles: json(z.array(z.string())) });
const documentRow = libraryDocument
  .pick({ id: true, sha256: true, state: true })
  .extend({ name: z.string() });
const bankRow = z.object({
  removed: z.number().transform((removed) => removed === 1),
  items: z.number(),
});

/** The study pack over a database; run turns what the disk refuses into failures. */
export function studyPackPort(
  reader: ReadDatabase,
  writer: WriteDatabase,
  run: <T>(work: () => T) => T,
): StudyPackStore {
  return {
    kept: () => run(() => kept(reader)),
    keep: (done) => run(() => keep(writer, done)),
    documents: () => run(() => packDocuments(reader)),
    bank: () => run(() => packBank(reader)),
    remove: (done, at) => run(() => removePack(writer, done, at)),
    restore: (at) => run(() => restorePack(writer, at)),
  };
}

type Kept = NonNullable<ReturnType<StudyPackStore["kept"]>>;

function kept(database: ReadDatabase): Kept | null {
  const row = database.prepare("SELECT version, articles FROM study_pack").get();
  return row === undefined ? null : keptRow.parse(row);
}

function keep(database: WriteDatabase, { version, articles }: Kept): void {
  database
    .prepare(
      `INSERT INTO study_pack (number, version, articles) VALUES (1, ?, ?)
      ON CONFLICT DO UPDATE SET version = excluded.version, articles = excluded.articles`,
    )
    .run(version, JSON.stringify(articles));
}

/** The newest document of each article; SQLite takes the other columns from the row of the highest number. */
function packDocuments(database: ReadDatabase): z.infer<typeof documentRow>[] {
  const rows = database
    .prepare(
      `SELECT id, sha256, state, substr(origin, length(:origin) + 1) AS name, max(number)
      FROM documents WHERE substr(origin, 1, length(:origin)) = :origin GROUP BY origin ORDER BY origin`,
    )
    .all({ origin: packOrigin });
  return z.array(documentRow).parse(rows);
}

function packBank(database: ReadDatabase): z.infer<typeof bankRow> | null {
  const row = database
    .prepare(
      `SELECT bank.removed_at IS NOT NULL AS removed, (
        SELECT count(*) FROM items WHERE bank_number = bank.number AND removed_at IS NULL
      ) AS items FROM banks AS bank WHERE bank.id = ?`,
    )
    .get(packBankId);
  return row === undefined ? null : bankRow.parse(row);
}

function removePack(database: WriteDatabase, done: Kept, at: number): void {
  database
    .transaction(() => {
      for (const { id, state } of packDocuments(database)) {
        if (state === "current") removeDocument(database, id, at);
      }
      if (packBank(database)?.removed === false) removeBank(database, packBankId, at);
      keep(database, done);
    })
    .immediate();
}

function restorePack(database: WriteDatabase, at: number): void {
  database
    .transaction(() => {
      for (const { id, state } of packDocuments(database)) {
        if (state === "removed") restoreDocument(database, id, at);
      }
      if (packBank(database)?.removed === true) restoreBank(database, packBankId);
      database.prepare("DELETE FROM study_pack").run();
    })
    .immediate();
}
