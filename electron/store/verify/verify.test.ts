import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Decision, KeptItem, Verdict, VerifyPrompt } from "../../contract/verify.ts";
import type { Store } from "../../core/ports.ts";
import { failureOf } from "../testing/failureOf.ts";
import { day, openTestStore, start } from "../testing/openTestStore.ts";
import { ask, finishedWith, sampleAnswer, startConversation } from "../testing/samples.ts";

const unknown = "00000000-0000-4000-8000-000000000000";

function samplePrompt(danger: number, claim = "Give 300 mg."): VerifyPrompt {
  const kind = "dose" as const;
  const prompt = "Check your formulary.";
  return { id: randomUUID(), kind, danger, start: 0, end: 12, claim, prompt, decision: null };
}

function decided(verdict: Verdict): Decision {
  return { verdict, source: null, note: "", at: 50, by: "ada" };
}

/** A conversation with one finished answer that has these prompts. */
function answered(store: Store, prompts: readonly VerifyPrompt[], title = "Dose", topic = "ask") {
  const started = startConversation(store, title);
  store.messages.finish(started.answerId, { ...finishedWith("Give 300 mg."), prompts, topic }, 10);
  return started;
}

const stateOf = (store: Store, id: string) => store.conversations.summary(id).verification;

describe("prompts of an answer", () => {
  it("are saved with its end, most dangerous first, with what was decided", () => {
    const { store, folder } = openTestStore();
    const [mild, worst] = [samplePrompt(2), samplePrompt(5)];
    const { answerId } = answered(store, [mild, worst]);
    const decision: Decision = {
      verdict: "wrong",
      source: { kind: "typed", text: "BNF, page 5" },
      note: "It is 75 mg.",
      at: 50,
      by: "ada",
    };
    store.verify.decide(worst.id, decision);
    store.close();
    const again = openTestStore({ folder }).store;
    const settled = { ...worst, decision };
    expect(again.messages.get(answerId).message).toMatchObject({ prompts: [settled, mild] });
    expect(again.verify.prompt(worst.id)).toEqual({ answerId, prompt: settled });
    again.verify.decide(worst.id, decided("confirmed"));
    expect(again.verify.prompt(worst.id).prompt.decision).toEqual(decided("confirmed"));
    again.verify.decide(worst.id, null);
    expect(again.verify.prompt(worst.id).prompt).toEqual(worst);
  });

  it("are added once to an answer that has none", () => {
    const { store } = openTestStore();
    const { answerId, conversationId } = startConversation(store, "old");
    expect(store.verify.answersWithoutPrompts(5)).toEqual([]);
    store.messages.finish(answerId, finishedWith("Give it."), 10);
    const silent = ask(store, conversationId, answerId, "And?");
    store.messages.finish(silent.answerId, finishedWith(" \n"), 10);
    expect(store.verify.answersWithoutPrompts(5)).toEqual([answerId]);
    const first = samplePrompt(1);
    const said = { text: "Give it now.", grounding: null, prompts: [first], topic: "dose" };
    store.verify.conclude(answerId, said);
    store.verify.conclude(answerId, { ...said, text: "Other.", prompts: [samplePrompt(2)] });
    expect(store.messages.get(answerId).message).toMatchObject({
      text: "Give it now.",
      prompts: [first],
    });
    expect(store.verify.answersWithoutPrompts(5)).toEqual([]);
  });

  it("come with the text, the grounding and the topic of an answer that was interrupted", () => {
    const { folder, store: first } = openTestStore();
    const { answerId } = startConversation(first, "old");
    first.messages.saveText(answerId, "Furosemide helps [9].");
    first.close();
    const { store } = openTestStore({ folder });
    const prompt = samplePrompt(5);
    const grounding = {
      claims: [{ start: 0, end: 17, support: "notFound", reason: "No.", evidence: null }] as const,
      strippedMarkers: 1,
    };
    const text = "Furosemide helps.";
    const said = { text, grounding: { ...grounding, claims: [...grounding.claims] } };
    store.verify.conclude(answerId, { ...said, prompts: [prompt], topic: "Renal" });
    const status = "interrupted";
    const { message } = store.messages.get(answerId);
    expect(message).toMatchObject({ ...said, status, prompts: [prompt] });
    expect(store.conversations.list({ search: "furosemide", limit: 1, offset: 0 }).total).toBe(1);
    store.verify.decide(prompt.id, decided("wrong"));
    expect(store.verify.statistics()).toMatchObject([{ topic: "Renal", wrong: 1 }]);
  });

  it("are added with all the rest or not at all", () => {
    const { store } = openTestStore();
    const { answerId } = startConversation(store, "old");
    store.messages.finish(answerId, finishedWith("Give it [9]."), 10);
    const prompts = [samplePrompt(1), { ...samplePrompt(1), danger: 9 }];
    const before = store.messages.get(answerId);
    const said = { text: "Give it.", grounding: { claims: [], strippedMarkers: 1 }, topic: "x" };
    expect(() => store.verify.conclude(answerId, { ...said, prompts })).toThrow(/CHECK/);
    expect(store.messages.get(answerId)).toEqual(before);
    expect(store.verify.answersWithoutPrompts(5)).toEqual([answerId]);
  });

  it("are not waited for where an answer holds nothing but white space of any kind", () => {
    const { store } = openTestStore();
    for (const space of ["", "\u00a0", "\u2003\v\f", "\u2028\u3000\ufeff\r\n\t "]) {
      const { answerId } = startConversation(store, "old");
      store.messages.finish(answerId, finishedWith(space), 10);
    }
    expect(store.verify.answersWithoutPrompts(5)).toEqual([]);
  });

  it("that are missing are told", () => {
    const nothing = { text: "", grounding: null, prompts: [], topic: "x" };
    const { verify } = openTestStore().store;
    expect(failureOf(() => verify.prompt(unknown)).code).toBe("PROMPT_MISSING");
    expect(failureOf(() => verify.decide(unknown, null)).code).toBe("PROMPT_MISSING");
    expect(failureOf(() => verify.conclude(unknown, nothing)).code).toBe("MESSAGE_MISSING");
  });
});

describe("a conversation", () => {
  it("is verified when everything is confirmed, refuted by one wrong claim", () => {
    const { store } = openTestStore();
    const prompts = [samplePrompt(3), samplePrompt(4)];
    const { conversationId } = answered(store, prompts);
    expect(stateOf(store, conversationId)).toBe("unverified");
    store.verify.decide(prompts[0]?.id ?? "", decided("confirmed"));
    expect(stateOf(store, conversationId)).toBe("unverified");
    store.verify.decide(prompts[1]?.id ?? "", decided("notFound"));
    expect(stateOf(store, conversationId)).toBe("unverified");
    store.verify.decide(prompts[1]?.id ?? "", decided("confirmed"));
    expect(stateOf(store, conversationId)).toBe("verified");
    store.verify.decide(prompts[0]?.id ?? "", decided("wrong"));
    expect(stateOf(store, conversationId)).toBe("refuted");
    const { items } = store.conversations.list({ search: "Dose", limit: 5, offset: 0 });
    expect(items[0]?.verification).toBe("refuted");
  });

  it("waits for every answer with text, and only for those", () => {
    const { store } = openTestStore();
    const empty = startConversation(store, "empty");
    expect(stateOf(store, empty.conversationId)).toBe("unverified");
    const prompt = samplePrompt(3);
    const { conversationId, answerId } = answered(store, [prompt]);
    store.verify.decide(prompt.id, decided("confirmed"));
    const next = ask(store, conversationId, answerId, "And?");
    expect(stateOf(store, conversationId)).toBe("verified");
    store.messages.finish(next.answerId, finishedWith("More."), 20);
    expect(stateOf(store, conversationId)).toBe("unverified");
  });
});

describe("a conversation with several versions of an answer", () => {
  it("is as far verified as the version that it shows", () => {
    const { store } = openTestStore();
    const [wrong, right] = [samplePrompt(5), samplePrompt(4)];
    const { conversationId, questionId, answerId } = answered(store, [wrong]);
    store.verify.decide(wrong.id, decided("wrong"));
    const again = sampleAnswer(questionId);
    store.messages.addAnswer(again);
    store.messages.finish(again.id, { ...finishedWith("Give it."), prompts: [right] }, 20);
    expect(stateOf(store, conversationId)).toBe("unverified");
    store.verify.decide(right.id, decided("confirmed"));
    expect(stateOf(store, conversationId)).toBe("verified");
    store.messages.choose(answerId);
    expect(stateOf(store, conversationId)).toBe("refuted");
  });
});

describe("what is open", () => {
  it("comes most dangerous first, then oldest, without removed conversations", () => {
    const { store } = openTestStore();
    const old = samplePrompt(3, "old");
    const [mild, worst] = [samplePrompt(1, "mild"), samplePrompt(5, "worst")];
    const first = answered(store, [old], "First");
    answered(store, [mild, worst, samplePrompt(3, "new")], "Second");
    const removed = answered(store, [samplePrompt(5, "removed")], "Third");
    store.conversations.remove(removed.conversationId, 5);
    const claims = (limit: number, offset: number) =>
      store.verify.open({ limit, offset }).items.map(({ prompt }) => prompt.claim);
    expect(claims(9, 0)).toEqual(["worst", "old", "new", "mild"]);
    expect(claims(2, 1)).toEqual(["old", "new"]);
    expect(store.verify.open({ limit: 1, offset: 1 })).toEqual({
      items: [
        {
          prompt: old,
          answerId: first.answerId,
          conversationId: first.conversationId,
          conversationTitle: "First",
          answeredAt: 1,
          model: "Tiny",
        },
      ],
      total: 4,
    });
    store.verify.decide(worst.id, decided("confirmed"));
    expect(store.verify.open({ limit: 0, offset: 0 }).total).toBe(3);
  });

  it("is asked of the version that is shown, and comes back with another one", () => {
    const { store } = openTestStore();
    const [first, second, next] = [
      samplePrompt(5, "a"),
      samplePrompt(4, "b"),
      samplePrompt(3, "c"),
    ];
    const { conversationId, questionId, answerId } = answered(store, [first]);
    const open = () => {
      const { items, total } = store.verify.open({ limit: 9, offset: 0 });
      expect(total).toBe(items.length);
      return items.map(({ prompt }) => prompt.claim);
    };
    const again = sampleAnswer(questionId);
    store.messages.addAnswer(again);
    expect(open()).toEqual([]);
    store.messages.finish(again.id, { ...finishedWith("Give it."), prompts: [second] }, 20);
    expect(open()).toEqual(["b"]);
    const followed = ask(store, conversationId, again.id, "And?");
    store.messages.finish(followed.answerId, { ...finishedWith("Yes."), prompts: [next] }, 30);
    expect(open()).toEqual(["b", "c"]);
    store.messages.choose(answerId);
    expect(open()).toEqual(["a"]);
    const edited = ask(store, conversationId, null, "Which dose?");
    expect(open()).toEqual([]);
    store.messages.finish(edited.answerId, { ...finishedWith("300 mg."), prompts: [] }, 40);
    store.messages.choose(followed.answerId);
    expect(open()).toEqual(["b", "c"]);
  });

  it("is counted by model, topic and kind once it is settled", () => {
    const { store } = openTestStore();
    const prompts = [samplePrompt(1), samplePrompt(2), samplePrompt(3), samplePrompt(4)];
    answered(store, prompts, "Dose", "cardiology");
    (["wrong", "confirmed", "wrong"] as const).forEach((verdict, i) =>
      store.verify.decide(prompts[i]?.id ?? "", decided(verdict)),
    );
    expect(store.verify.statistics()).toEqual([
      { model: "Tiny", topic: "cardiology", kind: "dose", confirmed: 1, wrong: 2, notFound: 0 },
    ]);
  });
});

describe("what a student kept", () => {
  it("is listed newest first, edited, removed, and outlives its conversation", () => {
    const { store, folder } = openTestStore();
    const { answerId, conversationId } = answered(store, []);
    const card: KeptItem = {
      id: randomUUID(),
      kind: "card",
      front: "Aspirin dose?",
      back: "75 mg",
      source: { kind: "typed", text: "BNF" },
      createdAt: 5,
      answerId,
      conversationId,
    };
    const note: KeptItem = { ...card, id: randomUUID(), kind: "note", source: null };
    store.verify.kept.add(card);
    store.verify.kept.add(note);
    expect(store.verify.kept.list()).toEqual([note, card]);
    const edited = { ...card, front: "Dose of aspirin?", back: "75 mg daily" };
    expect(store.verify.kept.edit(card.id, edited.front, edited.back)).toEqual(edited);
    store.verify.kept.remove(note.id);
    expect(store.verify.kept.list()).toEqual([edited]);
    expect(failureOf(() => store.verify.kept.edit(unknown, "a", "b")).code).toBe("PROMPT_MISSING");
    store.conversations.remove(conversationId, start);
    store.close();
    const { verify } = openTestStore({ folder, at: start + 31 * day }).store;
    expect(verify.kept.list()).toEqual([{ ...edited, answerId: null, conversationId: null }]);
  });
});
