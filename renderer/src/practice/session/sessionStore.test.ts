import { describe, expect, it } from "vitest";
import { openSession } from "./fakeSession.ts";
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

  it("is gone where the address names none at all, without asking the core", async () => {
    const { store, state, settle, calls } = openSession({ ready: false });
    void store.open("nonsense");
    await settle();
    expect(state().opened).toMatchObject({ kind: "failed", problem: { code: "SESSION_MISSING" } });
    expect(calls).toEqual([]);
  });

  it("is gone once it was removed while it is on the page, told by the core's last word or by a step", async () => {
    const watched = openSession();
    await watched.settle();
    watched.remove();
    await watched.settle();
    const gone = { kind: "failed", problem: { code: "SESSION_MISSING" } };
    expect(watched.state().opened).toMatchObject(gone);
    const unheard = openSession();
    await unheard.settle();
    unheard.remove({ told: false });
    await unheard.store.goTo(1);
    expect(unheard.state().opened).toMatchObject(gone);
  });

  it("keeps where the student went while the line was down, and tells the core on the next", async () => {
    const { store, state, settle, cutOff, back, stored } = openSession();
    await settle();
    cutOff();
    await store.goTo(1);
    await store.goTo(2);
    back();
    void store.resume();
    await settle();
    expect(state().opened).toMatchObject({ kind: "ready", session: { place: 2 } });
    expect(stored().place).toBe(2);
  });

  it("shows the time of the block, but of no other question, until the core tells of the new place", async () => {
    for (const [timing, shown] of [
      [{ per: "block", seconds: 600 }, 400_000],
      [{ per: "item", seconds: 600 }, undefined],
    ] as const) {
      const { store, state, settle, tell } = openSession({ timing });
      await settle();
      tell({ type: "clock", place: 0, remainingMs: 400_000, spentMs: 3000 });
      await settle();
      const went = store.goTo(1);
      expect(state().clock?.remainingMs).toBe(shown);
      await went;
      expect(state().clock?.place).toBe(1);
    }
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

  it("locks: an answer after it is refused and not shown as given", async () => {
    const { store, state, settle, stored } = openSession();
    await settle();
    store.respond(0, { chosen: 1 });
    await store.commit(0);
    store.respond(0, { chosen: 2 });
    await settle();
    expect(state().saves[0]).toMatchObject({ kind: "refused", problem: { code: "ITEM_LOCKED" } });
    expect(state().problem).toBeNull();
    expect(responseAt(state(), 0)?.chosen).toBe(1);
    expect(stored().responses[0]?.chosen).toBe(1);
  });
});

describe("what is read of a place", () => {
  it("is its item, and its feedback only where that may be seen", async () => {
    const { store, state, settle, calls } = openSession({ mode: "exam" });
    await settle();
    store.respond(0, { chosen: 1 });
    await settle();
    await store.show(0);
    expect(state().items[0]?.subject).toBe("Renal");
    expect(calls.filter((call) => call.startsWith("feedback"))).toEqual([]);
    await store.end();
    await store.show(0);
    expect(state().feedbacks[0]?.item.id).toBe(state().items[0]?.itemId);
    expect(state().problem).toBeNull();
  });

  it("is not the feedback of a tutored question before it was committed", async () => {
    const { store, settle, calls } = openSession();
    await settle();
    await store.show(0);
    expect(calls.filter((call) => call.startsWith("feedback"))).toEqual([]);
  });

  it("is its item alone where it is read ahead, and that is there at once then", async () => {
    const { store, state, settle, calls } = openSession();
    await settle();
    store.respond(1, { chosen: 1 });
    await store.commit(1);
    const before = calls.length;
    await store.readItem(1);
    expect(calls.slice(before)).toEqual(["show 1"]);
    const went = store.goTo(1);
    expect(state()).toMatchObject({ opened: { session: { place: 1 } }, items: { 1: {} } });
    await went;
  });

  it("neither clears nor makes the problem of a step; its own is told with its place", async () => {
    const { store, state, settle } = openSession();
    await settle();
    await store.undo();
    expect(state().problem?.code).toBe("NOTHING_TO_UNDO");
    await store.show(0);
    expect(state().problem?.code).toBe("NOTHING_TO_UNDO");
    store.dismissProblem();
    await store.readItem(9);
    expect(state()).toMatchObject({ problem: null, unread: { 9: { code: "ITEM_MISSING" } } });
  });

  it("is read once", async () => {
    const { store, settle, calls } = openSession();
    await settle();
    await store.show(1);
    await store.show(1);
    expect(calls.filter((call) => call === "show 1")).toHaveLength(1);
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
