import type { WriteDatabase } from "../database.ts";

/** One step of the schema, run once and in a transaction; a released step is never edited. */
export type Migration = {
  readonly version: number;
  readonly up: (database: WriteDatabase) => unknown;
};
