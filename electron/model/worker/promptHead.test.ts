import { execFile } from "node:child_process";
import { mkdtemp, open, readdir, stat, unlink } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { answer, load, markup, openBench, plain, request, type Bench } from "../modelFixture.ts";

let bench: Bench;
let random: string;
let headFolder: string;

beforeAll(async () => {
  bench = await openBench();
  random = await bench.writeModel("random", { answer: "random" });
});
beforeEach(async () => {
  headFolder = await mkdtemp(join(bench.folder, "heads-"));
});
afterAll(() => bench.clean());

const head = [
  markup("Instructions: "),
  plain("Answer for a medical student, briefly. ".repeat(20)),
];
const asked = request([...head, plain("What does the kidney filter?")], {
  headLength: head.length,
});

/** A model in a worker of its own that keeps every head, however cheap. */
async function openFresh(folder: string | null = headFolder) {
  const { model } = bench.open({ headFolder: folder, limits: { saveHeadAfterMs: 0 } });
  await load(model, random);
  return model;
}

/** The one saved head; its last steps go on after the answer. */
async function stateFile(): Promise<string> {
  const name = await vi.waitFor(async () => {
    const names = await readdir(headFolder);
    const [state, ...others] = names.filter((name) => name.endsWith(".state"));
    if (state === undefined || others.length > 0) throw new Error(`there is ${names.join()}`);
    return state;
  }, 10_000);
  return join(headFolder, name);
}

test("a head warmed in one worker is restored in the next, and the answer is the same", async () => {
  const first = await openFresh();
  await first.warm(head);
  const [headTokens = 0, more = 0] = await first.countTokens(head);
  const reference = await answer(first, asked);
  expect(reference.done.tokens.cached).toBeGreaterThanOrEqual(headTokens + more - 1);
  await first.dispose();

  const second = await openFresh();
  const restored = await answer(second, asked);
  expect(restored.done.tokens).toEqual(reference.done.tokens);
  expect(restored.text).toBe(reference.text);
  await second.dispose();
});

test("a first question keeps its head too, and warming restores it", async () => {
  const first = await openFresh();
  const reference = await answer(first, asked);
  expect(reference.done.tokens.cached).toBeLessThan(3);
  await stateFile();
  await first.dispose();

  const second = await openFresh();
  await second.warm(head);
  const { done, text } = await answer(second, asked);
  expect(done.tokens.cached).toBeGreaterThan(100);
  expect(text).toBe(reference.text);
  await second.dispose();
});

test("a head that another conversation has pushed out of memory comes back from disk", async () => {
  const model = await openFresh();
  const reference = await answer(model, asked);
  await stateFile();
  await answer(model, request([plain("Something else entirely.")]));
  const { done, text } = await answer(model, asked);
  expect(done.tokens.cached).toBeGreaterThan(100);
  expect(text).toBe(reference.text);
  await model.dispose();
});

test.each([
  ["one byte changed", (path: string) => changeByte(path)],
  ["cut short", (path: string) => cut(path)],
  ["without its digest", (path: string) => unlink(`${path}.json`)],
])("a damaged head (%s) is removed and evaluated anew", async (_, damage) => {
  const first = await openFresh();
  const reference = await answer(first, asked);
  await damage(await stateFile());
  await first.dispose();

  const second = await openFresh();
  const { done, text } = await answer(second, asked);
  expect(done.tokens.cached).toBeLessThan(3);
  expect(text).toBe(reference.text);
  expect((await stat(await stateFile())).size).toBeGreaterThan(100_000);
  await second.dispose();
});

test.skipIf(process.platform === "win32")(
  "Stop ends an answer whose head is still on its way to a slow disk, and the worker lives on",
  async () => {
    const { model, workers } = bench.open({
      headFolder,
      limits: { saveHeadAfterMs: 0, stopMs: 500 },
    });
    await load(model, random);
    await answer(model, asked);
    const path = await stateFile();
    await unlink(path);
    await answer(model, request([plain("Something else entirely.")]));

    // A pipe that nobody reads is as slow as a disk can be.
    await promisify(execFile)("mkfifo", [`${path}.part`]);
    const abort = new AbortController();
    const { done } = await answer(model, asked, abort.signal, ({ type, ...event }) => {
      const isHeadRead = "evaluated" in event && event.evaluated > 100;
      if (type === "reading" && isHeadRead) setTimeout(() => abort.abort(), 300);
    });
    expect(done).toMatchObject({ stop: "cancelled", tokens: { generated: 0 } });

    const waiting = new AbortController();
    const second = answer(model, request([plain("word")]), waiting.signal);
    setTimeout(() => waiting.abort(), 100);
    expect((await second).done.stop).toBe("cancelled");
    const third = answer(model, request([plain("word")]));
    const reader = execFile("cat", [`${path}.part`], { encoding: "buffer" });
    expect((await third).done.stop).toBe("length");
    reader.kill("SIGKILL");
    expect(workers).toHaveLength(1);
    await model.dispose();
  },
);

test("at most two heads are kept, those used last", async () => {
  const model = await openFresh();
  for (const subject of ["the heart. ", "the liver. ", "the lung. "]) {
    await model.warm([plain(subject.repeat(20))]);
  }
  const names = await readdir(headFolder);
  expect(names.filter((name) => name.endsWith(".state"))).toHaveLength(2);
  expect(names).toHaveLength(4);
  await model.dispose();
});

test("a cheap head, or one without a folder, is not written", async () => {
  const { model } = bench.open({ headFolder, limits: { saveHeadAfterMs: 60_000 } });
  await load(model, random);
  await answer(model, asked);
  expect(await readdir(headFolder)).toEqual([]);
  await model.dispose();
});

async function changeByte(path: string): Promise<void> {
  const file = await open(path, "r+");
  await file.write(Buffer.from([0xff, 0x00, 0xff]), 0, 3, 5000);
  await file.close();
}

async function cut(path: string): Promise<void> {
  const file = await open(path, "r+");
  await file.truncate(5000);
  await file.close();
}
