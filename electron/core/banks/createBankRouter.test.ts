import { createRouterClient } from "@orpc/server";
import { expect, test } from "vitest";
import type { AuditEvent } from "../../contract/keyAudit.ts";
import { listeningLog, openTestStore, start } from "../../store/testing/openTestStore.ts";
import { choiceItem, sampleBank, sampleOpinion } from "../../store/testing/practiceSamples.ts";
import { createBankRouter } from "./createBankRouter.ts";
import { createBanks } from "./createBanks.ts";

function open() {
  const { store } = openTestStore();
  const { bankId, itemIds } = sampleBank(store, [choiceItem(0), choiceItem(1)]);
  const ports = { store, clock: { now: () => start }, log: listeningLog() };
  const library = { list: store.library.list, search: async () => [] };
  const banks = createBanks(
    ports as unknown as Parameters<typeof createBanks>[0],
    library as unknown as Parameters<typeof createBanks>[1],
  );
  const client = createRouterClient(
    createBankRouter(banks, ports as unknown as Parameters<typeof createBankRouter>[1]),
  );
  const [itemId = ""] = itemIds;
  for (const name of ["Tiny", "Big"]) {
    const model = { name, quantization: "Q4_K_M", profile: "exam", fingerprint: name };
    store.practice.opinions.add(sampleOpinion(itemId, { model, chosen: 2 }));
  }
  const audit = async () => {
    const events: AuditEvent[] = [];
    for await (const event of await client.audit({ bankId })) events.push(event);
    return events;
  };
  return { store, banks, client, bankId, itemId, audit };
}

const end = { type: "progress", checked: 2, of: 2, models: 2 };

test("a doubted key reaches the page, is confirmed and doubted again", async () => {
  const { client, itemId, audit } = open();
  const found = { type: "found", entry: { item: { id: itemId }, models: [{}, {}] } };
  const before = await audit();
  expect(before.find(({ type }) => type === "found")).toMatchObject(found);
  expect(before.at(-1)).toEqual(end);
  await client.confirmKey({ itemId, confirmed: true });
  const confirmed = await audit();
  expect(confirmed.filter(({ type }) => type === "found")).toEqual([]);
  expect(confirmed.at(-1)).toEqual(end);
  await client.confirmKey({ itemId, confirmed: false });
  expect((await audit()).find(({ type }) => type === "found")).toMatchObject(found);
});

test("a declared failure of an audit reaches the page", async () => {
  const { store, client, bankId, itemId } = open();
  store.banks.remove(bankId, start);
  const events = await client.audit({ bankId });
  await expect(events.next()).rejects.toMatchObject({ code: "BANK_MISSING", defined: true });
  const confirming = client.confirmKey({ itemId, confirmed: true });
  await expect(confirming).rejects.toMatchObject({ code: "ITEM_MISSING", defined: true });
});

test("an audit ends with the core", async () => {
  const { banks, bankId } = open();
  const events = banks.audit(bankId);
  expect((await events.next()).done).toBe(false);
  await banks.close();
  const rest: AuditEvent[] = [];
  for await (const event of events) rest.push(event);
  expect(rest).toEqual([]);
});
