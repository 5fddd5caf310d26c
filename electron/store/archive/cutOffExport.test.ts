import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openKeeper } from "../data/openKeeper.ts";
import { dataPaths } from "../dataFolder.ts";
import { openTestStore, start, temporaryFolder } from "../testing/openTestStore.ts";
import { startConversation } from "../testing/samples.ts";
import { saveArchive } from "./saveArchive.ts";

it("ends when nobody wants the export any more, and leaves no copy of the database", async () => {
  const { store, folder } = openTestStore();
  startConversation(store, "kept");
  const { keeper, close } = openKeeper(folder, { now: () => start });
  const facts = { madeAt: start, version: "1", models: [] };
  const readable = async function* () {};
  await expect(
    keeper.archives.write({ facts, readable }, AbortSignal.abort()),
  ).rejects.toMatchObject({ name: "AbortError" });
  expect(readdirSync(dataPaths(folder).exporting)).toEqual([]);
  close();
  store.close();
});

/** An export of one text that is held back until it may go on. */
function archiveOf(text: string, go: Promise<void>) {
  return {
    fileName: "a.zip",
    totalBytes: text.length,
    lacking: () => [],
    discard: () => undefined,
    bytes: (async function* () {
      yield Buffer.from(text.slice(0, 1));
      await go;
      yield Buffer.from(text.slice(1));
    })(),
  };
}

it("writes one of two exports to the same path whole, refuses the other, and spares a file beside it", async () => {
  const path = join(temporaryFolder(), "a.zip");
  writeFileSync(`${path}.part`, "somebody's");
  const { promise, resolve } = Promise.withResolvers<void>();
  const both = ["first", "other"].map((text) =>
    saveArchive(archiveOf(text, promise), path, () => undefined),
  );
  resolve();
  const ends = await Promise.allSettled(both);
  expect(ends.map(({ status }) => status)).toContain("fulfilled");
  expect(["first", "other"]).toContain(readFileSync(path, "utf8"));
  expect(existsSync(`${path}.part`)).toBe(true);
  expect(readdirSync(join(path, "..")).toSorted()).toEqual(["a.zip", "a.zip.part"]);
});
