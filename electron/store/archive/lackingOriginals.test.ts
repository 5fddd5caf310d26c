import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openKeeper } from "../data/openKeeper.ts";
import { sampleDocument } from "../testing/librarySamples.ts";
import { openTestStore, start, temporaryFolder } from "../testing/openTestStore.ts";
import { saveArchive } from "./saveArchive.ts";

const never = new AbortController().signal;
const facts = { madeAt: start, version: "1", models: [] };

/** An open library with documents of these titles and their originals. */
function library(titles: readonly string[]) {
  const { store, folder } = openTestStore();
  const files = join(folder, "library", "files");
  mkdirSync(files, { recursive: true });
  const paths = titles.map((title) => {
    const sha256 = createHash("sha256").update(title).digest("hex");
    store.library.add(sampleDocument([[title]], { title, sha256 }), null);
    writeFileSync(join(files, sha256), title);
    return join(files, sha256);
  });
  const { keeper, close } = openKeeper(folder, { now: () => start });
  return { keeper, paths, end: () => (close(), store.close()) };
}

it("says whose files were not there, and exports the rest", async () => {
  const { keeper, paths, end } = library(["Heart", "Lung", "Kidney"]);
  rmSync(paths[0] ?? "");
  const readable = async function* () {};
  const archive = await keeper.archives.write({ facts, readable }, never);
  // This one goes while the export is on its way.
  rmSync(paths[1] ?? "");
  const zip = join(temporaryFolder(), "a.zip");
  await saveArchive(archive, zip, () => undefined);
  expect(archive.lacking().toSorted()).toEqual(["Heart", "Lung"]);
  const { facts: told, importId } = await keeper.archives.open(zip, never);
  expect(told.contents.documents).toBe(3);
  await keeper.archives.close(importId);
  end();
});
