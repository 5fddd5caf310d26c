// oxlint-disable unicorn/require-post-message-target-origin -- a port has no origin
import { MessageChannel, type MessagePort } from "node:worker_threads";
import { afterEach, expect, it } from "vitest";
import type { ToCore } from "./messages.ts";
import { createRelay, type PagePort } from "./relay.ts";

/** A busy machine may take its time; what is waited for comes or the test fails. */
const patient = { timeout: 20_000 };

/** A real port with the outside of Electron's: its listeners get an event instead of the bare data. */
function likeElectrons(port: MessagePort): PagePort {
  return {
    on: (event: "message" | "close", listener: (event: { data: unknown }) => void) => {
      port.on(event, (data: unknown) => listener({ data }));
      // Unlike Electron's, a port of Node's starts by itself when it gets a listener for messages.
      return port;
    },
    postMessage: (frame) => port.postMessage(frame),
    start: () => port.start(),
    close: () => port.close(),
  };
}

const pages: MessagePort[] = [];
afterEach(() => {
  for (const page of pages.splice(0)) page.close();
});

function setUp() {
  const sent: ToCore[] = [];
  const relay = createRelay((message) => sent.push(message));
  return {
    sent,
    relay,
    connect: () => {
      const { port1, port2 } = new MessageChannel();
      const received: unknown[] = [];
      const state = { closed: false };
      port2.on("message", (frame) => received.push(frame));
      port2.on("close", () => (state.closed = true));
      pages.push(port2);
      relay.connect(likeElectrons(port1));
      return { page: port2, received, state };
    },
  };
}

it("passes frames both ways, each page its own, without opening them", async () => {
  const { relay, sent, connect } = setUp();
  relay.coreReady();
  const first = connect();
  const second = connect();
  expect(sent.splice(0)).toEqual([
    { type: "open", page: 1 },
    { type: "open", page: 2 },
  ]);

  first.page.postMessage("{not even JSON");
  second.page.postMessage("2");
  await expect.poll(() => sent, patient).toHaveLength(2);
  expect(sent).toContainEqual({ type: "frame", page: 1, frame: "{not even JSON" });
  expect(sent).toContainEqual({ type: "frame", page: 2, frame: "2" });

  relay.deliver(2, "for the second");
  relay.deliver(1, "for the first");
  relay.deliver(9, "for nobody");
  await expect
    .poll(() => [first.received, second.received], patient)
    .toEqual([["for the first"], ["for the second"]]);
});

it("carries bytes through a channel that speaks JSON", async () => {
  const { relay, sent, connect } = setUp();
  relay.coreReady();
  const { page } = connect();
  page.postMessage(new Uint8Array([0, 255, 7]).subarray(1));
  page.postMessage(new Uint8Array([1, 2]).buffer);
  await expect.poll(() => sent, patient).toHaveLength(3);
  expect(sent.slice(1)).toEqual([
    { type: "frame", page: 1, frame: { base64: "/wc=" } },
    { type: "frame", page: 1, frame: { base64: "AQI=" } },
  ]);
});

it("drops what is no frame", async () => {
  const { relay, sent, connect } = setUp();
  relay.coreReady();
  const { page } = connect();
  for (const nonsense of [{ type: "stop" }, null, 7, ["frame"]]) page.postMessage(nonsense);
  page.postMessage("a frame");
  await expect.poll(() => sent, patient).toHaveLength(2);
  expect(sent[1]).toEqual({ type: "frame", page: 1, frame: "a frame" });
});

it("lets pages wait for the core and sends what they said meanwhile", async () => {
  const { relay, sent, connect } = setUp();
  const { page } = connect();
  const gone = connect();
  page.postMessage("early");
  gone.page.close();
  await expect.poll(() => gone.state.closed, patient).toBe(true);
  expect(sent).toEqual([]);

  relay.coreReady();

  await expect.poll(() => sent, patient).toHaveLength(2);
  expect(sent).toEqual([
    { type: "open", page: 1 },
    { type: "frame", page: 1, frame: "early" },
  ]);
});

it("tells the core once when a page goes", async () => {
  const { relay, sent, connect } = setUp();
  relay.coreReady();
  const { page } = connect();
  page.close();
  await expect.poll(() => sent, patient).toContainEqual({ type: "close", page: 1 });
  relay.deliver(1, "too late");
  expect(sent.filter(({ type }) => type === "close")).toHaveLength(1);
});

it("closes every page's port when the core is lost, and numbers new ones anew", async () => {
  const { relay, sent, connect } = setUp();
  relay.coreReady();
  const first = connect();
  relay.coreLost();
  await expect.poll(() => first.state.closed, patient).toBe(true);
  // The core that could be told is gone: no "close" is sent to its successor.
  expect(sent).toEqual([{ type: "open", page: 1 }]);

  connect();
  relay.coreReady();
  expect(sent.at(-1)).toEqual({ type: "open", page: 2 });
});
