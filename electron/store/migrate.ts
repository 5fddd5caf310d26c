import { fail } from "../core/failed.ts";
import { openReader, type ReadDatabase, type WriteDatabase } from "./database.ts";
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
import { studyPack } from "./migrations/022-studyPack.ts";
import { removedSessions } from "./migrations/023-removedSessions.ts";
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
  studyPack,
  removedSessions,
];

/**
 * Brings a database to the newest schema, each step whole or not at all; one from a newer Viva is refused (DATA_TOO_NEW).
 * Whoever calls it for the student's own database has made a backup: needsUpgrade says when.
 */
export function upgrade(
  database: WriteDatabase,
  path: string,
  migrations: readonly Migration[] = allMigrations,
): void {
  const from = schemaVersion(database);
  if (from > newestOf(migrations)) fail("DATA_TOO_NEW", { path });
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

/** Failed DATA_TOO_NEW for the file of a database that a newer Viva wrote. */
export function refuseTooNew(path: string): void {
  const database = openReader(path);
  try {
    if (schemaVersion(database) > newestOf(allMigrations)) fail("DATA_TOO_NEW", { path });
  } finally {
    database.close();
  }
}

/** Whether there is something in a database that an upgrade would change. */
export function needsUpgrade(database: ReadDatabase): boolean {
  const from = schemaVersion(database);
  return from > 0 && from < newestOf(allMigrations);
}

function newestOf(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

/** The version of the last step that ran; 0 for a database that was just made. */
export function schemaVersion(database: ReadDatabase): number {
  return Number(database.pragma("user_version", { simple: true }));
}
