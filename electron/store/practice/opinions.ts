import { z } from "zod";
import { type Opinion, opinion } from "../../contract/opinion.ts";
import { fail } from "../../core/failed.ts";
import type { OpinionKey, PracticeStore } from "../../core/ports.ts";
import { banksOfAnswers } from "../banks/presentBanks.ts";
import { bankNumber } from "../banks/banks.ts";
import type { Batch } from "../batched.ts";
import type { ReadDatabase, WriteDatabase } from "../database.ts";
import { json } from "../json.ts";

const batchSize = 200;

type Way = Omit<OpinionKey, "itemId">;
type LastWay = Parameters<PracticeStore["opinions"]["progress"]>[1];
type WithKey = { readonly opinion: Opinion; readonly key: number };

const opinionRow = json(opinion);

/**
 * A way is a model, its settings and its prompts. What was shortened to a context's size is a way of its own, "VERSION in
 * SIZE", whose answers hold in contexts that are no larger; an item has one answer at most of all these together.
 */
const shortened = " in ";
const selectWays = `(
  SELECT number FROM opinion_ways
  WHERE model = :model AND quantization = :quantization AND profile = :profile AND mode = :mode
    AND shots = :shots AND samples = :samples AND (prompt_version = :promptVersion OR (
      substr(prompt_version, 1, length(:promptVersion || '${shortened}')) = :promptVersion || '${shortened}'
      AND CAST(substr(prompt_version, length(:promptVersion || '${shortened}') + 1) AS INTEGER) >= :contextSize
    ))
)`;
/** The sizes that take in all ways, and only those that were not shortened. */
const anySize = 0;
const unlimited = Number.MAX_SAFE_INTEGER;

const wayRow = z.object({
  model: z.string(),
  quantization: z.string(),
  profile: z.string(),
  mode: z.string(),
  shots: z.number(),
  samples: z.number(),
  promptVersion: z.string(),
});

function wayValues({ model, settings, promptVersion }: Omit<Way, "contextSize">) {
  const { name, quantization, profile, fingerprint } = model;
  const { mode, shots, samples } = settings;
  const exactly = `${name}\n${fingerprint}`;
  return { model: exactly, quantization, profile, mode, shots, samples, promptVersion };
}

/** What this model answered to this item when it was asked this way, or null. */
export function findOpinion(database: ReadDatabase, key: OpinionKey): Opinion | null {
  const row = database
    .prepare(
      `SELECT opinion FROM opinions
      WHERE item_number = (SELECT number FROM items WHERE id = :itemId)
        AND way_number IN ${selectWays}`,
    )
    .pluck()
    .get({ itemId: key.itemId, ...wayValues(key), contextSize: key.contextSize });
  return row === undefined ? null : opinionRow.parse(row);
}

/** Oldest first. */
export function opinionsOfItem(database: ReadDatabase, itemId: string): Opinion[] {
  const rows = database
    .prepare(
      `SELECT opinion FROM opinions
      WHERE item_number = (SELECT number FROM items WHERE id = ?) ORDER BY number`,
    )
    .pluck()
    .all(itemId);
  return z.array(opinionRow).parse(rows);
}

/** Stores an opinion; one that holds where this was given stays, one that was shortened to less gives way. Failed ITEM_MISSING. */
export function addOpinion(database: WriteDatabase, added: Opinion): void {
  database
    .transaction(() => {
      const item = database
        .prepare("SELECT number FROM items WHERE id = ?")
        .pluck()
        .get(added.itemId);
      if (item === undefined) fail("ITEM_MISSING", {});
      const { shortenedTo } = added;
      if (findOpinion(database, { ...added, contextSize: shortenedTo ?? unlimited })) return;
      const way = wayValues(added);
      database
        .prepare(`DELETE FROM opinions WHERE item_number = :item AND way_number IN ${selectWays}`)
        .run({ ...way, item, contextSize: anySize });
      const version = way.promptVersion + (shortenedTo === null ? "" : shortened + shortenedTo);
      const number = addWay(database, { ...way, promptVersion: version });
      database
        .prepare(
          "INSERT INTO opinions (item_number, way_number, chosen, opinion) VALUES (?, ?, ?, ?)",
        )
        .run(item, number, added.chosen, JSON.stringify(added));
    })
    .immediate();
}

/** Its number, new or known. */
function addWay(database: WriteDatabase, way: z.infer<typeof wayRow>): number {
  const number = database
    .prepare(
      `INSERT INTO opinion_ways
        (model, quantization, profile, mode, shots, samples, prompt_version)
      VALUES (:model, :quantization, :profile, :mode, :shots, :samples, :promptVersion)
      ON CONFLICT DO UPDATE SET model = excluded.model RETURNING number`,
    )
    .pluck()
    .get(way);
  return z.number().parse(number);
}

const withKeyRow = z.object({ number: z.number(), opinion: opinionRow, key: z.number() });

/** Reads the opinions on items of these banks (all, when there are none) after one with a number, each with the item's present key. */
export function opinionReader(
  database: ReadDatabase,
  banks: readonly string[],
): (after: number) => Batch<WithKey, number> {
  const next = database.prepare(
    `SELECT opinion.number, opinion.opinion, item.key FROM opinions AS opinion
    CROSS JOIN items AS item ON item.number = opinion.item_number
    WHERE opinion.number > :after AND item.key IS NOT NULL
      AND item.bank_number IN ${banksOfAnswers}
    ORDER BY opinion.number LIMIT ${batchSize}`,
  );
  return (after) => {
    const rows = z.array(withKeyRow).parse(next.all({ after, banks: JSON.stringify(banks) }));
    return {
      values: rows.map(({ opinion, key }) => ({ opinion, key })),
      next: rows.at(-1)?.number ?? after,
    };
  };
}

/** What a model may be asked: questions of a bank that are not suspended. */
const questions = `
  bank_number = :bank AND removed_at IS NULL AND suspended = 0 AND kind = 'choice'`;

/** Questions without such an opinion, in their order. Failed BANK_MISSING. */
export function missingOpinions(
  database: ReadDatabase,
  bankId: string,
  way: Way,
  limit: number,
): string[] {
  const ids = database
    .prepare(
      `SELECT id FROM items AS item INDEXED BY items_to_pick WHERE ${questions} AND NOT EXISTS (
        SELECT 1 FROM opinions WHERE item_number = item.number AND way_number IN ${selectWays}
      ) ORDER BY number LIMIT :limit`,
    )
    .pluck()
    .all({
      bank: bankNumber(database, bankId),
      ...wayValues(way),
      contextSize: way.contextSize,
      limit,
    });
  return z.array(z.string()).parse(ids);
}

const progressRow = z.object({ done: z.number(), right: z.number(), items: z.number() });

/**
 * How many questions of a bank have such an opinion, how many of these name the present key, and how many there are;
 * without a model, the opinions of the way with these settings that was last asked about the bank. Failed BANK_MISSING.
 */
export function opinionProgress(
  database: ReadDatabase,
  bankId: string,
  way: LastWay,
): ReturnType<PracticeStore["opinions"]["progress"]> {
  const bank = bankNumber(database, bankId);
  const values =
    "model" in way
      ? { ...wayValues(way), contextSize: way.contextSize }
      : { ...lastWay(database, bank, way), contextSize: anySize };
  const row = database
    .prepare(
      `SELECT count(opinion.item_number) AS done,
        count(*) FILTER (WHERE opinion.chosen = item.key) AS right, count(*) AS items
      FROM items AS item INDEXED BY items_to_pick
      LEFT JOIN opinions AS opinion INDEXED BY opinions_by_way
        ON opinion.item_number = item.number AND opinion.way_number IN ${selectWays}
      WHERE ${questions}`,
    )
    .get({ bank, ...values });
  return progressRow.parse(row);
}

/** The way with these settings in which an item of the bank was answered last; one that nobody was asked in where none was. */
function lastWay(
  database: ReadDatabase,
  bank: number,
  { settings }: Pick<OpinionKey, "settings">,
): z.infer<typeof wayRow> {
  const { mode, shots, samples } = settings;
  const row = database
    .prepare(
      `SELECT way.model, way.quantization, way.profile, way.mode, way.shots, way.samples,
        way.prompt_version AS promptVersion, max(opinion.number)
      FROM opinion_ways AS way
      CROSS JOIN opinions AS opinion INDEXED BY opinions_by_way ON opinion.way_number = way.number
      CROSS JOIN items AS item ON item.number = opinion.item_number
      WHERE item.bank_number = :bank AND way.mode = :mode AND way.shots = :shots AND way.samples = :samples
      HAVING count(*) > 0`,
    )
    .get({ bank, mode, shots, samples });
  if (row === undefined) {
    const model = { name: "", quantization: "", profile: "", fingerprint: "" };
    return wayValues({ model, settings, promptVersion: "" });
  }
  const { promptVersion, ...way } = wayRow.parse(row);
  return { ...way, promptVersion: promptVersion.split(shortened, 1).join() };
}
