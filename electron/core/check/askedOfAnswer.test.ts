// oxlint-disable no-restricted-imports -- tests run on the real store
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Sources } from "../../contract/grounding.ts";
import { automaticLoad } from "../../contract/models.ts";
import { samplePassage } from "../../store/testing/checkSamples.ts";
import type { FinishedAnswer, Store } from "../ports.ts";
import { codeOf, first, hasRows, openChecks, samplePlan } from "./testing/openChecks.ts";

const none = { model: null, second: null };

/** A question of Ask with its ended answer. */
function askedBefore(
  store: Store,
  changes: Partial<FinishedAnswer> = {},
  passages = [samplePassage],
  finished = true,
  adapter: string | null = null,
) {
  const [conversationId, questionId, answerId] = [randomUUID(), randomUUID(), randomUUID()];
  const sources: Sources = { mode: "auto", without: [9] };
  store.messages.addTurn({
    conversation: { id: conversationId, title: "Asthma" },
    question: {
      id: questionId,
      parentId: null,
      createdAt: 1,
      question: { task: "differential", text: "A child wheezes.", history: "Eczema" },
    },
    answer: {
      id: answerId,
      parentId: questionId,
      createdAt: 2,
      model: {
        name: "Scripted",
        architecture: "llama",
        quantization: "F32",
        profile: "meditron-7b",
        adapter,
      },
      decoding: { temperature: 0, topP: 1, maxTokens: 9, seed: 4 },
      budget: { contextSize: 2048, parts: [], dropped: [], overBy: 0 },
      sources,
      passages,
    },
  });
  const ended: FinishedAnswer = {
    text: "It is asthma [1].",
    status: "complete",
    stop: "end",
    failure: null,
    tokens: { prompt: 9, cached: 0, generated: 4 },
    timings: null,
    grounding: null,
    prompts: [],
    topic: "Lungs",
    ...changes,
  };
  if (finished) store.messages.finish(answerId, ended, 3);
  return { answerId, questionId, conversationId };
}

describe("an answer of Ask", () => {
  const plan = samplePlan({ engines: none, columns: ["mine", "reference"] });

  test("becomes the model's column as it is, with the passages that its markers name", async () => {
    const { checks, store } = openChecks();
    const { answerId, conversationId } = askedBefore(store);
    const check = await checks.begin({
      ...plan,
      blind: false,
      question: { from: "ask", answerId },
    });
    expect(check).toMatchObject({
      question: "A child wheezes.\nEczema",
      origin: { kind: "ask", answerId, conversationId },
      columns: ["mine", "model", "reference"],
      stage: "writing",
      sources: { mode: "auto", without: [9] },
      passages: [samplePassage],
      models: ["Scripted F32"],
      mine: { text: "", committedAt: null },
    });
    expect(check.answers).toMatchObject([
      {
        column: "model",
        text: "It is asthma [1].",
        state: { kind: "done", stop: "end" },
        // The loaded model is the one that wrote it.
        engine: { kind: "local", path: "scripted.gguf" },
        model: { name: "Scripted", quantization: "F32", adapter: null, host: null },
        decoding: { seed: 4 },
        tokens: { generated: 4 },
        passagesSent: 1,
      },
    ]);
    // Nothing is left to be written by anybody but the student.
    const committed = await checks.commit({
      checkId: check.id,
      text: "It is asthma.",
      confidence: "sure",
    });
    expect(hasRows(committed)).toBe(true);
  });

  test("is looked up in the library where it was answered without passages", async () => {
    const { checks, store } = openChecks();
    const { answerId } = askedBefore(store, {}, []);
    const check = await checks.begin({
      ...plan,
      sources: { mode: "auto", without: [] },
      question: { from: "ask", answerId },
    });
    expect(store.checks.get(check.id)).toMatchObject({
      passages: null,
      sources: { mode: "auto", without: [] },
    });
  });

  test("says how it would be written anew: as wished, else by the last model, else by its name", async () => {
    const { checks, store, preferences } = openChecks({ isLoaded: false });
    const { answerId } = askedBefore(store);
    const engineOf = async (model: typeof first | null) => {
      const engines = { model, second: null };
      const { answers } = await checks.begin({
        ...plan,
        engines,
        question: { from: "ask", answerId },
      });
      return answers[0]?.engine;
    };
    expect(await engineOf(null)).toEqual({
      kind: "local",
      path: "Scripted",
      options: automaticLoad,
    });
    preferences.update({ lastModel: "/models/last.gguf" });
    expect(await engineOf(null)).toMatchObject({ path: "/models/last.gguf" });
    expect(await engineOf(first)).toEqual(first);
  });

  test("keeps its adapter, and would be written anew with it, or without one", async () => {
    const { checks, store, preferences } = openChecks({ isLoaded: false });
    const { answerId } = askedBefore(store, {}, [], true, "notes.gguf");
    const columnFor = async (adapter: string | null) => {
      preferences.update({ lastModel: "/models/last.gguf", load: { ...automaticLoad, adapter } });
      const check = await checks.begin({
        ...plan,
        engines: none,
        blind: false,
        question: { from: "ask", answerId },
      });
      return check.answers[0];
    };
    expect(await columnFor("/lora/notes.gguf")).toMatchObject({
      model: { name: "Scripted", adapter: "notes.gguf" },
      engine: { options: { adapter: "/lora/notes.gguf" } },
    });
    expect(await columnFor("/lora/other-notes.gguf")).toMatchObject({
      model: { adapter: "notes.gguf" },
      engine: { options: { adapter: null } },
    });
  });

  test("keeps how it ended", async () => {
    const { checks, store } = openChecks();
    const stateOf = async (changes: Partial<FinishedAnswer>) => {
      const { answerId } = askedBefore(store, changes);
      const { answers } = await checks.begin({
        ...plan,
        blind: false,
        question: { from: "ask", answerId },
      });
      return answers[0]?.state;
    };
    const failure = { code: "DISK_FULL", data: {} } as const;
    expect(await stateOf({ status: "stopped", stop: "cancelled" })).toEqual({ kind: "stopped" });
    expect(await stateOf({ status: "interrupted", stop: null })).toEqual({ kind: "stopped" });
    expect(await stateOf({ status: "failed", stop: null, failure })).toEqual({
      kind: "failed",
      failure,
    });
  });

  test("is refused while it is written, and where there is none", async () => {
    const { checks, store } = openChecks();
    const { answerId } = askedBefore(store, {}, [], false);
    const { questionId } = askedBefore(store);
    const refused = (id: string) =>
      checks.begin({ ...plan, question: { from: "ask", answerId: id } }).then(() => null, codeOf);
    expect(await refused(answerId)).toBe("STILL_ANSWERING");
    expect(await refused(questionId)).toBe("MESSAGE_MISSING");
    expect(await refused(randomUUID())).toBe("MESSAGE_MISSING");
  });
});
