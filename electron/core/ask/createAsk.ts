import type { AnswerEvent, Budget, Decoding, Question } from "../../contract/conversation.ts";
import { presentAnswer } from "../conversations/present.ts";
import { titleOf } from "../conversations/titleOf.ts";
import { fail } from "../failed.ts";
import type { Model, NewAnswer, Ports, StoredMessage } from "../ports.ts";
import { createCountTexts } from "../prompt/countTexts.ts";
import { fitPrompt, type FittedPrompt } from "../prompt/fitPrompt.ts";
import { findProfile } from "../prompt/profiles.ts";
import type { Exchange } from "../prompt/renderPrompt.ts";
import { questionText, writeTask } from "../prompt/writeTask.ts";
import { startAnswer, type AnswerRun } from "./answerRun.ts";

/** Where a question goes: after an answer, or first in a new or existing conversation. */
export type Place = { readonly conversationId: string | null; readonly parentId: string | null };

export type Ask = {
  readonly budget: (place: Place, question: Question) => Promise<Budget>;
  /** Decoding defaults to the preferences. */
  readonly send: (
    place: Place,
    question: Question,
    decoding?: Decoding,
  ) => Promise<{ conversationId: string; questionId: string; answerId: string }>;
  readonly regenerate: (answerId: string) => Promise<{ answerId: string }>;
  readonly watch: (answerId: string, signal?: AbortSignal) => AsyncGenerator<AnswerEvent>;
  readonly stop: (answerId: string) => Promise<void>;
  /** Reads the unchanging head of all prompts ahead of the first question. */
  readonly warm: () => Promise<void>;
  /** Stops every running answer and waits until all are saved. */
  readonly stopAll: () => Promise<void>;
};

/** Questions and answers with the loaded model; answers go on while nobody watches. */
export function createAsk(
  ports: Pick<Ports, "store" | "model" | "preferences" | "clock" | "log">,
): Ask {
  const { store, model, preferences, clock } = ports;
  const { countTokens, renderTemplate } = model;
  const counting = { countTokens, renderTemplate, countTexts: createCountTexts(model) };
  const runs = new Map<string, AnswerRun>();
  /** Answers whose follow-up is being prepared. */
  const continued = new Set<string>();

  async function prepare(path: readonly StoredMessage[], question: Question, decoding: Decoding) {
    const loaded = loadedModel(model);
    const fitted = await fitPrompt(
      {
        profile: findProfile(loaded.profile),
        history: exchanges(path),
        question: loaded.profile === "raw" ? question.text : writeTask(question),
        contextSize: loaded.contextSize,
        maxTokens: decoding.maxTokens,
      },
      counting,
    );
    return { loaded, fitted };
  }

  async function prepareAnswer(
    path: readonly StoredMessage[],
    question: Question,
    questionId: string,
    decoding: Decoding,
  ) {
    const { loaded, fitted } = await prepare(path, question, decoding);
    const { overBy, contextSize } = fitted.budget;
    if (overBy > 0) fail("QUESTION_TOO_LONG", { overBy, contextSize });
    const { name, architecture, quantization } = loaded.file;
    const answer: NewAnswer = {
      id: crypto.randomUUID(),
      parentId: questionId,
      createdAt: clock.now(),
      model: { name, architecture, quantization, profile: loaded.profile },
      decoding: { ...decoding, seed: decoding.seed ?? drawSeed() },
      budget: fitted.budget,
    };
    return { answer, fitted };
  }

  /** Two quick sends after the same answer must not become two branches. */
  async function oneAtATime<T>(parentId: string | null, prepare: () => Promise<T>): Promise<T> {
    if (parentId === null) return prepare();
    if (continued.has(parentId)) fail("STILL_ANSWERING", {});
    continued.add(parentId);
    try {
      return await prepare();
    } finally {
      continued.delete(parentId);
    }
  }

  function start(answer: NewAnswer, fitted: FittedPrompt) {
    const request = {
      prompt: fitted.prompt,
      decoding: {
        ...answer.decoding,
        seed: answer.decoding.seed ?? drawSeed(),
        maxTokens: fitted.answerTokens,
      },
      stop: findProfile(answer.model.profile).stop,
    };
    const run = startAnswer(answer.id, request, ports);
    runs.set(answer.id, run);
    void run.ended.then(() => runs.delete(answer.id));
  }

  return {
    async budget(place, question) {
      const path = place.parentId ? store.messages.pathTo(place.parentId) : [];
      return (await prepare(path, question, preferences.get().decoding)).fitted.budget;
    },

    async send(place, question, decoding = preferences.get().decoding) {
      if (!questionText(question)) fail("QUESTION_EMPTY", {});
      const path = place.parentId ? store.messages.pathTo(place.parentId) : [];
      refuseWhileWriting(path);
      const questionId = crypto.randomUUID();
      const { answer, fitted } = await oneAtATime(place.parentId, () =>
        prepareAnswer(path, question, questionId, decoding),
      );
      const conversationId = place.conversationId ?? crypto.randomUUID();
      store.messages.addTurn({
        conversation: {
          id: conversationId,
          title: place.conversationId ? null : titleOf(question),
        },
        question: { id: questionId, parentId: place.parentId, createdAt: clock.now(), question },
        answer,
      });
      start(answer, fitted);
      return { conversationId, questionId, answerId: answer.id };
    },

    async regenerate(answerId) {
      const path = store.messages.pathTo(answerId);
      refuseWhileWriting(path);
      const asked = path.at(-2);
      if (asked?.role !== "question") return fail("MESSAGE_MISSING", {});
      const { decoding } = preferences.get();
      const { answer, fitted } = await prepareAnswer(
        path.slice(0, -2),
        asked.question,
        asked.id,
        decoding,
      );
      store.messages.addAnswer(answer);
      start(answer, fitted);
      return { answerId: answer.id };
    },

    async *watch(answerId, signal) {
      const { message } = store.messages.get(answerId);
      if (message.role !== "answer") return fail("MESSAGE_MISSING", {});
      const run = runs.get(answerId);
      if (!run) {
        const answer = presentAnswer(message);
        yield { type: "snapshot", answer };
        yield { type: "done", answer };
        return;
      }
      for await (const event of run.watch(signal)) {
        if (event.type !== "soFar") yield event;
        else yield { type: "snapshot", answer: presentAnswer({ ...message, text: event.text }) };
      }
      if (signal?.aborted) return;
      yield { type: "done", answer: presentAnswer({ ...message, ...(await run.ended) }) };
    },

    async stop(answerId) {
      const run = runs.get(answerId);
      run?.stop();
      await run?.ended;
    },

    async warm() {
      const loaded = loadedModel(model);
      const parts = { profile: findProfile(loaded.profile), history: [], question: "…" };
      const { contextSize } = loaded;
      const { prompt } = await fitPrompt({ ...parts, contextSize, maxTokens: 1 }, counting);
      if (prompt.headLength > 0) await model.warm(prompt.segments.slice(0, prompt.headLength));
    },

    async stopAll() {
      for (const run of runs.values()) run.stop();
      await Promise.all([...runs.values()].map((run) => run.ended));
    },
  };
}

function loadedModel(model: Model) {
  const state = model.state();
  return state.kind === "ready" ? state.model : fail("NO_MODEL", {});
}

function refuseWhileWriting(path: readonly StoredMessage[]) {
  const last = path.at(-1);
  if (last?.role === "answer" && last.status === "writing") fail("STILL_ANSWERING", {});
}

/** Earlier turns as the model should read them; answers without a word are left out with their question. */
function exchanges(path: readonly StoredMessage[]): Exchange[] {
  return path.flatMap((message, i) => {
    const asked = path[i - 1];
    if (message.role !== "answer" || asked?.role !== "question" || !message.text) return [];
    return [{ question: writeTask(asked.question), answer: message.text }];
  });
}

function drawSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
