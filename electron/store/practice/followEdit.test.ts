import { expect, it } from "vitest";
import type { ChoiceContent } from "../../contract/bank.ts";
import type { Store } from "../../core/ports.ts";
import { openTestStore, start } from "../testing/openTestStore.ts";
import {
  beginSession,
  cardItem,
  choiceItem,
  lockOf,
  sampleBank,
  sampleSchedule,
} from "../testing/practiceSamples.ts";

/** A question with options A to D, of which C is right, open in one session and answered in another. */
function answered(chosen: number | null, correct: boolean) {
  const { store } = openTestStore();
  const { itemIds } = sampleBank(store, [choiceItem(2)]);
  const [itemId = ""] = itemIds;
  editTo(store, itemId, { options: optionsOf("A", "B", "C", "D"), key: 2 });
  const open = beginSession(store, itemIds);
  const marks = [{ start: 0, end: 5 }];
  store.practice.respond(open, 0, { chosen: 1, struck: [0, 3], marks, confidence: "sure" });
  const locked = beginSession(store, itemIds);
  store.practice.respond(locked, 0, { chosen, struck: [3], marks, confidence: "sure" });
  const review = chosen === null ? null : lockOf(0, correct).review;
  store.practice.lock(locked, [lockOf(0, correct, { review })], 9000);
  const responseIn = (id: string) => store.practice.session(id).responses[0];
  return {
    store,
    itemId,
    edit: (change: Partial<ChoiceContent>) => editTo(store, itemId, change),
    open: () => responseIn(open),
    locked: () => responseIn(locked),
  };
}

function editTo(store: Store, itemId: string, change: Partial<ChoiceContent>): void {
  const { content, ...fields } = store.banks.item(itemId);
  if (content.kind === "card") throw new Error("a card");
  store.banks.edit(itemId, { ...fields, content: { ...content, ...change } }, start);
}

const optionsOf = (...texts: string[]) => texts.map((text) => ({ text, why: "" }));

it("a new key makes answers right or wrong; ratings and schedules stay", () => {
  const { store, itemId, edit, open, locked } = answered(1, false);
  edit({ key: 1 });
  expect(locked()).toMatchObject({ chosen: 1, correct: true, rating: "again" });
  expect(store.practice.schedule(itemId)).toEqual(sampleSchedule());
  expect([...store.practice.answered([])]).toMatchObject([{ correct: true }]);
  expect(open()).toMatchObject({ chosen: 1, struck: [0, 3], correct: null });
  edit({ key: 0 });
  expect(locked()).toMatchObject({ correct: false });
});

it("options in another order take locked answers with them, and open ones away", () => {
  const { edit, open, locked } = answered(1, false);
  edit({ options: optionsOf("D", "C", "B", "A"), key: 1 });
  expect(locked()).toMatchObject({ chosen: 2, struck: [0], correct: false, confidence: "sure" });
  expect(open()).toMatchObject({ chosen: null, struck: [], confidence: "sure" });
  expect(open()?.marks).toHaveLength(1);
  edit({ key: 2 });
  expect(locked()).toMatchObject({ chosen: 2, correct: true });
});

it("an option that is gone leaves its answer as right or wrong as it was", () => {
  const { edit, locked } = answered(2, true);
  edit({ options: optionsOf("A", "B", "E"), key: 1 });
  expect(locked()).toMatchObject({ chosen: null, struck: [], correct: true, rating: "good" });
  edit({ key: 0 });
  expect(locked()).toMatchObject({ chosen: null, correct: true });
});

it("an option that was added changes no answer that was locked", () => {
  const { edit, open, locked } = answered(2, true);
  edit({ options: optionsOf("A", "B", "C", "D", "E") });
  expect(locked()).toMatchObject({ chosen: 2, struck: [3], correct: true });
  expect(open()).toMatchObject({ chosen: null, struck: [] });
});

it("white space and why an option is right change no answer; of two alike each stays where it is", () => {
  const { edit, open, locked } = answered(1, false);
  edit({ options: optionsOf("A", " B", "C ", "D").map((option) => ({ ...option, why: "So." })) });
  expect(locked()).toMatchObject({ chosen: 1, struck: [3], correct: false });
  expect(open()).toMatchObject({ chosen: 1, struck: [0, 3] });
  edit({ options: optionsOf("B", "B", "b", "D") });
  expect(locked()).toMatchObject({ chosen: 1 });
  edit({ options: optionsOf("A", "b", "B", "D") });
  expect(locked()).toMatchObject({ chosen: 2 });
});

it("what was left open in a block stays wrong whatever the key", () => {
  const { edit, locked } = answered(null, false);
  edit({ key: 0 });
  expect(locked()).toMatchObject({ chosen: null, correct: false, rating: null });
});

it("marks of another stem are taken away, also from a card", () => {
  const { store, itemId, edit, open, locked } = answered(1, false);
  edit({ explanation: "Because." });
  expect(open()?.marks).toHaveLength(1);
  edit({ stem: "Which?" });
  expect([open(), locked()]).toMatchObject([
    { chosen: 1, marks: [] },
    { chosen: 1, marks: [] },
  ]);
  expect(store.banks.item(itemId).content.stem).toBe("Which?");
  const { itemIds } = sampleBank(store, [cardItem(1)], "Cards");
  const [card = ""] = itemIds;
  const id = beginSession(store, itemIds);
  store.practice.respond(id, 0, { marks: [{ start: 0, end: 7 }] });
  const { content } = store.banks.item(card);
  store.banks.edit(card, { ...store.banks.item(card), content: { ...content, stem: "F" } }, start);
  expect(store.practice.session(id).responses[0]?.marks).toEqual([]);
});
