import type { Migration } from "./migration.ts";

/**
 * Checks with what each engine wrote and the points of their boards, and the servers that something was approved for.
 * A board's claims, relations and evidence are read and written whole; what the student decided on a point has columns
 * of its own. Whatever can be read of a check is searched as one text: an answer once it has ended, and none that is
 * still withheld from the student, so that searching gives nothing away and saving every second never touches the index.
 */
export const checks: Migration = {
  version: 20,
  up: (database) =>
    database.exec(`
      CREATE TABLE checks (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        created_at INTEGER NOT NULL,
        removed_at INTEGER,
        stage TEXT NOT NULL CHECK (stage IN ('writing', 'running', 'open', 'settled')),
        blind INTEGER NOT NULL CHECK (blind IN (0, 1)),
        committed_at INTEGER,
        confidence TEXT CHECK (confidence IN ('guess', 'unsure', 'sure')),
        relevant INTEGER NOT NULL CHECK (relevant IN (0, 1)),
        lined_up INTEGER NOT NULL CHECK (lined_up IN (0, 1)),
        topic TEXT NOT NULL,
        tags TEXT NOT NULL,
        origin TEXT NOT NULL,
        sources TEXT NOT NULL,
        columns TEXT NOT NULL,
        score TEXT NOT NULL,
        question TEXT NOT NULL,
        mine TEXT NOT NULL,
        reference_from TEXT CHECK (reference_from IN ('key', 'typed')),
        reference TEXT,
        passages TEXT,
        CHECK ((reference IS NULL) = (reference_from IS NULL))
      ) STRICT;
      CREATE INDEX checks_by_time ON checks (created_at, number) WHERE removed_at IS NULL;

      CREATE TABLE check_answers (
        number INTEGER PRIMARY KEY,
        check_number INTEGER NOT NULL REFERENCES checks (number) ON DELETE CASCADE,
        column_kind TEXT NOT NULL CHECK (column_kind IN ('model', 'second')),
        engine TEXT NOT NULL,
        state TEXT NOT NULL CHECK (
          state ->> '$.kind' IN ('waiting', 'approval', 'done', 'stopped', 'failed')
        ),
        text TEXT NOT NULL,
        model TEXT,
        decoding TEXT,
        tokens TEXT,
        timings TEXT,
        budget TEXT,
        passages_sent INTEGER NOT NULL CHECK (passages_sent >= 0),
        replaced INTEGER NOT NULL CHECK (replaced >= 0),
        certainty REAL,
        approved TEXT,
        UNIQUE (check_number, column_kind)
      ) STRICT;
      CREATE INDEX check_answers_waiting ON check_answers (check_number)
        WHERE state ->> '$.kind' = 'waiting';

      CREATE TABLE check_rows (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        check_number INTEGER NOT NULL REFERENCES checks (number) ON DELETE CASCADE,
        place INTEGER NOT NULL CHECK (place >= 0),
        kind TEXT NOT NULL CHECK (kind IN ('agree', 'differ', 'onlyHere', 'conflict')),
        claims TEXT NOT NULL CHECK (json_array_length(claims) > 0),
        relations TEXT NOT NULL,
        evidence TEXT NOT NULL,
        verdict TEXT CHECK (verdict IN ('mineRight', 'modelRight', 'secondRight', 'noneRight', 'unsure')),
        source TEXT,
        note TEXT,
        settled_at INTEGER,
        settled_by TEXT,
        card_id TEXT REFERENCES kept_items (id) ON DELETE SET NULL,
        UNIQUE (check_number, place),
        CHECK (
          (verdict IS NULL) = (settled_at IS NULL) AND (verdict IS NULL) = (settled_by IS NULL)
          AND (verdict IS NULL) = (note IS NULL) AND (verdict IS NOT NULL OR source IS NULL)
        )
      ) STRICT;
      CREATE INDEX check_rows_by_card ON check_rows (card_id) WHERE card_id IS NOT NULL;

      CREATE TABLE approved_hosts (
        host TEXT PRIMARY KEY,
        approved_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE VIEW check_answer_texts AS
      SELECT answer.check_number, answer.column_kind, answer.text
      FROM check_answers AS answer JOIN checks AS checked ON checked.number = answer.check_number
      WHERE answer.state ->> '$.kind' <> 'waiting'
        AND (checked.blind = 0 OR checked.committed_at IS NOT NULL);

      CREATE VIEW check_texts AS
      SELECT checked.number, concat_ws(
        char(10), checked.question, checked.mine,
        (SELECT text FROM check_answer_texts AS answer
          WHERE answer.check_number = checked.number AND column_kind = 'model'),
        (SELECT text FROM check_answer_texts AS answer
          WHERE answer.check_number = checked.number AND column_kind = 'second')
      ) AS text
      FROM checks AS checked;

      CREATE VIRTUAL TABLE check_search USING fts5 (
        text, content = 'check_texts', content_rowid = 'number',
        tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
      );

      CREATE TRIGGER check_search_insert AFTER INSERT ON checks BEGIN ${enter("new.number")} END;
      CREATE TRIGGER check_search_leave BEFORE UPDATE OF mine, committed_at ON checks
      BEGIN ${leave("old.number")} END;
      CREATE TRIGGER check_search_return AFTER UPDATE OF mine, committed_at ON checks
      BEGIN ${enter("new.number")} END;
      CREATE TRIGGER check_search_delete BEFORE DELETE ON checks BEGIN ${leave("old.number")} END;

      CREATE TRIGGER check_answers_search_before_insert BEFORE INSERT ON check_answers
      BEGIN ${leave("new.check_number")} END;
      CREATE TRIGGER check_answers_search_insert AFTER INSERT ON check_answers
      BEGIN ${enter("new.check_number")} END;
      CREATE TRIGGER check_answers_search_leave BEFORE UPDATE OF text, state ON check_answers
      WHEN ${hasEnded("old")} OR ${hasEnded("new")} BEGIN ${leave("old.check_number")} END;
      CREATE TRIGGER check_answers_search_return AFTER UPDATE OF text, state ON check_answers
      WHEN ${hasEnded("old")} OR ${hasEnded("new")} BEGIN ${enter("new.check_number")} END;
      CREATE TRIGGER check_answers_search_before_delete BEFORE DELETE ON check_answers
      BEGIN ${leave("old.check_number")} END;
      CREATE TRIGGER check_answers_search_delete AFTER DELETE ON check_answers
      BEGIN ${enter("old.check_number")} END;
    `),
};

function hasEnded(row: "old" | "new"): string {
  return `${row}.state ->> '$.kind' <> 'waiting'`;
}

/** FTS5 must be told the very text that it holds: before what it is made of changes. */
function leave(number: string): string {
  return `INSERT INTO check_search (check_search, rowid, text)
    SELECT 'delete', number, text FROM check_texts WHERE number = ${number};`;
}

function enter(number: string): string {
  return `INSERT INTO check_search (rowid, text)
    SELECT number, text FROM check_texts WHERE number = ${number};`;
}
