import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { expect, it } from "vitest";
import { createOriginals } from "../documents/originals.ts";
import { listBackups } from "./backups/backupNotes.ts";
import { backUpClosed } from "./backups/backUpClosed.ts";
import { restoreBackup } from "./data/restoreBackup.ts";
import { dataPaths } from "./dataFolder.ts";
import { recoverStore } from "./recoverStore.ts";
import { failureOf } from "./testing/failureOf.ts";
import { sampleDocument, sampleImport } from "./testing/librarySamples.ts";
import { day, openTestStore, start } from "./testing/openTestStore.ts";

const now = () => start + 2 * day;
const nobody = new AbortController().signal;

/** The contents of all files of the library in one place, by their names. */
function contents(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .toSorted();
}

/** What createLibrary does at every start. */
async function sweepOf({ store, folder }: ReturnType<typeof openTestStore>) {
  const staged = store.library.imports.list().filter((item) => item.staged);
  await createOriginals(folder).sweep(
    store.library.neededFiles(),
    new Set(staged.map(({ path }) => path)),
  );
}

/** Takes a text into the library as an import does, whole file and document. */
async function addOriginal({ store, folder }: ReturnType<typeof openTestStore>, text: string) {
  const path = join(folder, "source.txt");
  writeFileSync(path, text);
  const { sha256 } = await createOriginals(folder).take(path, nobody);
  rmSync(path);
  store.library.add(sampleDocument([[text]], { sha256 }), null);
  return sha256;
}

/** A staged upload whose import waits. */
function stageUpload({ store, folder }: ReturnType<typeof openTestStore>, id: string) {
  const path = join(folder, "library", "incoming", id, "upload.txt");
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, id);
  store.library.imports.add([sampleImport({ path, staged: true })]);
}

/** A library with one document and upload that its backup names and one of each that came later; its database is damaged. */
async function damagedLibrary() {
  const first = openTestStore();
  const early = await addOriginal(first, "early");
  stageUpload(first, "early upload");
  first.store.close();
  backUpClosed(dataPaths(first.folder), "use", start + day);
  const second = openTestStore({ folder: first.folder, at: start + day });
  await addOriginal(second, "late");
  stageUpload(second, "late upload");
  second.store.close();
  const paths = dataPaths(first.folder);
  const [backup = ""] = listBackups(paths);
  writeFileSync(paths.database, "no database");
  const failure = failureOf(() => openTestStore({ folder: first.folder, at: now() }));
  if (failure.code !== "DATA_DAMAGED") throw new Error(failure.code);
  const aside = dirname(failure.data.keptAs);
  return { folder: first.folder, early, backup, aside, files: join(paths.folder, "library/files") };
}

it("recovery with nothing keeps every original and upload beside the damaged database", async () => {
  const { folder, aside, files } = await damagedLibrary();
  recoverStore({ folder, from: "empty", clock: { now } });
  const opened = openTestStore({ folder, at: now() });
  await sweepOf(opened);
  expect(contents(join(aside, "library/files"))).toEqual(["early", "late"]);
  expect(readdirSync(join(aside, "library/incoming")).toSorted()).toEqual([
    "early upload",
    "late upload",
  ]);
  expect(contents(files)).toEqual([]);
});

it("recovery with a backup keeps all of them, and those that it names stay in use", async () => {
  const { folder, aside, backup, early, files } = await damagedLibrary();
  recoverStore({ folder, from: { backup }, clock: { now } });
  const opened = openTestStore({ folder, at: now() });
  await sweepOf(opened);
  expect(contents(join(aside, "library/files"))).toEqual(["early", "late"]);
  expect(contents(files)).toEqual(["early"]);
  const { data } = await createOriginals(folder).read(early, 0, 100);
  expect(Buffer.from(data).toString()).toBe("early");
  expect(readdirSync(join(aside, "library/incoming"))).toEqual(["late upload"]);
  expect(readdirSync(join(folder, "library/incoming"))).toEqual(["early upload"]);
});

it("recovery with a backup after one with nothing brings back what the backup names", async () => {
  const { folder, backup, aside, files } = await damagedLibrary();
  recoverStore({ folder, from: "empty", clock: { now } });
  const between = openTestStore({ folder, at: now() });
  await sweepOf(between);
  await addOriginal(between, "between");
  between.store.close();
  recoverStore({ folder, from: { backup }, clock: { now } });
  await sweepOf(openTestStore({ folder, at: now() }));
  expect(contents(files)).toEqual(["early"]);
  expect(contents(join(aside, "library/files"))).toEqual(["early", "late"]);
  const other = readdirSync(join(folder, "damaged")).map((name) => join(folder, "damaged", name));
  expect(other.flatMap((path) => contents(join(path, "library/files"))).toSorted()).toEqual([
    "between",
    "early",
    "late",
  ]);
});

it("a backup that is restored after a recovery with nothing has its originals again", async () => {
  const { folder, backup, files } = await damagedLibrary();
  recoverStore({ folder, from: "empty", clock: { now } });
  openTestStore({ folder, at: now() }).store.close();
  restoreBackup(dataPaths(folder), basename(backup, ".json"), now());
  await sweepOf(openTestStore({ folder, at: now() }));
  expect(contents(files)).toEqual(["early"]);
});

it("a recovery that was cut off is finished by the next, whatever is chosen then", async () => {
  const { folder, backup, aside, files } = await damagedLibrary();
  recoverStore({ folder, from: "empty", clock: { now } });
  // As if it had ended before its last step.
  rmSync(dataPaths(folder).database);
  recoverStore({ folder, from: { backup }, clock: { now } });
  await sweepOf(openTestStore({ folder, at: now() }));
  expect(contents(files)).toEqual(["early"]);
  expect(contents(join(aside, "library/files"))).toEqual(["early", "late"]);
});
