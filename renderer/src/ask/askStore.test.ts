import { createRouterClient, implement } from "@orpc/server";
import { describe, expect, it, vi } from "vitest";
import { contract } from "../../../electron/contract/index.ts";
import type {
  AnswerEvent,
  AnswerMessage,
  Conversation,
  QuestionMessage,
} from "../../../electron/contract/conversation.ts";
import type { Sources } from "../../../electron/contract/grounding.ts";
import { createAskStore } from "./askStore.ts";

const conversationId = crypto.randomUUID();
const followUpId = crypto.randomUUID();
const nextAnswerId = crypto.randomUUID();

const questionId = crypto.randomUUID();
const answerId = crypto.randomUUID();

const question: QuestionMessage = {
  id: questionId,
  parentId: null,
  createdAt: 1,
  versions: [questionId],
  role: "question",
  question: { task: "ask", text: "Why does oedema form?" },
  flags: [],
};

const beginning: AnswerMessage = {
  id: answerId,
  parentId: questionId,
  createdAt: 2,
  versions: [answerId],
  role: "answer",
  text: "",
  status: "writing",
  stop: null,
  failure: null,
  model: {
    name: "Tiny",
    architecture: "llama",
    quantization: "F32",
    profile: "raw",
    adapter: null,
  },
  decoding: { temperature: 0, topP: 1, maxTokens: 8, seed: 1 },
  tokens: null,
  timings: null,
  budget: { contextSize: 64, parts: [], dropped: [], overBy: 0 },
  flags: [],
  sources: { mode: "auto", without: [] },
  passages: [],
  grounding: null,
  verification: "unverified",
  prompts: [],
};

const finished: AnswerMessage = {
  ...beginning,
  text: "Pressure rises.",
  status: "complete",
  stop: "end",
};

/** One conversation whose core says exactly what a test hands it; the contract checks every word. */
function open() {
  const os = implement(contract);
  const lines: ReadableStreamDefaultController<AnswerEvent>[] = [];
  const asked: (Sources | undefined)[] = [];
  const shown: string[] = [];
  const reads: string[] = [];
  let answer = beginning;
  let refuse = false;
  const read = (): Conversation => ({
    summary: {
      id: conversationId,
      title: "Oedema",
      createdAt: 1,
      updatedAt: 1,
      snippet: null,
      verification: "unverified",
    },
    messages: [question, answer],
  });
  const client = createRouterClient({
    ask: {
      budget: os.ask.budget.handler(() => ({
        budget: beginning.budget,
        passages: [],
        relevant: true,
      })),
      send: os.ask.send.handler(({ input, errors }) => {
        asked.push(input.sources);
        if (refuse) throw errors.DISK_FULL({ data: {} });
        if (input.sources.mode === "documents") throw errors.NOTHING_RELEVANT({ data: {} });
        const { parentId } = input;
        if (parentId === null) {
          return { conversationId, questionId, answerId, messages: [question, beginning] };
        }
        const followUp = { ...question, id: followUpId, parentId, versions: [followUpId] };
        const nextAnswer = { ...beginning, id: nextAnswerId, parentId: followUpId };
        const messages = [followUp, nextAnswer];
        return { conversationId, questionId: followUpId, answerId: nextAnswerId, messages };
      }),
      regenerate: os.ask.regenerate.handler(({ input, errors }) => {
        asked.push(input.sources);
        if (input.sources?.mode === "documents") throw errors.NOTHING_RELEVANT({ data: {} });
        return { answerId };
      }),
      watch: os.ask.watch.handler(async function* () {
        let line: ReadableStreamDefaultController<AnswerEvent> | undefined;
        const events = new ReadableStream<AnswerEvent>({ start: (opened) => void (line = opened) });
        if (line !== undefined) lines.push(line);
        yield* events;
      }),
      stop: os.ask.stop.handler(() => ({})),
    },
    conversations: {
      list: os.conversations.list.handler(() => ({ items: [], total: 0 })),
      get: os.conversations.get.handler(({ input, errors }) => {
        if (input.id !== conversationId) throw errors.CONVERSATION_MISSING({ data: {} });
        reads.push(input.id);
        return read();
      }),
      rename: os.conversations.rename.handler(() => read().summary),
      remove: os.conversations.remove.handler(() => ({})),
      restore: os.conversations.restore.handler(() => read().summary),
      show: os.conversations.show.handler(({ input }) => {
        shown.push(input.messageId);
        return read();
      }),
      export: os.conversations.export.handler(() => ({ fileName: "", mediaType: "", text: "" })),
    },
  });
  const changed = vi.fn<() => void>();
  const store = createAskStore(client, () => 0, changed);
  return {
    store,
    changed,
    lines,
    asked,
    shown,
    reads,
    keep: (saved: AnswerMessage) => void (answer = saved),
    refuse: () => void (refuse = true),
    /** Waits until the page has done what it can with what it has heard. */
    settle: () => new Promise((resolve) => setTimeout(resolve, 5)),
  };
}

const automatic: Sources = { mode: "auto", without: [] };
const chosen: Sources = { mode: "documents", documents: [crypto.randomUUID()], without: [7] };
const nowhere = { conversationId: null, parentId: null };
const shownAnswer = (store: ReturnType<typeof open>["store"]) => {
  const { opened } = store.state.getState();
  return opened.kind === "ready" ? opened.conversation.messages.at(-1) : undefined;
};

describe("a follow-up", () => {
  it("is put at the end of the open conversation, which is not read anew", async () => {
    const { store, keep, reads, lines, settle } = open();
    keep(finished);
    await store.open(conversationId);
    expect(reads).toHaveLength(1);
    await store.send({ conversationId, parentId: answerId }, question.question, automatic);
    const { opened, begun } = store.state.getState();
    const ids = opened.kind === "ready" ? opened.conversation.messages.map(({ id }) => id) : [];
    expect(ids).toEqual([questionId, answerId, followUpId, nextAnswerId]);
    expect(begun).toBe(nextAnswerId);
    expect(reads).toHaveLength(1);
    await settle();
    expect(lines).toHaveLength(1);
  });

  it("that does not follow the last message shown reads the conversation", async () => {
    const { store, keep, reads } = open();
    keep(finished);
    await store.open(conversationId);
    await store.send(
      { conversationId, parentId: crypto.randomUUID() },
      question.question,
      automatic,
    );
    expect(reads).toHaveLength(2);
  });
});

describe("an answer", () => {
  it("grows as it is written and is replaced by the saved one when it ends", async () => {
    const { store, lines, settle, changed } = open();
    expect(await store.send(nowhere, question.question, automatic)).toBe(conversationId);
    await settle();
    lines[0]?.enqueue({ type: "snapshot", answer: beginning });
    lines[0]?.enqueue({ type: "delta", text: "Pressure", generated: 1 });
    await settle();
    expect(store.state.getState().live[answerId]).toMatchObject({
      text: "Pressure",
      generated: 1,
      phase: { kind: "writing" },
    });
    expect(store.state.getState().news?.kind).toBe("answering");

    lines[0]?.enqueue({ type: "done", answer: finished });
    lines[0]?.close();
    await settle();
    expect(store.state.getState().live).toEqual({});
    expect(shownAnswer(store)).toEqual(finished);
    expect(store.state.getState().begun).toBe(answerId);
    expect(store.state.getState().news).toEqual({ answerId, kind: "complete", words: 2 });
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it("that only repeated itself is not told as complete", async () => {
    const { store, lines, settle } = open();
    await store.send(nowhere, question.question, automatic);
    await settle();
    lines[0]?.enqueue({ type: "done", answer: { ...finished, stop: "repetition" } });
    await settle();
    expect(store.state.getState().news).toMatchObject({ answerId, kind: "repeated" });
  });

  it("keeps its text when the line breaks, and goes on when it is back", async () => {
    const { store, lines, settle, keep } = open();
    await store.open(conversationId);
    await settle();
    lines[0]?.enqueue({ type: "delta", text: "Pressure", generated: 1 });
    await settle();
    lines[0]?.close();
    await settle();
    expect(store.state.getState().live[answerId]).toMatchObject({
      text: "Pressure",
      phase: { kind: "lost" },
    });

    keep({ ...beginning, text: "Pressure ri" });
    await store.resume();
    await settle();
    lines[1]?.enqueue({ type: "delta", text: "ses.", generated: 4 });
    await settle();
    expect(store.state.getState().live[answerId]?.text).toBe("Pressure rises.");
  });

  it("that ended while the line was down is shown as it was saved", async () => {
    const { store, lines, settle, keep } = open();
    await store.open(conversationId);
    await settle();
    lines[0]?.close();
    await settle();
    keep({ ...finished, text: "Press", status: "interrupted" });
    await store.resume();
    await settle();
    expect(store.state.getState().live).toEqual({});
    expect(shownAnswer(store)).toMatchObject({ text: "Press", status: "interrupted" });
  });

  it("is no longer followed once another conversation is opened", async () => {
    const { store, lines, settle } = open();
    await store.open(conversationId);
    await settle();
    await store.open(null);
    lines[0]?.enqueue({ type: "done", answer: finished });
    await settle();
    expect(store.state.getState()).toMatchObject({ opened: { kind: "new" }, live: {}, news: null });
  });
});

describe("what is refused", () => {
  it("is told, and nothing else changes", async () => {
    const { store, refuse } = open();
    refuse();
    expect(await store.send(nowhere, question.question, automatic)).toBeNull();
    expect(store.state.getState()).toMatchObject({
      opened: { kind: "new" },
      sending: false,
      problem: { code: "DISK_FULL" },
    });
    store.dismissProblem();
    expect(store.state.getState().problem).toBeNull();
  });

  it("a conversation that is gone says so in its place", async () => {
    const { store } = open();
    const gone = crypto.randomUUID();
    await store.open(gone);
    expect(store.state.getState().opened).toEqual({
      kind: "failed",
      id: gone,
      problem: { code: "CONVERSATION_MISSING", data: {} },
    });
  });
});

describe("sources", () => {
  it("go with the question and with an answer that is written again", async () => {
    const { store, asked, changed } = open();
    await store.send(nowhere, question.question, { mode: "auto", without: [3] });
    await store.regenerate(answerId);
    await store.regenerate(answerId, { mode: "none" });
    expect(changed).toHaveBeenCalledTimes(3);
    expect(asked).toEqual([{ mode: "auto", without: [3] }, undefined, { mode: "none" }]);
  });

  it("without anything to the point leave the question to be answered without them", async () => {
    const { store } = open();
    expect(await store.send(nowhere, question.question, chosen)).toBeNull();
    expect(store.state.getState()).toMatchObject({
      problem: null,
      unmet: { kind: "question", place: nowhere, question: question.question },
    });
    await store.send(nowhere, question.question, { mode: "none" });
    expect(store.state.getState().unmet).toBeNull();
    await store.regenerate(answerId, chosen);
    expect(store.state.getState()).toMatchObject({
      problem: null,
      unmet: { kind: "answer", answerId },
    });
    await store.regenerate(answerId, { mode: "none" });
    expect(store.state.getState().unmet).toBeNull();
  });

  it("that were refused are forgotten with the question they were refused to", async () => {
    const { store } = open();
    const unmet = () => store.state.getState().unmet;
    await store.send(nowhere, question.question, chosen);
    store.questionChanged({ conversationId, parentId: answerId });
    expect(unmet()).toMatchObject({ kind: "question" });
    store.questionChanged(nowhere);
    expect(unmet()).toBeNull();
    await store.regenerate(answerId, chosen);
    store.questionChanged(nowhere);
    expect(unmet()).toEqual({ kind: "answer", answerId });
    store.documentsChanged();
    expect(unmet()).toBeNull();
  });
});

describe("an answer that was changed elsewhere", () => {
  it("is taken over and the list is told", async () => {
    const { store, changed, keep } = open();
    keep(finished);
    await store.open(conversationId);
    store.take({ ...finished, verification: "verified" });
    expect(shownAnswer(store)).toMatchObject({ verification: "verified" });
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it("is shown on its own branch when it is asked for", async () => {
    const { store, shown, keep, changed } = open();
    keep(finished);
    await store.open(conversationId, answerId);
    expect(shown).toEqual([]);
    expect(changed).not.toHaveBeenCalled();
    const elsewhere = crypto.randomUUID();
    await store.open(conversationId, elsewhere);
    expect(shown).toEqual([elsewhere]);
    expect(changed).toHaveBeenCalledOnce();
  });
});
