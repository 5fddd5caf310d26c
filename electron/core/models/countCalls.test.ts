import { expect, it } from "vitest";
import { automaticLoad } from "../../contract/models.ts";
import { createScriptedModel, doneStep } from "../ask/scriptedModel.ts";
import type { GenerateRequest, LocalEngines } from "../ports.ts";
import { countCalls } from "./countCalls.ts";

const never = new AbortController().signal;
const request: GenerateRequest = {
  prompt: { segments: [], headLength: 0 },
  decoding: { temperature: 0, topP: 1, maxTokens: 1, seed: 0 },
  stop: [],
  citable: null,
};

function open() {
  const model = createScriptedModel();
  const state = model.state();
  if (state.kind !== "ready") throw new Error("a scripted model is ready");
  const loaded = state.model;
  const released: string[] = [];
  const engines: LocalEngines = {
    memory: async () => ({ models: [], haveBytes: 1, way: "together" }),
    lease: async ({ path }) => {
      if (path === "/gone") throw new Error("gone");
      return { model, loaded, release: () => void released.push(path) };
    },
    close: async () => {},
  };
  const lease = (path: string) =>
    counted.engines.lease({ kind: "local", path, options: automaticLoad }, () => {}, never);
  const counted = countCalls({ model, engines });
  return { ...counted, script: model, lease, released };
}

it("counts answers while they are written, to their end or until nobody reads on", async () => {
  const { model, script, running } = open();
  const first = model.generate(request, never)[Symbol.asyncIterator]();
  expect(running()).toBe(0);
  const text = { type: "text", text: "a", generated: 1 } as const;
  script.step(text);
  expect((await first.next()).value).toEqual(text);
  expect(running()).toBe(1);
  script.step(doneStep("end"));
  await first.next();
  await first.next();
  expect(running()).toBe(0);
  const second = model.generate(request, never)[Symbol.asyncIterator]();
  script.step(text);
  await second.next();
  expect(running()).toBe(1);
  await second.return?.();
  expect(running()).toBe(0);
});

it("counts engines while they are leased, once each", async () => {
  const { lease, running, released } = open();
  const [a, b] = await Promise.all([lease("/a"), lease("/b")]);
  expect(running()).toBe(2);
  a.release();
  a.release();
  expect([running(), released]).toEqual([1, ["/a"]]);
  b.release();
  await expect(lease("/gone")).rejects.toThrow("gone");
  expect(running()).toBe(0);
});
