import { createRouterClient, implement } from "@orpc/server";
import { describe, expect, it } from "vitest";
import type { BankImport } from "../../../../electron/contract/bank.ts";
import { contract } from "../../../../electron/contract/index.ts";
import { createBankImportStore } from "./bankImportStore.ts";

const ids = new Map<string, string>();

function entry(fileName: string, kind: "reading" | "done" | "cancelled", imported = 0): BankImport {
  const id = ids.get(fileName) ?? crypto.randomUUID();
  ids.set(fileName, id);
  return {
    id,
    fileName,
    bankId: null,
    format: "medqa",
    state: { kind },
    percent: 50,
    imported,
    duplicates: 0,
    skipped: 0,
    skippedItems: [],
    notes: [],
    startedAt: 1,
  };
}

/** A core that tells these imports, one look after the other, and knows no file and no import. */
function open(told: readonly (readonly BankImport[])[]) {
  const os = implement(contract).banks;
  const banks = createRouterClient({
    imports: os.imports.handler(async function* () {
      for (const imports of told) yield { imports: [...imports] };
    }),
    add: os.add.handler(({ input, errors }) => {
      throw errors.FILE_MISSING({ data: { path: input.paths[0] ?? "" } });
    }),
    cancelImport: os.cancelImport.handler(({ errors }) => {
      throw errors.IMPORT_MISSING({ data: {} });
    }),
    dismissImports: os.dismissImports.handler(() => ({})),
  });
  let arrivals = 0;
  const store = createBankImportStore(
    { banks } as unknown as Parameters<typeof createBankImportStore>[0],
    () => (arrivals += 1),
  );
  const ended: string[] = [];
  store.state.subscribe((now, before) => {
    if (now.ended !== null && now.ended !== before.ended) ended.push(now.ended.fileName);
  });
  return {
    store,
    ended,
    arrivals: () => arrivals,
    follow: () => store.follow(new AbortController().signal),
  };
}

describe("imports of banks", () => {
  it("are as the core told them last", async () => {
    const { store, follow } = open([
      [entry("a.jsonl", "reading", 5)],
      [entry("a.jsonl", "reading", 9)],
    ]);
    await follow();
    expect(store.state.getState().imports).toMatchObject([{ fileName: "a.jsonl", imported: 9 }]);
  });

  it("tell each end once, also of a file that was read between two looks", async () => {
    const { ended, arrivals, follow } = open([
      [entry("old.gift", "done")],
      [entry("a.jsonl", "reading"), entry("old.gift", "done")],
      [entry("b.csv", "cancelled"), entry("a.jsonl", "reading"), entry("old.gift", "done")],
      [entry("b.csv", "cancelled"), entry("a.jsonl", "done"), entry("old.gift", "done")],
      [entry("b.csv", "cancelled"), entry("a.jsonl", "done"), entry("old.gift", "done")],
    ]);
    await follow();
    expect(ended).toEqual(["b.csv", "a.jsonl"]);
    expect(arrivals()).toBe(2);
  });

  it("say why a path was not taken and why a cancelling failed, until the next try", async () => {
    const { store } = open([]);
    expect(await store.add(["/nowhere.gift"], null)).toEqual({
      code: "FILE_MISSING",
      data: { path: "/nowhere.gift" },
    });
    await store.cancel(crypto.randomUUID());
    expect(store.state.getState().problem).toMatchObject({ code: "IMPORT_MISSING" });
    await store.dismiss();
    expect(store.state.getState().problem).toBeNull();
  });
});
