import { expect, test } from "vitest";
import type { SessionPlan } from "../../contract/practice.ts";
import { defaultSettings } from "../../store/preferences.ts";
import { failureOf } from "../../store/testing/failureOf.ts";
import { openTestStore, temporaryFolder } from "../../store/testing/openTestStore.ts";
import {
  cardItem,
  choiceItem,
  sampleBank,
  samplePlan,
} from "../../store/testing/practiceSamples.ts";
import { Failed } from "../failed.ts";
import { practiceOn } from "./testing/practiceOn.ts";

const day = 86_400_000;

/** A bank of four questions, whose keys are 0 to 3, and a card; practice on it. */
function open(folder = temporaryFolder()) {
  const { store } = openTestStore({ folder });
  const items = [0, 1, 2, 3].map((n) => choiceItem(n));
  const bank = store.banks.withName("Exam");
  const { itemIds } =
    bank === null
      ? sampleBank(store, [...items, cardItem(4)])
      : { itemIds: [...store.banks.eachItem(bank.id)].map(({ id }) => id) };
  const { practice, time } = practiceOn(store, defaultSettings);
  const begin = (changes: Partial<SessionPlan> = {}) =>
    practice.begin(samplePlan({ items: 5, ...changes })).id;
  return { store, practice, time, itemIds, begin };
}

async function failureOfPromise(work: Promise<unknown>) {
  try {
    await work;
  } catch (cause) {
    if (cause instanceof Failed) return cause.failure;
    throw cause;
  }
  throw new Error("nothing was thrown");
}

test("a session takes as many items as wished, in the order wished, and none is a failure", () => {
  const { practice, begin, itemIds } = open();
  expect(practice.open(begin({ items: 3 })).responses.map(({ itemId }) => itemId)).toEqual(
    itemIds.slice(0, 3),
  );
  const random = practice.open(begin({ items: 50, order: "random" }));
  expect(random.responses.map(({ itemId }) => itemId).toSorted()).toEqual(itemIds.toSorted());
  const selection = { banks: [], subjects: ["Botany"], tags: [], standings: [] };
  expect(failureOf(() => begin({ selection })).code).toBe("NOTHING_TO_PRACTISE");
  expect(practice.count(selection)).toBe(0);
  expect(practice.count({ ...selection, subjects: ["Anatomy"] })).toBe(1);
  expect(practice.sessions()).toHaveLength(2);
});

test("what is shown holds neither key nor explanation nor whys nor a card's back", async () => {
  const { store } = openTestStore();
  const secret = (what: string) => `SECRET-${what}`;
  const image = (what: string) => ({ sha256: what.padEnd(64, "0"), alt: secret("image") });
  const images = { stem: [{ sha256: "f".repeat(64), alt: "seen" }], answer: [image("a")] };
  const options = ["one", "two", "three"].map((text) => ({ text, why: secret("why") }));
  const question = {
    kind: "choice" as const,
    context: "context",
    stem: "Which?",
    options,
    key: 1,
    explanation: secret("explanation"),
    images,
  };
  const card = { kind: "card" as const, stem: "Front", back: secret("back"), images };
  sampleBank(store, [choiceItem(1, { content: question }), cardItem(2, { content: card })]);
  const { practice } = practiceOn(store, defaultSettings);
  for (const mode of ["tutor", "exam"] as const) {
    const begun = practice.begin(samplePlan({ mode, items: 2 }));
    const { id } = begun;
    const told: unknown[] = [begun, practice.open(id), practice.sessions(), practice.due()];
    for (const place of [0, 1]) {
      told.push(practice.show(id, place), practice.goTo(id, place));
      told.push(practice.respond(id, place, { confidence: "sure", note: "n", flagged: true }));
      expect(await failureOfPromise(practice.feedback(id, place))).toMatchObject({
        code: "NOT_COMMITTED",
      });
    }
    told.push(practice.respond(id, 0, { chosen: 1, struck: [0, 2] }));
    if (mode === "tutor") told.push(practice.pause(id, true), practice.pause(id, false));
    const text = JSON.stringify(told);
    expect(text).not.toMatch(/SECRET|"key"|"explanation"|"why"|"back"|"answer":/);
    expect(text).not.toMatch(/"correct":(?!null)|"rating":(?!null)|"right":[1-9]/);
    expect(text).toContain("context");
  }
});

test("a tutored question shows its feedback when it is committed, and only then", async () => {
  const { practice, begin, itemIds } = open();
  const id = begin();
  expect(await failureOfPromise(practice.commit(id, 1))).toMatchObject({
    code: "BAD_ARGUMENT",
    data: { argument: "chosen" },
  });
  practice.respond(id, 1, { chosen: 1, confidence: "sure" });
  const feedback = await practice.commit(id, 1);
  expect(feedback).toMatchObject({
    response: { place: 1, correct: true, rating: "easy", chosen: 1 },
    item: { id: itemIds[1], content: { key: 1 } },
    whys: [{ from: "nowhere" }, { from: "nowhere" }, { from: "nowhere" }, { from: "nowhere" }],
    earlier: { answered: 0, right: 0 },
    opinions: [],
  });
  expect(feedback.response.lockedAt).not.toBeNull();
  expect(feedback.due).toBeGreaterThan(feedback.response.lockedAt ?? Infinity);
  expect(await practice.feedback(id, 1)).toEqual(feedback);
  expect(await failureOfPromise(practice.feedback(id, 0))).toMatchObject({ code: "NOT_COMMITTED" });
});

test("a locked answer stays but for flag and note; committing it once more says the same", async () => {
  const { store, practice, begin, itemIds } = open();
  const id = begin();
  practice.respond(id, 0, { chosen: 2 });
  const feedback = await practice.commit(id, 0);
  expect(await practice.commit(id, 0)).toEqual(feedback);
  expect(store.practice.schedule(itemIds[0] ?? "")?.reps).toBe(1);
  for (const change of [{ chosen: 0 }, { confidence: null }, { struck: [1] }, { marks: [] }]) {
    expect(failureOf(() => practice.respond(id, 0, change)).code).toBe("ITEM_LOCKED");
  }
  expect(practice.respond(id, 0, { flagged: true, note: "Again" })).toMatchObject({
    chosen: 2,
    correct: false,
    rating: "again",
    flagged: true,
    note: "Again",
  });
});

test("how an item went before is told, and the mean time of all", async () => {
  const { practice, begin, time } = open();
  for (const chosen of [0, 1]) {
    const id = begin({ items: 1 });
    practice.respond(id, 0, { chosen });
    await practice.commit(id, 0);
    time.at += day;
  }
  const id = begin({ items: 1 });
  practice.respond(id, 0, { chosen: 0 });
  expect(await practice.commit(id, 0)).toMatchObject({
    earlier: { answered: 2, right: 1 },
    meanMs: 0,
  });
});

test("options, stretches and places that are not there are refused", async () => {
  const { practice, begin } = open();
  const id = begin();
  const stem = practice.show(id, 0).content.stem.length;
  const wrong: [number, Parameters<typeof practice.respond>[2], string][] = [
    [0, { chosen: 4 }, "chosen"],
    [0, { struck: [0, 4] }, "struck"],
    [0, { marks: [{ start: 3, end: 3 }] }, "marks"],
    [0, { marks: [{ start: 0, end: stem + 1 }] }, "marks"],
    [4, { chosen: 0 }, "chosen"],
    [4, { struck: [0] }, "struck"],
  ];
  for (const [place, change, argument] of wrong) {
    const failure = failureOf(() => practice.respond(id, place, change));
    expect(failure).toMatchObject({ code: "BAD_ARGUMENT", data: { argument } });
  }
  expect(
    practice.respond(id, 0, { struck: [2, 0, 2], marks: [{ start: 0, end: stem }] }),
  ).toMatchObject({
    chosen: null,
    struck: [0, 2],
    marks: [{ start: 0, end: stem }],
  });
  for (const attempt of [
    () => practice.show(id, 5),
    () => practice.goTo(id, 5),
    () => practice.respond(id, 5, {}),
  ]) {
    expect(failureOf(attempt).code).toBe("ITEM_MISSING");
  }
  const nobody = crypto.randomUUID();
  expect(failureOf(() => practice.open(nobody)).code).toBe("SESSION_MISSING");
  expect(failureOf(() => practice.end(nobody)).code).toBe("SESSION_MISSING");
  expect(await failureOfPromise(practice.commit(nobody, 0))).toMatchObject({
    code: "SESSION_MISSING",
  });
});

test("an exam says nothing until its block has ended, then everything; what is unanswered is wrong and not reviewed", async () => {
  const { store, practice, begin, itemIds } = open();
  const id = begin({ mode: "exam", timing: { per: "block", seconds: 3600 } });
  practice.respond(id, 0, { chosen: 0, confidence: "guess" });
  practice.respond(id, 1, { chosen: 0, confidence: "sure" });
  expect(await failureOfPromise(practice.commit(id, 0))).toMatchObject({ code: "BAD_ARGUMENT" });
  expect(failureOf(() => practice.pause(id, true)).code).toBe("BAD_ARGUMENT");
  expect(practice.sessions()[0]).toMatchObject({ answered: 2, right: null });
  const ended = practice.end(id);
  expect(ended.responses).toMatchObject([
    { correct: true, rating: "hard" },
    { correct: false, rating: "again" },
    { correct: false, rating: null },
    { correct: false, rating: null },
    { correct: null, rating: null, lockedAt: null },
  ]);
  expect(practice.end(id)).toEqual(ended);
  expect(itemIds.map((item) => store.practice.schedule(item)?.reps)).toEqual([
    1,
    1,
    undefined,
    undefined,
    undefined,
  ]);
  expect(practice.sessions()[0]).toMatchObject({ answered: 2, right: 1 });
  expect(await practice.feedback(id, 3)).toMatchObject({ item: { content: { key: 3 } } });
  expect(failureOf(() => practice.respond(id, 4, { confidence: "sure" })).code).toBe("ITEM_LOCKED");
  expect(practice.respond(id, 2, { flagged: true })).toMatchObject({ flagged: true });
});

test("a card is turned, then rated once, in an exam too", async () => {
  for (const mode of ["tutor", "exam"] as const) {
    const { practice, begin } = open();
    const id = begin({ mode });
    expect(await failureOfPromise(practice.feedback(id, 4))).toMatchObject({
      code: "NOT_COMMITTED",
    });
    expect(await practice.reveal(id, 4)).toMatchObject({
      response: { lockedAt: null },
      item: { content: { back: "Back 4" } },
      whys: [],
    });
    const rated = await practice.rate(id, 4, "hard");
    expect(rated.response).toMatchObject({ rating: "hard", correct: null });
    expect(await practice.rate(id, 4, "hard")).toEqual(rated);
    expect(await failureOfPromise(practice.rate(id, 4, "easy"))).toMatchObject({
      code: "ITEM_LOCKED",
    });
    expect(await practice.feedback(id, 4)).toEqual(rated);
    for (const attempt of [
      practice.reveal(id, 0),
      practice.rate(id, 0, "good"),
      practice.commit(id, 4),
    ]) {
      expect(await failureOfPromise(attempt)).toMatchObject({ code: "BAD_ARGUMENT" });
    }
  }
});

test("everything is there again when Viva is opened again", () => {
  const folder = temporaryFolder();
  const first = open(folder);
  const id = first.begin({ mode: "exam", timing: { per: "block", seconds: 600 } });
  first.practice.goTo(id, 2);
  first.practice.respond(id, 2, { chosen: 3, struck: [0], flagged: true, note: "?" });
  const before = first.practice.open(id);
  first.practice.close();
  first.store.close();
  const { practice } = open(folder);
  expect(practice.open(id)).toEqual(before);
  expect(before).toMatchObject({ place: 2, remainingMs: 600_000 });
});

test("a removed session is gone until it is restored, its answers still count for when items come back", async () => {
  const { store, practice, begin, itemIds } = open();
  const id = begin();
  practice.respond(id, 0, { chosen: 0 });
  await practice.commit(id, 0);
  practice.remove(id);
  expect(practice.sessions()).toEqual([]);
  expect(failureOf(() => practice.remove(id)).code).toBe("SESSION_MISSING");
  expect(store.practice.schedule(itemIds[0] ?? "")?.reps).toBe(1);
  expect(practice.due().canUndo).toBe(false);
  expect(practice.statistics([]).total.answered).toBe(0);
  practice.restore(id);
  expect(practice.sessions()).toMatchObject([{ id, answered: 1, right: 1 }]);
  expect(practice.due().canUndo).toBe(true);
  expect(practice.statistics([]).total.answered).toBe(1);
});

test("due items come back the next day, and can then be practised", async () => {
  const { practice, begin, time } = open();
  const id = begin();
  for (const place of [0, 1, 2]) {
    practice.respond(id, place, { chosen: place === 2 ? 0 : place, confidence: "sure" });
    await practice.commit(id, place);
  }
  expect(practice.due()).toMatchObject({ due: 0, new: 2, canUndo: true });
  const { ahead } = practice.due();
  expect(ahead).toHaveLength(14);
  expect(ahead.reduce((sum, { items }) => sum + items, 0)).toBe(3);
  time.at += 15 * day;
  expect(practice.due()).toMatchObject({ due: 3, new: 2 });
  const selection = { banks: [], subjects: [], tags: [], standings: ["due" as const] };
  expect(practice.count(selection)).toBe(3);
  expect(practice.open(begin({ selection })).responses).toHaveLength(3);
});

test("statistics speak of what was answered", async () => {
  const { practice, begin } = open();
  const id = begin();
  practice.respond(id, 0, { chosen: 1, confidence: "sure" });
  await practice.commit(id, 0);
  expect(practice.statistics([])).toMatchObject({
    total: { answered: 1, right: 0 },
    sureAndWrong: [{ place: 0, chosen: "Digoxin 0", right: "Aspirin 0" }],
  });
});
