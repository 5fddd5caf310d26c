import { rm } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import {
  asked,
  follow,
  local,
  openEnginesBench,
  pathOf,
  roomForOne,
  roomForTwo,
  write,
  type EnginesBench,
  type OpenEngines,
} from "./enginesFixture.ts";
import { answer, lastPid, load, never, stateOf } from "./modelFixture.ts";

// Many workers start one after the other, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

let bench: EnginesBench;
let first: string;
let last: string;

beforeAll(async () => {
  bench = await openEnginesBench();
  ({ first, last } = bench.paths);
});
afterAll(() => bench.clean());

/** Engines whose first model is loaded and rests. */
async function openRested(...how: Parameters<EnginesBench["openEngines"]>): Promise<OpenEngines> {
  const opened = bench.openEngines(...how);
  await load(opened.main.model, first);
  await opened.main.model.rest();
  return opened;
}

test("a model that rests counts in the plan, because it comes back", async () => {
  const { engines, main } = await openRested(roomForOne);
  const plan = await engines.memory([local(first), local(last)]);
  expect(plan).toMatchObject({ way: "takeTurns", haveBytes: roomForOne });
  expect(await engines.memory([local(first)])).toMatchObject({ way: "together" });
  expect(main.model.state().kind).toBe("resting");
});

test("it is woken when it is wanted itself, and no second stands in for it", async () => {
  const { main, second, lease, told } = await openRested(roomForOne);
  const leased = await lease(local(first));
  expect(told).toEqual([["First", null]]);
  expect(await write(leased)).toContain("300 mg");
  expect(second.workers).toHaveLength(0);
  // While it is leased it stays.
  await main.model.rest();
  expect(main.model.state().kind).toBe("ready");
  leased.release();
  await main.model.rest();
  expect(main.model.state().kind).toBe("resting");
});

test("another one is loaded in its place without waking it, and leaves when it is asked for", async () => {
  const { main, second, lease, told, waitsForRoom } = await openRested(roomForOne);
  const leased = await lease(local(last));
  expect(told).toEqual([["Last", null]]);
  expect(main.model.state().kind).toBe("resting");

  const answering = answer(main.model, asked);
  await waitsForRoom;
  // The lease holds until it is released; then the student's model goes first.
  expect(await write(leased)).toContain("400 mg");
  expect(main.model.state().kind).toBe("resting");
  leased.release();
  expect((await answering).text).toContain("300 mg");
  expect(second.model.state().kind).toBe("none");
});

test("another one begins to load only when its memory is free", async () => {
  const { engines, main } = bench.openEngines(roomForOne);
  await load(main.model, first);
  const pid = lastPid(main.workers);
  // It ends only once it is killed.
  process.kill(pid, "SIGSTOP");
  void main.model.rest();
  let isGone = false;
  void main.workers[0]?.exited.then(() => (isGone = true));
  let wasGone = false;
  const leased = await engines.lease(local(last), () => (wasGone = isGone), never);
  leased.release();
  expect(wasGone).toBe(true);
});

test("it goes before another one that waits, which then takes its place", async () => {
  const { main, lease, waitsForRoom } = await openRested(roomForOne);
  const leased = await lease(local(last));
  const waiting = lease(local(last, { contextSize: 512 }));
  const answering = answer(main.model, asked);
  await waitsForRoom;
  leased.release();
  expect((await answering).text).toContain("300 mg");
  const next = await waiting;
  expect(main.model.state()).toMatchObject({ kind: "away", path: first });
  next.release();
  expect(await pathOf(main.model)).toBe(first);
});

test("a second that nobody leases any more leaves for it at once", async () => {
  const { main, second, lease } = await openRested(roomForOne);
  (await lease(local(last))).release();
  expect((await answer(main.model, asked)).text).toContain("300 mg");
  expect(second.model.state().kind).toBe("none");
});

test("wanted itself and asked at once, it is woken once", async () => {
  const { main, second, lease } = await openRested(roomForOne);
  (await lease(local(last))).release();
  const [leased, answered] = await Promise.all([lease(local(first)), answer(main.model, asked)]);
  expect(answered.text).toContain("300 mg");
  expect(await write(leased)).toContain("300 mg");
  leased.release();
  expect(main.workers).toHaveLength(2);
  expect(second.model.state().kind).toBe("none");
});

describe("where memory holds both", () => {
  test("the second stays while the first rests and wakes", async () => {
    const { main, second, lease } = await openRested(roomForTwo);
    const leased = await lease(local(last));
    expect((await answer(main.model, asked)).text).toContain("300 mg");
    expect(await write(leased)).toContain("400 mg");
    leased.release();
    await main.model.rest();
    (await lease(local(first))).release();
    (await lease(local(last))).release();
    expect(second.workers).toHaveLength(1);
  });
});

test("one that begins to come back is not run over by a second", async () => {
  const { main, lease } = await openRested(roomForOne);
  const kinds = follow(main.model);
  const waking = main.model.wake();
  await stateOf(main.model, "loading");
  const leased = await lease(local(last));
  await waking;
  expect(kinds).toContain("ready");
  expect(main.model.state().kind).toBe("away");
  leased.release();
  expect(await pathOf(main.model)).toBe(first);
});

test("a file that is gone by then fails the lease, and the state shows why", async () => {
  const { main, second, lease } = bench.openEngines(roomForOne);
  const path = await bench.writeModel("gone", { name: "Gone" });
  await load(main.model, path);
  await main.model.rest();
  await rm(path);
  await expect(lease(local(path))).rejects.toMatchObject({ failure: { code: "FILE_MISSING" } });
  await expect(answer(main.model, asked)).rejects.toMatchObject({
    failure: { code: "FILE_MISSING" },
  });
  expect(main.model.state()).toMatchObject({ kind: "failed", failure: { code: "FILE_MISSING" } });
  expect(second.workers).toHaveLength(0);
});
