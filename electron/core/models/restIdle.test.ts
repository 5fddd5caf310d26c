import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ModelState } from "../../contract/models.ts";
import { openConf, openPreferences } from "../../store/preferences.ts";
import { createScriptedModel } from "../ask/scriptedModel.ts";
import { restIdle } from "./restIdle.ts";

const minute = 60_000;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "viva-rest-"));
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

/** A model that was used last at minute 0, over real preferences; time passes only when a test says so. */
function open(restAfterMinutes: number | null) {
  let now = 0;
  let isBusy = false;
  let usedAt = 0;
  const scripted = createScriptedModel();
  const ready = scripted.state();
  let state: ModelState = ready;
  const rests: number[] = [];
  const model = {
    ...scripted,
    state: () => state,
    usedAt: () => usedAt,
    async rest() {
      rests.push(now / minute);
      state = { kind: "resting", path: "scripted.gguf", name: "Scripted" };
    },
  };
  const preferences = openPreferences(openConf(folder));
  preferences.update({ restAfterMinutes });
  const errors: unknown[] = [];
  const log = { info: () => {}, error: (_: string, cause: unknown) => void errors.push(cause) };
  const clock = { now: () => now };
  const idle = restIdle({ model, preferences, clock, log, busy: () => isBusy });
  idle.start();
  const tick = (): void => {
    now += minute;
    vi.advanceTimersByTime(minute);
  };
  return {
    idle,
    model,
    preferences,
    rests,
    errors,
    pass: (minutes: number): void => {
      for (let passed = 0; passed < minutes; passed++) tick();
    },
    sleep: (minutes: number) => (now += minutes * minute),
    use: () => (usedAt = now),
    setBusy: (value: boolean) => (isBusy = value),
    setState: (next: ModelState) => (state = next),
    ready,
  };
}

test("a model that nobody asked anything for so long rests, once", () => {
  const { pass, rests } = open(30);
  pass(29);
  expect(rests).toEqual([]);
  pass(60);
  expect(rests).toEqual([30]);
});

test("every use begins the time anew, and so does its return", () => {
  const { pass, use, rests, setState, ready } = open(30);
  pass(20);
  use();
  pass(29);
  expect(rests).toEqual([]);
  pass(1);
  expect(rests).toEqual([50]);
  setState(ready);
  use();
  pass(30);
  expect(rests).toEqual([50, 80]);
});

test("the time that a laptop slept counts", () => {
  const { pass, sleep, rests } = open(30);
  pass(1);
  sleep(600);
  pass(1);
  expect(rests).toEqual([602]);
});

test("what the student sets holds at once, and null keeps the model", () => {
  const { pass, preferences, rests } = open(null);
  pass(2000);
  expect(rests).toEqual([]);
  preferences.update({ restAfterMinutes: 1 });
  pass(1);
  expect(rests).toEqual([2001]);
});

test("it stays while something needs it", () => {
  const { pass, setBusy, rests } = open(5);
  setBusy(true);
  pass(10);
  expect(rests).toEqual([]);
  setBusy(false);
  pass(1);
  expect(rests).toEqual([11]);
});

test.each<ModelState>([
  { kind: "none" },
  { kind: "loading", path: "scripted.gguf", name: "Scripted", percent: 5 },
  { kind: "away", path: "scripted.gguf", name: "Scripted", for: "Other" },
])("one that is $kind is left alone", (state) => {
  const { pass, setState, rests } = open(5);
  setState(state);
  pass(10);
  expect(rests).toEqual([]);
});

test("a failure is told to the log, and closing ends it", async () => {
  const { idle, model, pass, errors, rests } = open(5);
  const broken = new Error("broken");
  model.rest = () => Promise.reject(broken);
  pass(5);
  await Promise.resolve();
  expect(errors).toEqual([broken]);
  idle.close();
  model.rest = async () => void rests.push(0);
  pass(5);
  expect(rests).toEqual([]);
});
