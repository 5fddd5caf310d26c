import Database from "better-sqlite3";
import * as fc from "fast-check";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { StoredMessage } from "../core/ports.ts";
import type { ReadDatabase } from "./database.ts";
import { pathTo } from "./messages.ts";
import {
  ask,
  finishedWith,
  sampleAnswer,
  sampleQuestion,
  startConversation,
} from "./testing/samples.ts";
import { failureOf } from "./testing/failureOf.ts";
import { openTestStore } from "./testing/openTestStore.ts";

const unknown = "00000000-0000-4000-8000-000000000000";
const idsOf = (path: readonly StoredMessage[]) => path.map((message) => message.id);

describe("a turn", () => {
  it("is a question and its empty answer, read back as written", () => {
    const { store } = openTestStore();
    const question = {
      ...sampleQuestion("Which tests?", null, 5),
      question: {
        task: "differential" as const,
        text: "Which tests?",
        history: "fever",
        tests: "",
      },
    };
    const answer = sampleAnswer(question.id, 6);
    store.messages.addTurn({ conversation: { id: unknown, title: "Tests" }, question, answer });
    expect(store.messages.chosenPath(unknown)).toEqual([
      { ...question, role: "question", versions: [question.id] },
      {
        ...answer,
        role: "answer",
        versions: [answer.id],
        text: "",
        status: "writing",
        stop: null,
        failure: null,
        tokens: null,
        timings: null,
        grounding: null,
        prompts: [],
      },
    ]);
  });

  it("reads an answer from before there were adapters as one without", () => {
    const { store, folder } = openTestStore();
    const { answerId } = startConversation(store, "old");
    const database = new Database(join(folder, "viva.db"));
    const { changes } = database
      .prepare("UPDATE messages SET model = json_remove(model, '$.adapter') WHERE id = ?")
      .run(answerId);
    database.close();
    expect(changes).toBe(1);
    expect(store.messages.get(answerId).message).toMatchObject({ model: { adapter: null } });
  });

  it("is refused whole when its place does not exist", () => {
    const { store } = openTestStore();
    const first = startConversation(store, "first");
    const other = startConversation(store, "other");
    expect(failureOf(() => ask(store, unknown, null, "nowhere")).code).toBe("CONVERSATION_MISSING");
    for (const parent of [unknown, first.questionId, other.answerId]) {
      const refused = failureOf(() => ask(store, first.conversationId, parent, "misplaced"));
      expect(refused.code).toBe("MESSAGE_MISSING");
    }
    expect(idsOf(store.messages.chosenPath(first.conversationId))).toEqual([
      first.questionId,
      first.answerId,
    ]);
    expect(store.conversations.list({ search: "misplaced", limit: 9, offset: 0 }).total).toBe(0);
  });
});

describe("an answer", () => {
  it("keeps every saved text and how it ended", () => {
    const { store } = openTestStore();
    const { answerId } = startConversation(store, "asthma");
    store.messages.saveText(answerId, "Salbut");
    expect(store.messages.get(answerId).message).toMatchObject({
      text: "Salbut",
      status: "writing",
    });
    const finished = {
      ...finishedWith("Salbutamol 🫁"),
      status: "interrupted" as const,
      stop: null,
      failure: { code: "WORKER_DIED" as const, data: { during: "answer" as const } },
      timings: null,
    };
    store.messages.finish(answerId, finished, 50);
    const { topic: _, ...kept } = finished;
    expect(store.messages.get(answerId).message).toMatchObject(kept);
  });

  it("is not changed by a save that comes after its end", () => {
    const { store } = openTestStore();
    const { answerId } = startConversation(store, "asthma");
    store.messages.finish(answerId, finishedWith("all of it"), 50);
    store.messages.saveText(answerId, "all o");
    expect(store.messages.get(answerId).message).toMatchObject({ text: "all of it" });
  });

  it("must be there to be saved, ended, read or chosen", () => {
    const { store } = openTestStore();
    const { questionId } = startConversation(store, "asthma");
    for (const use of [
      () => store.messages.saveText(unknown, "x"),
      () => store.messages.saveText(questionId, "x"),
      () => store.messages.finish(unknown, finishedWith("x"), 1),
      () => store.messages.finish(questionId, finishedWith("x"), 1),
      () => store.messages.addAnswer(sampleAnswer(unknown)),
      () => store.messages.get(unknown),
      () => store.messages.pathTo(unknown),
      () => store.messages.choose(unknown),
    ]) {
      expect(failureOf(use)).toEqual({ code: "MESSAGE_MISSING", data: {} });
    }
  });
});

describe("versions and branches", () => {
  it("shows a regenerated answer and keeps the first one, oldest first", () => {
    const { store } = openTestStore();
    const { conversationId, questionId, answerId } = startConversation(store, "asthma");
    const second = sampleAnswer(questionId, 1);
    store.messages.addAnswer(second);
    const shown = store.messages.chosenPath(conversationId);
    expect(idsOf(shown)).toEqual([questionId, second.id]);
    expect(shown[1]?.versions).toEqual([answerId, second.id]);

    store.messages.choose(answerId);
    expect(idsOf(store.messages.chosenPath(conversationId))).toEqual([questionId, answerId]);
    expect(store.messages.get(answerId).message.versions).toEqual([answerId, second.id]);
  });

  it("makes an edited first question another root of the same conversation only", () => {
    const { store } = openTestStore();
    const first = startConversation(store, "asthma");
    const other = startConversation(store, "gout");
    const edited = ask(store, first.conversationId, null, "asthma in children");
    expect(store.messages.get(edited.questionId).message.versions).toEqual([
      first.questionId,
      edited.questionId,
    ]);
    expect(store.messages.get(other.questionId).message.versions).toEqual([other.questionId]);
    expect(store.messages.pathTo(first.answerId)).toHaveLength(2);
  });

  it("follows a chosen message to the newest message below it", () => {
    const { store } = openTestStore();
    const first = startConversation(store, "asthma");
    const a = ask(store, first.conversationId, first.answerId, "and then?");
    const b = ask(store, first.conversationId, first.answerId, "or else?");
    const belowA = ask(store, first.conversationId, a.answerId, "more");
    store.messages.choose(b.questionId);
    expect(store.messages.chosenPath(first.conversationId).at(-1)?.id).toBe(b.answerId);
    store.messages.choose(first.questionId);
    expect(idsOf(store.messages.chosenPath(first.conversationId))).toEqual([
      first.questionId,
      first.answerId,
      a.questionId,
      a.answerId,
      belowA.questionId,
      belowA.answerId,
    ]);
  });

  it("agrees with a plain model of a tree, whatever is asked, regenerated and chosen", () => {
    const { store } = openTestStore();
    const step = fc.record({ what: fc.constantFrom("ask", "again", "choose"), at: fc.nat() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        const first = startConversation(store, "root");
        const nodes: ModelNode[] = [
          { id: first.questionId, parent: null, role: "question" },
          { id: first.answerId, parent: first.questionId, role: "answer" },
        ];
        let chosen = first.answerId;
        for (const { what, at } of steps) {
          const node = nodes[at % nodes.length] ?? nodes[0];
          if (node === undefined) break;
          if (what === "choose") {
            store.messages.choose(node.id);
            chosen = newestBelow(nodes, node.id);
          } else if (what === "again") {
            const questionId = node.role === "question" ? node.id : (node.parent ?? "");
            const answer = sampleAnswer(questionId);
            store.messages.addAnswer(answer);
            nodes.push({ id: answer.id, parent: questionId, role: "answer" });
            chosen = answer.id;
          } else {
            const parent = node.role === "answer" ? node.id : node.parent;
            const added = ask(store, first.conversationId, parent, "next");
            nodes.push({ id: added.questionId, parent, role: "question" });
            nodes.push({ id: added.answerId, parent: added.questionId, role: "answer" });
            chosen = added.answerId;
          }
        }
        const path = store.messages.chosenPath(first.conversationId);
        expect(idsOf(path)).toEqual(pathInModel(nodes, chosen));
        for (const message of path) {
          const siblings = nodes.filter((node) => node.parent === message.parentId);
          expect(message.versions).toEqual(siblings.map((node) => node.id));
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe("a conversation of 500 messages", () => {
  it("is read in order with one query", () => {
    const { store, folder } = openTestStore();
    const first = startConversation(store, "question 0");
    const ids = [first.questionId, first.answerId];
    for (let turn = 1; turn < 250; turn++) {
      const added = ask(store, first.conversationId, ids.at(-1) ?? null, `question ${turn}`);
      ids.push(added.questionId, added.answerId);
    }
    expect(idsOf(store.messages.chosenPath(first.conversationId))).toEqual(ids);

    const statements: unknown[] = [];
    const watched = new Database(join(folder, "viva.db"), {
      readonly: true,
      verbose: (statement) => statements.push(statement),
    });
    expect(pathTo(watched as ReadDatabase, ids.at(-1) ?? "")).toHaveLength(500);
    watched.close();
    expect(statements).toHaveLength(1);
  });
});

type ModelNode = { id: string; parent: string | null; role: "question" | "answer" };

function newestBelow(nodes: readonly ModelNode[], id: string): string {
  return nodes.findLast((node) => pathInModel(nodes, node.id).includes(id))?.id ?? "";
}

function pathInModel(nodes: readonly ModelNode[], id: string | null): string[] {
  const node = nodes.find((candidate) => candidate.id === id);
  return node ? [...pathInModel(nodes, node.parent), node.id] : [];
}
