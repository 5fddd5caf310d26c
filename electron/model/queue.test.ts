import { expect, test } from "vitest";
import { createQueue } from "./queue.ts";

const never = new AbortController().signal;

test("one at a time, in order of arrival", async () => {
  const queue = createQueue(3);
  const order: string[] = [];
  const work = async (name: string): Promise<void> => {
    const place = queue.join();
    for await (const ahead of place.wait(never)) order.push(`${name} waits behind ${ahead}`);
    order.push(`${name} begins`);
    await new Promise((resolve) => setImmediate(resolve));
    order.push(`${name} ends`);
    place.leave();
  };
  await Promise.all([work("a"), work("b"), work("c")]);
  expect(order).toEqual([
    "a begins",
    "b waits behind 1",
    "c waits behind 2",
    "a ends",
    "b begins",
    "c waits behind 1",
    "b ends",
    "c begins",
    "c ends",
  ]);
});

test("refuses more than may wait, and takes them again when one has left", () => {
  const queue = createQueue(1);
  queue.join();
  const waiting = queue.join();
  expect(() => queue.join()).toThrow(
    expect.objectContaining({ failure: { code: "MODEL_BUSY", data: { waiting: 1 } } }),
  );
  waiting.leave();
  queue.join();
});

test("when another model comes, those who wait are sent away and the first finishes", async () => {
  const queue = createQueue(3);
  const first = queue.join();
  const second = queue.join();
  const waits = (async () => {
    for await (const _ of second.wait(never));
  })();
  queue.clear();
  await expect(waits).rejects.toMatchObject({ failure: { code: "NO_MODEL" } });
  second.leave();
  const third = queue.join();
  first.leave();
  for await (const _ of third.wait(never));
});
