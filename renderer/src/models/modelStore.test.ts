import { createRouterClient, implement } from "@orpc/server";
import { describe, expect, it } from "vitest";
import { contract } from "../../../electron/contract/index.ts";
import type { Settings } from "../../../electron/contract/app.ts";
import {
  automaticLoad,
  type LoadOptions,
  type ModelState,
} from "../../../electron/contract/models.ts";
import { usualOpinion } from "../../../electron/contract/opinion.ts";
import { createModelStore, problemBesideSlot } from "./modelStore.ts";

const settings: Settings = {
  theme: "system",
  textSize: 100,
  singleKeys: true,
  decoding: { temperature: 0, topP: 1, maxTokens: 8, seed: null },
  lastModel: "/before.gguf",
  restAfterMinutes: 30,
  modelsFolder: null,
  embeddingModel: null,
  load: { ...automaticLoad, contextSize: 512 },
  desiredRetention: 0.9,
  opinion: usualOpinion.letter,
  server: {
    enabled: false,
    baseUrl: "",
    model: "",
    api: "chat",
    profile: "raw",
    contextSize: 4096,
  },
  secondModel: null,
  welcomed: true,
  tourSeen: true,
};

/** What the contract fills in where a load says nothing of it. */
const unsaid = { adapterScale: 1, flashAttention: "auto" };

/** A model slot whose file dies while loading and is set aside; only home can be browsed. */
function open() {
  const os = implement(contract).models;
  const asked: Partial<LoadOptions>[] = [];
  const slow = Promise.withResolvers<void>();
  let slot: ModelState = { kind: "none" };
  const quarantined = { path: "/m.gguf", deaths: 3 };
  const client = createRouterClient({
    models: {
      watch: os.watch.handler(async function* () {
        yield slot;
      }),
      inspect: os.inspect.handler(async ({ input, errors }) => {
        if (input.path === "/slow.gguf") await slow.promise;
        throw errors.NOT_GGUF({ data: { path: input.path } });
      }),
      load: os.load.handler(({ input, errors }) => {
        asked.push(input.options);
        if (input.options.threads === 1) throw errors.LOAD_CANCELLED({ data: {} });
        slot = { kind: "failed", path: input.path, failure: failed };
        throw errors.MODEL_QUARANTINED({ data: quarantined });
      }),
      cancelLoad: os.cancelLoad.handler(() => ({})),
      unload: os.unload.handler(() => ({})),
      profiles: os.profiles.handler(() => [{ id: "raw", label: "Raw", description: "" }]),
      browse: os.browse.handler(({ input, errors }) => {
        const path = input.path ?? "/home";
        if (path !== "/home") throw errors.FILE_MISSING({ data: { path } });
        return { path, parent: "/", entries: [], shortcuts: [], leftOut: 0 };
      }),
      pick: os.pick.handler(() => ({ path: null })),
    },
    settings: {
      get: implement(contract).settings.get.handler(() => settings),
      update: implement(contract).settings.update.handler(() => settings),
    },
  });
  const failed = { code: "MODEL_QUARANTINED", data: quarantined } as const;
  const store = createModelStore(client);
  return { store, failed, asked, slow, follow: () => store.follow(new AbortController().signal) };
}

describe("the model store", () => {
  it("tells why a chosen file is no model", async () => {
    const { store } = open();
    await store.inspect("/notes.gguf");
    expect(store.state.getState().chosen).toEqual({
      kind: "failed",
      path: "/notes.gguf",
      problem: { code: "NOT_GGUF", data: { path: "/notes.gguf" } },
    });
  });

  it("does not show a file that was read too late, after another one or after none was wanted", async () => {
    const { store, slow } = open();
    const late = [store.inspect("/slow.gguf")];
    await store.inspect("/notes.gguf");
    const shown = store.state.getState().chosen;
    store.forgetChosen();
    late.push(store.inspect("/slow.gguf"));
    store.forgetChosen();
    slow.resolve();
    await Promise.all(late);
    expect(shown).toMatchObject({ kind: "failed", path: "/notes.gguf" });
    expect(store.state.getState().chosen).toEqual({ kind: "none" });
  });

  it("says why a load failed until the slot itself tells it", async () => {
    const { store, failed, follow } = open();
    await store.load("/m.gguf", {}, false);
    expect(problemBesideSlot(store.state.getState())).toEqual(failed);
    await follow();
    expect(store.state.getState().model).toMatchObject({ kind: "failed", failure: failed });
    expect(problemBesideSlot(store.state.getState())).toBeNull();
  });

  it("does not call a load that was cancelled a problem", async () => {
    const { store } = open();
    await store.load("/m.gguf", { threads: 1 }, false);
    expect(store.state.getState().problem).toBeNull();
  });

  it("tries again with the options that were chosen", async () => {
    const { store, asked } = open();
    await store.load("/m.gguf", { threads: 2 }, false);
    await store.loadAgain("/m.gguf", true);
    expect(asked).toEqual([
      { threads: 2, ...unsaid },
      { threads: 2, ...unsaid },
    ]);
  });

  it("tries a file again that it did not load itself with the options of last time", async () => {
    const { store, asked } = open();
    await store.loadAgain("/before.gguf", false);
    await store.loadAgain("/unknown.gguf", false);
    expect(asked).toEqual([settings.load, unsaid]);
  });

  it("keeps the open folder when another one cannot be opened", async () => {
    const { store } = open();
    expect(await store.browse(null)).toBe(true);
    expect(await store.browse("/gone")).toBe(false);
    expect(store.state.getState().folder).toMatchObject({
      listing: { path: "/home" },
      problem: { code: "FILE_MISSING" },
    });
  });
});
