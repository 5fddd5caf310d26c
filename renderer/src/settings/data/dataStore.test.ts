import { createRouterClient, implement } from "@orpc/server";
import { describe, expect, it, vi } from "vitest";
import type { DataOverview, OpenedArchive, Replaced } from "../../../../electron/contract/data.ts";
import { contract } from "../../../../electron/contract/index.ts";
import { createDataStore } from "./dataStore.ts";

const contents = {
  conversations: 0,
  messages: 0,
  documents: 0,
  banks: 0,
  answers: 0,
  checks: 0,
  kept: 0,
  changedAt: null,
};
const empty: DataOverview = {
  folder: "/data",
  fixedBy: null,
  contents,
  backups: [],
  backupBytes: 0,
  fewer: false,
  backupFailure: null,
  freeBytes: 1e9,
  modelBytes: 0,
  modelFiles: [],
  stays: [],
  outside: [],
  replaced: null,
  exportFailure: null,
  exportLacks: [],
  left: null,
};
const nothing = { count: 0, titles: [] };
const kinds = {
  conversations: nothing,
  messages: nothing,
  documents: nothing,
  banks: nothing,
  answers: nothing,
  checks: nothing,
  kept: nothing,
};
const opened: OpenedArchive = {
  importId: "0b0d8a5e-6c3a-4e9a-9d58-0a7c3c1f6a11",
  facts: { madeAt: 1, version: "1", bytes: 5, contents, models: [] },
  replacement: { now: contents, next: contents, lost: kinds, back: kinds },
};

/** A core whose answers come when they are let go; overviews are what it tells on each line. */
function open(overviews: readonly (readonly DataOverview[])[] = []) {
  const os = implement(contract);
  const lines = [...overviews];
  const waiting = new Map<string, PromiseWithResolvers<void>>();
  const asked: string[] = [];
  const wait = async (what: string): Promise<void> => {
    asked.push(what);
    const held = Promise.withResolvers<void>();
    waiting.set(what, held);
    await held.promise;
  };
  const client = createRouterClient({
    data: {
      watch: os.data.watch.handler(async function* () {
        yield* lines.shift() ?? [];
      }),
      backUp: os.data.backUp.handler(async () => {
        await wait("backUp");
        return { backup: null };
      }),
      removeLeft: os.data.removeLeft.handler(async () => {
        await wait("removeLeft");
        return {};
      }),
      restore: os.data.restore.handler(async () => {
        await wait("restore");
        return {};
      }),
      exportTo: os.data.exportTo.handler(async function* ({ input }) {
        yield { kind: "working" as const, done: 1, total: 2 };
        await wait(input.path);
        yield { kind: "done" as const, path: input.path, bytes: 2 };
      }),
      move: os.data.move.handler(async function* ({ input }) {
        yield { kind: "working" as const, done: 1, total: 2 };
        await wait(input.path);
        yield { kind: "done" as const, path: input.path, bytes: 2 };
      }),
      checkFolder: os.data.checkFolder.handler(async ({ input }) => {
        await wait(input.path);
        return { folder: input.path, needBytes: 1, freeBytes: 2, warnings: [] };
      }),
      openArchive: os.data.openArchive.handler(async ({ input, errors }) => {
        await wait(input.path);
        throw errors.FILE_MISSING({ data: { path: input.path } });
      }),
      beginUpload: os.data.beginUpload.handler(() => ({ uploadId: opened.importId })),
      openUpload: os.data.openUpload.handler(async () => {
        await wait("openUpload");
        return opened;
      }),
      dismissNews: os.data.dismissNews.handler(() => ({})),
    },
    library: {
      appendUpload: os.library.appendUpload.handler(async ({ input }) => {
        await wait("append");
        return { received: atob(input.base64).length };
      }),
      abandonUpload: os.library.abandonUpload.handler(() => {
        asked.push("abandon");
        return {};
      }),
    },
  });
  const anew = vi.fn<(what: Replaced["what"]) => void>();
  const store = createDataStore(client as unknown as Parameters<typeof createDataStore>[0], anew);
  /** Waits until something was asked, then lets its answer come. */
  const answer = async (what: string): Promise<void> => {
    await vi.waitFor(() => expect(waiting.has(what)).toBe(true));
    waiting.get(what)?.resolve();
    waiting.delete(what);
  };
  return { store, state: store.state.getState, anew, asked, answer };
}

const signal = new AbortController().signal;
const moved: Replaced = { what: "move", at: 5, failure: null };
const restored: Replaced = { what: "restore", at: 5, failure: null };

describe("what others have replaced", () => {
  it("makes the page anew once, however often it is told, and also after it was read", async () => {
    const told = { ...empty, replaced: restored };
    const { store, state, anew } = open([[empty, told, told], [told]]);
    await store.follow(signal);
    await store.dismissNews();
    expect(state().overview?.replaced).toBeNull();
    await store.follow(signal);
    expect(anew.mock.calls).toEqual([["restore"]]);
  });

  it("is no news to a page that comes later", async () => {
    const { store, anew } = open([[{ ...empty, replaced: restored }]]);
    await store.follow(signal);
    expect(anew).not.toHaveBeenCalled();
  });

  it("says beside the dialog why it could not be done", async () => {
    const failure = { code: "BACKUP_MISSING", data: {} } as const;
    const failed = { ...empty, replaced: { ...restored, failure } };
    const { store, state, answer, anew } = open([[empty], [failed]]);
    await store.follow(signal);
    const restoring = store.restore("000001-2026-01-15T09-30-00.000Z");
    await answer("restore");
    await restoring;
    expect(state().work).toMatchObject({ kind: "running", job: "restoring" });
    await store.follow(signal);
    expect(state().work).toEqual({ kind: "failed", job: "restoring", problem: failure });
    expect(anew).not.toHaveBeenCalled();
  });

  it("was never asked for where the line broke before: the next line tells", async () => {
    const { store, state, answer } = open([[empty], [empty]]);
    await store.follow(signal);
    const restoring = store.restore("000001-2026-01-15T09-30-00.000Z");
    await answer("restore");
    await restoring;
    await store.follow(signal);
    expect(state().work).toMatchObject({
      kind: "failed",
      problem: { code: "CONNECTION_LOST" },
    });
  });
});

describe("a job", () => {
  it("waits for no other and ends no other", async () => {
    const { store, state, answer, asked } = open();
    const removing = store.removeLeft();
    await expect(store.backUp()).resolves.toBe("failed");
    expect(state().work).toMatchObject({ kind: "running", job: "removingLeft" });
    await answer("removeLeft");
    await expect(removing).resolves.toBe(true);
    expect(state().work).toEqual({ kind: "none" });
    expect(asked).toEqual(["removeLeft"]);
  });
});

describe("a copy", () => {
  it("tells how far it is, and where it was written", async () => {
    const { store, state, answer } = open();
    const exporting = store.exportTo("/a.zip");
    await vi.waitFor(() => expect(state().work).toMatchObject({ progress: { done: 1, total: 2 } }));
    await answer("/a.zip");
    await expect(exporting).resolves.toBe("/a.zip");
    expect(state().work).toEqual({ kind: "none" });
  });

  it("that makes the core close is at work until the core is back", async () => {
    const { store, state, answer, anew } = open([[empty], [{ ...empty, replaced: moved }]]);
    await store.follow(signal);
    const moving = store.move("/new");
    await answer("/new");
    await moving;
    expect(state().work).toMatchObject({ kind: "running", job: "moving" });
    await store.follow(signal);
    expect(anew.mock.calls).toEqual([["move"]]);
  });

  it.each(["exportTo", "move"] as const)("is cancelled: %s", async (job) => {
    const { store, state, asked, answer } = open();
    const copying = store[job]("/there");
    await vi.waitFor(() => expect(asked).toEqual(["/there"]));
    store.cancel();
    await answer("/there");
    await copying;
    expect(state().work).toEqual({ kind: "none" });
  });
});

describe("a question", () => {
  it("that was asked before another is never answered", async () => {
    const { store, state, answer } = open();
    const first = store.checkFolder("/first");
    const second = store.checkFolder("/second");
    await answer("/second");
    await second;
    await answer("/first");
    await first;
    expect(state().target).toMatchObject({ kind: "answered", value: { folder: "/second" } });
  });

  it("that is given up is not answered later", async () => {
    const { store, state, answer } = open();
    const checking = store.checkFolder("/first");
    store.forgetFolder();
    await answer("/first");
    await checking;
    expect(state().target).toEqual({ kind: "none" });
  });
});

describe("an export that the page alone has", () => {
  const file = new File(["12345"], "a.zip");

  it("is sent, then checked; what was wrong with the one before is gone", async () => {
    const { store, state, answer } = open();
    const missing = store.openArchive("/none.zip");
    await answer("/none.zip");
    await missing;
    expect(state().archive).toMatchObject({ kind: "failed", problem: { code: "FILE_MISSING" } });
    const opening = store.openArchive(file);
    await vi.waitFor(() => expect(state().archive).toEqual({ kind: "sending", done: 0, total: 5 }));
    await answer("append");
    await vi.waitFor(() => expect(state().archive).toEqual({ kind: "asking" }));
    await answer("openUpload");
    await opening;
    expect(state().archive).toEqual({ kind: "answered", value: opened });
  });

  it("is given up in the midst: nothing of it stays in the core, and nothing is shown", async () => {
    const { store, state, answer, asked } = open();
    const opening = store.openArchive(file);
    await vi.waitFor(() => expect(asked).toContain("append"));
    store.closeArchive();
    await answer("append");
    await opening;
    expect(asked).toEqual(["append", "abandon"]);
    expect(state().archive).toEqual({ kind: "none" });
  });
});
