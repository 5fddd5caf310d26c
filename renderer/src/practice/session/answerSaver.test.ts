import { ORPCError } from "@orpc/client";
import { describe, expect, it } from "vitest";
import type { Response } from "../../../../electron/contract/practice.ts";
import { ConnectionLost } from "../../link/connection.ts";
import { createAnswerSaver, type Change, type SaveState } from "./answerSaver.ts";
import { blankResponse } from "./blankResponse.ts";

const blank = blankResponse();

/** A core whose answers come when the test lets them, in the order they were asked for. */
function open() {
  const calls: { readonly change: Change; readonly settle: (how: Response | Error) => void }[] = [];
  const waits: (() => void)[] = [];
  const told: { readonly unsaved: Change | undefined; readonly save: SaveState["kind"] }[] = [];
  const accepted: Response[] = [];
  const saver = createAnswerSaver({
    send: (_place, change) =>
      new Promise((resolve, reject) => {
        calls.push({
          change,
          settle: (how) => (how instanceof Error ? reject(how) : resolve(how)),
        });
      }),
    wait: () => new Promise((resolve) => waits.push(resolve)),
    told: (_place, unsaved, save) => told.push({ unsaved, save: save.kind }),
    accepted: (response) => accepted.push(response),
  });
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  const answer = async (how: Response | Error = blank, at = calls.length - 1) => {
    calls[at]?.settle(how);
    await turn();
  };
  return { saver, calls, waits, told, accepted, answer, turn };
}

describe("answers", () => {
  it("are saved only once the core has said so", async () => {
    const { saver, told, accepted, answer } = open();
    saver.put(0, { chosen: 2 });
    expect(told.at(-1)).toEqual({ unsaved: { chosen: 2 }, save: "saving" });
    expect(accepted).toEqual([]);
    await answer({ ...blank, chosen: 2 });
    expect(told.at(-1)).toEqual({ unsaved: undefined, save: "saved" });
    expect(accepted.map(({ chosen }) => chosen)).toEqual([2]);
  });

  it("that change while one is on its way follow it in one call, the last choice last", async () => {
    const { saver, calls, told, answer } = open();
    saver.put(0, { chosen: 1 });
    saver.put(0, { chosen: 2 });
    saver.put(0, { chosen: 3, flagged: true });
    await answer();
    expect(calls.map(({ change }) => change)).toEqual([
      { chosen: 1 },
      { chosen: 3, flagged: true },
    ]);
    expect(told.at(-1)?.save).toBe("saving");
    await answer();
    expect(told.at(-1)?.save).toBe("saved");
  });

  it("are sent again after a failure, with what was added meanwhile", async () => {
    const { saver, calls, waits, told, answer, turn } = open();
    saver.put(0, { chosen: 1 });
    await answer(new ConnectionLost());
    expect(told.at(-1)).toEqual({ unsaved: { chosen: 1 }, save: "failed" });
    waits[0]?.();
    await turn();
    saver.put(0, { note: "renal" });
    await answer();
    await answer();
    expect(calls.slice(1).map(({ change }) => change)).toEqual([{ chosen: 1 }, { note: "renal" }]);
    expect(told.at(-1)).toEqual({ unsaved: undefined, save: "saved" });
  });

  it("are dropped, and that is told, when the core will never take them", async () => {
    const { saver, calls, waits, told, answer } = open();
    saver.put(0, { chosen: 1 });
    await answer(new ORPCError("ITEM_LOCKED", { data: {} }));
    expect(told.at(-1)).toEqual({ unsaved: undefined, save: "refused" });
    expect(told.map(({ save }) => save)).not.toContain("saved");
    expect(waits).toHaveLength(0);
    expect(calls).toHaveLength(1);
  });

  it("refused on a locked item leave flag and note behind, which are sent alone", async () => {
    const { saver, calls, told, answer } = open();
    saver.put(0, { chosen: 1, note: "ask" });
    saver.put(0, { chosen: 2, flagged: true });
    await answer(new ORPCError("ITEM_LOCKED", { data: {} }));
    await answer();
    expect(calls.map(({ change }) => change)).toEqual([
      { chosen: 1, note: "ask" },
      { note: "ask", flagged: true },
    ]);
    expect(told.at(-1)).toEqual({ unsaved: undefined, save: "refused" });
    expect(told.map(({ save }) => save)).not.toContain("saved");
    saver.put(0, { flagged: false });
    await answer();
    expect(told.at(-1)?.save).toBe("saved");
  });

  it("refused for what they are do not take along what came after them", async () => {
    const { saver, calls, told, answer } = open();
    saver.put(0, { chosen: 9 });
    saver.put(0, { chosen: 2, note: "ask" });
    await answer(new ORPCError("BAD_ARGUMENT", { data: { argument: "chosen", reason: "No" } }));
    await answer();
    expect(calls.at(-1)?.change).toEqual({ chosen: 2, note: "ask" });
    expect(told.at(-1)).toEqual({ unsaved: undefined, save: "refused" });
  });

  it("end with a session that is gone, flag and note as well", async () => {
    const { saver, calls, told, answer } = open();
    saver.put(0, { flagged: true });
    saver.put(0, { note: "ask" });
    await answer(new ORPCError("SESSION_MISSING", { data: {} }));
    expect(calls).toHaveLength(1);
    expect(told.at(-1)).toEqual({ unsaved: undefined, save: "refused" });
  });

  it("can be waited for: false while the core does not have them", async () => {
    const { saver, answer } = open();
    expect(await saver.flush()).toBe(true);
    saver.put(0, { chosen: 1 });
    const flushed = saver.flush(0);
    await answer(new ConnectionLost());
    expect(await flushed).toBe(false);
    const again = saver.flush();
    await answer();
    expect(await again).toBe(true);
  });
});
