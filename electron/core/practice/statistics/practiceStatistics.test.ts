import { expect, it } from "vitest";
import type { Confidence, SessionPlan } from "../../../contract/practice.ts";
import { openTestStore, day, start } from "../../../store/testing/openTestStore.ts";
import { sampleOpinion } from "../../../store/testing/practiceSamples.ts";
import type { FoundItem, Store } from "../../ports.ts";
import { practiceStatistics } from "./practiceStatistics.ts";

const item = (n: number, subject: string): FoundItem => ({
  content: {
    kind: "choice",
    context: "",
    stem: `Question ${n}?`,
    options: ["one", "two", "three", "four"].map((text) => ({ text, why: "" })),
    key: 0,
    explanation: "",
    images: { stem: [], answer: [] },
  },
  subject,
  topic: "",
  tags: [],
  sourceId: "",
  at: "",
});

const plan: SessionPlan = {
  mode: "tutor",
  selection: { banks: [], subjects: [], tags: [], standings: [] },
  items: 10,
  timing: { per: "none" },
  order: "asInBank",
  opinion: null,
};

type Answer = { readonly chosen: number; readonly confidence: Confidence | null };

/** A session over all items, answered in order, each in ten seconds, at this moment. */
function answerAll(store: Store, at: number, answers: readonly Answer[]): string {
  const sessionId = crypto.randomUUID();
  const items = store.practice.pick(plan.selection, at);
  store.practice.begin({ id: sessionId, plan, createdAt: at, remainingMs: null }, items);
  for (const [place, { chosen, confidence }] of answers.entries()) {
    store.practice.respond(sessionId, place, { chosen, confidence });
    store.practice.tick(sessionId, place, 10_000, null);
    const correct = chosen === 0;
    store.practice.lock(sessionId, [{ place, lockedAt: at, correct, review: null }], null);
  }
  return sessionId;
}

function openBank() {
  const { store } = openTestStore();
  const bankId = crypto.randomUUID();
  store.banks.create({ id: bankId, name: "Bank", format: "csv", fileName: "", addedAt: start });
  store.banks.addItems(bankId, [item(1, "Renal"), item(2, "Renal"), item(3, "Heart")]);
  const itemIds = store.practice.pick(plan.selection, start);
  return { store, bankId, itemIds };
}

it("nothing answered says nothing, and divides by nothing", () => {
  const { store } = openBank();
  const statistics = practiceStatistics(store, [], start);
  expect(statistics).toMatchObject({
    total: { answered: 0, right: 0 },
    bySubject: [],
    byDay: [],
    time: null,
    student: { bins: [], brier: null },
    models: [],
    streak: { days: 0, longest: 0 },
    sureAndWrong: [],
  });
});

it("counts by subject, day and confidence, and scores what was stated", () => {
  const { store } = openBank();
  answerAll(store, start - day, [
    { chosen: 0, confidence: "sure" },
    { chosen: 1, confidence: "sure" },
    { chosen: 0, confidence: "guess" },
  ]);
  answerAll(store, start, [{ chosen: 0, confidence: "unsure" }]);
  const { total, bySubject, byDay, time, student, streak } = practiceStatistics(store, [], start);
  expect(total).toMatchObject({ answered: 4, right: 3 });
  expect(bySubject).toMatchObject([
    { subject: "Renal", answered: 3, right: 2, meanMs: 10_000 },
    { subject: "Heart", answered: 1, right: 1 },
  ]);
  expect(byDay.map(({ answered }) => answered)).toEqual([3, 1]);
  expect(time).toEqual({ meanMs: 10_000, medianMs: 10_000 });
  expect(student.byConfidence).toMatchObject([
    { confidence: "guess", answered: 1, right: 1 },
    { confidence: "unsure", answered: 1, right: 1 },
    { confidence: "sure", answered: 2, right: 1 },
  ]);
  // Stated 0.9, 0.9, 0.25 of four options, 0.6.
  expect(student.brier).toBeCloseTo((0.01 + 0.81 + 0.5625 + 0.16) / 4);
  expect(streak).toEqual({ days: 2, longest: 2 });
});

it("what was left open in a block is no answer", () => {
  const { store } = openBank();
  const exam: SessionPlan = { ...plan, mode: "exam" };
  const sessionId = crypto.randomUUID();
  const items = store.practice.pick(plan.selection, start);
  const begun = { id: sessionId, plan: exam, createdAt: start, remainingMs: null };
  store.practice.begin(begun, items);
  store.practice.respond(sessionId, 0, { chosen: 0 });
  const locks = items.map((_, place) => ({
    place,
    lockedAt: start,
    correct: place === 0,
    review: null,
  }));
  store.practice.lock(sessionId, locks, start);
  const { total, byDay } = practiceStatistics(store, [], start);
  expect(total).toMatchObject({ answered: 1, right: 1 });
  expect(byDay).toMatchObject([{ answered: 1 }]);
});

it("lists what was answered surely and wrongly, until it is answered otherwise", () => {
  const { store, itemIds } = openBank();
  const sessionId = answerAll(store, start, [{ chosen: 2, confidence: "sure" }]);
  const [wrong] = practiceStatistics(store, [], start).sureAndWrong;
  expect(wrong).toMatchObject({
    itemId: itemIds[0],
    sessionId,
    place: 0,
    stem: "Question 1?",
    chosen: "three",
    right: "one",
  });
  answerAll(store, start + 1000, [{ chosen: 0, confidence: "sure" }]);
  expect(practiceStatistics(store, [], start).sureAndWrong).toEqual([]);
});

it("narrows to banks", () => {
  const { store, bankId } = openBank();
  answerAll(store, start, [{ chosen: 0, confidence: null }]);
  expect(practiceStatistics(store, [bankId], start).total.answered).toBe(1);
  expect(practiceStatistics(store, [crypto.randomUUID()], start).total.answered).toBe(0);
});

it("scores each model in each way by its newest prompts; an answer that names nothing is wrong, a tie too", () => {
  const { store, itemIds } = openBank();
  const { opinions } = store.practice;
  const [a = "", b = "", c = ""] = itemIds;
  opinions.add(sampleOpinion(a, { chosen: 0, shares: [0.7, 0.1, 0.1, 0.1] }));
  opinions.add(sampleOpinion(b, { chosen: 1, shares: [0.2, 0.6, 0.1, 0.1] }));
  opinions.add(sampleOpinion(c, { chosen: null, shares: [0, 0, 0, 0] }));
  opinions.add(sampleOpinion(a, { chosen: 3, promptVersion: "0", at: 1 }));
  const settings = { mode: "vote", shots: 0, samples: 2 } as const;
  opinions.add(
    sampleOpinion(a, { settings, chosen: null, tied: [0, 1], shares: [0.5, 0.5, 0, 0] }),
  );
  const { models } = practiceStatistics(store, [], start);
  expect(models.toSorted((one, two) => two.shots - one.shots)).toMatchObject([
    { mode: "letter", shots: 3, total: { answered: 3, right: 1 }, unparsed: 1, ties: 0 },
    { mode: "vote", samples: 2, total: { answered: 1, right: 0 }, unparsed: 0, ties: 1 },
  ]);
  expect(models.find(({ mode }) => mode === "letter")?.brier).toBeCloseTo((0.09 + 0.36) / 2);
});
