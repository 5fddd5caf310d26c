import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { MemoryPlan } from "../contract/engine.ts";
import { automaticLoad } from "../contract/models.ts";
import {
  asked,
  follow,
  local,
  mebibyte,
  openEnginesBench,
  pathOf,
  roomForOne,
  roomForTwo,
  write,
  type EnginesBench,
  type OpenEngines,
} from "./enginesFixture.ts";
import { answer, load, never, stateOf } from "./modelFixture.ts";

// Many workers start one after the other, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

let bench: EnginesBench;
let first: string;
let last: string;
let slow: string;
let adapter: string;

beforeAll(async () => {
  bench = await openEnginesBench();
  ({ first, last, slow, adapter } = bench.paths);
});
afterAll(() => bench.clean());

const open: EnginesBench["openEngines"] = (...how): OpenEngines => bench.openEngines(...how);

function needOf({ models }: MemoryPlan): number {
  return models[0]?.needBytes ?? Number.NaN;
}

describe("where memory holds both", () => {
  test("both stay, and are there at once when wanted again", async () => {
    const { engines, main, second, lease, told } = open(roomForTwo);
    await load(main.model, first);
    const kinds = follow(main.model);
    expect(await engines.memory([local(first), local(last)])).toMatchObject({ way: "together" });
    const one = await lease(local(last));
    expect(await write(one)).toContain("400 mg");
    expect((await answer(main.model, asked)).text).toContain("300 mg");
    one.release();
    (await lease(local(first))).release();
    (await lease(local(last))).release();
    expect(told).toEqual([["Last", null]]);
    expect(second.workers).toHaveLength(1);
    expect(kinds).toEqual(["ready"]);
    expect((await engines.memory([local(last)])).haveBytes).toBe(roomForTwo);
  });

  test("another second takes the place of the one before", async () => {
    const { main, second, lease, told } = open(roomForTwo);
    await load(main.model, first);
    (await lease(local(last))).release();
    (await lease(local(first, { adapter }))).release();
    expect(told).toEqual([
      ["Last", null],
      ["First with adapter.gguf", null],
    ]);
    expect(second.workers).toHaveLength(2);
    expect(main.model.state().kind).toBe("ready");
  });

  test("a second that nobody uses for long leaves memory", async () => {
    const { main, second, lease } = open(roomForTwo, { idleMs: 1 });
    await load(main.model, first);
    const leased = await lease(local(last));
    expect(await write(leased)).toContain("400 mg");
    leased.release();
    await stateOf(second.model, "none");
    expect(await second.workers[0]?.exited).toBe("SIGTERM");
    expect(main.model.state().kind).toBe("ready");
  });

  test("a second that rests leaves for a model of the student's that does not fit beside it", async () => {
    const { engines, main, second, lease } = open(roomForTwo);
    await load(main.model, first);
    (await lease(local(last))).release();
    const long = await bench.writeModel("long", { name: "Long", contextLength: 81_920 });
    const small = await engines.memory([local(last)]);
    const options = { ...automaticLoad, contextSize: 81_920 };
    await main.model.load(long, options, false, never);
    const plan = await engines.memory([local(long, options)]);
    expect(needOf(plan)).toBeLessThan(roomForTwo);
    expect(needOf(plan) + needOf(small)).toBeGreaterThan(roomForTwo);
    expect(second.model.state().kind).toBe("none");
  });

  test("one that fits beside it does not wait for it", async () => {
    const { main, second, lease } = open(roomForTwo);
    await load(main.model, first);
    const leased = await lease(local(last));
    await load(main.model, slow);
    expect(second.model.state().kind).toBe("ready");
    leased.release();
  });

  test("the first makes room after all when the second's worker finds too little memory", async () => {
    const { main, lease, told } = open(roomForTwo, {}, { availableBytes: mebibyte });
    await load(main.model, first);
    await expect(lease(local(last))).rejects.toMatchObject({
      failure: { code: "MODEL_TOO_LARGE" },
    });
    expect(told).toEqual([
      ["Last", null],
      ["Last", "First"],
    ]);
    expect(await pathOf(main.model)).toBe(first);
  });
});

describe("the model of the student", () => {
  test("is leased itself when it is wanted, with options that are equal or left to Viva", async () => {
    const { main, second, lease, told } = open(roomForOne);
    await main.model.load(first, { ...automaticLoad, contextSize: 512 }, false, never);
    for (const options of [{}, { contextSize: 512 }, { threads: 1, profile: "meditron-7b" }]) {
      (await lease(local(first, options))).release();
    }
    expect(told).toEqual([]);
    const leased = await lease(local(first, { contextSize: 1024 }));
    expect(told).toEqual([["First", "First"]]);
    expect(leased.loaded.contextSize).toBe(1024);
    expect(second.workers).toHaveLength(1);
    leased.release();
  });

  test("is waited for while it is being loaded", async () => {
    const { main, second, lease, told } = open(roomForOne);
    const loading = load(main.model, slow);
    await stateOf(main.model, "loading");
    const leased = await lease(local(slow));
    await loading;
    expect(told).toEqual([]);
    expect(second.workers).toHaveLength(0);
    leased.release();
  });

  test("need not be there", async () => {
    const { engines, main, second, lease, told } = open(roomForOne);
    expect(await engines.memory([local(first)])).toMatchObject({ way: "together" });
    expect(await engines.memory([local(first), local(last)])).toMatchObject({ way: "takeTurns" });
    const leased = await lease(local(last));
    expect(told).toEqual([["Last", null]]);
    expect(await write(leased)).toContain("400 mg");
    leased.release();
    // It is in nobody's way.
    (await lease(local(last))).release();
    expect(second.workers).toHaveLength(1);
    expect(main.model.state()).toEqual({ kind: "none" });
  });
});

test("a model that does not fit alone is too large", async () => {
  const { engines, main } = open(100 * mebibyte);
  const plan = await engines.memory([local(last)]);
  expect(plan).toMatchObject({ way: "tooLarge", haveBytes: 100 * mebibyte });
  expect(plan.models).toEqual([{ path: last, name: "Last", needBytes: expect.any(Number) }]);
  expect(main.workers).toHaveLength(0);
});

test("what this machine has is measured where nobody says it", async () => {
  const { engines } = open(undefined);
  const { haveBytes, way } = await engines.memory([local(last)]);
  expect(haveBytes).toBeGreaterThan(mebibyte);
  expect(way).not.toBe("takeTurns");
});
