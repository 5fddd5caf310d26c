import type { BankStore } from "../../core/ports.ts";
import { batched } from "../batched.ts";
import type { ReadDatabase, WriteDatabase } from "../database.ts";
import { addItems } from "./addItems.ts";
import * as imports from "./bankImports.ts";
import * as banks from "./banks.ts";
import { editItem, reportItem, suspendItems } from "./editItem.ts";
import { exampleItems } from "./examples.ts";
import { countFacets } from "./facets.ts";
import * as images from "./images.ts";
import * as items from "./items.ts";
import { checkedItemReader, confirmKey, countQuestions } from "./keyChecks.ts";

/** Question banks over a database; run turns what the disk refuses into failures. */
export function banksPort(
  reader: ReadDatabase,
  writer: WriteDatabase,
  run: <T>(work: () => T) => T,
): BankStore {
  return {
    list: () => run(() => banks.listBanks(reader)),
    removed: () => run(() => banks.listRemovedBanks(reader)),
    bank: (id) => run(() => banks.bankById(reader, id)),
    withName: (name) => run(() => banks.bankWithName(reader, name)),
    create: (bank) => run(() => banks.createBank(writer, bank)),
    rename: (id, name) => run(() => banks.renameBank(writer, id, name)),
    remove: (id, at) => run(() => banks.removeBank(writer, id, at)),
    restore: (id) => run(() => banks.restoreBank(writer, id)),
    addImage: (image) => run(() => images.addImage(writer, image)),
    image: (sha256) => run(() => images.imageOf(reader, sha256)),
    addItems: (bankId, found) => run(() => addItems(writer, bankId, found)),
    facets: (ids) => run(() => countFacets(reader, ids)),
    items: (query) => run(() => items.listItems(reader, query)),
    item: (id) => run(() => items.itemById(reader, id)),
    eachItem: (bankId) => {
      const read = run(() => items.itemReader(reader, bankId));
      return batched(0, (after) => run(() => read(after)));
    },
    examples: (bankId, count, without) => run(() => exampleItems(reader, bankId, count, without)),
    edit: (id, fields, at) => run(() => editItem(writer, id, fields, at)),
    suspend: (ids, suspended) => run(() => suspendItems(writer, ids, suspended)),
    report: (id, note) => run(() => reportItem(writer, id, note)),
    keyChecks: {
      count: (bankId) => run(() => countQuestions(reader, bankId)),
      each: (bankId) => {
        const read = run(() => checkedItemReader(reader, bankId));
        return batched(0, (after) => run(() => read(after)));
      },
      confirm: (itemId, at) => run(() => confirmKey(writer, itemId, at)),
    },
    imports: {
      list: () => run(() => imports.listBankImports(reader)),
      save: (entry) => run(() => imports.saveBankImport(writer, entry)),
      remove: (ids) => run(() => imports.removeBankImports(writer, ids)),
      interrupt: () => run(() => void imports.interruptBankImports(writer)),
    },
  };
}
