import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Connections } from "./core/connectionPorts.ts";
import type { Data } from "./core/data/createData.ts";
import type { Store } from "./core/ports.ts";
import { keepCoreOpen, type KeptCore } from "./keepCoreOpen.ts";
import { openCore, type OpenedCore } from "./openCore.ts";
import { openStore } from "./store/openStore.ts";
import { startConversation } from "./store/testing/samples.ts";

const never = new AbortController().signal;
let folder: string;
const open: KeptCore[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "viva-kept-"));
});
afterEach(async () => {
  for (const kept of open.splice(0)) await kept.close();
  await rm(folder, { recursive: true, force: true });
});

/** Writes to the closed store of a folder. */
function write(dataFolder: string, work: (store: Store) => void): void {
  const clock = { now: () => Date.now() };
  const { store } = openStore({ folder: dataFolder, clock, log });
  work(store);
  store.close();
}

const log = { info: () => undefined, error: () => undefined };

/** A core as a shell keeps it; next resolves with the one that is opened after it. */
function keep(dataFolder: string) {
  let tell: (opened: { readonly opened: OpenedCore; readonly folder: string }) => void;
  let news = Promise.withResolvers<{ opened: OpenedCore; folder: string }>();
  let connections: Connections | undefined;
  tell = (told) => news.resolve(told);
  const kept = keepCoreOpen(
    dataFolder,
    ({ folder: at, ...opening }) => {
      connections = opening.connections;
      return openCore({ ...opening, dataFolder: at, shell: "web", bare: true });
    },
    {
      closing: () => undefined,
      opened: (opened, at) => tell({ opened, folder: at }),
      lost: (cause) => news.reject(cause),
    },
  );
  open.push(kept);
  return {
    kept,
    connections: () => connections,
    data: (): Data => kept.current().core.data,
    /** Asks for something that opens the core again, and waits until it is. */
    after: async (work: (data: Data) => void) => {
      news = Promise.withResolvers();
      tell = (told) => news.resolve(told);
      work(kept.current().core.data);
      return news.promise;
    },
  };
}

async function titles(data: Data): Promise<number> {
  return (await data.overview()).contents.conversations;
}

it("restores a backup, tells before what that means, and the state before can be restored again", async () => {
  write(folder, (store) => startConversation(store, "kept"));
  const { kept, data } = keep(folder);
  const backup = await data().backUp();
  if (backup === null) throw new Error("no backup was made");
  expect(backup).toMatchObject({ why: "byHand", contents: { conversations: 1, messages: 2 } });
  expect(await data().backUp()).toBeNull();
  await kept.close();
  write(folder, (store) => {
    const [item] = store.conversations.list({ search: "", limit: 1, offset: 0 }).items;
    store.conversations.remove(item?.id ?? "", Date.now());
    startConversation(store, "later");
    startConversation(store, "latest");
  });
  const second = keep(folder);
  const preview = await second.data().preview(backup.name);
  expect(preview.now.conversations).toBe(2);
  expect(preview.next.conversations).toBe(1);
  expect(preview.lost.conversations).toMatchObject({ count: 2 });
  expect(preview.lost.conversations.titles.toSorted()).toEqual(["later", "latest"]);
  expect(preview.back.conversations).toEqual({ count: 1, titles: ["kept"] });
  await second.after((data) => data.restore(backup.name));
  const restored = await second.data().overview();
  expect(restored.contents.conversations).toBe(1);
  expect(restored.replaced).toMatchObject({ what: "restore", failure: null });
  const [before] = restored.backups;
  expect(before).toMatchObject({ why: "restore", contents: { conversations: 2 } });
  await second.after((data) => data.restore(before?.name ?? ""));
  expect(await titles(second.data())).toBe(2);
});

it("lists what was opened before also after the core was opened again", async () => {
  write(folder, (store) => startConversation(store, "kept"));
  const { connections, data, after } = keep(folder);
  const backup = await data().backUp();
  const opened = { host: "engine.test", secure: true, purpose: { kind: "serverTest" } } as const;
  connections()?.begin(opened);
  await after((data) => data.restore(backup?.name ?? ""));
  const watching = connections()?.watch(never);
  expect((await watching?.next())?.value).toMatchObject({ newest: [opened] });
  await watching?.return(undefined);
});

it("goes on with the data as they were when a backup is damaged", async () => {
  write(folder, (store) => startConversation(store, "kept"));
  const first = keep(folder);
  const backup = await first.data().backUp();
  await first.kept.close();
  // Now no part of the present database is one of the backup's.
  write(folder, (store) => startConversation(store, "a later one ".repeat(10_000)));
  await rm(join(folder, "backups", "parts"), { recursive: true });
  const again = keep(folder);
  await again.after((data) => data.restore(backup?.name ?? ""));
  const { replaced, contents } = await again.data().overview();
  expect(replaced).toMatchObject({ what: "restore", failure: { code: "BACKUP_DAMAGED" } });
  expect(contents.conversations).toBe(2);
});

it("refuses a backup that is not there, before anything is closed", async () => {
  const { data } = keep(folder);
  expect(() => data().restore("000001-2026-01-15T09-30-00.000Z")).toThrow("BACKUP_MISSING");
  expect(() => data().restore(randomUUID())).toThrow("BACKUP_MISSING");
});

it("exports everything, erases everything, and imports it again as it was", async () => {
  write(folder, (store) => {
    startConversation(store, "one");
    startConversation(store, "two");
  });
  const { data, after } = keep(folder);
  const zip = join(folder, "mine.zip");
  const before = (await data().overview()).contents;
  let last: unknown = null;
  for await (const step of data().exportTo(zip, never)) last = step;
  expect(last).toMatchObject({ kind: "done", path: zip });
  await after((data) => data.erase(false));
  const erased = await data().overview();
  expect(erased.contents).toMatchObject({ conversations: 0, changedAt: null });
  expect(erased.backups).toEqual([]);
  expect(erased.replaced).toMatchObject({ what: "erase", failure: null });
  const opened = await data().openArchive(zip, never);
  expect(opened.facts.contents).toEqual(before);
  expect(opened.replacement.back.conversations.count).toBe(2);
  await after((data) => data.import(opened.importId));
  expect((await data().overview()).contents).toEqual(before);
});
