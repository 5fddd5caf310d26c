import { expect, it } from "vitest";
import { packBankId } from "./core/ports.ts";
import { openPack } from "./core/studyPack/testing/openPack.ts";
import { readPackFiles } from "./host/readPackFiles.ts";
import { studyPackFolder } from "./host/studyPackFolder.ts";
import { temporaryFolder } from "./store/testing/openTestStore.ts";
import { linesOf, startBundled } from "./store/testing/runScript.ts";

/** After so many steps of a run it is killed: before and after single documents, among the questions, and near the end. */
const kills = [0, 1, 2, 7, 24, 39, 1, 30];

it("the pack comes in whole and once, however often Viva is killed while it does", async () => {
  const packFolder = studyPackFolder();
  if (packFolder === null) throw new Error("this package has no study pack");
  const folder = temporaryFolder();
  for (const steps of kills) {
    const child = startBundled("bringInUntilKilled", [folder, packFolder, String(steps)]);
    await linesOf(child);
    expect(child.signalCode).toBe("SIGKILL");
  }
  const files = readPackFiles(packFolder);
  const { pack, store } = openPack(files, { folder });
  const before = store.studyPack.documents().length;
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(files.articles.length);
  expect(pack.isDue()).toBe(true);
  await pack.settled();
  const documents = files.articles.length;
  expect(pack.state()).toMatchObject({ kind: "present", documents });
  const names = store.studyPack.documents().map(({ name }) => name);
  expect(names).toEqual(files.articles.map(({ name }) => name).toSorted());
  expect(store.library.list()).toHaveLength(documents);
  expect(store.library.list().every(({ tags }) => tags.includes("Study pack"))).toBe(true);
  const items = [...store.banks.eachItem(packBankId)].map(({ sourceId }) => sourceId);
  expect(new Set(items).size).toBe(items.length);
  expect(items).toHaveLength(220);
}, 120_000);
