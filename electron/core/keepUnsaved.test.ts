import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { openStore } from "../store/openStore.ts";
import { fail } from "./failed.ts";
import { keepUnsaved } from "./keepUnsaved.ts";
import type { FinishedAnswer } from "./ports.ts";

let folder = "";
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("the end of an answer that met a full disk is read from memory and saved as soon as there is room", () => {
  folder = mkdtempSync(join(tmpdir(), "viva-unsaved-"));
  const log = { info: () => {}, error: () => {} };
  const { store: real } = openStore({ folder, clock: { now: () => 1 }, log });
  let full = true;
  const { store } = keepUnsaved({
    ...real,
    messages: {
      ...real.messages,
      finish: (...args) => (full ? fail("DISK_FULL", {}) : real.messages.finish(...args)),
    },
  });
  const [conversationId, questionId, answerId] = [1, 2, 3].map(() => crypto.randomUUID()) as [
    string,
    string,
    string,
  ];
  store.messages.addTurn({
    conversation: { id: conversationId, title: "Why?" },
    question: {
      id: questionId,
      parentId: null,
      createdAt: 1,
      question: { task: "ask", text: "Why?" },
    },
    answer: {
      id: answerId,
      parentId: questionId,
      createdAt: 1,
      model: { name: "m", architecture: "llama", quantization: "F16", profile: "raw" },
      decoding: { temperature: 0, topP: 1, maxTokens: 1, seed: 1 },
      budget: { contextSize: 1, parts: [], dropped: [], overBy: 0 },
      sources: { mode: "none" },
      passages: [],
    },
  });
  const finished: FinishedAnswer = {
    text: "Because.",
    status: "complete",
    stop: "end",
    failure: null,
    tokens: null,
    timings: null,
    grounding: null,
    prompts: [],
    topic: "Other",
  };
  const { topic: _topic, ...shown } = finished;
  expect(() => store.messages.finish(answerId, finished, 2)).toThrow("DISK_FULL");
  expect(store.messages.get(answerId).message).toMatchObject(shown);
  expect(real.messages.get(answerId).message).toMatchObject({ status: "writing" });

  full = false;
  expect(store.messages.chosenPath(conversationId).at(-1)).toMatchObject(shown);
  expect(real.messages.get(answerId).message).toMatchObject(shown);
  real.close();
});
