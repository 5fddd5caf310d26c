import { createHash } from "node:crypto";
import fs, { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { dataPaths } from "../dataFolder.ts";
import { openTestStore, start, temporaryFolder } from "../testing/openTestStore.ts";
import { startConversation } from "../testing/samples.ts";
import { importArchive } from "./importArchive.ts";
import { openFolder } from "./openFolder.ts";

const importId = "6ad0bc4c-3ed3-4c44-a3c6-2b39a0b2f0d1";
const original = "An original of the library.";
const sha256 = createHash("sha256").update(original).digest("hex");
const gone = join("/", "nowhere", "on", "this", "computer");

/** A closed folder, and in it what another computer's export was unpacked to, with a watched folder that is here too. */
function unpacked() {
  const { store, folder } = openTestStore();
  store.close();
  const shared = temporaryFolder();
  const other = openTestStore();
  startConversation(other.store, "from there");
  for (const path of [gone, shared]) other.store.library.watched.add(path);
  other.store.close();
  const place = join(folder, "importing", importId);
  mkdirSync(join(place, "originals"), { recursive: true });
  cpSync(join(other.folder, "viva.db"), join(place, "viva.db"));
  writeFileSync(join(place, "originals", sha256), original);
  writeFileSync(
    join(place, "preferences.json"),
    JSON.stringify({ theme: "dark", modelsFolder: gone }),
  );
  return { folder, place, shared, paths: dataPaths(folder) };
}

it("forgets folders that are not on this computer, and keeps those that are", () => {
  const { folder, shared, paths } = unpacked();
  importArchive(paths, importId, start);
  const { store } = openTestStore({ folder });
  expect(store.library.watched.list()).toEqual([shared]);
  store.close();
  expect(JSON.parse(readFileSync(paths.preferences, "utf8"))).toEqual({
    theme: "dark",
    modelsFolder: null,
  });
});

it("keeps the folder of models that is on this computer", () => {
  const { place, shared, paths } = unpacked();
  writeFileSync(join(place, "preferences.json"), JSON.stringify({ modelsFolder: shared }));
  importArchive(paths, importId, start);
  expect(JSON.parse(readFileSync(paths.preferences, "utf8"))).toEqual({ modelsFolder: shared });
});

it("puts the export's original in the place of one that the disk has spoilt", () => {
  const { paths } = unpacked();
  const files = join(paths.library, "files");
  mkdirSync(files, { recursive: true });
  writeFileSync(join(files, sha256), "spoilt");
  importArchive(paths, importId, start);
  expect(readFileSync(join(files, sha256), "utf8")).toBe(original);
});

it("is done when only tidying up fails, and the next opening tidies up", () => {
  const { folder, paths } = unpacked();
  const { rmSync } = fs;
  const restore = (): void => {
    fs.rmSync = rmSync;
    syncBuiltinESMExports();
  };
  onTestFinished(restore);
  fs.rmSync = (path, options) => {
    if (options?.recursive === true && existsSync(path))
      throw new Error("a scanner holds a file of it open");
    rmSync(path, options);
  };
  syncBuiltinESMExports();
  importArchive(paths, importId, start);
  restore();
  openFolder(folder);
  expect(existsSync(paths.importing)).toBe(false);
  const { store } = openTestStore({ folder });
  expect(store.conversations.list({ search: "", limit: 1, offset: 0 }).total).toBe(1);
});
