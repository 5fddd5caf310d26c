import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { openReader } from "../database.ts";
import { noFilters, sampleDocument } from "../testing/librarySamples.ts";
import { listeningLog, openTestStore } from "../testing/openTestStore.ts";
import { loadVectorFunctions } from "./loadVectorFunctions.ts";
import { librarySearch } from "./search/librarySearch.ts";

it("a system without sqlite-vec is searched by words alone, and the log says so", () => {
  const { store, folder } = openTestStore();
  store.library.add(sampleDocument([["The heart pumps."], ["The lung breathes."]]), null);
  const vector = { model: "m", values: Float32Array.of(1, 0) };
  store.library.vectors.add("m", [{ passageId: 2, values: vector.values }]);

  const reader = openReader(join(folder, "viva.db"));
  onTestFinished(() => void reader.close());
  const log = listeningLog();
  const loaded = loadVectorFunctions(reader, log, () => join(folder, "vec0"));
  expect(loaded).toBe(false);
  expect(log.lines).toHaveLength(1);
  expect(log.lines[0]).toContain("searched by words alone");
  const { search } = librarySearch(reader, loaded);
  const found = search({ query: "heart", filters: noFilters, limit: 5, vector });
  expect(found.map(({ text }) => text)).toEqual(["The heart pumps."]);
});
