// oxlint-disable no-restricted-imports -- tests run on the real store
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { SessionPlan } from "../../contract/practice.ts";
import {
  beginSession,
  cardItem,
  choiceItem,
  lockOf,
  sampleBank,
} from "../../store/testing/practiceSamples.ts";
import { codeOf, hasRows, openChecks, samplePlan } from "./testing/openChecks.ts";

const none = { model: null, second: null };

describe("a response of a session", () => {
  const plan = samplePlan({ engines: none, columns: ["mine", "reference"] });
  const at = (sessionId: string, place: number) =>
    ({ ...plan, question: { from: "response", sessionId, place } }) as const;

  function openSession(changes: Partial<SessionPlan> = {}) {
    const opened = openChecks();
    const { bankId, itemIds } = sampleBank(opened.store, [
      choiceItem(0),
      choiceItem(1),
      cardItem(2),
    ]);
    const sessionId = beginSession(opened.store, itemIds, changes);
    return { ...opened, bankId, itemIds, sessionId, practice: opened.store.practice };
  }

  test("is committed at once as it was answered, never blind, beside the key", async () => {
    const { checks, practice, sessionId, bankId, itemIds, time } = openSession();
    practice.respond(sessionId, 0, { chosen: 1, confidence: "sure", note: "It slows the heart." });
    practice.lock(sessionId, [lockOf(0, false)], null);
    const check = await checks.begin(at(sessionId, 0));
    expect(check).toMatchObject({
      question: "Which drug is number 0?\n\nA. Aspirin 0\nB. Digoxin 0\nC. Heparin 0\nD. Insulin 0",
      origin: { kind: "item", itemId: itemIds[0], bankId },
      blind: false,
      mine: {
        text: "B. Digoxin 0\n\nIt slows the heart.",
        confidence: "sure",
        committedAt: time.at,
      },
      reference: { from: "key", text: "A. Aspirin 0\n\nIt is drug 0." },
    });
    // Nobody writes, so it is lined up at once.
    expect(hasRows(check)).toBe(true);
    expect(check.rows.length).toBeGreaterThan(0);
  });

  test("says nothing of how sure the student was where they did not", async () => {
    const { checks, practice, sessionId } = openSession();
    practice.respond(sessionId, 1, { chosen: 1 });
    practice.lock(sessionId, [lockOf(1, true)], null);
    expect((await checks.begin(at(sessionId, 1))).mine).toMatchObject({
      confidence: null,
      committedAt: expect.any(Number),
    });
  });

  test("is still to be written where it was answered without a word", async () => {
    const { checks, practice, sessionId } = openSession();
    practice.lock(sessionId, [lockOf(2, true, { correct: null })], null);
    expect(await checks.begin(at(sessionId, 2))).toMatchObject({
      question: "Front 2",
      blind: false,
      stage: "writing",
      mine: { text: "", confidence: null, committedAt: null },
      reference: { from: "key", text: "Back 2" },
    });
  });

  test("is refused before its feedback may be seen", async () => {
    const { checks, practice, sessionId } = openSession({ mode: "exam" });
    const refused = (place: number, id = sessionId) =>
      checks.begin(at(id, place)).then(() => null, codeOf);
    expect(await refused(0)).toBe("NOT_COMMITTED");
    practice.respond(sessionId, 0, { chosen: 1 });
    practice.lock(sessionId, [lockOf(0, false)], null);
    expect(await refused(0)).toBe("NOT_COMMITTED");
    practice.lock(sessionId, [], 5000);
    expect(await refused(0)).toBeNull();
    expect(await refused(9)).toBe("ITEM_MISSING");
    expect(await refused(0, randomUUID())).toBe("SESSION_MISSING");
  });
});
