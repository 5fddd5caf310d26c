import { z } from "zod";
import type { ItemContent } from "../../contract/bank.ts";
import type { WriteDatabase } from "../database.ts";
import { json } from "../json.ts";

/**
 * Lets what was answered to an item follow its edit, within the caller's transaction. Marks of another stem are taken
 * away. Where the options changed, open answers are taken away, and locked ones go where their option has gone: one that
 * is no longer there stays as right or wrong as it was. Else an answer is right by the key as it is now.
 * Ratings and schedules stay.
 */
export function followEdit(
  database: WriteDatabase,
  itemNumber: number,
  before: ItemContent,
  after: ItemContent,
): void {
  if (before.stem !== after.stem) {
    database.prepare("UPDATE responses SET marks = '[]' WHERE item_number = ?").run(itemNumber);
  }
  if (before.kind === "card" || after.kind === "card") return;
  const [old, now] = [before, after].map(({ options }) => options.map(({ text }) => plain(text)));
  const movedTo = moves(old ?? [], now ?? []);
  if (old?.length !== now?.length || movedTo.some((to, from) => to !== from)) {
    database
      .prepare(
        "UPDATE responses SET chosen = NULL, struck = '[]' WHERE item_number = ? AND locked_at IS NULL",
      )
      .run(itemNumber);
  }
  followLocked(database, itemNumber, movedTo, after.key);
}

const lockedRow = z.object({
  session: z.number(),
  place: z.number(),
  chosen: z.number().nullable(),
  struck: json(z.array(z.number())),
  correct: z.number().nullable(),
});

function followLocked(
  database: WriteDatabase,
  itemNumber: number,
  movedTo: readonly (number | null)[],
  key: number,
): void {
  const rows = database
    .prepare(
      `SELECT session_number AS session, place, chosen, struck, correct FROM responses
      WHERE item_number = ? AND locked_at IS NOT NULL`,
    )
    .all(itemNumber);
  const update = database.prepare(
    `UPDATE responses SET chosen = ?, struck = ?, correct = ?
    WHERE session_number = ? AND place = ?`,
  );
  for (const { session, place, chosen, struck, correct } of z.array(lockedRow).parse(rows)) {
    const to = chosen === null ? null : (movedTo[chosen] ?? null);
    const stillStruck = struck.flatMap((option) => movedTo[option] ?? []);
    const isRight = to === null ? correct : Number(to === key);
    update.run(to, JSON.stringify(stillStruck.toSorted((a, b) => a - b)), isRight, session, place);
  }
}

/** Where each option is now, by its text; null where it is no longer. */
function moves(before: readonly string[], after: readonly string[]): (number | null)[] {
  return before.map((text, at) => {
    const to = after[at] === text ? at : after.indexOf(text);
    return to === -1 ? null : to;
  });
}

/** White space makes no other option of it; case may: the genotypes AA and Aa are two. */
function plain(text: string): string {
  return text.normalize("NFC").replaceAll(/\s+/gu, " ").trim();
}
