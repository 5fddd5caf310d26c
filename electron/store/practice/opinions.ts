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
type WithKey = { readonly opinion: Opinion; readonly key: number };

const opinionRow = json(opinion);

const selectWay = `(
  SELECT number FROM opinion_ways
  WHERE model = :name AND quantization = :quantization AND profile = :profile AND mode = :mode
    AND shots = :shots AND samples = :samples AND prompt_version = :promptVersion
)`;

function wayValues({ model, settings, promptVersion }: Way) {
  const { name, quantization, profile } = model;
  const { mode, shots, samples } = settings;
  return { name, quantization, profile, mode, shots, samples, promptVersion };
}

/** What this model answered to this item when it was asked this way, or null. */
export function findOpinion(database: ReadDatabase, key: OpinionKey): Opinion | null {
  const row = database
    .prepare(
      `SELECT opinion FROM opinions
      WHERE item_number = (SELECT number FROM items WHERE id = :itemId)
        AND way_number = ${selectWay}`,
    )
    .pluck()
    .get({ itemId: key.itemId, ...wayValues(key) });
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

/** Stores an opinion; one that was given in the same way before stays. Failed ITEM_MISSING. */
export function addOpinion(database: WriteDatabase, added: Opinion): void {
  database
    .transaction(() => {
      const item = database
        .prepare("SELECT number FROM items WHERE id = ?")
        .pluck()
        .get(added.itemId);
      if (item === undefined) fail("ITEM_MISSING", {});
      const way = wayValues(added);
      database
        .prepare(
          `INSERT INTO opinion_ways
            (model, quantization, profile, mode, shots, samples, prompt_version)
          VALUES (:name, :quantization, :profile, :mode, :shots, :samples, :promptVersion)
          ON CONFLICT DO NOTHING`,
        )
        .run(way);
      database
        .prepare(
          `INSERT INTO opinions (item_number, way_number, chosen, opinion)
          VALUES (:item, ${selectWay}, :chosen, :opinion) ON CONFLICT DO NOTHING`,
        )
        .run({ ...way, item, chosen: added.chosen, opinion: JSON.stringify(added) });
    })
    .immediate();
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
        SELECT 1 FROM opinions WHERE item_number = item.number AND way_number = ${selectWay}
      ) ORDER BY number LIMIT :limit`,
    )
    .pluck()
    .all({ bank: bankNumber(database, bankId), ...wayValues(way), limit });
  return z.array(z.string()).parse(ids);
}

const progressRow = z.object({ done: z.number(), right: z.number(), items: z.number() });

/** How many questions of a bank have such an opinion, how many of these name the present key, and how many there are. Failed BANK_MISSING. */
export function opinionProgress(
  database: ReadDatabase,
  bankId: string,
  way: Way,
): ReturnType<PracticeStore["opinions"]["progress"]> {
  const row = database
    .prepare(
      `SELECT count(opinion.item_number) AS done,
        count(*) FILTER (WHERE opinion.chosen = item.key) AS right, count(*) AS items
      FROM items AS item INDEXED BY items_to_pick
      LEFT JOIN opinions AS opinion INDEXED BY opinions_by_way
        ON opinion.item_number = item.number AND opinion.way_number = ${selectWay}
      WHERE ${questions}`,
    )
    .get({ bank: bankNumber(database, bankId), ...wayValues(way) });
  return progressRow.parse(row);
}
