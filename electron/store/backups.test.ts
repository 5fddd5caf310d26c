import { copyFileSync, mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { listBackups } from "./backups.ts";
import { checkDatabase } from "./damage.ts";
import { dataPaths } from "./dataFolder.ts";
import { openReader } from "./database.ts";
import { beginSession, choiceItem, sampleBank } from "./testing/practiceSamples.ts";
import { startConversation } from "./testing/samples.ts";
import {
  day,
  listeningLog,
  openTestStore,
  start,
  temporaryFolder,
} from "./testing/openTestStore.ts";

const hour = day / 24;
const backupsOf = (folder: string) => listBackups(dataPaths(folder));

/** A closed store with one conversation. */
function filledFolder(): string {
  const { store, folder } = openTestStore();
  startConversation(store, "kept");
  store.close();
  return folder;
}

function openAndClose(folder: string, at: number) {
  openTestStore({ folder, at }).store.close();
}

describe("automatic backups", () => {
  it("are made at opening, at most one a day", () => {
    const folder = filledFolder();
    expect(backupsOf(folder)).toEqual([]);
    openAndClose(folder, start + hour);
    openAndClose(folder, start + 5 * hour);
    expect(backupsOf(folder)).toHaveLength(1);
    openAndClose(folder, start + 26 * hour);
    expect(backupsOf(folder)).toHaveLength(2);
    for (const backup of backupsOf(folder)) {
      expect(checkDatabase(backup)).toBe("sound");
      const copy = openReader(backup);
      expect(copy.prepare("SELECT title FROM conversations").pluck().all()).toEqual(["kept"]);
      copy.close();
    }
  });

  it("are made of question banks too", () => {
    const { store, folder } = openTestStore();
    const { itemIds } = sampleBank(store, [choiceItem(1)]);
    const sessionId = beginSession(store, itemIds);
    store.practice.respond(sessionId, 0, { chosen: 2 });
    store.close();
    openAndClose(folder, start + hour);
    const [backup = ""] = backupsOf(folder);
    const copy = temporaryFolder();
    copyFileSync(backup, join(copy, "viva.db"));
    const session = openTestStore({ folder: copy }).store.practice.session(sessionId);
    expect(session.responses).toMatchObject([{ itemId: itemIds[0], chosen: 2 }]);
  });

  it("keep the seven newest", () => {
    const folder = filledFolder();
    for (let days = 1; days <= 9; days++) openAndClose(folder, start + days * day);
    expect(backupsOf(folder).map((path) => basename(path))).toEqual(
      [24, 23, 22, 21, 20, 19, 18].map((date) => `viva-2026-01-${date}T09-30-00.000Z.db`),
    );
  });

  it("are fewer when a large library makes them large, and never less than two", () => {
    const folder = filledFolder();
    for (let days = 1; days <= 5; days++) {
      openAndClose(folder, start + days * day);
      // Without data behind it such a length takes no room on the disk.
      for (const backup of backupsOf(folder)) truncateSync(backup, 600_000_000);
    }
    expect(backupsOf(folder).map((path) => basename(path))).toEqual(
      [20, 19].map((date) => `viva-2026-01-${date}T09-30-00.000Z.db`),
    );
  });

  it("are made as ever after one that a wrong clock dated into the future", () => {
    const folder = filledFolder();
    openAndClose(folder, start + 900 * day);
    openAndClose(folder, start + day);
    expect(backupsOf(folder)).toHaveLength(2);
    openAndClose(folder, start + day + hour);
    expect(backupsOf(folder)).toHaveLength(2);
  });

  it("are not made of nothing, and take no notice of other files", () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "backups"));
    writeFileSync(join(folder, "backups", "notes.db"), "mine");
    writeFileSync(join(folder, "backups", "viva-2026-01-15T09-30-00.000Z.db.unfinished"), "half");
    openAndClose(folder, start);
    expect(backupsOf(folder)).toEqual([]);
  });

  it("do not keep the student out when they cannot be made", () => {
    const folder = filledFolder();
    writeFileSync(join(folder, "backups"), "in the way");
    const log = listeningLog();
    const { store } = openTestStore({ folder, at: start + day, log });
    expect(store.conversations.list({ search: "", limit: 1, offset: 0 }).total).toBe(1);
    expect(log.lines.join()).toMatch(/^the daily backup was not made: .*(EEXIST|ENOTDIR)/);
  });
});
