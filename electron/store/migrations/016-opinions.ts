import type { Migration } from "./migration.ts";

/** What models answered, each once for one way of asking; and the banks that are answered in the background. */
export const opinions: Migration = {
  version: 16,
  up: (database) =>
    database.exec(`
      CREATE TABLE opinion_ways (
        number INTEGER PRIMARY KEY,
        model TEXT NOT NULL,
        quantization TEXT NOT NULL,
        profile TEXT NOT NULL,
        mode TEXT NOT NULL CHECK (mode IN ('letter', 'reason', 'vote')),
        shots INTEGER NOT NULL,
        samples INTEGER NOT NULL,
        prompt_version TEXT NOT NULL,
        UNIQUE (model, quantization, profile, mode, shots, samples, prompt_version)
      ) STRICT;

      CREATE TABLE opinions (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        item_number INTEGER NOT NULL REFERENCES items (number) ON DELETE CASCADE,
        way_number INTEGER NOT NULL REFERENCES opinion_ways (number),
        chosen INTEGER,
        opinion TEXT NOT NULL,
        UNIQUE (item_number, way_number)
      ) STRICT;
      CREATE INDEX opinions_by_way ON opinions (way_number, item_number, chosen);

      CREATE TABLE opinion_runs (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        bank_id TEXT NOT NULL REFERENCES banks (id) ON DELETE CASCADE,
        settings TEXT NOT NULL,
        state TEXT NOT NULL,
        started_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX opinion_runs_by_bank ON opinion_runs (bank_id);
    `),
};
