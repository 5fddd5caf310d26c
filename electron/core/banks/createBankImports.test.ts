import { expect, it, vi } from "vitest";
import { listeningLog, openTestStore, start } from "../../store/testing/openTestStore.ts";
import { Failed } from "../failed.ts";
import type { BankEvent, BankReader, FoundItem } from "../ports.ts";
import { createBankImports } from "./createBankImports.ts";

const item = (n: number, key = 0): FoundItem => ({
  content: {
    kind: "choice",
    context: "",
    stem: `Question ${n}?`,
    options: [
      { text: "yes", why: "" },
      { text: "no", why: "" },
    ],
    key,
    explanation: "",
    images: { stem: [], answer: [] },
  },
  subject: "",
  topic: "",
  tags: [],
  sourceId: "",
  at: `line ${n}`,
});

const started: BankEvent = { type: "started", format: "csv", name: null };
const batch = (items: readonly FoundItem[], share: number): BankEvent => ({
  type: "items",
  items,
  skipped: [],
  share,
});
const done: BankEvent = { type: "done", notes: ["Read to its end."] };

type Script = readonly (BankEvent | "wait" | Promise<void> | Failed)[];

/** Reads what a script says; "wait" waits until the reading is given up. */
function open(scripts: Record<string, Script>) {
  const discarded: string[] = [];
  const bankReader: BankReader = {
    async *read({ name }, signal) {
      for (const step of scripts[name] ?? []) {
        if (step instanceof Failed) throw step;
        if (step === "wait") {
          await new Promise<void>((resolve) => {
            if (signal.aborted) resolve();
            signal.addEventListener("abort", () => resolve());
          });
        } else if (step instanceof Promise) await step;
        else yield step;
        if (signal.aborted) return;
      }
    },
  };
  const { store } = openTestStore();
  const clock = { now: () => start };
  const log = listeningLog();
  const originals = { discardStaged: async (path: string) => void discarded.push(path) };
  const ports = { store, bankReader, originals, clock, log } as unknown as Parameters<
    typeof createBankImports
  >[0];
  return { store, discarded, imports: createBankImports(ports) };
}

const file = (name: string, staged = false) => ({ path: `/${name}`, name, staged });

async function first(imports: ReturnType<typeof open>["imports"], name: string, into?: string) {
  const [id = ""] = imports.add([file(name)], into ?? null);
  return imports.ended(id);
}

it("names the bank after the file, and the second time finds all of it there", async () => {
  const { imports, store } = open({ "Renal 1.csv": [started, batch([item(1), item(2)], 1), done] });
  const once = await first(imports, "Renal 1.csv");
  expect(once).toMatchObject({ imported: 2, duplicates: 0, skipped: 0, state: { kind: "done" } });
  expect(once.notes).toEqual(["Read to its end."]);
  const twice = await first(imports, "Renal 1.csv");
  expect(twice).toMatchObject({ imported: 0, duplicates: 2, bankId: once.bankId });
  expect(store.banks.list()).toMatchObject([{ name: "Renal 1", items: 2, format: "csv" }]);
});

it("tells a question that is there with another key", async () => {
  const { imports } = open({
    a: [started, batch([item(1), item(2)], 1), done],
    b: [started, batch([item(1), item(2, 1)], 1), done],
  });
  await first(imports, "a", "Both");
  const { duplicates, skipped, skippedItems } = await first(imports, "b", "Both");
  expect({ duplicates, skipped }).toEqual({ duplicates: 1, skipped: 1 });
  expect(skippedItems).toEqual([
    { at: "line 2", reason: "the same question is there with another key" },
  ]);
});

it("keeps files of one name but of other formats apart, unless the student puts them together", async () => {
  const other: BankEvent = { type: "started", format: "gift", name: null };
  const { imports, store } = open({
    "test.csv": [started, batch([item(1)], 1), done],
    "test.gift": [other, batch([item(2)], 1), done],
  });
  await first(imports, "test.csv");
  await first(imports, "test.gift");
  expect(store.banks.list().map(({ name }) => name)).toEqual(["test", "test (gift)"]);
  await first(imports, "test.gift", "test");
  expect(store.banks.withName("test")?.items).toBe(2);
});

it("a file that breaks keeps what was read, and the next one goes on", async () => {
  const broken = new Failed({ code: "BANK_BROKEN", data: { path: "a", reason: "it ends early" } });
  const { imports } = open({
    a: [started, batch([item(1)], 0.5), broken],
    b: [started, batch([item(2)], 1), done],
  });
  const ids = imports.add([file("a"), file("b")], "Bank");
  const ended = await Promise.all(ids.map(imports.ended));
  expect(ended).toMatchObject([
    { imported: 1, state: { kind: "failed", failure: { code: "BANK_BROKEN" } } },
    { imported: 1, state: { kind: "done" } },
  ]);
});

it("a file without a single item leaves no bank behind", async () => {
  const { imports, store } = open({ a: [started, batch([], 1), done] });
  expect(await first(imports, "a")).toMatchObject({ bankId: null, imported: 0 });
  expect(store.banks.list()).toEqual([]);
});

it("on a full disk nothing begins, no copy of an upload stays, and the next import is as ever", async () => {
  const { imports, store, discarded } = open({ a: [started, batch([item(1)], 1), done] });
  const full = vi.spyOn(store.banks.imports, "save").mockImplementation(() => {
    throw new Failed({ code: "DISK_FULL", data: {} });
  });
  expect(() => imports.add([file("a", true), file("a", true)], null)).toThrow(Failed);
  expect(discarded).toEqual(["/a", "/a"]);
  full.mockRestore();
  expect(store.banks.imports.list()).toEqual([]);
  expect((await first(imports, "a")).state.kind).toBe("done");
});

it("a disk that is full at the end keeps no copy of an upload and holds nobody up", async () => {
  const { imports, store, discarded } = open({
    a: [started, batch([item(1)], 1), done],
    b: [started, batch([item(2)], 1), done],
  });
  const save = store.banks.imports.save;
  let saved = 0;
  vi.spyOn(store.banks.imports, "save").mockImplementation((entry) => {
    saved += 1;
    if (saved === 3) throw new Failed({ code: "DISK_FULL", data: {} });
    save(entry);
  });
  const ids = imports.add([file("a", true), file("b", true)], "Bank");
  const ended = await Promise.all(ids.map(imports.ended));
  expect(ended.map(({ state }) => state.kind)).toEqual(["done", "done"]);
  expect(discarded).toEqual(["/a", "/b"]);
});

it("dismissing while a reader takes leave of its file harms nothing", async () => {
  const leaving = Promise.withResolvers<void>();
  const { imports } = open({ a: [started, batch([item(1)], 1), done, leaving.promise] });
  const [id = ""] = imports.add([file("a")], null);
  await new Promise((resolve) => setTimeout(resolve, 20));
  imports.dismiss();
  leaving.resolve();
  expect((await imports.ended(id)).state.kind).toBe("done");
  expect((await first(imports, "a")).state.kind).toBe("done");
});

it("cancelled or closed, it keeps what was read and says how it ended", async () => {
  const { imports, store, discarded } = open({
    a: [started, batch([item(1)], 0.5), "wait"],
    b: [started, batch([item(2)], 0.5), "wait"],
  });
  const [a = "", b = ""] = imports.add([file("a", true), file("b")], "Bank");
  imports.cancel(a);
  expect((await imports.ended(a)).state.kind).toBe("cancelled");
  expect(discarded).toEqual(["/a"]);
  imports.dismiss();
  expect(store.banks.imports.list().map(({ id }) => id)).toEqual([b]);
  await imports.close();
  expect(store.banks.imports.list()[0]?.state.kind).toBe("interrupted");
});
