import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listBackups, readNote } from "../backups/backupNotes.ts";
import { assembleBackup } from "../backups/assembleBackup.ts";
import { backUpClosed } from "../backups/backUpClosed.ts";
import { readContents } from "../backups/readContents.ts";
import { checkDatabase } from "../damage.ts";
import { dataPaths } from "../dataFolder.ts";
import { openReader } from "../database.ts";
import { dieAtWrite } from "../testing/dieAtWrite.ts";
import { sampleModel } from "../testing/modelSamples.ts";
import { openTestStore, start, temporaryFolder } from "../testing/openTestStore.ts";
import { startConversation } from "../testing/samples.ts";
import { eraseData } from "./eraseData.ts";
import { importArchive } from "./importArchive.ts";
import { moveData } from "./moveData.ts";
import { openFolder } from "./openFolder.ts";
import { restoreBackup } from "./restoreBackup.ts";
import { movingName } from "./unfinishedMove.ts";

const now = start + 1000;
const original = "An original of the library.";
const sha256 = createHash("sha256").update(original).digest("hex");
const importId = "6ad0bc4c-3ed3-4c44-a3c6-2b39a0b2f0d1";

/** A closed folder with so many conversations, and beside them an original and settings. */
function filled(conversations: number): string {
  const { store, folder } = openTestStore();
  for (let n = 0; n < conversations; n++) startConversation(store, `Conversation ${n}`);
  store.close();
  mkdirSync(join(folder, "library", "files"), { recursive: true });
  writeFileSync(join(folder, "library", "files", sha256), original);
  writeFileSync(join(folder, "preferences.json"), JSON.stringify({ theme: "dark" }));
  return folder;
}

/** How many conversations a folder holds when it is opened as after a start. */
function opened(folder: string): number {
  openFolder(folder);
  const { store } = openTestStore({ folder, at: now });
  const { total } = store.conversations.list({ search: "", limit: 1, offset: 0 });
  store.close();
  return total;
}

/** Puts a model into a closed folder that Viva downloaded there. */
function listDownloaded(folder: string): void {
  const path = join(folder, "models", "m.gguf");
  writeFileSync(path, "model");
  const { size, mtimeMs } = statSync(path);
  const fileKey = `${path}\n${size}\n${Math.round(mtimeMs)}`;
  const { store } = openTestStore({ folder });
  store.models.put(sampleModel(path, { origin: "downloaded", fileKey }));
  store.close();
}

/** Every backup that is listed can be put together and is sound. */
function expectSoundBackups(folder: string): void {
  const paths = dataPaths(folder);
  for (const path of listBackups(paths)) {
    const note = readNote(path);
    if (note === null) throw new Error(`${path} is half written`);
    const copy = join(temporaryFolder(), "copy.db");
    assembleBackup(path, note, copy);
    expect(checkDatabase(copy)).toBe("sound");
    const database = openReader(copy);
    expect(readContents(database)).toEqual(note.contents);
    database.close();
  }
}

/**
 * Does something to fresh copies of a folder, not killed and killed: at each of its last writes, where one state takes
 * the place of another, and at every fifth before.
 */
function atWrites(
  template: string,
  act: (folder: string) => void,
  check: (folder: string) => void,
): number {
  const run = (n: number): number => {
    const folder = temporaryFolder();
    cpSync(template, folder, { recursive: true });
    const writes = dieAtWrite(n, () => act(folder));
    check(folder);
    return writes;
  };
  const all = run(Infinity);
  for (let n = 1; n <= all; n += n < all - 20 ? 5 : 1) run(n);
  return all;
}

describe("killed at any write", () => {
  it("a backup is there whole or not at all, and the next one is made as ever", () => {
    const seen = new Set<number>();
    const writes = atWrites(
      filled(2),
      (folder) => void backUpClosed(dataPaths(folder), "use", now),
      (folder) => {
        expectSoundBackups(folder);
        const before = listBackups(dataPaths(folder)).length;
        seen.add(before);
        backUpClosed(dataPaths(folder), "use", now + 1);
        expectSoundBackups(folder);
        expect(listBackups(dataPaths(folder))).toHaveLength(before + 1);
      },
    );
    expect(writes).toBeGreaterThan(10);
    expect(seen).toEqual(new Set([0, 1]));
  }, 240_000);

  it("a restore leaves the old state or the new one, and the old one as a backup before the new is there", () => {
    const template = filled(1);
    const made = backUpClosed(dataPaths(template), "byHand", start);
    const { store } = openTestStore({ folder: template });
    startConversation(store, "later");
    store.close();
    const seen = new Set<number>();
    atWrites(
      template,
      (folder) => restoreBackup(dataPaths(folder), made?.name ?? "", now),
      (folder) => {
        const conversations = opened(folder);
        seen.add(conversations);
        expectSoundBackups(folder);
        if (conversations === 1) {
          const [newest = ""] = listBackups(dataPaths(folder));
          expect(readNote(newest)?.contents.conversations).toBe(2);
        }
      },
    );
    expect(seen).toEqual(new Set([1, 2]));
  }, 240_000);

  it("an import leaves the old state or the new one with its settings and originals", () => {
    const template = filled(1);
    rmSync(join(template, "library"), { recursive: true });
    writeFileSync(join(template, "preferences.json"), JSON.stringify({ theme: "light" }));
    const staged = join(template, "importing", importId);
    mkdirSync(join(staged, "originals"), { recursive: true });
    const other = filled(3);
    cpSync(join(other, "viva.db"), join(staged, "viva.db"));
    cpSync(join(other, "preferences.json"), join(staged, "preferences.json"));
    writeFileSync(join(staged, "originals", sha256), original);
    const seen = new Set<number>();
    atWrites(
      template,
      (folder) => importArchive(dataPaths(folder), importId, now),
      (folder) => {
        const conversations = opened(folder);
        seen.add(conversations);
        const { theme } = JSON.parse(readFileSync(join(folder, "preferences.json"), "utf8"));
        expect(theme).toBe(conversations === 3 ? "dark" : "light");
        if (conversations === 3) {
          expect(readFileSync(join(folder, "library", "files", sha256), "utf8")).toBe(original);
        }
      },
    );
    expect(seen).toEqual(new Set([1, 3]));
  }, 240_000);

  it("erasing is finished by the next opening, once it has begun", () => {
    const seen = new Set<number>();
    const template = filled(2);
    backUpClosed(dataPaths(template), "use", now);
    mkdirSync(join(template, "models"));
    atWrites(
      template,
      (folder) => {
        listDownloaded(folder);
        eraseData(dataPaths(folder), true);
      },
      (folder) => {
        const conversations = opened(folder);
        seen.add(conversations);
        if (conversations === 2) return expectSoundBackups(folder);
        expect(readdirSync(folder)).toEqual(["viva.db"]);
      },
    );
    expect(seen).toEqual(new Set([2, 0]));
  }, 240_000);

  it("a move leaves the old folder whole and in use, or the new one", () => {
    const template = filled(2);
    mkdirSync(join(template, "models"));
    const seen = new Set<string>();
    let usual = { folder: "", pointer: "" };
    let to = "";
    atWrites(
      template,
      (folder) => {
        usual = { folder, pointer: join(folder, "data-folder.json") };
        to = `${folder}-moved`;
        listDownloaded(folder);
        moveData(dataPaths(folder), to, usual);
      },
      (folder) => {
        expect(opened(folder)).toBe(2);
        const moved = existsSync(usual.pointer);
        seen.add(moved ? "new" : "old");
        if (moved) {
          expect(JSON.parse(readFileSync(usual.pointer, "utf8"))).toEqual({ folder: to });
          expect(opened(to)).toBe(2);
          expect(readFileSync(join(to, "models", "m.gguf"), "utf8")).toBe("model");
          expect(existsSync(dataPaths(to).movingTo)).toBe(false);
          expect(readFileSync(join(to, "library", "files", sha256), "utf8")).toBe(original);
          expect(existsSync(join(to, movingName))).toBe(false);
        } else {
          // The same folder can be moved to again, whatever was left in it.
          moveData(dataPaths(folder), to, usual);
          expect(opened(to)).toBe(2);
        }
        rmSync(to, { recursive: true, force: true });
      },
    );
    expect(seen).toEqual(new Set(["old", "new"]));
  }, 240_000);
});
