import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { contentKind } from "../../contract/data.ts";
import { dataPaths } from "../dataFolder.ts";
import { sampleCheck } from "../testing/checkSamples.ts";
import { sampleDocument } from "../testing/librarySamples.ts";
import { openTestStore } from "../testing/openTestStore.ts";
import { beginSession, choiceItem, lockOf, sampleBank } from "../testing/practiceSamples.ts";
import { startConversation } from "../testing/samples.ts";
import { compareContents } from "./compareContents.ts";

/** The path of a closed database with one of everything, and of one with nothing. */
function fullAndEmpty(): { readonly full: string; readonly empty: string } {
  const { store, folder } = openTestStore();
  startConversation(store, "What is asthma?");
  store.library.add(sampleDocument([["# Heart", "The heart pumps."]]), null);
  const { itemIds } = sampleBank(store, [choiceItem(1)]);
  store.practice.lock(beginSession(store, itemIds), [lockOf(0, true)], null);
  store.checks.add([sampleCheck()]);
  const card = { id: randomUUID(), kind: "card", front: "Aspirin dose?", back: "75 mg" } as const;
  store.verify.kept.add({
    ...card,
    source: null,
    createdAt: 5,
    answerId: null,
    conversationId: null,
  });
  store.close();
  const other = openTestStore();
  other.store.close();
  return { full: dataPaths(folder).database, empty: dataPaths(other.folder).database };
}

it("tells what would be lost, of each kind, with its titles", () => {
  const { full, empty } = fullAndEmpty();
  const { lost, back } = compareContents(full, empty);
  for (const kind of contentKind.options) {
    expect(lost[kind].count, kind).toBeGreaterThan(0);
    expect(back[kind], kind).toEqual({ count: 0, titles: [] });
  }
  expect(lost.checks.titles).toEqual(["How is asthma treated?"]);
  expect(lost.kept.titles).toEqual(["Aspirin dose?"]);
});

it("leaves out what was removed, which may still be restored", () => {
  const { store, folder } = openTestStore();
  const { itemIds } = sampleBank(store, [choiceItem(1)]);
  const session = beginSession(store, itemIds);
  store.practice.lock(session, [lockOf(0, true)], null);
  store.practice.remove(session, 5);
  store.close();
  const { now, lost } = compareContents(dataPaths(folder).database, fullAndEmpty().empty);
  expect([now.answers, lost.answers.count, lost.banks.count]).toEqual([0, 0, 1]);
});

it("tells what would come back", () => {
  const { full, empty } = fullAndEmpty();
  const { lost, back } = compareContents(empty, full);
  for (const kind of contentKind.options) {
    expect(back[kind].count, kind).toBeGreaterThan(0);
    expect(lost[kind].count, kind).toBe(0);
  }
});
