import { copyFileSync, statSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { openReader, openWriter } from "./database.ts";
import { finishedWith, startConversation } from "./testing/samples.ts";
import { failureOf } from "./testing/failureOf.ts";
import { listeningLog, openTestStore, temporaryFolder } from "./testing/openTestStore.ts";

describe("an opened store", () => {
  it("makes its folder, for this user only", () => {
    const folder = join(temporaryFolder(), "new", "data");
    openTestStore({ folder });
    if (process.platform !== "win32") expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it("says so when its folder is a file, or inside one", () => {
    const file = join(openTestStore().folder, "viva.db");
    for (const folder of [file, join(file, "deeper")]) {
      expect(failureOf(() => openTestStore({ folder }))).toEqual({
        code: "BAD_ARGUMENT",
        data: { argument: "data folder", reason: `${file} is not a folder` },
      });
    }
  });

  it.runIf(process.platform === "linux")("says so when its folder cannot be made", () => {
    expect(failureOf(() => openTestStore({ folder: "/proc/viva/data" }))).toEqual({
      code: "BAD_ARGUMENT",
      data: { argument: "data folder", reason: "/proc/viva cannot be made" },
    });
  });

  it("syncs every commit, checks foreign keys and reads through a handle that cannot write", () => {
    const path = join(openTestStore().folder, "viva.db");
    const writer = openWriter(path);
    const settings = ["journal_mode", "synchronous", "foreign_keys", "busy_timeout"].map((name) =>
      writer.pragma(name, { simple: true }),
    );
    writer.close();
    expect(settings).toEqual(["wal", 2, 1, 5000]);

    const reader = openReader(path);
    expect(() => reader.exec("DELETE FROM messages")).toThrow("readonly");
    reader.close();
  });

  it("opens where a kill came before the database had its write-ahead log", () => {
    const folder = temporaryFolder();
    const making = new Database(join(folder, "made.db"));
    // Too much for the cache: the change reaches the file before it is committed, and its journal the disk before that.
    making.exec("CREATE TABLE cut (x)");
    making.exec("PRAGMA cache_size = 1; BEGIN; INSERT INTO cut VALUES (zeroblob(1000000))");
    for (const end of ["", "-journal"]) {
      copyFileSync(join(folder, `made.db${end}`), join(folder, `viva.db${end}`));
    }
    making.close();
    const { store } = openTestStore({ folder });
    const { answerId } = startConversation(store, "after the kill");
    expect(store.messages.get(answerId).message).toMatchObject({ status: "writing" });
  });

  it("may be closed twice", () => {
    const { store } = openTestStore();
    store.close();
    expect(() => store.close()).not.toThrow();
  });
});

describe("an answer that was being written when the last run ended", () => {
  it("is interrupted with its text kept, and found by search; finished ones stay as they are", () => {
    const { store, folder } = openTestStore();
    const cut = startConversation(store, "cut");
    store.messages.saveText(cut.answerId, "Bronchodilators first");
    const whole = startConversation(store, "whole");
    store.messages.finish(whole.answerId, finishedWith("all of it"), 5);
    store.close();

    const log = listeningLog();
    const { store: again } = openTestStore({ folder, log });
    expect(again.messages.get(cut.answerId).message).toMatchObject({
      status: "interrupted",
      text: "Bronchodilators first",
      stop: null,
      failure: null,
    });
    expect(again.messages.get(whole.answerId).message).toMatchObject({ status: "complete" });
    const found = again.conversations.list({ search: "bronchod", limit: 5, offset: 0 });
    expect(found.items.map((item) => item.id)).toEqual([cut.conversationId]);
    expect(log.lines).toEqual(["answers interrupted by the end of the last run: 1"]);
  });
});

describe("the notice", () => {
  it("remembers when each version was first acknowledged, across restarts", () => {
    const { store, folder } = openTestStore();
    expect(store.notice.acknowledgedAt("1")).toBeNull();
    store.notice.acknowledge("1", 100);
    store.notice.acknowledge("1", 200);
    store.close();
    const again = openTestStore({ folder }).store;
    expect(again.notice.acknowledgedAt("1")).toBe(100);
    expect(again.notice.acknowledgedAt("2")).toBeNull();
  });
});

describe("deaths of a model", () => {
  it("are counted by file, across restarts, until cleared", () => {
    const { store, modelDeaths, folder } = openTestStore();
    modelDeaths.add("/a.gguf 10 1", 100);
    modelDeaths.add("/a.gguf 10 1", 200);
    modelDeaths.add("/b.gguf 10 1", 200);
    store.close();
    const again = openTestStore({ folder }).modelDeaths;
    expect(again.count("/a.gguf 10 1")).toBe(2);
    expect(again.count("/a.gguf 10 2")).toBe(0);
    again.clear("/a.gguf 10 1");
    expect(again.count("/a.gguf 10 1")).toBe(0);
    expect(again.count("/b.gguf 10 1")).toBe(1);
  });
});
