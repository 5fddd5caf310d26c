import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkDatabase } from "../damage.ts";
import { openStore } from "../openStore.ts";
import { failureOf } from "./failureOf.ts";
import { foundTexts, sampleDocument, sampleImport } from "./librarySamples.ts";

/** Imports a document that a small disk has no room for, frees some space and goes on; prints what happened. */
const folder = process.argv[2] ?? "";
const ballast = join(folder, "ballast");
const surroundings = {
  folder,
  clock: { now: () => 1 },
  log: { info: () => {}, error: () => {} },
};
writeFileSync(ballast, Buffer.alloc(900_000));
const { store } = openStore(surroundings);
const old = sampleDocument([["The old heart."]]);
const item = sampleImport();
store.library.imports.add([item]);
store.library.add(old, null);
const pages = Array.from({ length: 300 }, (_, page) => [
  `The new heart, page ${page}. `.repeat(200),
]);
const failure = failureOf(() =>
  store.library.add(sampleDocument(pages, { origin: old.origin }), item.id),
);
const afterFailure = {
  listed: store.library.list().map(({ id }) => id === old.id),
  state: store.library.imports.list().map(({ state }) => state.kind),
  found: foundTexts(store, "heart"),
};
rmSync(ballast);
const how = store.library.add(
  sampleDocument([["The new heart."]], { origin: old.origin }),
  item.id,
);
store.close();
const health = checkDatabase(join(folder, "viva.db"));
const again = openStore(surroundings).store;
const found = foundTexts(again, "heart");
again.close();
process.stdout.write(JSON.stringify({ failure, afterFailure, how, health, found }));
