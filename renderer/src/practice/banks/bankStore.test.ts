import { createRouterClient, implement } from "@orpc/server";
import { describe, expect, it } from "vitest";
import type { Bank } from "../../../../electron/contract/bank.ts";
import { contract } from "../../../../electron/contract/index.ts";
import { createBankStore } from "./bankStore.ts";

function bank(name: string): Bank {
  return {
    id: crypto.randomUUID(),
    name,
    origin: "file",
    format: "medqa",
    fileName: `${name}.jsonl`,
    addedAt: 1,
    items: 3,
    suspended: 0,
    reported: 0,
  };
}

/** A core with these banks. */
function open(...names: readonly string[]) {
  const os = implement(contract).banks;
  let present = names.map(bank);
  const removed: Bank[] = [];
  let changes = 0;
  const banks = createRouterClient({
    list: os.list.handler(() => ({ banks: present })),
    rename: os.rename.handler(({ input, errors }) => {
      const found = present.find((one) => one.id === input.bankId);
      if (found === undefined) throw errors.BANK_MISSING({ data: {} });
      const renamed = { ...found, name: input.name };
      present = present.map((one) => (one.id === found.id ? renamed : one));
      return renamed;
    }),
    remove: os.remove.handler(({ input, errors }) => {
      const found = present.find((one) => one.id === input.bankId);
      if (found === undefined) throw errors.BANK_MISSING({ data: {} });
      removed.push(found);
      present = present.filter((one) => one.id !== found.id);
      return {};
    }),
    restore: os.restore.handler(({ input, errors }) => {
      const found = removed.find((one) => one.id === input.bankId);
      if (found === undefined) throw errors.BANK_MISSING({ data: {} });
      present = [...present, found];
      return found;
    }),
    export: os.export.handler(async function* ({ input, errors }) {
      yield { type: "file", fileName: "a.gift", mediaType: "text/plain" };
      yield { type: "text", text: "::1:: " };
      if (input.format === "csv") throw errors.BANK_MISSING({ data: {} });
      yield { type: "text", text: "{=b}" };
    }),
  });
  const store = createBankStore(
    { banks } as unknown as Parameters<typeof createBankStore>[0],
    () => (changes += 1),
  );
  const named = () => store.state.getState().banks.map(({ name }) => name);
  const idOf = (name: string) => present.find((one) => one.name === name)?.id ?? "";
  return { store, named, idOf, changes: () => changes };
}

describe("the question banks", () => {
  it("are read, renamed, removed and restored", async () => {
    const { store, named, idOf, changes } = open("Heart", "Lung");
    expect(store.state.getState().loaded).toBe(false);
    await store.refresh();
    expect(named()).toEqual(["Heart", "Lung"]);
    expect(await store.rename(idOf("Lung"), "  Lungs ")).toBeNull();
    expect(named()).toEqual(["Heart", "Lungs"]);
    const id = idOf("Heart");
    expect(await store.remove(id)).toBeNull();
    expect(named()).toEqual(["Lungs"]);
    expect(await store.restore(id)).toBeNull();
    expect(named()).toEqual(["Lungs", "Heart"]);
    expect(changes()).toBe(2);
  });

  it("keep their name where nothing was typed, and say why nothing changed", async () => {
    const { store, named, idOf, changes } = open("Heart");
    await store.refresh();
    expect(await store.rename(idOf("Heart"), "  ")).toBeNull();
    expect(named()).toEqual(["Heart"]);
    const gone = crypto.randomUUID();
    expect(await store.remove(gone)).toMatchObject({ code: "BANK_MISSING" });
    expect(await store.restore(gone)).toMatchObject({ code: "BANK_MISSING" });
    expect(changes()).toBe(0);
  });

  it("are exported as one text, and not in part", async () => {
    const { store, idOf } = open("Heart");
    expect(await store.export(idOf("Heart"), "gift")).toEqual({
      fileName: "a.gift",
      mediaType: "text/plain",
      text: "::1:: {=b}",
    });
    await expect(store.export(idOf("Heart"), "csv")).rejects.toMatchObject({
      code: "BANK_MISSING",
    });
  });
});
