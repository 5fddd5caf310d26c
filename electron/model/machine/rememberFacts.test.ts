import { expect, test } from "vitest";
import { quietLog } from "../modelFixture.ts";
import type { MachineFacts } from "../workerContract.ts";
import { rememberFacts } from "./rememberFacts.ts";

const processor: MachineFacts = {
  nodeLlamaCpp: "3",
  llamaCpp: "b1",
  backends: [],
  gpu: null,
  devices: [],
  deviceMemory: null,
  performanceCores: 4,
  features: ["AVX2"],
  availableBytes: 8e9,
};

function graphics(freeBytes: number): MachineFacts {
  const deviceMemory = { totalBytes: 6e9, freeBytes, unified: false };
  return { ...processor, gpu: "cuda", devices: ["RTX 4050"], deviceMemory };
}

/** Each call finds the next of these. */
function remembering(...found: (MachineFacts | Error)[]) {
  let calls = 0;
  const facts = rememberFacts(async () => {
    const next = found[calls++];
    if (next === undefined || next instanceof Error) throw next ?? new Error("asked too often");
    return next;
  }, quietLog);
  return { facts, calls: () => calls };
}

test("a computer without a graphics processor is asked once", async () => {
  const { facts, calls } = remembering(processor);
  expect(await Promise.all([facts(), facts()])).toEqual([processor, processor]);
  expect(await facts()).toEqual(processor);
  expect(calls()).toBe(1);
});

test("what is free of a graphics processor's memory is asked each time, by all at once together", async () => {
  const { facts, calls } = remembering(graphics(5e9), graphics(1e9), graphics(5e9));
  await Promise.all([facts(), facts()]);
  expect(calls()).toBe(1);
  expect(await facts()).toEqual(graphics(1e9));
  expect(await facts()).toEqual(graphics(5e9));
});

test("one that is full, or does not answer, is still there, and is asked again", async () => {
  const { facts } = remembering(graphics(5e9), processor, new Error("died"), graphics(4e9));
  await facts();
  expect(await facts()).toEqual(graphics(0));
  expect(await facts()).toEqual(graphics(0));
  expect(await facts()).toEqual(graphics(4e9));
});

test("native code that cannot be used is not tried again", async () => {
  const { facts, calls } = remembering(new Error("died"), processor);
  expect([await facts(), await facts()]).toEqual([null, null]);
  expect(calls()).toBe(1);
});
