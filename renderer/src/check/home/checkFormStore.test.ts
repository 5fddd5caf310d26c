import { createRouterClient, implement } from "@orpc/server";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import type { Settings } from "../../../../electron/contract/app.ts";
import type { checkInput } from "../../../../electron/contract/check.ts";
import { contract } from "../../../../electron/contract/index.ts";
import type { LocalEngine, ServerStatus } from "../../../../electron/contract/engine.ts";
import { automaticLoad, type ModelState } from "../../../../electron/contract/models.ts";
import { usualOpinion } from "../../../../electron/contract/opinion.ts";
import { createCheckDrafts } from "./checkDraft.ts";
import { createCheckFormStore } from "./checkFormStore.ts";
import { fakeCheck } from "./fakeCheck.ts";

const off: ServerStatus = {
  settings: {
    enabled: false,
    baseUrl: "https://gpu.example.edu/v1",
    model: "meditron-70b",
    api: "chat",
    profile: "raw",
    contextSize: 4096,
  },
  host: null,
  key: "none",
  hasKeychain: true,
};
const on: ServerStatus = {
  ...off,
  settings: { ...off.settings, enabled: true },
  host: "gpu.example.edu",
};

const loading: ModelState = { kind: "loading", path: "/m/a.gguf", name: "Meditron", percent: 5 };
const load = { ...automaticLoad, contextSize: 512 };
const loaded: LocalEngine = { kind: "local", path: "/m/a.gguf", options: load };
const last: LocalEngine = { kind: "local", path: "/m/last.gguf", options: automaticLoad };

type Opened = {
  readonly slot?: ModelState;
  readonly secondModel?: LocalEngine | null;
  readonly server?: ServerStatus;
};

/** A core in which every file is a model but those called notes. */
function open({ slot = loading, secondModel = null, server = off }: Opened = {}) {
  const os = implement(contract);
  const settings: Settings = {
    theme: "system",
    textSize: 100,
    singleKeys: true,
    decoding: { temperature: 0, topP: 1, maxTokens: 8, seed: null },
    lastModel: "/m/a.gguf",
    restAfterMinutes: 30,
    modelsFolder: null,
    embeddingModel: null,
    load,
    desiredRetention: 0.9,
    opinion: usualOpinion.letter,
    server: off.settings,
    secondModel,
    welcomed: true,
    tourSeen: true,
  };
  const begun: z.infer<typeof checkInput.begin>[] = [];
  const queued: z.infer<typeof checkInput.queue>[] = [];
  const measured: LocalEngine[] = [];
  const remembered: LocalEngine[] = [];
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  let isFull = false;
  const client = createRouterClient({
    settings: { get: os.settings.get.handler(() => settings) },
    checks: {
      begin: os.checks.begin.handler(({ input, errors }) => {
        if (isFull) throw errors.DISK_FULL({ data: {} });
        begun.push(input);
        return fakeCheck();
      }),
      queue: os.checks.queue.handler(({ input }) => {
        queued.push(input);
        const { questions } = input;
        const length = questions.from === "bank" ? questions.items : questions.texts.length;
        return { checks: Array.from({ length }, () => crypto.randomUUID()) };
      }),
      memory: os.checks.memory.handler(({ input: { engines }, errors }) => {
        const [engine] = engines;
        if (engine !== undefined) measured.push(engine);
        if (engine?.path.includes("notes") === true) {
          throw errors.NOT_GGUF({ data: { path: engine.path } });
        }
        return { models: [], haveBytes: 6e9, way: "takeTurns" };
      }),
    },
  });
  const store = createCheckFormStore({
    // Only the procedures that are asked are there.
    client: client as unknown as Parameters<typeof createCheckFormStore>[0]["client"],
    drafts: createCheckDrafts(storage, storage),
    slot: () => slot,
    server: () => server,
    documents: () => [],
    remember: (engine) => void remembered.push(engine),
    pauseMs: 0,
  });
  const turn = () => new Promise((resolve) => setTimeout(resolve, 10));
  const fill = () => {
    isFull = true;
  };
  const state = () => store.state.getState();
  return { store, begun, queued, measured, remembered, kept, turn, fill, state };
}

describe("a new check", () => {
  it("asks the model in the slot with the options it was loaded with, and forgets its words", async () => {
    const { store, begun, state, kept } = open();
    store.change({ question: " Why oedema? ", reference: "Pressure.", tags: "heart, week 3" });
    expect((await store.begin()).kind).toBe("begun");
    expect(begun).toEqual([
      {
        question: { from: "typed", text: "Why oedema?", reference: "Pressure." },
        columns: ["mine", "model", "reference"],
        engines: { model: loaded, second: null },
        // There is no document to look anything up in.
        sources: { mode: "none" },
        blind: true,
        tags: ["heart", "week 3"],
      },
    ]);
    expect(state().draft).toMatchObject({ question: "", reference: "", tags: "" });
    expect([...kept.values()].join()).not.toContain("oedema");
  });

  it("does not begin while something is to be mended, and begins once it is", async () => {
    const { store, begun, state } = open({ slot: { kind: "none" } });
    expect(await store.begin()).toEqual({ kind: "not" });
    expect(state().problems).toEqual({ question: "question", columns: "columns" });
    store.change({ question: "Why?" });
    expect(state().problems).toEqual({});
    expect(await store.begin()).toEqual({ kind: "not" });
    store.change({ reference: "So." });
    expect((await store.begin()).kind).toBe("begun");
    expect(begun[0]?.engines).toEqual({ model: null, second: null });
  });

  it("keeps its words when it could not begin, and says why", async () => {
    const { store, fill, state } = open();
    store.change({ question: "Why oedema?" });
    fill();
    expect(await store.begin()).toEqual({ kind: "not" });
    expect(state()).toMatchObject({
      draft: { question: "Why oedema?" },
      problem: { code: "DISK_FULL" },
      beginning: false,
    });
  });

  it("offers the second model of last time, and what both take of memory", async () => {
    const { store, measured, state, turn } = open({ secondModel: last });
    await store.measure();
    expect(state().draft.secondFile).toEqual({ path: "/m/last.gguf", adapter: "" });
    expect(state().memory).toEqual({ kind: "none" });
    store.change({ second: "local" });
    await turn();
    expect(measured).toEqual([last]);
    expect(state().memory).toMatchObject({ kind: "known", plan: { way: "takeTurns" } });
  });

  it("does not put the model of last time where the student has emptied the field", async () => {
    const { store, state } = open({ secondModel: last });
    store.change({ second: "local", secondFile: { path: "", adapter: "" } });
    await store.measure();
    expect(state().draft.secondFile).toEqual({ path: "", adapter: "" });
    store.change({ question: "Why?" });
    expect(await store.begin()).toEqual({ kind: "not" });
    expect(state().problems).toEqual({ second: "path" });
  });

  it("remembers the second model once it was used, and asks it beside the first", async () => {
    const { store, begun, remembered } = open();
    store.change({
      question: "Why?",
      second: "local",
      secondFile: { path: "/m/b.gguf", adapter: "" },
    });
    expect(remembered).toEqual([]);
    await store.begin();
    const second = { kind: "local", path: "/m/b.gguf", options: automaticLoad };
    expect(begun[0]).toMatchObject({
      columns: ["mine", "model", "second"],
      engines: { model: loaded, second },
    });
    expect(remembered).toEqual([second]);
  });

  it("does not begin with a file that is no model, and says so of the file", async () => {
    const { store, begun, state, turn } = open();
    store.change({
      question: "Why?",
      second: "local",
      secondFile: { path: "/m/notes.gguf", adapter: "" },
    });
    await turn();
    expect(state().memory).toMatchObject({ kind: "failed", problem: { code: "NOT_GGUF" } });
    expect(await store.begin()).toEqual({ kind: "not" });
    expect(begun).toEqual([]);
    expect(state().memory).toMatchObject({ kind: "failed", problem: { code: "NOT_GGUF" } });
  });

  it("asks the server only while it is on", async () => {
    const asked = { question: "Why?", second: "server" } as const;
    const away = open();
    away.store.change(asked);
    expect(await away.store.begin()).toEqual({ kind: "not" });
    expect(away.state().problems).toEqual({ second: "serverOff" });
    const there = open({ server: on });
    there.store.change(asked);
    await there.store.begin();
    expect(there.begun[0]?.engines.second).toEqual({ kind: "server", model: "meditron-70b" });
    expect(there.remembered).toEqual([]);
  });
});

describe("a set of checks", () => {
  it("is queued, each question on its own", async () => {
    const { store, queued, state } = open();
    store.change({ kind: "several", questions: "Why oedema?\nWhy cough?", blind: false });
    expect(await store.begin()).toEqual({ kind: "queued", checks: 2 });
    expect(queued[0]).toMatchObject({
      questions: { from: "typed", texts: ["Why oedema?", "Why cough?"] },
      columns: ["mine", "model"],
      blind: false,
    });
    expect(state().draft.questions).toBe("");
  });

  it("comes from a bank, with its keys as the reference", async () => {
    const { store, queued } = open();
    const bankId = crypto.randomUUID();
    store.change({ kind: "several", from: "bank", bankId, items: 3, order: "asInBank" });
    expect(await store.begin()).toEqual({ kind: "queued", checks: 3 });
    expect(queued[0]).toMatchObject({
      questions: { from: "bank", bankId, items: 3, order: "asInBank" },
      columns: ["mine", "model", "reference"],
    });
  });
});

describe("a check of something from elsewhere", () => {
  it("commits first, whatever is chosen for a typed one, and leaves that as it is", async () => {
    const { store, begun, state } = open({ secondModel: last });
    store.change({ question: "Half a que", blind: false, model: false, second: "local" });
    const answerId = crypto.randomUUID();
    expect(
      await store.beginFrom({ from: "ask", answerId, sources: { mode: "none" } }, "local"),
    ).toHaveProperty("checkId");
    expect(begun[0]).toMatchObject({
      question: { from: "ask", answerId },
      columns: ["mine", "model", "second", "reference"],
      engines: { model: loaded, second: last },
      blind: true,
    });
    expect(state().draft).toMatchObject({ question: "Half a que", blind: false, model: false });
  });

  it("needs no model: an item has its key", async () => {
    const { store, begun } = open({ slot: { kind: "none" } });
    const sessionId = crypto.randomUUID();
    await store.beginFrom({ from: "response", sessionId, place: 2 }, "none");
    expect(begun[0]).toMatchObject({
      question: { from: "response", sessionId, place: 2 },
      columns: ["mine", "reference"],
      engines: { model: null, second: null },
    });
  });

  it("asks the server only where it is chosen for this check", async () => {
    const { store, begun } = open({ server: on });
    store.change({ second: "server" });
    const question = { from: "response", sessionId: crypto.randomUUID(), place: 0 } as const;
    await store.beginFrom(question, "none");
    store.change({ second: "none" });
    await store.beginFrom(question, "server");
    expect(begun.map(({ engines }) => engines.second)).toEqual([
      null,
      { kind: "server", model: "meditron-70b" },
    ]);
  });

  it("says why it could not begin", async () => {
    const { store, fill } = open();
    fill();
    expect(
      await store.beginFrom({ from: "response", sessionId: crypto.randomUUID(), place: 0 }, "none"),
    ).toEqual({ problem: { code: "DISK_FULL", data: {} } });
  });
});
