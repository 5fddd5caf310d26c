import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { packOrigin } from "../../core/ports.ts";
import { openKeeper } from "../data/openKeeper.ts";
import { checkDatabase } from "../damage.ts";
import { dataPaths } from "../dataFolder.ts";
import { openReader, openWriter } from "../database.ts";
import { sampleDocument } from "../testing/librarySamples.ts";
import { openTestStore, start, temporaryFolder } from "../testing/openTestStore.ts";
import { startConversation } from "../testing/samples.ts";
import { assembleBackup } from "./assembleBackup.ts";
import { chunkFolder, listBackups, readNote } from "./backupNotes.ts";
import { whileStill } from "./backUpOpen.ts";
import { chunkBytes, openChunks } from "./chunks.ts";

/** An open store with one conversation, and the keeper of its folder at a time that can be set. */
function openKept() {
  const { store, folder } = openTestStore();
  startConversation(store, "kept");
  const time = { at: start };
  const { keeper, close } = openKeeper(folder, { now: () => time.at });
  return { store, folder, keeper, close, time, paths: dataPaths(folder) };
}

function titlesIn(path: string): unknown[] {
  const database = openReader(path);
  try {
    return database.prepare("SELECT title FROM conversations ORDER BY number").pluck().all();
  } finally {
    database.close();
  }
}

function assembled(path: string): string {
  const note = readNote(path);
  if (note === null) throw new Error("no note");
  const copy = join(temporaryFolder(), "copy.db");
  assembleBackup(path, note, copy);
  expect(checkDatabase(copy)).toBe("sound");
  return copy;
}

it("is made of a database in use, whole as it is, and not when nothing has changed", async () => {
  const { store, keeper, close, paths } = openKept();
  const made = await keeper.backups.make("use");
  expect(made).toMatchObject({ why: "use", at: start, contents: { conversations: 1 } });
  expect(await keeper.backups.make("use")).toBeNull();
  startConversation(store, "later");
  expect(await keeper.backups.make("byHand")).toMatchObject({ contents: { conversations: 2 } });
  const [newest = "", oldest = ""] = listBackups(paths);
  expect(titlesIn(assembled(newest))).toEqual(["kept", "later"]);
  expect(titlesIn(assembled(oldest))).toEqual(["kept"]);
  close();
});

it("writes only what has changed since the last one, and lets go only what no other needs", async () => {
  const { store, keeper, close, paths } = openKept();
  startConversation(store, "long ".repeat(200_000));
  const first = await keeper.backups.make("use");
  startConversation(store, "short");
  const second = await keeper.backups.make("use");
  expect(second?.addedBytes ?? 0).toBeLessThan((first?.addedBytes ?? 0) + 10 * chunkBytes);
  expect(second?.bytes ?? 0).toBeGreaterThan(1_000_000);
  await keeper.backups.remove([first?.name ?? ""]);
  expect((await keeper.backups.preview(second?.name ?? "")).lost.conversations.count).toBe(0);
  const size = await keeper.backups.bytes();
  let turns = 0;
  const turn = (): void => {
    turns += 1;
    if (existsSync(last)) setImmediate(turn);
  };
  const [last = ""] = openChunks(chunkFolder(paths.backups)).othersThan(new Set()).slice(-1);
  setImmediate(turn);
  await keeper.backups.remove([second?.name ?? ""]);
  expect(turns, "everything else went on while the parts were deleted").toBeGreaterThan(1);
  expect(await keeper.backups.bytes()).toBe(0);
  expect(size).toBeGreaterThan(0);
  close();
});

it("reads a file that stays as it is, however much is written meanwhile", async () => {
  const { store, paths, close } = openKept();
  await whileStill(paths.database, async () => {
    const before = readFileSync(paths.database);
    for (let n = 0; n < 30; n++) startConversation(store, `${n} `.repeat(50_000));
    const writer = openWriter(paths.database);
    writer.pragma("wal_checkpoint(PASSIVE)");
    writer.close();
    expect(readFileSync(paths.database).equals(before)).toBe(true);
  });
  const everything = store.conversations.list({ search: "", limit: 1, offset: 0 });
  expect(everything.total).toBe(31);
  close();
});

it("replaces a part that the disk has spoilt, instead of trusting its name", () => {
  const folder = temporaryFolder();
  const chunks = openChunks(folder);
  const { name } = chunks.keep(Buffer.from("a part"));
  chunks.sync();
  const path = join(folder, name.slice(0, 2), name);
  writeFileSync(path, "spoilt");
  expect(chunks.read(name)).toBeNull();
  expect(chunks.keep(Buffer.from("a part")).addedBytes).toBeGreaterThan(0);
  chunks.sync();
  expect(chunks.read(name)?.toString()).toBe("a part");
});

it("says which backup is damaged, and shows the others", async () => {
  const { store, keeper, close, paths } = openKept();
  const first = await keeper.backups.make("use");
  for (const shelf of readdirSync(join(paths.backups, "parts"))) {
    rmSync(join(paths.backups, "parts", shelf), { recursive: true });
  }
  startConversation(store, "x".repeat(300_000));
  const second = await keeper.backups.make("use");
  await expect(keeper.backups.preview(first?.name ?? "")).rejects.toMatchObject({
    failure: { code: "BACKUP_DAMAGED" },
  });
  expect((await keeper.backups.preview(second?.name ?? "")).next.conversations).toBe(2);
  close();
});

it("lets everything else go on while a backup is looked into", async () => {
  const { store, keeper, close } = openKept();
  const made = await keeper.backups.make("use");
  startConversation(store, "later");
  let turns = 0;
  let isOver = false;
  const turn = (): void => {
    turns += 1;
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  const preview = await keeper.backups.preview(made?.name ?? "");
  isOver = true;
  expect(preview.lost.conversations).toEqual({ count: 1, titles: ["later"] });
  expect(turns).toBeGreaterThan(20);
  await expect(keeper.backups.preview(made?.name ?? "", AbortSignal.abort())).rejects.toMatchObject(
    { name: "AbortError" },
  );
  close();
});

it("numbers backups by their order, also when the clock was set back", async () => {
  const { store, keeper, close, time } = openKept();
  await keeper.backups.make("use");
  time.at -= 86_400_000;
  startConversation(store, "later");
  await keeper.backups.make("use");
  expect(keeper.backups.list().map(({ name }) => name.slice(0, 6))).toEqual(["000002", "000001"]);
  close();
});

it("is made of nothing by itself neither at the first start nor when only the study pack has come", async () => {
  const { store, folder } = openTestStore();
  const { keeper, close } = openKeeper(folder, { now: () => start });
  expect(await keeper.backups.make("use")).toBeNull();
  store.library.add(sampleDocument([["A pack."]], { origin: `${packOrigin}heart.md` }), null);
  expect(await keeper.backups.make("use")).toBeNull();
  expect(await keeper.backups.make("byHand")).toMatchObject({ contents: { documents: 1 } });
  store.library.add(sampleDocument([["My own."]]), null);
  expect(await keeper.backups.make("use")).toMatchObject({ contents: { documents: 2 } });
  close();
});

/** A document of the library as far as its original goes. */
function addOriginal(path: string, sha256: string): void {
  const database = openWriter(path);
  database
    .prepare(
      `INSERT INTO documents (id, title, file_name, kind, bytes, sha256, origin, added_at, pages, passages,
        invisible_removed, ocr, notes, headings)
      VALUES ('d', 't', 'f', 'text', 1, ?, 'o', 1, 0, 0, 0, 0, '[]', '[]')`,
    )
    .run(sha256);
  database.close();
}

function removeDocuments(path: string): void {
  const database = openWriter(path);
  database.exec("DELETE FROM documents");
  database.close();
}

const sha256 = "a".repeat(64);

it("keeps the originals of every backup's library", async () => {
  const { store, keeper, close, paths, folder } = openKept();
  addOriginal(paths.database, sha256);
  await keeper.backups.make("use");
  removeDocuments(paths.database);
  expect(store.library.neededFiles()).toEqual(new Set([sha256]));
  rmSync(join(folder, "backups"), { recursive: true });
  expect(store.library.neededFiles()).toEqual(new Set());
  close();
});

it("keeps the originals of a backup that is being made, whatever is removed meanwhile", async () => {
  const { store, keeper, close, paths } = openKept();
  addOriginal(paths.database, sha256);
  const making = keeper.backups.make("use");
  // It has read what there is; its parts take another process, and longer than this.
  await vi.waitFor(() => expect(existsSync(join(paths.backups, "making.json"))).toBe(true));
  removeDocuments(paths.database);
  expect(store.library.neededFiles()).toEqual(new Set([sha256]));
  await making;
  expect(store.library.neededFiles()).toEqual(new Set([sha256]));
  const [made = ""] = listBackups(paths);
  expect(readNote(made)?.originals).toEqual([sha256]);
  close();
});

it("lets no original go where a backup does not say any more which are its own", async () => {
  const { store, keeper, close, paths } = openKept();
  addOriginal(paths.database, sha256);
  await keeper.backups.make("use");
  removeDocuments(paths.database);
  mkdirSync(join(paths.library, "files"), { recursive: true });
  writeFileSync(join(paths.library, "files", sha256), "original");
  const [note = ""] = listBackups(paths);
  writeFileSync(note, "{ spoilt");
  expect(store.library.neededFiles()).toEqual(new Set([sha256]));
  close();
});
