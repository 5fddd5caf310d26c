import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { checkDatabase } from "../damage.ts";
import { openStore } from "../openStore.ts";
import { endedColumn, sampleCheck, sampleRow } from "./checkSamples.ts";
import { failureOf } from "./failureOf.ts";

/** Lines up a check that a small disk has no room for, frees some space and goes on; prints what happened. */
const folder = process.argv[2] ?? "";
const ballast = join(folder, "ballast");
const surroundings = {
  folder,
  clock: { now: () => 1 },
  log: { info: () => {}, error: () => {} },
};
writeFileSync(ballast, Buffer.alloc(900_000));
const { store } = openStore(surroundings);
const check = sampleCheck({ answers: [endedColumn("Old words")] });
store.checks.add([check]);
const reason = "because ".repeat(1000);
const rows = Array.from({ length: 300 }, () => {
  const row = sampleRow();
  return { ...row, relations: row.relations.map((relation) => ({ ...relation, reason })) };
});
const mine = { text: "New words", confidence: "sure", committedAt: 5 } as const;
const failure = failureOf(() => store.checks.update(check.id, { mine, rows, stage: "open" }));
const isWhole = isDeepStrictEqual(store.checks.get(check.id), check);
rmSync(ballast);
store.checks.update(check.id, { mine, rows: rows.slice(0, 3), stage: "open" });
store.close();
const health = checkDatabase(join(folder, "viva.db"));
const again = openStore(surroundings).store;
const found = again.checks.list({ search: "new old", stage: "open", limit: 5, offset: 0 }).total;
const lined = again.checks.get(check.id).rows?.length;
again.close();
process.stdout.write(JSON.stringify({ failure, isWhole, lined, health, found }));
