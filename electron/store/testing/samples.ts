import { randomUUID } from "node:crypto";
import type { Question } from "../../contract/conversation.ts";
import type { FinishedAnswer, NewAnswer, NewQuestion, Store } from "../../core/ports.ts";

export function sampleQuestion(text: string, parentId: string | null, createdAt = 1): NewQuestion {
  return { id: randomUUID(), parentId, createdAt, question: { task: "ask", text } };
}

export function sampleAnswer(parentId: string, createdAt = 2): NewAnswer {
  return {
    id: randomUUID(),
    parentId,
    createdAt,
    model: {
      name: "Tiny",
      architecture: "llama",
      quantization: "Q4_K_M",
      profile: "raw",
      adapter: null,
    },
    decoding: { temperature: 0.2, topP: 0.9, maxTokens: 512, seed: 7 },
    budget: {
      contextSize: 2048,
      parts: [{ kind: "question", tokens: 12 }],
      dropped: [{ kind: "history", label: "First question", tokens: 40 }],
      overBy: 0,
    },
    sources: { mode: "none" },
    passages: [],
  };
}

export function finishedWith(text: string): FinishedAnswer {
  return {
    text,
    status: "complete",
    stop: "end",
    failure: null,
    tokens: { prompt: 20, cached: 8, generated: 5 },
    timings: { loadMs: 0, firstTokenMs: 12.5, promptPerSecond: 90.25, generatePerSecond: 8 },
    grounding: null,
    prompts: [],
    topic: "ask",
  };
}

/** Asks in a new conversation and returns the ids; at is when it was asked. */
export function startConversation(
  store: Store,
  title: string,
  options: { question?: Question; at?: number } = {},
) {
  const { question = { task: "ask", text: title }, at = 1 } = options;
  const conversationId = randomUUID();
  const asked: NewQuestion = { id: randomUUID(), parentId: null, createdAt: at, question };
  const answer = sampleAnswer(asked.id, at);
  store.messages.addTurn({ conversation: { id: conversationId, title }, question: asked, answer });
  return { conversationId, questionId: asked.id, answerId: answer.id };
}

/** Asks in an existing conversation, after an answer or (null) as another first question. */
export function ask(store: Store, conversationId: string, parentId: string | null, text: string) {
  const question = sampleQuestion(text, parentId);
  const answer = sampleAnswer(question.id);
  store.messages.addTurn({ conversation: { id: conversationId, title: null }, question, answer });
  return { questionId: question.id, answerId: answer.id };
}
