import { expect, it } from "vitest";
import type { OpenedConnections } from "../../contract/privacy.ts";
import { createConnections } from "./createConnections.ts";

const question = { kind: "question", model: "m" } as const;
const to = { host: "lab.example.edu", secure: true, purpose: question };

it("is empty at first, and tells what is opened as it goes on", async () => {
  let now = 1000;
  const connections = createConnections({ now: () => now });
  const leave = new AbortController();
  const heard: OpenedConnections[] = [];
  const record = { current: connections.begin };
  for await (const list of connections.watch(leave.signal)) {
    heard.push(list);
    if (heard.length === 1) {
      now = 2000;
      const one = record.current(to);
      one.update({ sentBytes: 10 });
      one.update({ receivedBytes: 20 });
      now = 3000;
      one.update({ result: { kind: "answered", status: 200 } });
    } else leave.abort();
  }
  const nothing = { count: 0, sentBytes: 0, receivedBytes: 0 };
  expect(heard).toEqual([
    { since: 1000, newest: [], earlier: nothing },
    {
      since: 1000,
      newest: [
        {
          id: 1,
          at: 2000,
          endedAt: 3000,
          ...to,
          sentBytes: 10,
          receivedBytes: 20,
          result: { kind: "answered", status: 200 },
        },
      ],
      earlier: nothing,
    },
  ]);
});

it("ends watching when it is told to", async () => {
  const connections = createConnections({ now: Date.now });
  let heard = 0;
  for await (const _ of connections.watch(undefined)) {
    heard += 1;
    connections.endWatching();
  }
  expect(heard).toBe(1);
});

it("sums up the oldest when there are very many, and never one that is open", () => {
  const connections = createConnections({ now: () => 1 });
  connections.begin({ ...to, host: "open.example.edu" });
  for (let n = 0; n < 700; n += 1) {
    const bytes = { sentBytes: 2, receivedBytes: 3 };
    connections.begin(to).update({ ...bytes, result: { kind: "stopped" } });
  }
  const { newest, earlier } = connections.list();
  expect(newest.length + earlier.count).toBe(701);
  expect(newest.length).toBeLessThan(600);
  expect(earlier).toEqual({
    count: earlier.count,
    sentBytes: 2 * earlier.count,
    receivedBytes: 3 * earlier.count,
  });
  expect(newest.at(-1)?.host).toBe("open.example.edu");
  expect(newest[0]?.id).toBe(701);
});
