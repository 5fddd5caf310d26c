import { rmSync } from "node:fs";
import { z } from "zod";
import {
  contentKind,
  replacement,
  type ContentKind,
  type Replacement,
} from "../../contract/data.ts";
import { openReader, openWriter, type ReadDatabase } from "../database.ts";
import { upgrade } from "../migrate.ts";
import { readContents, tables } from "./readContents.ts";

const shown = 10;
const counted = z.object({ count: z.number(), title: z.string().nullable() });

/**
 * What putting another database in place of the present one would mean. The other is brought to the newest schema first,
 * so it must be a copy of its own. Failed DATA_TOO_NEW.
 */
export function compareContents(present: string, other: string): Replacement {
  const next = upgraded(other);
  const database = openReader(present);
  try {
    database.prepare("ATTACH ? AS other").run(other);
    return replacement.parse({
      now: readContents(database),
      next,
      lost: differences(database, "main", "other"),
      back: differences(database, "other", "main"),
    });
  } finally {
    database.close();
    for (const suffix of ["-wal", "-shm"]) rmSync(other + suffix, { force: true });
  }
}

function upgraded(path: string) {
  const database = openWriter(path);
  try {
    upgrade(database, path);
    return readContents(database);
  } finally {
    database.close();
  }
}

function differences(database: ReadDatabase, here: string, there: string) {
  return Object.fromEntries(
    contentKind.options.map((kind) => [kind, difference(database, kind, here, there)]),
  );
}

/** What is here and not there; newest first. */
function difference(database: ReadDatabase, kind: ContentKind, here: string, there: string) {
  const { table, key, where, title, changed } = tables[kind];
  const rows = (schema: string, columns: string): string =>
    `SELECT ${columns} FROM ${schema}.${table} WHERE ${where}`.replaceAll("SCHEMA", schema);
  const found = z.array(counted).parse(
    database
      .prepare(
        `WITH gone (id) AS (${rows(here, key)} EXCEPT ${rows(there, key)}),
          named (id, title, at) AS (${rows(here, `${key}, ${title}, ${changed}`)})
        SELECT (SELECT count(*) FROM gone) AS count, substr(title, 1, 200) AS title
        FROM named WHERE id IN gone ORDER BY at DESC LIMIT ${shown}`,
      )
      .all(),
  );
  return {
    count: found[0]?.count ?? 0,
    titles: found.flatMap((row) => (row.title === null || row.title === "" ? [] : [row.title])),
  };
}
