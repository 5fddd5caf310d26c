import { describe, expect, it } from "vitest";
import { usualOpinion } from "../../../../electron/contract/opinion.ts";
import type { Response, Session } from "../../../../electron/contract/practice.ts";
import { openSession, sessionId } from "./fakeSession.ts";
import { responseAt } from "./sessionState.ts";

function blankAt({ responses }: Session, place: number): Response {
  const response = responses[place];
  if (response === undefined) throw new Error("no such place");
  return response;
}

describe("the last review, taken back", () => {
  it("leaves the question locked with its feedback, which tells what the core says now", async () => {
    const { store, state, settle, calls } = openSession();
    await settle();
    store.respond(0, { chosen: 1 });
    await store.commit(0);
    await store.goTo(1);
    await store.undo();
    await settle();
    expect(state().opened).toMatchObject({ session: { place: 0 } });
    expect(responseAt(state(), 0)).toMatchObject({ lockedAt: 7, correct: true, rating: null });
    expect(state().feedbacks[0]?.response.rating).toBeNull();
    expect(state()).toMatchObject({ lastReview: null, undone: { place: 0, n: 1 }, problem: null });
    expect(calls.filter((call) => call === "feedback 0")).toHaveLength(1);
    await store.goTo(1);
    expect(state().undone).toBeNull();
  });

  it("opens a card again; there is never feedback without its lock, nor a lock without its feedback", async () => {
    const { store, state, settle } = openSession();
    await settle();
    await store.goTo(3);
    await store.reveal(3);
    await store.rate(3, "good");
    await settle();
    const seen: string[] = [];
    store.state.subscribe((now) => {
      const locked = responseAt(now, 3)?.lockedAt !== null;
      seen.push(`${locked} ${now.feedbacks[3] !== undefined}`);
    });
    await store.undo();
    await settle();
    expect(responseAt(state(), 3)).toMatchObject({ lockedAt: null, rating: null });
    expect(new Set(seen)).toEqual(new Set(["true true", "false false"]));
    expect(state()).toMatchObject({ undone: { place: 3, n: 1 }, fresh: null, problem: null });
    await store.rate(3, "hard");
    await store.undo();
    expect(state().undone).toEqual({ place: 3, n: 2 });
  });
});

describe("time that is up for one question", () => {
  const timing = { per: "item", seconds: 60 } as const;
  const over = { spentMs: 60_000, lockedAt: 8, correct: false };

  it("is told where it was looked at, and its feedback comes up", async () => {
    const { store, state, settle, stored, change } = openSession({ timing });
    await settle();
    change({ responses: stored().responses.with(0, { ...blankAt(stored(), 0), ...over }) });
    await settle();
    expect(state()).toMatchObject({ timeUp: 0, fresh: 0 });
    await store.goTo(1);
    expect(state().timeUp).toBeNull();
  });

  it("is not told of one that was committed in time, nor of one that was over already", async () => {
    const { store, state, settle } = openSession({ timing });
    await settle();
    store.respond(0, { chosen: 1 });
    await store.commit(0);
    await settle();
    expect(state().timeUp).toBeNull();
  });

  it("is told once, not whenever one comes by again", async () => {
    const { store, state, settle, stored, change } = openSession({ timing });
    await settle();
    await store.goTo(1);
    change({ responses: stored().responses.with(0, { ...blankAt(stored(), 0), ...over }) });
    await settle();
    await store.goTo(0);
    change({ paused: true });
    await settle();
    expect(state()).toMatchObject({ opened: { session: { paused: true } }, timeUp: null });
  });
});

describe("the second opinion", () => {
  it("joins the feedback, one for each model and way of asking", async () => {
    const { store, state, settle } = openSession();
    await settle();
    store.respond(0, { chosen: 1 });
    await store.commit(0);
    await store.opinions.ask({ sessionId, place: 0 }, usualOpinion.letter);
    await store.opinions.ask({ sessionId, place: 0 }, usualOpinion.letter);
    await store.opinions.ask({ sessionId, place: 0 }, usualOpinion.reason);
    expect(state().feedbacks[0]?.opinions.map(({ settings }) => settings.mode)).toEqual([
      "reason",
      "letter",
    ]);
  });

  it("can be stopped; the votes so far stay in sight and are no opinion", async () => {
    const { store, state, settle } = openSession();
    await settle();
    store.respond(0, { chosen: 1 });
    await store.commit(0);
    void store.opinions.ask({ sessionId, place: 0 }, usualOpinion.vote);
    await settle();
    const asking = () => store.opinions.state.getState()[`${sessionId}/0`];
    expect(asking()?.phase.kind).toBe("writing");
    store.opinions.stop({ sessionId, place: 0 });
    await settle();
    expect(asking()?.phase.kind).toBe("stopped");
    expect(asking()?.samples).toHaveLength(1);
    expect(state().feedbacks[0]?.opinions).toEqual([]);
  });
});

describe("an opinion that was planned", () => {
  const asking = (store: ReturnType<typeof openSession>["store"]) =>
    store.opinions.state.getState()[`${sessionId}/0`];

  it("is dropped where its question is left, but one that was asked for goes on", async () => {
    const { store, settle } = openSession();
    await settle();
    const at = { sessionId, place: 0 };
    void store.opinions.ask(at, usualOpinion.vote, "planned");
    await settle();
    store.opinions.leavePlanned(at);
    await settle();
    expect(asking(store)).toBeUndefined();
    void store.opinions.ask(at, usualOpinion.vote);
    await settle();
    store.opinions.leavePlanned(at);
    await settle();
    expect(asking(store)?.phase.kind).toBe("writing");
  });

  it("and every other one ends with the page of the session", async () => {
    const { store, settle, signals } = openSession();
    await settle();
    void store.opinions.ask({ sessionId, place: 0 }, usualOpinion.vote);
    await settle();
    store.leave();
    await settle();
    expect(asking(store)).toBeUndefined();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });
});
