import type { AnswerEvent, Budget, Decoding, Question } from "../../contract/conversation.ts";
import type { Sources } from "../../contract/grounding.ts";
import type { Passage } from "../../contract/library.ts";
import { presentAnswer } from "../conversations/present.ts";
import { titleOf } from "../conversations/titleOf.ts";
import { fail } from "../failed.ts";
import type { NewAnswer, Ports, StoredMessage } from "../ports.ts";
import { createCountTexts } from "../prompt/countTexts.ts";
import { decodingFor } from "../prompt/decodingFor.ts";
import { drawSeed } from "../prompt/drawSeed.ts";
import { fitPrompt, type FittedPrompt } from "../prompt/fitPrompt.ts";
import { findProfile } from "../prompt/profiles.ts";
import type { Exchange } from "../prompt/renderPrompt.ts";
import { questionText, writeTask } from "../prompt/writeTask.ts";
import type { Library } from "../library/createLibrary.ts";
import { startAnswer, type AnswerRun } from "./answerRun.ts";
import { concludeAnswer } from "./concludeAnswer.ts";
import { findSources } from "./findSources.ts";

/** Where a question goes: after an answer, or first in a new or existing conversation. */
export type Place = { readonly conversationId: string | null; readonly parentId: string | null };

/** A question and what it is to be answered from. */
export type Asked = { readonly question: Question; readonly sources: Sources };

export type Ask = {
  readonly budget: (
    place: Place,
    asked: Asked,
  ) => Promise<{ budget: Budget; passages: Passage[]; relevant: boolean }>;
  /** Decoding defaults to the preferences. Failed NOTHING_RELEVANT when sources are wished for and none is to the point. */
  readonly send: (
    place: Place,
    asked: Asked,
    decoding?: Decoding,
  ) => Promise<{ conversationId: string; questionId: string; answerId: string }>;
  /** Sources default to those the answer had. */
  readonly regenerate: (answerId: string, sources?: Sources) => Promise<{ answerId: string }>;
  readonly watch: (answerId: string, signal?: AbortSignal) => AsyncGenerator<AnswerEvent>;
  readonly stop: (answerId: string) => Promise<void>;
  /** Reads the unchanging head of all prompts ahead of the first question. */
  readonly warm: () => Promise<void>;
  /** Resolves when no answer is being written. */
  readonly idle: () => Promise<void>;
  /** Calls the listener whenever an answer starts, or cannot because its model is away; returns how to stop that. */
  readonly onStart: (listener: () => void) => () => void;
  /** Stops every running answer and waits until all are saved. */
  readonly stopAll: () => Promise<void>;
};

/** Questions and answers with the loaded model; answers go on while nobody watches. */
export function createAsk(
  ports: Pick<Ports, "store" | "model" | "embedder" | "preferences" | "clock" | "log">,
  library: Pick<Library, "search">,
): Ask {
  const { store, model, preferences, clock, log } = ports;
  const { countTokens, renderTemplate } = model;
  const counting = { countTokens, renderTemplate, countTexts: createCountTexts(model) };
  const runs = new Map<string, AnswerRun>();
  /** Answers whose follow-up is being prepared. */
  const continued = new Set<string>();
  const startListeners = new Set<() => void>();
  const { mentions } = store.library;

  function tellStart(): void {
    for (const listener of startListeners) listener();
  }

  /** A model that is away, or rests, is missed now: what takes its memory may want to hear of that. One that rests is woken. */
  async function wokenModel() {
    if (model.state().kind === "resting") tellStart();
    await model.wake();
    return loadedModel();
  }

  function loadedModel() {
    const state = model.state();
    if (state.kind === "ready") return state.model;
    if (state.kind !== "away") return fail("NO_MODEL", {});
    tellStart();
    return fail("MODEL_AWAY", { name: state.name, for: state.for });
  }

  async function prepare(path: readonly StoredMessage[], asked: Asked, decoding: Decoding) {
    // Without a word nobody asks anything yet: a model that rests may go on.
    const loaded = questionText(asked.question) === "" ? loadedModel() : await wokenModel();
    const isRaw = loaded.profile === "raw";
    const { question } = asked;
    // A raw prompt is the student's text, untouched.
    const sources: Sources = isRaw ? { mode: "none" } : asked.sources;
    const found = await findSources({ question, path, sources }, library, store.library);
    const fitted = await fitPrompt(
      {
        profile: findProfile(loaded.profile),
        history: exchanges(path),
        passages: found.passages,
        question: isRaw ? question.text : writeTask(question),
        contextSize: loaded.contextSize,
        maxTokens: decoding.maxTokens,
      },
      counting,
    );
    return { loaded, fitted, sources, relevant: found.relevant };
  }

  async function prepareAnswer(
    path: readonly StoredMessage[],
    asked: Asked,
    questionId: string,
    decoding: Decoding,
  ) {
    const { loaded, fitted, sources, relevant } = await prepare(path, asked, decoding);
    if (!relevant) fail("NOTHING_RELEVANT", {});
    const { overBy, contextSize } = fitted.budget;
    if (overBy > 0) fail("QUESTION_TOO_LONG", { overBy, contextSize });
    const { name, architecture, quantization } = loaded.file;
    const answer: NewAnswer = {
      id: crypto.randomUUID(),
      parentId: questionId,
      createdAt: clock.now(),
      model: {
        name,
        architecture,
        quantization,
        profile: loaded.profile,
        adapter: loaded.adapter,
      },
      decoding: decodingFor(loaded.profile, decoding),
      budget: fitted.budget,
      sources,
      passages: fitted.passages,
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

  function start(answer: NewAnswer, question: Question, fitted: FittedPrompt) {
    const { passages } = answer;
    const request = {
      prompt: fitted.prompt,
      decoding: {
        ...answer.decoding,
        seed: answer.decoding.seed ?? drawSeed(),
        maxTokens: fitted.answerTokens,
      },
      stop: findProfile(answer.model.profile).stop,
      // Without passages a marker such as "[3]" would name nothing at all; a raw prompt stays free.
      citable: answer.model.profile === "raw" ? null : passages.length,
    };
    const conclude = (text: string) => concludeAnswer(text, question, passages, ports);
    const run = startAnswer(answer.id, request, conclude, ports);
    runs.set(answer.id, run);
    tellStart();
    void run.ended.then(() => runs.delete(answer.id));
  }

  async function warm(): Promise<void> {
    const loaded = loadedModel();
    const { contextSize } = loaded;
    // With documents there, the next question is most likely answered from them.
    const passages = store.library.list().length > 0 ? [anyPassage] : [];
    const { prompt } = await fitPrompt(
      {
        profile: findProfile(loaded.profile),
        history: [],
        passages,
        question: "…",
        contextSize,
        maxTokens: 1,
      },
      counting,
    );
    if (prompt.headLength > 0) await model.warm(prompt.segments.slice(0, prompt.headLength));
  }

  return {
    async budget(place, asked) {
      const path = place.parentId ? store.messages.pathTo(place.parentId) : [];
      const rested = model.state().kind === "resting";
      const { fitted, relevant } = await prepare(path, asked, preferences.get().decoding);
      // The question will follow: by then its beginning has been read.
      if (rested)
        warm().catch((cause: unknown) => log.error("a woken model was not warmed", cause));
      return { budget: fitted.budget, passages: [...fitted.passages], relevant };
    },

    async send(place, asked, decoding = preferences.get().decoding) {
      const { question } = asked;
      if (!questionText(question)) fail("QUESTION_EMPTY", {});
      const path = place.parentId ? store.messages.pathTo(place.parentId) : [];
      refuseWhileWriting(path);
      const questionId = crypto.randomUUID();
      const { answer, fitted } = await oneAtATime(place.parentId, () =>
        prepareAnswer(path, asked, questionId, decoding),
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
      start(answer, question, fitted);
      return { conversationId, questionId, answerId: answer.id };
    },

    async regenerate(answerId, sources) {
      const path = store.messages.pathTo(answerId);
      refuseWhileWriting(path);
      const [asked, before] = [path.at(-2), path.at(-1)];
      if (asked?.role !== "question" || before?.role !== "answer") {
        return fail("MESSAGE_MISSING", {});
      }
      const { question } = asked;
      const { answer, fitted } = await prepareAnswer(
        path.slice(0, -2),
        { question, sources: sources ?? before.sources },
        asked.id,
        preferences.get().decoding,
      );
      store.messages.addAnswer(answer);
      start(answer, question, fitted);
      return { answerId: answer.id };
    },

    async *watch(answerId, signal) {
      const { message } = store.messages.get(answerId);
      if (message.role !== "answer") return fail("MESSAGE_MISSING", {});
      const run = runs.get(answerId);
      if (!run) {
        const answer = presentAnswer(message, mentions);
        yield { type: "snapshot", answer };
        yield { type: "done", answer };
        return;
      }
      for await (const event of run.watch(signal)) {
        if (event.type !== "soFar") yield event;
        else
          yield {
            type: "snapshot",
            answer: presentAnswer({ ...message, text: event.text }, mentions),
          };
      }
      if (signal?.aborted) return;
      yield { type: "done", answer: presentAnswer({ ...message, ...(await run.ended) }, mentions) };
    },

    async stop(answerId) {
      const run = runs.get(answerId);
      run?.stop();
      await run?.ended;
    },

    warm,

    async idle() {
      while (runs.size > 0) await Promise.all([...runs.values()].map((run) => run.ended));
    },

    onStart(listener) {
      startListeners.add(listener);
      return () => void startListeners.delete(listener);
    },

    async stopAll() {
      for (const run of runs.values()) run.stop();
      await Promise.all([...runs.values()].map((run) => run.ended));
    },
  };
}

/** Stands for the passages of a question that is not yet known; the prompt's head does not hold it. */
const anyPassage: Passage = {
  passageId: 0,
  documentId: "",
  title: "…",
  kind: "text",
  page: 1,
  pageLabel: "1",
  heading: [],
  start: 0,
  end: 1,
  text: "…",
};

function refuseWhileWriting(path: readonly StoredMessage[]) {
  const last = path.at(-1);
  if (last?.role === "answer" && last.status === "writing") fail("STILL_ANSWERING", {});
}

/** Earlier turns as the model should read them; answers without a word are left out with their question. */
function exchanges(path: readonly StoredMessage[]): Exchange[] {
  return path.flatMap((message, i) => {
    const asked = path[i - 1];
    if (message.role !== "answer" || asked?.role !== "question" || !message.text) return [];
    return [{ question: writeTask(asked.question), answer: withoutMarkers(message.text) }];
  });
}

/** The numbers of an earlier answer's sources mean nothing in a later prompt. */
function withoutMarkers(text: string): string {
  return text.replace(/\s?\[\d+(?:, ?\d+)*\]/g, "");
}
