import type { Migration } from "./migration.ts";

/**
 * Sessions with a response for each of their places, where each item stands in spaced repetition, and every review with
 * the schedule before it. A review outlives its session, because what it did to the schedule stays.
 */
export const practice: Migration = {
  version: 15,
  up: (database) =>
    database.exec(`
      CREATE TABLE sessions (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        mode TEXT NOT NULL GENERATED ALWAYS AS (plan ->> '$.mode') STORED
          CHECK (mode IN ('tutor', 'exam')),
        plan TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        ended_at INTEGER,
        place INTEGER NOT NULL DEFAULT 0 CHECK (place >= 0),
        paused INTEGER NOT NULL DEFAULT 0 CHECK (paused IN (0, 1)),
        remaining_ms INTEGER CHECK (remaining_ms >= 0)
      ) STRICT;

      CREATE TABLE session_banks (
        session_number INTEGER NOT NULL REFERENCES sessions (number) ON DELETE CASCADE,
        bank_number INTEGER NOT NULL REFERENCES banks (number) ON DELETE CASCADE,
        PRIMARY KEY (session_number, bank_number)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX session_banks_by_bank ON session_banks (bank_number);

      CREATE TABLE responses (
        session_number INTEGER NOT NULL REFERENCES sessions (number) ON DELETE CASCADE,
        place INTEGER NOT NULL CHECK (place >= 0),
        item_number INTEGER NOT NULL REFERENCES items (number) ON DELETE CASCADE,
        chosen INTEGER CHECK (chosen >= 0),
        confidence TEXT CHECK (confidence IN ('guess', 'unsure', 'sure')),
        flagged INTEGER NOT NULL DEFAULT 0 CHECK (flagged IN (0, 1)),
        spent_ms INTEGER NOT NULL DEFAULT 0 CHECK (spent_ms >= 0),
        locked_at INTEGER,
        correct INTEGER CHECK (correct IN (0, 1)),
        rating TEXT CHECK (rating IN ('again', 'hard', 'good', 'easy')),
        struck TEXT NOT NULL DEFAULT '[]',
        marks TEXT NOT NULL DEFAULT '[]',
        note TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (session_number, place),
        CHECK (locked_at IS NOT NULL OR (correct IS NULL AND rating IS NULL))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX responses_by_item ON responses (item_number, locked_at);
      CREATE INDEX responses_by_time ON responses (locked_at) WHERE locked_at IS NOT NULL;

      CREATE TABLE schedules (
        item_number INTEGER PRIMARY KEY REFERENCES items (number) ON DELETE CASCADE,
        due REAL NOT NULL,
        stability REAL NOT NULL,
        difficulty REAL NOT NULL,
        scheduled_days REAL NOT NULL,
        learning_steps INTEGER NOT NULL,
        reps INTEGER NOT NULL,
        lapses INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('new', 'learning', 'review', 'relearning')),
        last_review REAL
      ) STRICT;
      CREATE INDEX schedules_by_due ON schedules (due);

      CREATE TABLE reviews (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        item_number INTEGER NOT NULL REFERENCES items (number) ON DELETE CASCADE,
        session_number INTEGER,
        place INTEGER,
        at INTEGER NOT NULL,
        rating TEXT NOT NULL CHECK (rating IN ('again', 'hard', 'good', 'easy')),
        schedule_before TEXT,
        UNIQUE (session_number, place),
        FOREIGN KEY (session_number, place) REFERENCES responses (session_number, place)
          ON DELETE SET NULL ON UPDATE CASCADE
      ) STRICT;
      CREATE INDEX reviews_by_item ON reviews (item_number);
    `),
};
