import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
  renameSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { listBackups } from "./backups/backupNotes.ts";
import { backUpClosed } from "./backups/backUpClosed.ts";
import { dataPaths } from "./dataFolder.ts";
import { openWriter } from "./database.ts";
import { recoverStore } from "./recoverStore.ts";
import { endedColumn, sampleCheck } from "./testing/checkSamples.ts";
import { finishedWith, startConversation } from "./testing/samples.ts";
import { foundTexts, sampleDocument } from "./testing/librarySamples.ts";
import { beginSession, choiceItem, lockOf, sampleBank } from "./testing/practiceSamples.ts";
import { failureOf } from "./testing/failureOf.ts";
import { day, listeningLog, openTestStore, start } from "./testing/openTestStore.ts";

const everything = { search: "", limit: 100, offset: 0 };
const clock = { now: () => start + 2 * day };

/** A closed store with a backup of one conversation and a second conversation after it. */
function folderWithBackup() {
  const first = openTestStore();
  startConversation(first.store, "in the backup");
  first.store.close();
  backUpClosed(dataPaths(first.folder), "use", start + day);
  const { store, folder } = openTestStore({ folder: first.folder, at: start + day });
  const { answerId } = startConversation(store, "after the backup");
  store.messages.finish(answerId, finishedWith("text ".repeat(2000)), 1);
  store.close();
  return dataPaths(folder);
}

function overwrite(path: string, position: number, bytes: number) {
  const file = openSync(path, "r+");
  writeSync(file, Buffer.alloc(bytes, 0xa5), 0, bytes, position);
  closeSync(file);
}

const damages: [string, (path: string) => void][] = [
  ["its first page overwritten", (path) => overwrite(path, 0, 4096)],
  ["garbage over its inner pages", (path) => overwrite(path, 4096, 10 * 4096)],
  ["its end cut off", (path) => truncateSync(path, 3 * 4096)],
  ["something else in its place", (path) => writeFileSync(path, "Dear diary, ".repeat(1000))],
];

describe.each(damages)("a database with %s", (_, damage) => {
  it("is kept aside whole and told with its backups, again at each start until the student chose", () => {
    const paths = folderWithBackup();
    damage(paths.database);
    const bytes = readFileSync(paths.database);
    const failure = failureOf(() => openTestStore({ folder: paths.folder, at: start + 2 * day }));
    const keptAs = join(paths.damaged, "2026-01-17T09-30-00.000Z", "viva.db");
    expect(failure).toEqual({
      code: "DATA_DAMAGED",
      data: { keptAs, backups: listBackups(paths) },
    });
    expect(listBackups(paths)).toHaveLength(1);
    expect(bytes.equals(readFileSync(keptAs))).toBe(true);
    expect(existsSync(paths.database)).toBe(false);
    expect(failureOf(() => openTestStore({ folder: paths.folder }))).toEqual(failure);
  });
});

/** A folder whose damaged database was moved aside. */
function damagedFolder() {
  const paths = folderWithBackup();
  overwrite(paths.database, 0, 4096);
  const failure = failureOf(() => openTestStore({ folder: paths.folder, at: start + 2 * day }));
  if (failure.code !== "DATA_DAMAGED") throw new Error(failure.code);
  return { paths, ...failure.data };
}

describe("after damage", () => {
  it("goes on with the newest backup", () => {
    const { paths, keptAs, backups } = damagedFolder();
    recoverStore({ folder: paths.folder, from: { backup: backups[0] ?? "" }, clock });
    expect(readdirSync(paths.folder)).toEqual(["backups", "damaged", "viva.db"]);
    const { store } = openTestStore({ folder: paths.folder, at: start + day + 1 });
    expect(store.conversations.list(everything).items.map((item) => item.title)).toEqual([
      "in the backup",
    ]);
    startConversation(store, "life goes on");
    expect(existsSync(keptAs)).toBe(true);
    expect(listBackups(paths)).toEqual(backups);
  });

  it("goes on with nothing, and is not asked again", () => {
    const { paths, keptAs } = damagedFolder();
    recoverStore({ folder: paths.folder, from: "empty", clock });
    openTestStore({ folder: paths.folder }).store.close();
    const { store } = openTestStore({ folder: paths.folder });
    expect(store.conversations.list(everything)).toEqual({ items: [], total: 0 });
    expect(existsSync(keptAs)).toBe(true);
  });

  it("refuses a backup that is gone, a folder or damaged too, and still waits for the choice", () => {
    const { paths, backups } = damagedFolder();
    const backup = backups[0] ?? "";
    const refusal = (from: string) =>
      failureOf(() => recoverStore({ folder: paths.folder, from: { backup: from }, clock }));
    expect(refusal(paths.backups)).toEqual({
      code: "FILE_IS_FOLDER",
      data: { path: paths.backups },
    });
    overwrite(backup, 0, 4096);
    expect(refusal(backup)).toEqual({
      code: "FILE_UNREADABLE",
      data: { path: backup, reason: "this backup is damaged too" },
    });
    rmSync(backup);
    expect(refusal(backup)).toEqual({ code: "FILE_MISSING", data: { path: backup } });
    expect(readdirSync(paths.folder)).toEqual(["backups", "damaged"]);
    expect(failureOf(() => openTestStore({ folder: paths.folder })).code).toBe("DATA_DAMAGED");
  });

  it("never overwrites an older damaged database with a newer one", () => {
    const { paths, keptAs } = damagedFolder();
    const older = readFileSync(keptAs);
    writeFileSync(paths.database, "no database, at the same moment");
    failureOf(() => openTestStore({ folder: paths.folder, at: start + 2 * day }));
    expect(older.equals(readFileSync(keptAs))).toBe(true);
    expect(readdirSync(paths.damaged)).toHaveLength(2);
  });

  it("finishes a move aside that was cut off before the write-ahead log moved", () => {
    const { paths, keptAs } = damagedFolder();
    writeFileSync(`${paths.database}-wal`, "the log of the damaged one");
    expect(failureOf(() => openTestStore({ folder: paths.folder })).code).toBe("DATA_DAMAGED");
    expect(readFileSync(`${keptAs}-wal`, "utf8")).toBe("the log of the damaged one");
    expect(existsSync(`${paths.database}-wal`)).toBe(false);
  });
});

describe("going back to a backup", () => {
  it("keeps a sound database aside too", () => {
    const paths = folderWithBackup();
    const [backup = ""] = listBackups(paths);
    recoverStore({ folder: paths.folder, from: { backup }, clock });
    const { store } = openTestStore({ folder: paths.folder });
    expect(store.conversations.list(everything).total).toBe(1);
    const [aside = ""] = readdirSync(paths.damaged).map((name) => join(paths.damaged, name));
    store.close();
    renameSync(join(aside, "viva.db"), paths.database);
    expect(openTestStore({ folder: paths.folder }).store.conversations.list(everything).total).toBe(
      2,
    );
    expect(dirname(aside)).toBe(paths.damaged);
  });
});

describe("a broken search index", () => {
  it("is made again from the text, which is sound", () => {
    const paths = folderWithBackup();
    const database = openWriter(paths.database);
    database.unsafeMode(true);
    database.exec("UPDATE message_search_data SET block = randomblob(50) WHERE id > 10");
    database.close();
    const { store } = openTestStore({ folder: paths.folder, at: start + 2 * day });
    const found = store.conversations.list({ ...everything, search: "text" });
    expect(found.items.map((item) => item.title)).toEqual(["after the backup"]);
  });

  it("of the library is made again from its passages, of current documents only", () => {
    const { store, folder } = openTestStore();
    const removed = sampleDocument([["The spleen filters."]]);
    store.library.add(removed, null);
    store.library.add(sampleDocument([["# Heart", "The heart pumps."]]), null);
    store.library.remove(removed.id, start);
    store.close();
    const database = openWriter(dataPaths(folder).database);
    database.unsafeMode(true);
    database.exec("UPDATE passage_search_data SET block = randomblob(50) WHERE id > 10");
    database.close();
    const again = openTestStore({ folder }).store;
    expect(foundTexts(again, "heart")).toEqual(["The heart pumps."]);
    expect(foundTexts(again, "spleen")).toEqual([]);
    again.library.restore(removed.id);
    expect(foundTexts(again, "spleen")).toEqual(["The spleen filters."]);
  });

  it("of question banks is made again from their items", () => {
    const { store, folder } = openTestStore();
    const { bankId, itemIds } = sampleBank(store, [choiceItem(1), choiceItem(2)]);
    const sessionId = beginSession(store, itemIds);
    store.practice.lock(sessionId, [lockOf(0, true)], null);
    store.close();
    const database = openWriter(dataPaths(folder).database);
    database.unsafeMode(true);
    database.exec("UPDATE item_search_data SET block = randomblob(50) WHERE id > 10");
    database.close();
    const log = listeningLog();
    const again = openTestStore({ folder, log }).store;
    expect(log.lines).toContain("the search index was broken and was made again");
    const digoxin = { bankId, query: "digoxin 2", show: "all", limit: 5, offset: 0 } as const;
    const found = again.banks.items(digoxin).items;
    expect(found.map(({ id }) => id)).toEqual(itemIds.slice(1));
    expect(again.practice.session(sessionId).responses[0]?.correct).toBe(true);
  });

  it("of checks is made again from them, but for what is withheld", () => {
    const { store, folder } = openTestStore();
    const check = sampleCheck({ answers: [endedColumn("Relievers.")] });
    store.checks.add([check]);
    store.close();
    const database = openWriter(dataPaths(folder).database);
    database.unsafeMode(true);
    database.exec("UPDATE check_search_data SET block = randomblob(50) WHERE id > 10");
    database.close();
    const again = openTestStore({ folder }).store;
    const find = (search: string) =>
      again.checks.list({ ...everything, search, stage: null }).total;
    expect([find("asthma"), find("relievers")]).toEqual([1, 0]);
    const mine = { text: "Steroids", confidence: null, committedAt: 1 };
    again.checks.update(check.id, { mine });
    expect([find("steroids"), find("relievers")]).toEqual([1, 1]);
  });
});
