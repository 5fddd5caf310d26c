import { expect, test } from "vitest";
import { createBroadcast } from "./broadcast.ts";

test("every reader gets what was before it and all that comes, at its own pace", async () => {
  const broadcast = createBroadcast<number>();
  const collect = async (first: number[]) => {
    const seen: number[] = [];
    for await (const n of broadcast.read(() => first, undefined)) seen.push(n);
    return seen;
  };
  const early = collect([0]);
  broadcast.send(1);
  const late = collect([]);
  broadcast.send(2);
  await Promise.resolve();
  broadcast.send(3);
  broadcast.end();
  expect(await early).toEqual([0, 1, 2, 3]);
  expect(await late).toEqual([2, 3]);
});

test("an aborted reader ends; others go on", async () => {
  const broadcast = createBroadcast<string>();
  const abort = new AbortController();
  const reader = broadcast.read(() => [], abort.signal);
  const next = reader.next();
  abort.abort();
  expect((await next).done).toBe(true);
  const other = broadcast.read(() => [], undefined);
  const value = other.next();
  broadcast.send("still here");
  expect((await value).value).toBe("still here");
});
