import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openStore } from "../../store/openStore.ts";
import { failureOf } from "../../store/testing/failureOf.ts";
import {
  finishedWith,
  sampleAnswer,
  sampleQuestion,
  startConversation,
} from "../../store/testing/samples.ts";
import { flagAnswer } from "../advise/flagAnswer.ts";
import { groundAnswer } from "../cite/groundAnswer.ts";
import { fail } from "../failed.ts";
import type { Host, NewDocument, Store } from "../ports.ts";
import { backfillPrompts } from "./backfillPrompts.ts";
import { createVerify } from "./createVerify.ts";
import { makePrompts } from "./makePrompts.ts";
import { topicOf } from "./topicOf.ts";

const now = Date.UTC(2026, 0, 15, 9, 30);
const log = { info: () => {}, error: () => {} };
const host: Host = {
  shell: "web",
  platform: "linux",
  version: "0",
  dataFolder: "",
  user: "ana",
  resolvePath: (typed) => typed,
  browse: () => Promise.reject(new Error("not asked for")),
  pickModel: () => Promise.resolve(null),
};

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "viva-verify-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Verification over a real store; close the store before the same folder is opened again. */
function open(folder = temporaryFolder()) {
  const clock = { now: () => now };
  const { store } = openStore({ folder, clock, log });
  onTestFinished(() => store.close());
  return { store, verify: createVerify({ store, clock, host, log }) };
}

const pageText =
  "Heart failure is common. Start aspirin at 75 mg once daily with food. It may cause bleeding.";

/** Adds a document of one page and returns its only passage's id. */
function addDocument(store: Store): number {
  const document: NewDocument = {
    id: crypto.randomUUID(),
    title: "Formulary",
    fileName: "formulary.pdf",
    kind: "pdf",
    bytes: 100,
    sha256: "0".repeat(64),
    folder: null,
    origin: "formulary.pdf",
    addedAt: now,
    invisibleRemoved: 0,
    ocr: false,
    notes: [],
    pages: [
      {
        number: 1,
        label: "12",
        text: pageText,
        blocks: [{ kind: "paragraph", level: 0, start: 0, end: pageText.length }],
        boxes: [],
        size: null,
        passages: [{ start: 0, end: pageText.length, heading: ["Aspirin"] }],
      },
    ],
  };
  store.library.add(document, null);
  const filters = { documents: [], tags: [], folders: [] };
  const [hit] = store.library.search({ query: "aspirin", filters, limit: 1, vector: null });
  return hit?.passageId ?? -1;
}

/** An ended answer with its prompts, as asking leaves it. */
function answerWith(store: Store, text: string, asked = "How is a heart attack treated?") {
  const { answerId, conversationId } = startConversation(store, asked);
  const input = { text, flags: flagAnswer(text), grounding: null, passages: [] };
  const prompts = makePrompts(input, store.library.mentions);
  const finished = { ...finishedWith(text), prompts, topic: topicOf(asked) };
  store.messages.finish(answerId, finished, now);
  return { answerId, conversationId, ids: prompts.map(({ id }) => id) };
}

const doseAndWord = "Give aspirin 300 mg at once. This is always safe.";
const plainly = { source: null, note: "" };
const everything = { limit: 500, offset: 0 };

test("an answer is verified when each of its prompts is confirmed", () => {
  const { store, verify } = open();
  const { answerId, ids } = answerWith(store, doseAndWord);
  expect(ids).toHaveLength(2);
  const [first = "", second = ""] = ids;
  const decided = verify.decide({ promptId: first, verdict: "confirmed", ...plainly });
  expect(decided).toMatchObject({ id: answerId, verification: "unverified" });
  expect(verify.open(everything)).toMatchObject({ items: [{ prompt: { id: second } }], total: 1 });
  expect(verify.decide({ promptId: second, verdict: "confirmed", ...plainly })).toMatchObject({
    verification: "verified",
  });
  expect(verify.open(everything)).toEqual({ items: [], total: 0 });
  expect(verify.reopen(first)).toMatchObject({ verification: "unverified" });
  expect(verify.open(everything)).toMatchObject({ total: 1 });
});

test("an open prompt comes with the words of the passage that its answer opens, where there are any", () => {
  const { store, verify } = open();
  const passages = [store.library.passage(addDocument(store)) ?? fail("DOCUMENT_MISSING", {})];
  const question = sampleQuestion("How is aspirin begun?", null);
  const answer = { ...sampleAnswer(question.id), passages };
  const conversation = { id: crypto.randomUUID(), title: "Aspirin" };
  store.messages.addTurn({ conversation, question, answer });
  const written = "Start aspirin at 75 mg once daily [1]. Elephants always remember.";
  const { text, grounding } = groundAnswer(written, passages);
  const prompts = makePrompts({ text, flags: flagAnswer(text), grounding, passages }, () => false);
  store.messages.finish(answer.id, { ...finishedWith(text), grounding, prompts }, now);
  const opened = verify
    .open(everything)
    .items.map(({ prompt, evidence }) => [
      prompt.claim,
      evidence?.passage.text.slice(evidence.words.start, evidence.words.end) ?? null,
    ]);
  expect(opened).toEqual([
    ["Start aspirin at 75 mg once daily.", "Start aspirin at 75 mg once daily with food."],
    ["Elephants always remember.", null],
  ]);
});

test("one wrong claim refutes an answer at once", () => {
  const { store, verify } = open();
  const [first = ""] = answerWith(store, doseAndWord).ids;
  expect(verify.decide({ promptId: first, verdict: "wrong", ...plainly })).toMatchObject({
    verification: "refuted",
  });
});

test("a claim that could not be found leaves its answer unverified with nothing open", () => {
  const { store, verify } = open();
  const [only = ""] = answerWith(store, "Give aspirin 300 mg at once.").ids;
  expect(verify.decide({ promptId: only, verdict: "notFound", ...plainly })).toMatchObject({
    verification: "unverified",
  });
  expect(verify.open(everything).total).toBe(0);
});

test("a decision keeps who decided, when, and the words of the passage it rests on", () => {
  const { store, verify } = open();
  const passageId = addDocument(store);
  const { answerId, ids } = answerWith(store, "Give aspirin 300 mg at once.");
  const source = { kind: "passage" as const, passageId };
  verify.decide({ promptId: ids[0] ?? "", verdict: "wrong", source, note: " It is 75 mg. \n" });
  const { message } = store.messages.get(answerId);
  expect(message).toMatchObject({
    prompts: [
      {
        decision: {
          verdict: "wrong",
          source: {
            kind: "passage",
            passage: { passageId, title: "Formulary", pageLabel: "12" },
            quote: "Start aspirin at 75 mg once daily with food.",
          },
          note: "It is 75 mg.",
          at: now,
          by: "ana",
        },
      },
    ],
  });
});

test("a decision whose passage is gone is refused and changes nothing", () => {
  const { store, verify } = open();
  const { answerId, ids } = answerWith(store, "Give aspirin 300 mg at once.");
  const promptId = ids[0] ?? "";
  verify.decide({
    promptId,
    verdict: "confirmed",
    source: { kind: "typed", text: "BNF 84" },
    note: "",
  });
  const before = store.messages.get(answerId);
  const source = { kind: "passage" as const, passageId: 99 };
  expect(
    failureOf(() => verify.decide({ promptId, verdict: "wrong", source, note: "" })),
  ).toMatchObject({ code: "DOCUMENT_MISSING" });
  expect(store.messages.get(answerId)).toEqual(before);
});

test("a prompt that does not exist is refused", () => {
  const { verify } = open();
  const promptId = crypto.randomUUID();
  for (const attempt of [
    () => verify.decide({ promptId, verdict: "wrong", ...plainly }),
    () => verify.reopen(promptId),
    () => verify.keep({ promptId, kind: "note", front: "a", back: "b" }),
  ]) {
    expect(failureOf(attempt).code).toBe("PROMPT_MISSING");
  }
});

test("a wrong claim becomes a card with the source of its decision", () => {
  const { store, verify } = open();
  const { answerId, conversationId, ids } = answerWith(store, "Give aspirin 300 mg at once.");
  const promptId = ids[0] ?? "";
  const source = { kind: "typed" as const, text: "BNF 84, p. 120" };
  verify.decide({ promptId, verdict: "wrong", source, note: "" });
  const card = verify.keep({ promptId, kind: "card", front: "Aspirin?", back: "75 mg" });
  expect(card).toMatchObject({ source, answerId, conversationId, createdAt: now });
  expect(verify.kept().items).toEqual([card]);
  const edited = verify.edit({ id: card.id, front: "Aspirin daily?", back: "75 mg" });
  expect(verify.kept().items).toEqual([edited]);
  verify.discard(card.id);
  expect(verify.kept().items).toEqual([]);
});

test("a card that was discarded comes back where it stood, with its place in the bank", () => {
  const { store, verify } = open();
  const promptId = answerWith(store, "Give aspirin 300 mg at once.").ids[0] ?? "";
  const keep = (front: string) => verify.keep({ promptId, kind: "card", front, back: "75 mg" });
  const [first, second] = [keep("Aspirin?"), keep("Which dose?")];
  const bank = store.banks.list()[0];
  expect(bank?.items).toBe(2);
  verify.discard(second.id);
  expect(verify.kept().items).toEqual([first]);
  expect(store.banks.list()[0]?.items).toBe(1);
  expect(verify.putBack(second.id)).toEqual(second);
  expect(verify.kept().items).toEqual([second, first]);
  expect(store.banks.list()[0]?.items).toBe(2);
  expect(failureOf(() => verify.putBack(second.id)).code).toBe("PROMPT_MISSING");
});

test("statistics count decisions by model, topic and kind", () => {
  const { store, verify } = open();
  const [dose = "", word = ""] = answerWith(store, doseAndWord).ids;
  verify.decide({ promptId: dose, verdict: "wrong", ...plainly });
  verify.decide({ promptId: word, verdict: "confirmed", ...plainly });
  const same = { model: "Tiny", topic: "Cardiovascular" };
  expect(verify.statistics().counts.toSorted((a, b) => a.kind.localeCompare(b.kind))).toEqual([
    { ...same, kind: "absolute", confirmed: 1, wrong: 0, notFound: 0 },
    { ...same, kind: "dose", confirmed: 0, wrong: 1, notFound: 0 },
  ]);
});

test("closing ends the work on earlier answers, and the next start goes on", async () => {
  const { store, verify } = open();
  for (let number = 0; number < 50; number += 1) {
    const { answerId } = startConversation(store, "And?");
    store.messages.finish(answerId, finishedWith("A plain answer."), now);
  }
  verify.backfill();
  await verify.close();
  const done = verify.open(everything).total;
  expect(done).toBeLessThan(50);
  await backfillPrompts(store, flagAnswer, log, new AbortController().signal);
  expect(verify.open(everything).total).toBe(50);
});
