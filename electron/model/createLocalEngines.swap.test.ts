import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import {
  asked,
  cancelled,
  follow,
  local,
  openEnginesBench,
  pathOf,
  roomForOne,
  write,
  type EnginesBench,
  type OpenEngines,
} from "./enginesFixture.ts";
import { answer, lastPid, load, never, plain, request, stateOf } from "./modelFixture.ts";

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

describe("where memory holds one model", () => {
  test("the first makes room for the second and comes back by itself", async () => {
    const { engines, main, second, lease, told } = open(roomForOne);
    await load(main.model, first);
    expect(await engines.memory([local(first), local(last)])).toMatchObject({
      way: "takeTurns",
      haveBytes: roomForOne,
    });

    const leased = await lease(local(last));
    expect(told).toEqual([["Last", "First"]]);
    expect(await main.workers[0]?.exited).toBe("SIGTERM");
    expect(main.model.state()).toMatchObject({ kind: "away", name: "First", for: "Last" });
    await expect(answer(main.model, asked)).rejects.toMatchObject({
      failure: { code: "MODEL_AWAY", data: { name: "First", for: "Last" } },
    });
    expect(leased.loaded).toMatchObject({ file: { path: last }, adapter: null });
    expect(await write(leased)).toContain("400 mg");
    // Away, the first counts all the same: it comes back.
    expect((await engines.memory([local(last)])).way).toBe("takeTurns");

    leased.release();
    leased.release();
    expect(await pathOf(main.model)).toBe(first);
    expect(second.model.state()).toEqual({ kind: "none" });
    expect(await second.workers[0]?.exited).toBe("SIGTERM");
    expect((await answer(main.model, asked)).text).toContain("300 mg");
  });

  test("the same base with an adapter is another engine", async () => {
    const { engines, main, lease, told } = open(roomForOne);
    await load(main.model, first);
    const base = await lease(local(first));
    expect(told).toEqual([]);
    const text = await write(base);
    base.release();

    const changed = await lease(local(first, { adapter }));
    expect(told).toEqual([["First with adapter.gguf", "First"]]);
    expect(changed.loaded).toMatchObject({ file: { path: first }, adapter: "adapter.gguf" });
    expect(await write(changed)).not.toBe("");
    expect(text).toContain("300 mg");
    const plan = await engines.memory([local(first), local(first, { adapter })]);
    expect(plan.models.map(({ name }) => name)).toEqual(["First", "First with adapter.gguf"]);
    changed.release();
    expect(await stateOf(main.model, "ready")).toMatchObject({ model: { adapter: null } });
  });

  test("an answer that is being written ends before its model makes room", async () => {
    const { main, lease } = open(roomForOne);
    await load(main.model, first);
    const answering = answer(main.model, asked);
    const leased = await lease(local(last));
    expect((await answering).done.stop).toBe("end");
    leased.release();
  });

  test("another one after the second takes its place; the first comes back once, at the end", async () => {
    const { main, second, lease, told } = open(roomForOne);
    await load(main.model, first);
    const one = await lease(local(last));
    const next = lease(local(slow));
    one.release();
    const other = await next;
    expect(told).toEqual([
      ["Last", "First"],
      ["Slow", "First"],
    ]);
    expect(main.model.state().kind).toBe("away");
    other.release();
    expect(await pathOf(main.model)).toBe(first);
    expect(main.workers).toHaveLength(2);
    expect(second.model.state().kind).toBe("none");
  });

  test("engines are leased in order of arrival, each to all who want it one after the other", async () => {
    const { main, lease, told } = open(roomForOne);
    await load(main.model, first);
    const order: string[] = [];
    const use = async (path: string, name: string): Promise<void> => {
      const leased = await lease(local(path));
      order.push(name);
      expect(leased.loaded.file.path).toBe(path);
      await write(leased);
      leased.release();
    };
    await Promise.all([
      use(last, "last"),
      use(last, "last too"),
      use(first, "first"),
      use(last, "last again"),
    ]);
    expect(order).toEqual(["last", "last too", "first", "last again"]);
    expect(told).toEqual([
      ["Last", "First"],
      ["First", null],
      ["Last", "First"],
    ]);
    expect(await pathOf(main.model)).toBe(first);
  });

  test.each([
    ["is missing", async () => local(join(bench.folder, "none.gguf")), "FILE_MISSING"],
    ["has no fitting adapter", async () => local(last, { adapter: first }), "ADAPTER_INVALID"],
  ])("a second that %s makes nobody leave", async (_, engineOf, code) => {
    const { engines, main, second, lease } = open(roomForOne);
    await load(main.model, first);
    const kinds = follow(main.model);
    const engine = await engineOf();
    await expect(lease(engine)).rejects.toMatchObject({ failure: { code } });
    await expect(engines.memory([engine])).rejects.toMatchObject({ failure: { code } });
    expect(kinds).toEqual(["ready"]);
    expect(second.workers).toHaveLength(0);
  });

  test("when the second's worker dies its answer fails, and the first comes back all the same", async () => {
    const { main, second, lease } = open(roomForOne);
    await load(main.model, first);
    const leased = await lease(local(slow));
    const writing = (async () => {
      const long = request([plain("word")], { decoding: { maxTokens: 1500 } });
      let isKilled = false;
      for await (const { type } of leased.model.generate(long, never)) {
        if (type !== "text" || isKilled) continue;
        isKilled = true;
        process.kill(lastPid(second.workers), "SIGKILL");
      }
    })();
    await expect(writing).rejects.toMatchObject({ failure: { code: "WORKER_DIED" } });
    leased.release();
    expect(await pathOf(main.model)).toBe(first);
    expect(second.model.state().kind).toBe("none");
  });
});

describe("a student who changes the model while the first is away", () => {
  test("by loading another one waits for the answer, and has that one then", async () => {
    const { main, second, lease, waitsForRoom } = open(roomForOne);
    await load(main.model, first);
    const leased = await lease(local(last));
    const kinds = follow(main.model);
    const waiting = lease(local(last, { contextSize: 512 }));
    const loading = load(main.model, slow);
    await waitsForRoom;
    expect(await write(leased)).toContain("400 mg");
    expect(kinds).toEqual(["away"]);
    leased.release();
    expect((await loading).file.path).toBe(slow);
    // The load went before the lease, for which it then makes room; the old one never came back.
    const next = await waiting;
    expect(main.model.state()).toMatchObject({ kind: "away", path: slow });
    expect(kinds).toEqual(["away", "loading", "ready", "away"]);
    next.release();
    expect(await pathOf(main.model)).toBe(slow);
    expect(second.model.state().kind).toBe("none");
  });

  test("by a load that is given up again gets the old one back", async () => {
    const { main, lease, waitsForRoom } = open(roomForOne);
    await load(main.model, first);
    const leased = await lease(local(last));
    const abort = new AbortController();
    const refused = expect(load(main.model, slow, abort.signal)).rejects.toMatchObject(cancelled);
    await waitsForRoom;
    abort.abort();
    await refused;
    expect(main.model.state().kind).toBe("away");
    leased.release();
    expect(await pathOf(main.model)).toBe(first);
  });

  test("by unloading it has none at the end", async () => {
    const { main, second, lease } = open(roomForOne);
    await load(main.model, first);
    const leased = await lease(local(last));
    await main.model.unload();
    expect(await write(leased)).toContain("400 mg");
    leased.release();
    await stateOf(second.model, "none");
    expect(main.model.state()).toEqual({ kind: "none" });
  });
});

describe("giving up", () => {
  test("while it waits for its turn", async () => {
    const { main, lease, told } = open(roomForOne);
    await load(main.model, first);
    const leased = await lease(local(first));
    const abort = new AbortController();
    const waiting = lease(local(last), abort.signal);
    abort.abort();
    await expect(waiting).rejects.toMatchObject(cancelled);
    expect(told).toEqual([]);
    await expect(lease(local(last), abort.signal)).rejects.toMatchObject(cancelled);
    leased.release();
    expect(main.model.state().kind).toBe("ready");
  });

  test("while an answer of the first is being written leaves it there", async () => {
    const { main, second, lease } = open(roomForOne);
    await load(main.model, slow);
    const kinds = follow(main.model);
    const long = request([plain("word")], { decoding: { maxTokens: 40 } });
    const answering = answer(main.model, long);
    const abort = new AbortController();
    const waiting = lease(local(last), abort.signal);
    setImmediate(() => abort.abort());
    await expect(waiting).rejects.toMatchObject(cancelled);
    expect((await answering).done.tokens.generated).toBe(40);
    // The next one finds everything in its place.
    (await lease(local(slow))).release();
    expect(kinds).toEqual(["ready"]);
    expect(second.workers).toHaveLength(0);
  });

  test("while the second is being loaded ends that, and the first comes back", async () => {
    const { main, second, lease } = open(roomForOne);
    await load(main.model, first);
    const abort = new AbortController();
    const waiting = lease(local(slow), abort.signal);
    const refused = expect(waiting).rejects.toMatchObject(cancelled);
    await stateOf(second.model, "loading");
    expect(main.model.state().kind).toBe("away");
    abort.abort();
    await refused;
    expect(await pathOf(main.model)).toBe(first);
    expect(second.model.state().kind).toBe("none");
    await Promise.all(second.workers.map(({ exited }) => exited));
  });

  test("at the end of everything sends all away and ends the second's worker", async () => {
    const { engines, main, second, lease } = open(roomForOne);
    await load(main.model, first);
    await lease(local(last));
    const waiting = lease(local(first));
    const refused = expect(waiting).rejects.toMatchObject(cancelled);
    await engines.close();
    await refused;
    await second.workers[0]?.exited;
    await expect(lease(local(last))).rejects.toMatchObject(cancelled);
    // A load that had to wait for room goes on without.
    await load(main.model, slow);
  });
});
