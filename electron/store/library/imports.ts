import { z } from "zod";
import { type ImportState, importItem, importState } from "../../contract/library.ts";
import type { StoredImport } from "../../core/ports.ts";
import type { ReadDatabase, WriteDatabase } from "../database.ts";
import { json } from "../json.ts";

const importRow = importItem.extend({
  path: z.string(),
  origin: z.string(),
  staged: z.number().transform((staged) => staged === 1),
  state: json(importState),
});

/** In the order in which they were added. */
export function listImports(database: ReadDatabase): StoredImport[] {
  const rows = database
    .prepare(
      "SELECT id, name, folder, bytes, path, origin, staged, state FROM imports ORDER BY number",
    )
    .all();
  return z.array(importRow).parse(rows);
}

export function addImports(database: WriteDatabase, items: readonly StoredImport[]): void {
  const insert = database.prepare(
    `INSERT INTO imports (id, name, folder, bytes, path, origin, staged, state)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  database
    .transaction(() => {
      for (const { id, name, folder, bytes, path, origin, staged, state } of items) {
        const stateJson = JSON.stringify(state);
        insert.run(id, name, folder, bytes, path, origin, staged ? 1 : 0, stateJson);
      }
    })
    .immediate();
}

/** Whether there was such an import. */
export function setImportState(database: WriteDatabase, id: string, state: ImportState): boolean {
  const { changes } = database
    .prepare("UPDATE imports SET state = ? WHERE id = ?")
    .run(JSON.stringify(state), id);
  return changes > 0;
}

export function removeImports(database: WriteDatabase, ids: readonly string[]): void {
  database
    .prepare("DELETE FROM imports WHERE id IN (SELECT value FROM json_each(?))")
    .run(JSON.stringify(ids));
}
