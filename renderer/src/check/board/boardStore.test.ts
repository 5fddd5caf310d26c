import { describe, expect, it } from "vitest";
import { memory, openBoard, sampleAnswer, sampleCheck, sampleRow } from "./fakeBoard.ts";

const writing = sampleAnswer();
const committed = { text: "Aspirin.", confidence: "sure", committedAt: 3 } as const;

describe("an open check", () => {
  it("is shown as the core tells it, with what engines write since", async () => {
    const { shown, settle, tell } = openBoard({ mine: committed, answers: [writing] });
    await settle();
    tell({ type: "delta", column: "model", text: "300 mg", generated: 4 });
    tell({ type: "state", column: "model", state: { kind: "done", stop: "end" } });
    await settle();
    expect(shown()?.answers[0]).toMatchObject({
      text: "Aspirin 300 mg",
      state: { kind: "done", stop: "end" },
    });
  });

  it("says so when it is gone, also where the address names none at all", async () => {
    const { store, state, settle, calls } = openBoard();
    await settle();
    const before = calls.length;
    await store.open("nonsense");
    expect(calls.length).toBe(before);
    expect(state().opened).toMatchObject({ kind: "failed", problem: { code: "CHECK_MISSING" } });
  });

  it("is not followed any more once it is left", async () => {
    const { store, shown, settle, tell } = openBoard({ mine: committed, answers: [writing] });
    await settle();
    store.leave();
    tell({ type: "delta", column: "model", text: "300 mg", generated: 4 });
    await settle();
    expect(shown()?.answers[0]?.text).toBe("Aspirin ");
  });

  it("stays on the screen while the line is down, and is read anew on the next", async () => {
    const { store, shown, settle, cutOff, back, change } = openBoard({ topic: "old" });
    await settle();
    cutOff();
    await settle();
    expect(shown()?.topic).toBe("old");
    back();
    change({ topic: "new" });
    void store.resume();
    await settle();
    expect(shown()?.topic).toBe("new");
  });

  it("does not take a text twice when a reply crosses with its news", async () => {
    const { store, shown, settle, tell, change } = openBoard({
      mine: committed,
      answers: [writing],
    });
    await settle();
    change({ answers: [sampleAnswer({ text: "Aspirin 300 mg" })] });
    await store.tag(["heart"]);
    tell({ type: "delta", column: "model", text: "300 mg", generated: 4 });
    await settle();
    expect(shown()).toMatchObject({ tags: ["heart"], answers: [{ text: "Aspirin 300 mg" }] });
  });

  it("tells that a column was written and that the points are there", async () => {
    const { state, settle, tell, stored } = openBoard({ mine: committed, answers: [writing] });
    await settle();
    expect(state().news).toBeNull();
    tell({ type: "state", column: "model", state: { kind: "done", stop: "end" } });
    await settle();
    expect(state().news).toEqual({ kind: "written", column: "model" });
    const rows = [sampleRow(["mine", "model"]), sampleRow(["model"])];
    tell({ type: "check", check: { ...stored(), stage: "open", rows } });
    await settle();
    expect(state().news).toEqual({ kind: "points", rows: 2 });
  });
});

describe("what the student writes", () => {
  it("is saved in a pause, the newest words once", async () => {
    const { store, state, settle, pass, stored, calls } = openBoard();
    await settle();
    store.write("As");
    store.write("Aspirin");
    expect(state().save).toEqual({ kind: "saving" });
    pass();
    await settle();
    expect(stored().mine.text).toBe("Aspirin");
    expect(calls.filter((call) => call.startsWith("write"))).toEqual(["write Aspirin"]);
    expect(state().save).toEqual({ kind: "saved" });
  });

  it("stays in the field while older words come from the core", async () => {
    const { store, state, settle, tell, stored } = openBoard();
    await settle();
    store.write("Aspirin 300");
    tell({ type: "check", check: { ...stored(), mine: { ...stored().mine, text: "Asp" } } });
    await settle();
    expect(state().draft).toBe("Aspirin 300");
  });

  it("is sent at once when the student leaves", async () => {
    const { store, settle, stored } = openBoard();
    await settle();
    store.write("Aspirin");
    store.leave();
    await settle();
    expect(stored().mine.text).toBe("Aspirin");
  });

  it("is tried again by itself while the line is down", async () => {
    const { store, state, settle, pass, cutOff, back, stored } = openBoard();
    await settle();
    cutOff();
    store.write("Aspirin");
    pass();
    await settle();
    expect(state().save).toEqual({ kind: "failed" });
    back();
    pass();
    await settle();
    expect(stored().mine.text).toBe("Aspirin");
    expect(state().save).toEqual({ kind: "saved" });
  });

  it("survives a reload before it was saved", async () => {
    const storage = memory();
    const id = crypto.randomUUID();
    const before = openBoard({ id }, storage);
    await before.settle();
    before.store.write("Aspirin");
    const after = openBoard({ id }, storage);
    await after.settle();
    expect(after.state().draft).toBe("Aspirin");
    after.pass();
    await after.settle();
    expect(after.stored().mine.text).toBe("Aspirin");
  });

  it("is locked as it stands in the field, and nothing is written after that", async () => {
    const { store, state, shown, settle, pass, calls } = openBoard();
    await settle();
    store.write("Aspirin.");
    expect(await store.commit("sure")).toBeNull();
    pass();
    await settle();
    expect(shown()?.mine).toEqual({ text: "Aspirin.", confidence: "sure", committedAt: 9 });
    expect(calls.filter((call) => call.startsWith("write"))).toEqual([]);
    expect(state().busy).toBe(false);
  });

  it("is not committed while it is empty", async () => {
    const { store, shown, settle } = openBoard();
    await settle();
    expect(await store.commit("sure")).toMatchObject({ code: "ANSWER_EMPTY" });
    expect(shown()?.mine.committedAt).toBeNull();
  });

  it("is refused once it was committed elsewhere, and says so", async () => {
    const { store, state, settle, pass, change } = openBoard();
    await settle();
    change({ mine: committed });
    store.write("Late");
    pass();
    await settle();
    expect(state().save).toMatchObject({ kind: "refused", problem: { code: "CHECK_COMMITTED" } });
  });
});

describe("a check whose points are there", () => {
  const row = sampleRow(["mine", "model"]);
  const open = { stage: "open", mine: committed, rows: [row] } as const;

  it("takes a verdict, and tells when nothing is open any more", async () => {
    const { store, state, shown, settle, changed } = openBoard({ ...open, rows: [row] });
    await settle();
    const input = { rowId: row.id, verdict: "mineRight", source: null, note: "" } as const;
    expect(await store.settle(input)).toBeNull();
    expect(shown()?.rows[0]?.settled).toMatchObject({ verdict: "mineRight", by: "ada" });
    expect(state().news).toEqual({ kind: "settled" });
    expect(changed).toHaveBeenCalledOnce();
  });

  it("says why a verdict was not taken", async () => {
    const { store, settle } = openBoard({ ...open, rows: [row] });
    await settle();
    const rowId = crypto.randomUUID();
    const input = { rowId, verdict: "mineRight", source: null, note: "" } as const;
    expect(await store.settle(input)).toMatchObject({ code: "POINT_MISSING" });
  });

  it("counts the cards that were made", async () => {
    const { store, settle, changed, cutOff } = openBoard({ ...open, rows: [row] });
    await settle();
    expect(await store.keepMissed()).toEqual({ kept: 2 });
    expect(changed).toHaveBeenCalledOnce();
    cutOff();
    expect(await store.keepMissed()).toEqual({ problem: { code: "CONNECTION_LOST" } });
  });

  it("finds another check that waits, first one to settle, then one to write", async () => {
    const { store, settle, calls } = openBoard({ ...open, rows: [row] });
    await settle();
    expect(await store.next()).toMatchObject({ stage: "writing" });
    expect(calls.filter((call) => call.startsWith("list"))).toEqual(["list open", "list writing"]);
  });

  it("is closed once it was removed, and can be restored", async () => {
    const { store, state, settle, calls, stored } = openBoard({ ...open, rows: [row] });
    await settle();
    expect(await store.remove()).toBeNull();
    await settle();
    expect(state().opened).toEqual({ kind: "none" });
    expect(await store.restore(stored().id)).toBeNull();
    expect(calls.at(-1)).toBe("restore");
  });

  it("is followed on when it could not be removed", async () => {
    const { store, shown, settle, cutOff, back, tell } = openBoard({ ...open, rows: [row] });
    await settle();
    cutOff();
    expect(await store.remove()).toMatchObject({ code: "CONNECTION_LOST" });
    back();
    void store.resume();
    await settle();
    tell({ type: "check", check: sampleCheck({ id: shown()?.id ?? "", topic: "told" }) });
    await settle();
    expect(shown()?.topic).toBe("told");
  });
});
