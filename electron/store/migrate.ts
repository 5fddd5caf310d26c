import { fail } from "../core/failed.ts";
import { copyDatabase } from "./backups.ts";
import type { DataPaths } from "./dataFolder.ts";
import type { ReadDatabase, WriteDatabase } from "./database.ts";
import { conversations } from "./migrations/001-conversations.ts";
import { search } from "./migrations/002-search.ts";
import { notices } from "./migrations/003-notices.ts";
import { modelDeaths } from "./migrations/004-modelDeaths.ts";
import { documents } from "./migrations/005-documents.ts";
import { passageSearch } from "./migrations/006-passageSearch.ts";
import { imports } from "./migrations/007-imports.ts";
import { groundedAnswers } from "./migrations/008-groundedAnswers.ts";
import { verification } from "./migrations/009-verification.ts";
import { vectors } from "./migrations/010-vectors.ts";
import { givenTitles } from "./migrations/011-givenTitles.ts";
import { passageWords } from "./migrations/012-passageWords.ts";
import { banks } from "./migrations/013-banks.ts";
import { itemSearch } from "./migrations/014-itemSearch.ts";
import { practice } from "./migrations/015-practice.ts";
import { opinions } from "./migrations/016-opinions.ts";
import { ownCards } from "./migrations/017-ownCards.ts";
import { keyChecks } from "./migrations/018-keyChecks.ts";
import { importedHash } from "./migrations/019-importedHash.ts";
import { checks } from "./migrations/020-checks.ts";
import { models } from "./migrations/021-models.ts";
import type { Migration } from "./migrations/migration.ts";

/** Every step, oldest first; the version of the last is the schema's. */
export const allMigrations: readonly Migration[] = [
  conversations,
  search,
  notices,
  modelDeaths,
  documents,
  passageSearch,
  imports,
  groundedAnswers,
  verification,
  vectors,
  givenTitles,
  passageWords,
  banks,
  itemSearch,
  practice,
  opinions,
  ownCards,
  keyChecks,
  importedHash,
  checks,
  models,
];

/**
 * Brings a database to the newest schema, each step whole or not at all.
 * An existing database is copied to the backups first; one from a newer Viva is refused (DATA_TOO_NEW).
 */
export function migrate(
  database: WriteDatabase,
  { paths, at, migrations = allMigrations }: MigrateOptions,
): void {
  const from = schemaVersion(database);
  const newest = migrations.at(-1)?.version ?? 0;
  if (from > newest) fail("DATA_TOO_NEW", { path: paths.database });
  if (from > 0 && from < newest) copyDatabase(database, paths, at);

  for (const { version, up } of migrations) {
    if (version <= from) continue;
    database
      .transaction(() => {
        up(database);
        database.pragma(`user_version = ${version}`);
      })
      .immediate();
  }
}

type MigrateOptions = {
  readonly paths: DataPaths;
  /** Now, in milliseconds since 1970; dates the copy. */
  readonly at: number;
  readonly migrations?: readonly Migration[];
};

/** The version of the last step that ran; 0 for a database that was just made. */
export function schemaVersion(database: ReadDatabase): number {
  return Number(database.pragma("user_version", { simple: true }));
}
