import { expect, it } from "vitest";
import { day, listeningLog, openTestStore, start } from "../testing/openTestStore.ts";
import { sampleBank, sampleBankImport } from "../testing/practiceSamples.ts";

it("imports are listed newest first, written anew and taken out", () => {
  const { store } = openTestStore();
  const { bankId } = sampleBank(store, []);
  const { imports } = store.banks;
  const [first, second] = [sampleBankImport(), sampleBankImport({ bankId, format: "qti" })];
  imports.save(first);
  imports.save(second);
  const failed = {
    ...first,
    state: {
      kind: "failed",
      failure: { code: "BANK_BROKEN", data: { path: "exam.json", reason: "it ends early" } },
    },
    percent: 100,
    imported: 9,
    skippedItems: [],
    notes: [],
  } as const;
  imports.save({ ...failed, skippedItems: [], notes: [] });
  expect(imports.list()).toEqual([second, failed]);
  imports.remove([first.id]);
  expect(imports.list()).toEqual([second]);
});

it("an import that was reading when Viva ended is interrupted, and one into a purged bank is into none", () => {
  const { store, folder } = openTestStore();
  const { bankId } = sampleBank(store, []);
  const done = sampleBankImport({ bankId, state: { kind: "done" } });
  const reading = sampleBankImport({ bankId });
  store.banks.imports.save(done);
  store.banks.imports.save(reading);
  store.close();
  const log = listeningLog();
  const again = openTestStore({ folder, log }).store;
  const interrupted = { ...reading, state: { kind: "interrupted" } };
  expect(again.banks.imports.list()).toEqual([interrupted, done]);
  expect(log.lines).toEqual(["bank imports interrupted by the end of the last run: 1"]);
  again.banks.imports.save(reading);
  again.banks.imports.interrupt();
  expect(again.banks.imports.list()).toEqual([interrupted, done]);
  again.banks.remove(bankId, start);
  again.close();
  const later = openTestStore({ folder, at: start + 31 * day }).store;
  expect(later.banks.imports.list().map((entry) => entry.bankId)).toEqual([null, null]);
});
