import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { VerifyPrompt } from "../contract/verify.ts";
import { openStore } from "../store/openStore.ts";
import { startConversation } from "../store/testing/samples.ts";
import { fail } from "./failed.ts";
import { keepUnsaved } from "./keepUnsaved.ts";
import type { FinishedAnswer, Store } from "./ports.ts";

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

/** A real store on a disk that is full for the ends of answers until it is freed, with one answer begun. */
function openOnFullDisk() {
  const folder = mkdtempSync(join(tmpdir(), "viva-unsaved-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const log = { info: () => {}, error: () => {} };
  const { store: real } = openStore({ folder, clock: { now: () => 1 }, log });
  onTestFinished(() => real.close());
  let full = true;
  const { store } = keepUnsaved({
    ...real,
    messages: {
      ...real.messages,
      finish: (...args) => (full ? fail("DISK_FULL", {}) : real.messages.finish(...args)),
    },
  });
  const { conversationId, answerId } = startConversation(store, "Why?");
  const free = () => {
    full = false;
  };
  return { store, real, conversationId, answerId, free };
}

test("the end of an answer that met a full disk is read from memory and saved as soon as there is room", () => {
  const { store, real, conversationId, answerId, free } = openOnFullDisk();
  const { topic: _topic, ...shown } = finished;
  expect(() => store.messages.finish(answerId, finished, 2)).toThrow("DISK_FULL");
  expect(store.messages.get(answerId).message).toMatchObject(shown);
  expect(real.messages.get(answerId).message).toMatchObject({ status: "writing" });

  free();
  expect(store.messages.chosenPath(conversationId).at(-1)).toMatchObject(shown);
  expect(real.messages.get(answerId).message).toMatchObject(shown);
});

const prompt: VerifyPrompt = {
  id: "00000000-0000-4000-8000-000000000007",
  kind: "statement",
  danger: 1,
  start: 0,
  end: 8,
  claim: "Because.",
  prompt: "Look it up.",
  decision: null,
};
const decision = { verdict: "confirmed" as const, source: null, note: "", at: 3, by: "ana" };

test("a prompt of an answer that met a full disk is settled as soon as there is room", () => {
  const { store, real, answerId, free } = openOnFullDisk();
  const ended = { ...finished, prompts: [prompt] };
  expect(() => store.messages.finish(answerId, ended, 2)).toThrow("DISK_FULL");
  expect(store.messages.get(answerId).message).toMatchObject({ prompts: [prompt] });
  expect(() => store.verify.prompt(prompt.id)).toThrow("DISK_FULL");
  expect(() => store.verify.decide(prompt.id, decision)).toThrow("DISK_FULL");

  free();
  store.verify.decide(prompt.id, decision);
  expect(real.verify.prompt(prompt.id)).toEqual({ answerId, prompt: { ...prompt, decision } });
});

test("its prompts are found and listed as open as soon as there is room", () => {
  for (const read of [
    ({ verify }: Store) => verify.prompt(prompt.id).prompt,
    ({ verify }: Store) => verify.open({ limit: 1, offset: 0 }).items[0]?.prompt,
  ]) {
    const { store, answerId, free } = openOnFullDisk();
    expect(() => store.messages.finish(answerId, { ...finished, prompts: [prompt] }, 2)).toThrow(
      "DISK_FULL",
    );
    free();
    expect(read(store)).toEqual(prompt);
  }
});

test("a prompt that no answer has is missing, full disk or not", () => {
  const { store } = openOnFullDisk();
  expect(() => store.verify.prompt(prompt.id)).toThrow("PROMPT_MISSING");
});
