import { expect, test } from "vitest";
import type { Passage } from "../../contract/library.ts";
import type { Decision } from "../../contract/verify.ts";
import { openTestStore, temporaryFolder } from "../../store/testing/openTestStore.ts";
import {
  finishedWith,
  sampleAnswer,
  sampleQuestion,
  startConversation,
} from "../../store/testing/samples.ts";
import { flagAnswer } from "../advise/flagAnswer.ts";
import { groundAnswer } from "../cite/groundAnswer.ts";
import type { Store } from "../ports.ts";
import { backfillPrompts } from "./backfillPrompts.ts";
import { makePrompts } from "./makePrompts.ts";

const now = Date.UTC(2026, 0, 15, 9, 30);
const log = { info: () => {}, error: () => {} };
const everything = { limit: 500, offset: 0 };
const wrong: Decision = { verdict: "wrong", source: null, note: "", at: now, by: "ana" };
const furosemide: Passage = {
  passageId: 7,
  documentId: crypto.randomUUID(),
  title: "Renal notes",
  kind: "pdf",
  page: 3,
  pageLabel: "3",
  heading: [],
  text: "Furosemide 40 mg is given once a day.",
  start: 0,
  end: 37,
};

/** An answer in a new conversation for which these passages were sent; its text is not there yet. */
function askedWith(store: Store, passages: readonly Passage[], text = "Why?") {
  const question = sampleQuestion(text, null);
  const answer = { ...sampleAnswer(question.id), passages };
  const conversation = { id: crypto.randomUUID(), title: text };
  store.messages.addTurn({ conversation, question, answer });
  return answer.id;
}

const answerOf = (store: Store, id: string) => {
  const { message } = store.messages.get(id);
  return message.role === "answer" ? message : expect.unreachable();
};
const backfill = (store: Store) =>
  backfillPrompts(store, flagAnswer, log, new AbortController().signal);

test("answers of an earlier version get prompts once, also behind many blank ones", async () => {
  const { store } = openTestStore();
  const old = startConversation(store, "What is asthma?");
  store.messages.finish(old.answerId, finishedWith("It narrows the airways."), now);
  for (let number = 0; number < 45; number += 1) {
    const { answerId } = startConversation(store, "And?");
    store.messages.finish(answerId, finishedWith(number < 25 ? "\n" : "A plain answer."), now);
  }
  startConversation(store, "Still being written?");
  const recent = startConversation(store, "And now?");
  const prompts = makePrompts(
    { text: "It helps.", flags: [], grounding: null, passages: [] },
    store.library.mentions,
  );
  store.messages.finish(recent.answerId, { ...finishedWith("It helps."), prompts }, now);

  expect(await backfill(store)).toBe(21);
  expect(store.verify.open(everything).total).toBe(22);
  expect(await backfill(store)).toBe(0);
});

test("an answer that the end of the app interrupted gets its prompts and its topic at the next start", async () => {
  const folder = temporaryFolder();
  const first = openTestStore({ folder });
  const { answerId } = startConversation(first.store, "What is asthma?");
  first.store.messages.saveText(answerId, "Give aspirin 300 mg to");
  first.store.close();
  const { store } = openTestStore({ folder });
  expect(await backfill(store)).toBe(1);
  const [item] = store.verify.open(everything).items;
  expect(item).toMatchObject({ answerId, prompt: { kind: "dose" } });
  store.verify.decide(item?.prompt.id ?? "", wrong);
  expect(store.verify.statistics()).toMatchObject([{ topic: "Respiratory", kind: "dose" }]);
});

test("an answer that was interrupted is held against the passages that were sent for it", async () => {
  const folder = temporaryFolder();
  const first = openTestStore({ folder });
  const answerId = askedWith(first.store, [furosemide], "How do diuretics act on the kidney?");
  const text = "Furosemide 400 mg is given once a day [Source 9]. It is";
  first.store.messages.saveText(answerId, text);
  first.store.close();
  const { store } = openTestStore({ folder });
  expect(await backfill(store)).toBe(1);
  const answer = answerOf(store, answerId);
  const whole = groundAnswer(text, [furosemide]);
  expect(answer).toMatchObject({ ...whole, status: "interrupted" });
  expect(answer.text).not.toContain("[Source 9]");
  expect(answer.prompts[0]).toMatchObject({
    kind: "numberConflict",
    danger: 5,
    prompt: "Source 1 (Renal notes, p. 3) says 40 mg, the answer says 400 mg: open it and decide.",
  });
  store.verify.decide(answer.prompts[0]?.id ?? "", wrong);
  expect(store.verify.statistics()).toMatchObject([{ topic: "Renal and urinary" }]);
});

test("an answer that could not be concluded when it ended is concluded at the next start", async () => {
  const { store } = openTestStore();
  const answerId = askedWith(store, [furosemide]);
  const left = { ...finishedWith("Furosemide 40 mg is given once a day [1]."), topic: "Renal" };
  store.messages.finish(answerId, left, now);
  expect(await backfill(store)).toBe(1);
  const answer = answerOf(store, answerId);
  expect(answer.grounding?.claims).toMatchObject([{ support: "supported" }]);
  expect(answer.prompts).toMatchObject([{ kind: "dose", danger: 4 }]);
});

test("what was found when an answer ended stays as it is", async () => {
  const { store } = openTestStore();
  const answerId = askedWith(store, [furosemide]);
  const reason = "By meaning.";
  const claims = [{ start: 0, end: 20, support: "partly" as const, reason, evidence: null }];
  const grounding = { claims, strippedMarkers: 0 };
  const text = "It is a strong drug. [Source 9]";
  store.messages.finish(answerId, { ...finishedWith(text), grounding }, now);
  expect(await backfill(store)).toBe(1);
  expect(answerOf(store, answerId)).toMatchObject({ text, grounding });
});

test("an answer of which nothing is left is not tried again", async () => {
  const { store } = openTestStore();
  const answerId = askedWith(store, [furosemide]);
  store.messages.finish(answerId, finishedWith("[Source 9]"), now);
  expect(await backfill(store)).toBe(0);
  expect(answerOf(store, answerId)).toMatchObject({ text: "", prompts: [] });
  expect(store.verify.answersWithoutPrompts(9)).toEqual([]);
});

test("an answer that cannot be judged is told to the log and keeps no other from its prompts", async () => {
  const { store } = openTestStore();
  for (const text of ["A plain answer.", "The broken one.", "Another answer."]) {
    store.messages.finish(askedWith(store, []), finishedWith(text), now);
  }
  const causes: unknown[] = [];
  const findFlags = (text: string) => {
    if (text.includes("broken")) throw new Error("unexpected text");
    return flagAnswer(text);
  };
  const listening = {
    info: () => {},
    error: (_: string, cause: unknown) => void causes.push(cause),
  };
  const { signal } = new AbortController();
  expect(await backfillPrompts(store, findFlags, listening, signal)).toBe(2);
  expect(causes).toHaveLength(1);
  expect(await backfill(store)).toBe(1);
});
