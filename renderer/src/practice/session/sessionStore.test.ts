import { describe, expect, it } from "vitest";
import { usualOpinion } from "../../../../electron/contract/opinion.ts";
import { openSession, sessionId } from "./fakeSession.ts";
import { responseAt } from "./sessionState.ts";

describe("an open session", () => {
  it("is shown as the core tells it, with its clock", async () => {
    const { state, settle, tell } = openSession();
    await settle();
    expect(state().opened).toMatchObject({ kind: "ready", session: { place: 0 } });
    tell({ type: "clock", place: 0, remainingMs: 499_000, spentMs: 1000 });
    await settle();
    expect(state().clock).toEqual({ type: "clock", place: 0, remainingMs: 499_000, spentMs: 1000 });
  });

  it("says so when it is gone", async () => {
    const { store, state, settle } = openSession({ ready: false });
    void store.open(crypto.randomUUID());
    await settle();
    expect(state().opened).toMatchObject({
      kind: "failed",
      problem: { code: "SESSION_MISSING" },
    });
  });

  it("comes back at the same place with the same time after the core was killed, and saves what was not saved", async () => {
    const { store, state, settle, tell, cutOff, back, stored } = openSession();
    await settle();
    await store.goTo(2);
    tell({ type: "clock", place: 2, remainingMs: 400_000, spentMs: 3000 });
    await settle();
    cutOff();
    store.respond(2, { chosen: 1 });
    await settle();
    expect(state().opened.kind).toBe("ready");
    expect(state().saves[2]?.kind).toBe("failed");
    expect(responseAt(state(), 2)?.chosen).toBe(1);
    expect(stored().responses[2]?.chosen).toBeNull();
    back();
    void store.resume();
    await settle();
    expect(state().opened).toMatchObject({ kind: "ready", session: { place: 2 } });
    expect(state().saves[2]?.kind).toBe("saved");
    expect(state().unsaved).toEqual({});
    expect(stored().responses[2]?.chosen).toBe(1);
  });

  it("is no longer followed once it was left, not even on a new line", async () => {
    const { store, calls, settle } = openSession();
    await settle();
    store.leave();
    await store.resume();
    await settle();
    expect(calls.filter((call) => call === "watch")).toHaveLength(1);
  });

  it("stays where the student went although the core is still telling of the place before", async () => {
    const { store, state, settle, tell, stored } = openSession();
    await settle();
    const went = store.goTo(1);
    tell({ type: "session", session: { ...stored(), place: 0 } });
    expect(state().opened).toMatchObject({ session: { place: 1 } });
    await went;
    await settle();
    expect(state().opened).toMatchObject({ session: { place: 1 } });
  });
});

describe("committing", () => {
  it("waits for the answer to be saved, and shows the feedback", async () => {
    const { store, state, settle, calls, reviewed } = openSession();
    await settle();
    store.respond(0, { chosen: 1, confidence: "sure" });
    await store.commit(0);
    expect(calls.filter((call) => /^(respond|commit)/.test(call))).toEqual([
      "respond 0",
      "commit 0",
    ]);
    expect(state().feedbacks[0]?.response.correct).toBe(true);
    expect(state().fresh).toBe(0);
    expect(reviewed).toHaveBeenCalledOnce();
  });

  it("does not happen while the answer cannot be saved", async () => {
    const { store, state, settle, calls, cutOff } = openSession();
    await settle();
    cutOff();
    store.respond(0, { chosen: 1 });
    await store.commit(0);
    expect(calls).not.toContain("commit 0");
    expect(state().feedbacks[0]).toBeUndefined();
    expect(state().saves[0]?.kind).toBe("failed");
  });

  it("can be taken back: the question is open again and its feedback gone", async () => {
    const { store, state, settle } = openSession();
    await settle();
    store.respond(0, { chosen: 1 });
    await store.commit(0);
    await store.goTo(1);
    await store.undo();
    await settle();
    expect(state().feedbacks[0]).toBeUndefined();
    expect(responseAt(state(), 0)?.lockedAt).toBeNull();
    expect(state().opened).toMatchObject({ session: { place: 0 } });
    expect(state().lastReview).toBeNull();
  });

  it("locks: an answer after it is refused and not shown as given", async () => {
    const { store, state, settle, stored } = openSession();
    await settle();
    store.respond(0, { chosen: 1 });
    await store.commit(0);
    store.respond(0, { chosen: 2 });
    await settle();
    expect(state().problem?.code).toBe("ITEM_LOCKED");
    expect(responseAt(state(), 0)?.chosen).toBe(1);
    expect(stored().responses[0]?.chosen).toBe(1);
  });
});

describe("what is read of a place", () => {
  it("is its item, and its feedback only where that may be seen", async () => {
    const { store, state, settle, calls } = openSession({ mode: "exam" });
    await settle();
    await store.show(0);
    expect(state().items[0]?.subject).toBe("Renal");
    expect(calls).not.toContain("feedback 0");
    store.respond(0, { chosen: 1 });
    await settle();
    await store.commit(0);
    await store.goTo(1);
    await store.show(1);
    expect(state().problem).toBeNull();
  });

  it("is read once", async () => {
    const { store, settle, calls } = openSession();
    await settle();
    await store.show(1);
    await store.show(1);
    expect(calls.filter((call) => call === "show 1")).toHaveLength(1);
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

describe("the end and the bank", () => {
  it("ends once everything is saved, and not before", async () => {
    const { store, state, settle, cutOff, back } = openSession();
    await settle();
    cutOff();
    store.respond(1, { chosen: 0 });
    expect(await store.end()).toBe(false);
    back();
    void store.resume();
    await settle();
    expect(await store.end()).toBe(true);
    expect(state().opened).toMatchObject({ session: { endedAt: 9 } });
  });

  it("keeps a report and a suspension with the item", async () => {
    const { store, state, settle } = openSession();
    await settle();
    store.respond(0, { chosen: 1 });
    await store.commit(0);
    await store.report(0, "It is C.");
    expect(state().feedbacks[0]?.item.reported).toBe("It is C.");
    await store.suspend(0, true);
    expect(state().feedbacks[0]?.item.suspended).toBe(true);
  });
});
