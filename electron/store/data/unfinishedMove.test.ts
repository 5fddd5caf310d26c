import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { dataPaths } from "../dataFolder.ts";
import { dieAtWrite } from "../testing/dieAtWrite.ts";
import { openTestStore, start, temporaryFolder } from "../testing/openTestStore.ts";
import { startConversation } from "../testing/samples.ts";
import { checkTarget } from "./checkTarget.ts";
import { openFolder } from "./openFolder.ts";
import { openKeeper } from "./openKeeper.ts";
import { runAction } from "./runAction.ts";
import { moveData } from "./moveData.ts";

const original = "a".repeat(64);

/** An open folder with an original of several pieces, and where it may move. */
function home() {
  const { store, folder } = openTestStore();
  startConversation(store, "kept");
  const files = join(folder, "library", "files");
  mkdirSync(files, { recursive: true });
  writeFileSync(join(files, original), Buffer.alloc(10 << 20));
  const { keeper, close } = openKeeper(folder, { now: () => start });
  const place = temporaryFolder();
  const usual = { folder: join(place, "usual"), pointer: join(place, "usual", "data-folder.json") };
  const end = (): void => (close(), store.close());
  return { folder, keeper, end, usual, to: join(place, "to") };
}

it("leaves nothing of a move that is cancelled, and no folder that it made", async () => {
  const { folder, keeper, end, to } = home();
  const cancel = new AbortController();
  const copying = async (): Promise<void> => {
    for await (const { done } of keeper.folder.copy(to, cancel.signal)) {
      expect(done).toBeGreaterThan(0);
      cancel.abort();
    }
  };
  await expect(copying()).rejects.toMatchObject({ name: "AbortError" });
  expect(existsSync(to)).toBe(false);
  expect(existsSync(dataPaths(folder).movingTo)).toBe(false);
  end();
});

it("leaves nothing of one whose listener goes away, in a folder that was there", async () => {
  const { keeper, end, to } = home();
  mkdirSync(to);
  writeFileSync(join(to, ".DS_Store"), "");
  for await (const _ of keeper.folder.copy(to, new AbortController().signal)) break;
  expect(readdirSync(to).filter((name) => name !== "viva.lock")).toEqual([".DS_Store"]);
  expect(await checkTarget(join(to, "..", "none"), to)).toMatchObject({ folder: to });
  end();
});

it("leaves nothing of one that fails at its last step, and the data where they were", async () => {
  const { folder, keeper, end, usual, to } = home();
  for await (const _ of keeper.folder.copy(to, new AbortController().signal));
  end();
  // The system's usual place is a file, so nothing can be written into it.
  writeFileSync(usual.folder, "");
  expect(() => runAction(folder, { kind: "move", to }, { now: () => start, usual })).toThrow();
  expect(existsSync(to)).toBe(false);
  openFolder(folder);
  const { store } = openTestStore({ folder });
  expect(store.conversations.list({ search: "", limit: 1, offset: 0 }).total).toBe(1);
});

it("takes back at the next opening what a crash left of one", () => {
  const { folder, end, usual, to } = home();
  end();
  dieAtWrite(12, () => moveData(dataPaths(folder), to, usual));
  expect(existsSync(to)).toBe(true);
  openFolder(folder);
  expect(existsSync(to)).toBe(false);
  expect(existsSync(dataPaths(folder).movingTo)).toBe(false);
});

it("takes nothing back from a folder that somebody has begun to use", () => {
  const { folder, end, usual, to } = home();
  end();
  dieAtWrite(12, () => moveData(dataPaths(folder), to, usual));
  openFolder(to);
  const { store } = openTestStore({ folder: to });
  startConversation(store, "begun there");
  store.close();
  openFolder(folder);
  expect(existsSync(join(to, "viva.db"))).toBe(true);
});

it("never takes back the folder that the next start goes to, wherever the last step was cut off", () => {
  const first = home();
  first.end();
  const { folder, to, usual } = first;
  const all = dieAtWrite(Infinity, () => moveData(dataPaths(folder), to, usual));
  const seen = new Set<boolean>();
  for (let n = all - 8; n <= all; n += 1) {
    const other = home();
    other.end();
    dieAtWrite(n, () => moveData(dataPaths(other.folder), other.to, other.usual));
    const isMoved = existsSync(other.usual.pointer);
    seen.add(isMoved);
    // Somebody opens the old one all the same.
    openFolder(other.folder);
    if (isMoved) {
      openFolder(other.to);
      const { store } = openTestStore({ folder: other.to });
      expect(store.conversations.list({ search: "", limit: 1, offset: 0 }).total).toBe(1);
      store.close();
    }
  }
  expect(seen).toEqual(new Set([false, true]));
});
