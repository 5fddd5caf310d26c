import { describe, expect, test, vi } from "vitest";
import type { ModelFile, ModelState } from "../../contract/models.ts";
import type { OpinionEvent } from "../../contract/opinion.ts";
import { usualOpinion } from "../../contract/opinion.ts";
import type { SessionMode } from "../../contract/practice.ts";
import { listeningLog, openTestStore } from "../../store/testing/openTestStore.ts";
import {
  beginSession,
  cardItem,
  choiceItem,
  lockOf,
  sampleBank,
} from "../../store/testing/practiceSamples.ts";
import { createScriptedModel, doneStep } from "../ask/scriptedModel.ts";
import type { Model, SampleEvent } from "../ports.ts";
import { profiles } from "../prompt/profiles.ts";
import { createOpinions } from "./createOpinions.ts";

const { letter, reason, vote } = usualOpinion;
const quiet = { idle: async () => {}, onStart: () => () => {} };

/** A session of two committed questions and an open one; three more are in the bank. */
function open(mode: SessionMode = "tutor") {
  const { store } = openTestStore();
  const { bankId, itemIds } = sampleBank(
    store,
    [1, 2, 3, 4, 5, 6].map((n) => choiceItem(n)),
  );
  const sessionId = beginSession(store, itemIds.slice(0, 3), { mode });
  store.practice.lock(sessionId, [lockOf(0, true), lockOf(1, false)], null);
  const model = createScriptedModel();
  let now = 5000;
  const clock = { now: () => (now += 10) };
  const log = listeningLog();
  const opinions = createOpinions({ store, model, clock, log }, quiet);
  return { store, model, opinions, sessionId, bankId, itemIds, log };
}

async function collect(events: AsyncIterable<OpinionEvent>): Promise<OpinionEvent[]> {
  const all: OpinionEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

/** The same events, each also put into a list as it comes. */
async function* tee(events: AsyncIterable<OpinionEvent>, seen: OpinionEvent[]) {
  for await (const event of events) {
    seen.push(event);
    yield event;
  }
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
const tokens = { prompt: 100, cached: 80, generated: 20 };
const scored = (...probabilities: number[]) => ({ type: "done", probabilities, tokens }) as const;
const text = (sample: number, text: string): SampleEvent => ({ type: "text", sample, text });
const sampled: SampleEvent = { type: "done", cancelled: false, parallel: true, tokens };
const endOf = (events: readonly OpinionEvent[]) => {
  const last = events.at(-1);
  if (last?.type !== "done" && last?.type !== "stopped") throw new Error("it did not end");
  return last;
};

describe("an opinion is only for who has committed", () => {
  const asking = ({ opinions, sessionId }: ReturnType<typeof open>, place: number) =>
    collect(opinions.ask(sessionId, place, letter));

  test("an item that is open is refused, and one of an exam that goes on", async () => {
    const tutored = open();
    await expect(asking(tutored, 2)).rejects.toThrow("NOT_COMMITTED");
    await expect(asking(tutored, 7)).rejects.toThrow("ITEM_MISSING");
    const exam = open("exam");
    await expect(asking(exam, 0)).rejects.toThrow("NOT_COMMITTED");
    expect([...tutored.model.scores.requests, ...exam.model.scores.requests]).toEqual([]);
  });

  test("after the exam's end it is given", async () => {
    const exam = open("exam");
    exam.store.practice.lock(exam.sessionId, [lockOf(2, true)], 6000);
    exam.model.scores.step(scored(0.1, 0.5, 0.1, 0.1));
    expect(endOf(await asking(exam, 0)).type).toBe("done");
  });

  test("a card is refused, and a missing session or model told", async () => {
    const { opinions, store, sessionId } = open();
    const { itemIds } = sampleBank(store, [cardItem(1)], "Cards");
    const cards = beginSession(store, itemIds);
    store.practice.lock(cards, [lockOf(0, true, { correct: null })], null);
    await expect(collect(opinions.ask(cards, 0, letter))).rejects.toThrow("BAD_ARGUMENT");
    await expect(collect(opinions.ask(crypto.randomUUID(), 0, letter))).rejects.toThrow(
      "SESSION_MISSING",
    );
    const model: Model = { ...createScriptedModel(), state: () => ({ kind: "none" }) };
    const without = createOpinions({ store, model, clock: Date, log: listeningLog() }, quiet);
    await expect(collect(without.ask(sessionId, 0, letter))).rejects.toThrow("NO_MODEL");
  });

  test("a model that rests is woken for it", async () => {
    const { store, sessionId } = open();
    const scripted = createScriptedModel();
    let state: ModelState = { kind: "resting", path: "scripted.gguf", name: "Scripted" };
    const model: Model = {
      ...scripted,
      state: () => state,
      wake: async () => void (state = scripted.state()),
    };
    const opinions = createOpinions({ store, model, clock: Date, log: listeningLog() }, quiet);
    scripted.scores.step(scored(0.1, 0.5, 0.1, 0.1));
    expect(endOf(await collect(opinions.ask(sessionId, 0, letter))).type).toBe("done");
  });
});

describe("letter", () => {
  test("compares the letters after the prompt and stores what they say", async () => {
    const { opinions, model, sessionId, store, itemIds } = open();
    const seen: OpinionEvent[] = [];
    const events = collect(tee(opinions.ask(sessionId, 0, letter), seen));
    model.scores.step({ type: "waiting", ahead: 1 });
    await vi.waitFor(() => expect(seen).toContainEqual({ type: "waiting", ahead: 1 }));
    model.scores.step({ type: "reading", evaluated: 5, total: 20 });
    model.scores.step(scored(0.1, 0.2, 0.1, 0));
    const done = endOf(await events);
    expect(done).toMatchObject({
      type: "done",
      opinion: {
        itemId: itemIds[0],
        model: { name: "Scripted", quantization: "F32", profile: "meditron-7b" },
        settings: letter,
        shares: [0.25, 0.5, 0.25, 0],
        chosen: 1,
        tied: [],
        unsure: false,
        reasonings: [],
        shotsSent: 3,
        evaluated: 20,
        cached: 80,
        seed: 0,
      },
    });
    expect(store.practice.opinions.ofItem(itemIds[0] ?? "")).toEqual([done.opinion]);
    const [request] = model.scores.requests;
    expect(request?.continuations).toEqual([" A", " B", " C", " D"]);
    const prompt = request?.prompt.segments.map((segment) => segment.text).join("") ?? "";
    expect(prompt).toContain("number 1?");
    // Worked examples come from outside the session.
    expect(prompt.match(/number \d/g)).toEqual(["number 4", "number 5", "number 6", "number 1"]);
  });

  test("is never computed twice, whatever its samples are said to be", async () => {
    const { opinions, model, sessionId } = open();
    model.scores.step(scored(0.1, 0.2, 0.1, 0));
    const first = endOf(await collect(opinions.ask(sessionId, 0, letter)));
    const again = await collect(opinions.ask(sessionId, 0, { ...letter, samples: 5 }));
    expect(again).toEqual([first]);
    expect(model.scores.requests).toHaveLength(1);
    model.scores.step(scored(0.1, 0.2, 0.1, 0));
    await collect(opinions.ask(sessionId, 0, { ...letter, shots: 0 }));
    expect(model.scores.requests).toHaveLength(2);
  });

  test("of another file by the same name is asked anew, wherever the file lies", async () => {
    const { store, sessionId } = open();
    const asked = async (changes: Partial<ModelFile>) => {
      const model = createScriptedModel();
      const state = model.state();
      if (state.kind !== "ready") throw new Error("it is loaded");
      const file = { ...state.model.file, ...changes };
      const loaded = { ...model, state: () => ({ ...state, model: { ...state.model, file } }) };
      const opinions = createOpinions(
        { store, model: loaded, clock: Date, log: listeningLog() },
        quiet,
      );
      model.scores.step(scored(0.1, 0.2, 0.1, 0));
      await collect(opinions.ask(sessionId, 0, letter));
      return model.scores.requests.length;
    };
    expect(await asked({})).toBe(1);
    expect(await asked({ path: "/elsewhere/model.gguf", profileReason: "another" })).toBe(0);
    expect(await asked({ parameters: 2 })).toBe(1);
    expect(await asked({ fileBytes: 2 })).toBe(1);
    expect(await asked({ hasChatTemplate: true })).toBe(1);
    expect(await asked({})).toBe(0);
  });

  test("with an adapter, or with another of the same name, is one of its own and says so", async () => {
    const { store, sessionId } = open();
    const asked = async (adapter: string | null, adapterHash: string | null, adapterScale = 1) => {
      const model = createScriptedModel();
      const state = model.state();
      if (state.kind !== "ready") throw new Error("it is loaded");
      const changes = { adapter, adapterHash, adapterScale };
      const adapted = { ...state, model: { ...state.model, ...changes } };
      const opinions = createOpinions(
        { store, model: { ...model, state: () => adapted }, clock: Date, log: listeningLog() },
        quiet,
      );
      model.scores.step(scored(0.1, 0.2, 0.1, 0));
      const events = await collect(opinions.ask(sessionId, 0, letter));
      return [model.scores.requests.length, endOf(events).opinion?.model.name];
    };
    expect(await asked(null, null)).toEqual([1, "Scripted"]);
    expect(await asked("notes.gguf", "a")).toEqual([1, "Scripted with notes.gguf"]);
    expect(await asked("notes.gguf", "b")).toEqual([1, "Scripted with notes.gguf"]);
    expect(await asked("notes.gguf", "a")).toEqual([0, "Scripted with notes.gguf"]);
    expect(await asked("notes.gguf", "a", 0.5)).toEqual([1, "Scripted with notes.gguf"]);
    expect(await asked("notes.gguf", "a", 0.5)).toEqual([0, "Scripted with notes.gguf"]);
    expect(await asked(null, null)).toEqual([0, "Scripted"]);
  });

  test("of a prompt that was shortened is asked anew in a larger context only", async () => {
    const { store, sessionId, itemIds } = open();
    const asked = async (contextSize: number) => {
      const model = createScriptedModel();
      const state = model.state();
      if (state.kind !== "ready") throw new Error("it is loaded");
      const sized: Model = {
        ...model,
        state: () => ({ ...state, model: { ...state.model, contextSize } }),
      };
      const opinions = createOpinions(
        { store, model: sized, clock: Date, log: listeningLog() },
        quiet,
      );
      model.scores.step(scored(0.1, 0.2, 0.1, 0));
      const { opinion } = endOf(await collect(opinions.ask(sessionId, 0, letter)));
      return [model.scores.requests.length, opinion?.shotsSent, opinion?.shortenedTo];
    };
    expect(await asked(160)).toEqual([1, 2, 160]);
    expect(await asked(160)).toEqual([0, 2, 160]);
    expect(await asked(150)).toEqual([0, 2, 160]);
    expect(await asked(2048)).toEqual([1, 3, null]);
    expect(await asked(160)).toEqual([0, 3, null]);
    expect(await asked(4096)).toEqual([0, 3, null]);
    expect(store.practice.opinions.ofItem(itemIds[0] ?? "")).toHaveLength(1);
  });

  test("two pages that ask the same share one computation", async () => {
    const { opinions, model, sessionId } = open();
    const both = [0, 1].map(() => collect(opinions.ask(sessionId, 0, letter)));
    await settle();
    model.scores.step(scored(0.1, 0.2, 0.1, 0));
    const [one, other] = await Promise.all(both);
    expect(endOf(one ?? [])).toEqual(endOf(other ?? []));
    expect(model.scores.requests).toHaveLength(1);
  });

  test("goes on when its page leaves", async () => {
    const { opinions, model, sessionId, store, itemIds } = open();
    const leaving = new AbortController();
    const events = collect(opinions.ask(sessionId, 0, letter, leaving.signal));
    await settle();
    leaving.abort();
    expect(await events).toEqual([]);
    model.scores.step(scored(0.1, 0.2, 0.1, 0));
    await settle();
    expect(store.practice.opinions.ofItem(itemIds[0] ?? "")).toHaveLength(1);
  });

  test("is not stored when the item was edited meanwhile", async () => {
    const { opinions, model, sessionId, store, itemIds } = open();
    const events = collect(opinions.ask(sessionId, 0, letter));
    await settle();
    const { content, subject, topic, tags } = store.banks.item(itemIds[0] ?? "");
    const stem = "Another question?";
    store.banks.edit(
      itemIds[0] ?? "",
      { content: { ...content, stem }, subject, topic, tags },
      7000,
    );
    model.scores.step(scored(0.1, 0.2, 0.1, 0));
    expect(endOf(await events)).toEqual({ type: "stopped", opinion: null });
    expect(store.practice.opinions.ofItem(itemIds[0] ?? "")).toEqual([]);
  });

  test("tells a failure, stores nothing and may be asked again", async () => {
    const { opinions, model, sessionId, store, itemIds } = open();
    const died = { code: "WORKER_DIED", data: { during: "prompt" } } as const;
    model.scores.step({ type: "fail", failure: died });
    await expect(collect(opinions.ask(sessionId, 0, letter))).rejects.toThrow("WORKER_DIED");
    expect(store.practice.opinions.ofItem(itemIds[0] ?? "")).toEqual([]);
    model.scores.step(scored(0.1, 0.2, 0.1, 0));
    expect(endOf(await collect(opinions.ask(sessionId, 0, letter))).type).toBe("done");
  });

  test("a question that cannot fit is told as too long", async () => {
    const { store, sessionId } = open();
    const model = createScriptedModel("raw", 64);
    const opinions = createOpinions({ store, model, clock: Date, log: listeningLog() }, quiet);
    await expect(collect(opinions.ask(sessionId, 0, reason))).rejects.toThrow("QUESTION_TOO_LONG");
  });
});

describe("reason", () => {
  test("writes, then names its option", async () => {
    const { opinions, model, sessionId } = open();
    const events = collect(opinions.ask(sessionId, 1, reason));
    await settle();
    model.step({ type: "text", text: " Heparin thins the blood.", generated: 5 });
    await settle();
    model.step({ type: "text", text: "\nThe answer is: C\n", generated: 9 });
    model.step(doneStep("end"));
    const said = " Heparin thins the blood.";
    expect(await events).toContainEqual({
      type: "writing",
      samples: [{ text: said, chosen: null, done: false }],
    });
    expect(endOf(await events).opinion).toMatchObject({
      chosen: 2,
      shares: [0, 0, 1, 0],
      reasonings: [{ text: `${said.trim()}\nThe answer is: C`, chosen: 2 }],
    });
    expect(model.requests[0]).toMatchObject({
      decoding: { temperature: 0, maxTokens: 256 },
      stop: expect.arrayContaining(["### User:", "\nQuestion:", "###"]),
    });
  });

  test.each(profiles.map(({ id }) => id))(
    "of %s may have headings, where no turn begins so",
    async (profile) => {
      const { store, sessionId } = open();
      const model = createScriptedModel(profile);
      const opinions = createOpinions({ store, model, clock: Date, log: listeningLog() }, quiet);
      model.step(doneStep("end"));
      await collect(opinions.ask(sessionId, 1, reason));
      const stop = model.requests[0]?.stop ?? [];
      expect(stop).toContain("\nQuestion:");
      expect(stop.includes("###")).toBe(profile === "meditron-7b" || profile === "viva-demo");
    },
  );

  test("stops when its page leaves, and half of it is not stored", async () => {
    const { opinions, model, sessionId, store, itemIds } = open();
    const leaving = new AbortController();
    const events = collect(opinions.ask(sessionId, 1, reason, leaving.signal));
    await settle();
    model.step({ type: "text", text: "The answer is: C", generated: 5 });
    await settle();
    leaving.abort();
    expect(endOf(await events)).toMatchObject({
      type: "stopped",
      opinion: { chosen: null, reasonings: [{ text: "The answer is: C", chosen: null }] },
    });
    expect(store.practice.opinions.ofItem(itemIds[1] ?? "")).toEqual([]);
    // A page that asks now gets an opinion of its own.
    model.step({ type: "text", text: "The answer is: A", generated: 5 });
    model.step(doneStep("end"));
    expect(endOf(await collect(opinions.ask(sessionId, 1, reason))).opinion?.chosen).toBe(0);
  });

  test("goes on for the page that stays", async () => {
    const { opinions, model, sessionId } = open();
    const leaving = new AbortController();
    const gone = collect(opinions.ask(sessionId, 1, reason, leaving.signal));
    const stays = collect(opinions.ask(sessionId, 1, reason));
    await settle();
    leaving.abort();
    await gone;
    model.step({ type: "text", text: "The answer is: D", generated: 5 });
    model.step(doneStep("end"));
    expect(endOf(await stays)).toMatchObject({ type: "done", opinion: { chosen: 3 } });
    expect(model.requests).toHaveLength(1);
  });
});

describe("vote", () => {
  test("counts what the samples name and shows them while they come", async () => {
    const { opinions, model, sessionId } = open();
    const events = collect(opinions.ask(sessionId, 0, vote));
    await settle();
    model.samples.step({ type: "reading", evaluated: 1, total: 2 });
    for (const [sample, letter] of ["B", "B", "B", "A", "F"].entries()) {
      model.samples.step(text(sample, `The answer is: ${letter}`));
      model.samples.step({ type: "ended", sample });
      if (sample === 1) await new Promise((resolve) => setTimeout(resolve, 60));
    }
    model.samples.step(sampled);
    const done = endOf(await events).opinion;
    expect(done).toMatchObject({ shares: [0.25, 0.75, 0, 0], chosen: 1, tied: [], unsure: false });
    expect(done?.reasonings.map(({ chosen }) => chosen)).toEqual([1, 1, 1, 0, null]);
    expect(done?.seed).toBe(model.samples.requests[0]?.decoding.seed);
    expect(model.samples.requests[0]).toMatchObject({ samples: 5, decoding: { temperature: 0.8 } });
    const voted = (await events).map((event) =>
      event.type === "writing" ? event.samples.filter(({ done }) => done).length : null,
    );
    expect(voted).toContain(2);
  });

  test("a tie is told as one", async () => {
    const { opinions, model, sessionId } = open();
    for (const [sample, letter] of ["B", "A", "D", "D", "B"].entries()) {
      model.samples.step(text(sample, `The answer is: ${letter}`));
      model.samples.step({ type: "ended", sample });
    }
    model.samples.step(sampled);
    expect(endOf(await collect(opinions.ask(sessionId, 0, vote))).opinion).toMatchObject({
      chosen: null,
      tied: [1, 3],
      unsure: true,
      shares: [0.2, 0.4, 0, 0.4],
    });
  });

  test("when it is stopped, says what was voted so far", async () => {
    const { opinions, model, sessionId, store, itemIds } = open();
    const leaving = new AbortController();
    const events = collect(opinions.ask(sessionId, 0, vote, leaving.signal));
    await settle();
    model.samples.step(text(0, "The answer is: C"));
    model.samples.step({ type: "ended", sample: 0 });
    model.samples.step(text(1, "The answer is: A"));
    await settle();
    leaving.abort();
    expect(endOf(await events)).toMatchObject({
      type: "stopped",
      opinion: { chosen: 2, shares: [0, 0, 1, 0], unsure: true },
    });
    expect(store.practice.opinions.ofItem(itemIds[0] ?? "")).toEqual([]);
  });
});

describe("answerBank", () => {
  const never = new AbortController().signal;

  test("answers every question once, finds what is stored and sums up", async () => {
    const { opinions, model, bankId, sessionId } = open();
    model.scores.step(scored(0, 1, 0, 0));
    await collect(opinions.ask(sessionId, 0, letter));
    // The keys are B, C, D, A, B, C.
    for (const right of [2, 0, 0]) {
      model.scores.step(scored(...[0, 1, 2, 3].map((option) => (option === right ? 0.7 : 0.1))));
    }
    const told: [number, number, number | null][] = [];
    const result = await opinions.answerBank(
      bankId,
      letter,
      (done, items, { opinion }) => told.push([done, items, opinion?.chosen ?? null]),
      never,
      { limit: 4 },
    );
    expect(told).toEqual([
      [1, 4, 1],
      [2, 4, 2],
      [3, 4, 0],
      [4, 4, 0],
    ]);
    expect(result).toMatchObject({
      items: 4,
      done: 4,
      unparsed: 0,
      total: { right: 3, answered: 4 },
    });
    expect(model.scores.requests).toHaveLength(4);
  });

  test("no item's prompt holds its own explanation or answer, in a bank that asks things twice", async () => {
    const { store } = openTestStore();
    const again = [1, 2, 3, 4].map((n) => {
      const item = choiceItem(n);
      if (item.content.kind === "card") throw new Error("no question");
      const options = item.content.options.toReversed();
      return { ...item, content: { ...item.content, options, key: 3 - item.content.key } };
    });
    const { bankId } = sampleBank(store, [...[1, 2, 3, 4].map((n) => choiceItem(n)), ...again]);
    const model = createScriptedModel();
    for (let i = 0; i < 8; i++) model.step(doneStep("end"));
    const opinions = createOpinions({ store, model, clock: Date, log: listeningLog() }, quiet);
    await opinions.answerBank(bankId, reason, () => {}, never);
    const prompts = model.requests.map(({ prompt }) =>
      prompt.segments.map((segment) => segment.text).join(""),
    );
    expect(prompts).toHaveLength(8);
    for (const [i, prompt] of prompts.entries()) {
      const n = (i % 4) + 1;
      expect(prompt.split(`Which drug is number ${n}?`)).toHaveLength(2);
      expect(prompt).not.toContain(`It is drug ${n}.`);
      expect(prompt.slice(prompt.indexOf(`number ${n}?`))).not.toContain("The answer is:");
      expect(prompt.match(/The answer is: [A-D]/g)).toHaveLength(3);
    }
  });

  test("uses the seed it is given, and stops where it is", async () => {
    const { opinions, model, bankId } = open();
    const stop = new AbortController();
    const result = opinions.answerBank(bankId, vote, () => {}, stop.signal, { seed: 42 });
    await settle();
    expect(model.samples.requests[0]?.decoding.seed).toBe(42);
    stop.abort();
    expect(await result).toMatchObject({ items: 6, done: 0, total: { answered: 0 }, brier: null });
    expect(model.samples.requests).toHaveLength(1);
  });

  test("goes on after an item that is too long", async () => {
    const { store } = open();
    const long = choiceItem(1);
    if (long.content.kind === "card") throw new Error("no question");
    const items = [
      { ...long, content: { ...long.content, stem: "word ".repeat(3000) } },
      choiceItem(2),
    ];
    const { bankId } = sampleBank(store, items, "Long");
    const model = createScriptedModel();
    model.scores.step(scored(0, 0, 1, 0));
    const opinions = createOpinions({ store, model, clock: Date, log: listeningLog() }, quiet);
    const failures: string[] = [];
    const result = await opinions.answerBank(
      bankId,
      { ...letter, shots: 0 },
      (_done, _items, answered) => {
        if (answered.opinion === null) failures.push(answered.failure.code);
      },
      never,
    );
    expect(failures).toEqual(["QUESTION_TOO_LONG"]);
    expect(result).toMatchObject({ items: 2, done: 1, total: { right: 1, answered: 1 } });
  });
});
