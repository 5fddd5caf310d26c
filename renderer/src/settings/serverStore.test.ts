import { createRouterClient, implement } from "@orpc/server";
import { describe, expect, it } from "vitest";
import { contract } from "../../../electron/contract/index.ts";
import type { ServerSettings, ServerStatus } from "../../../electron/contract/engine.ts";
import { createServerStore } from "./serverStore.ts";

const off: ServerSettings = {
  enabled: false,
  baseUrl: "",
  model: "",
  api: "chat",
  profile: "raw",
  contextSize: 4096,
};

/** A core whose server can be switched on at an https address only, and answers when the test lets it. */
function open() {
  const os = implement(contract).server;
  const taken: Partial<ServerSettings>[] = [];
  const waiting: ((broken?: "unreachable") => void)[] = [];
  let settings = off;
  let key: ServerStatus["key"] = "none";
  const status = (): ServerStatus => ({
    settings,
    host: settings.enabled ? new URL(settings.baseUrl).host : null,
    key,
    hasKeychain: false,
  });
  const watchers = new Set<(status: ServerStatus) => void>();
  const tell = () => {
    for (const watcher of watchers) watcher(status());
    return status();
  };
  const client = createRouterClient({
    server: {
      watch: os.watch.handler(async function* ({ signal }) {
        yield status();
        while (signal?.aborted !== true) {
          yield await new Promise<ServerStatus>((resolve, reject) => {
            const stop = () => reject(new Error("ended"));
            signal?.addEventListener("abort", stop, { once: true });
            watchers.add(resolve);
          });
        }
      }),
      update: os.update.handler(({ input, errors }) => {
        taken.push(input);
        const next = { ...settings, ...input };
        if (next.enabled && !next.baseUrl.startsWith("https://")) {
          throw errors.SERVER_ADDRESS({ data: { reason: "It must begin with https." } });
        }
        settings = next;
        return tell();
      }),
      setKey: os.setKey.handler(({ input }) => {
        key = input.key === null ? "none" : "memory";
        return tell();
      }),
      models: os.models.handler(
        ({ errors, signal }) =>
          new Promise((resolve, reject) => {
            signal?.addEventListener("abort", () => reject(new Error("ended")));
            waiting.push((broken) => {
              if (broken === undefined) resolve({ models: ["meditron-70b"], tookMs: 12 });
              else {
                reject(
                  errors.SERVER_UNREACHABLE({ data: { host: "gpu.example.edu", reason: "." } }),
                );
              }
            });
          }),
      ),
    },
  });
  const store = createServerStore(client);
  const turn = () => new Promise((resolve) => setTimeout(resolve, 5));
  const elsewhere = (change: ServerSettings) => {
    settings = change;
    tell();
  };
  return { store, taken, waiting, elsewhere, turn, state: () => store.state.getState() };
}

async function switchedOn() {
  const opened = open();
  await opened.store.update({ enabled: true, baseUrl: "https://gpu.example.edu/v1" });
  return opened;
}

describe("the server store", () => {
  it("knows nothing of a server until the core has told it", async () => {
    const { store, turn, state } = open();
    expect(state().status).toBeNull();
    const leaving = new AbortController();
    const following = store.follow(leaving.signal);
    await turn();
    expect(state().status).toMatchObject({ host: null, settings: { enabled: false } });
    leaving.abort();
    await following;
    expect(state().problem).toBeNull();
  });

  it("names the host as soon as it is switched on, and none once it is off again", async () => {
    const { store, state } = await switchedOn();
    expect(state().status?.host).toBe("gpu.example.edu");
    expect(await store.update({ enabled: false })).toBeNull();
    expect(state().status?.host).toBeNull();
  });

  it("hears of a switch that was turned elsewhere", async () => {
    const { store, elsewhere, turn, state } = open();
    const leaving = new AbortController();
    const following = store.follow(leaving.signal);
    await turn();
    elsewhere({ ...off, baseUrl: "https://a.example/v1", enabled: true });
    await turn();
    expect(state().status?.host).toBe("a.example");
    leaving.abort();
    await following;
  });

  it("takes what was typed before the switch that was turned after it", async () => {
    const { store, taken } = open();
    const typed = store.update({ baseUrl: "https://gpu.example.edu/v1" });
    const turned = store.update({ enabled: true });
    expect(await Promise.all([typed, turned])).toEqual([null, null]);
    expect(taken).toEqual([{ baseUrl: "https://gpu.example.edu/v1" }, { enabled: true }]);
  });

  it("stays off and says why where the address is none, until a change is taken", async () => {
    const { store, state } = open();
    const problem = await store.update({ enabled: true, baseUrl: "http://gpu.example.edu" });
    expect(problem).toMatchObject({ code: "SERVER_ADDRESS" });
    expect(state().problem).toEqual(problem);
    expect(state().status?.host ?? null).toBeNull();
    await store.update({ baseUrl: "https://gpu.example.edu" });
    expect(state().problem).toBeNull();
  });

  it("tells where a key is kept", async () => {
    const { store, state } = open();
    await store.setKey("secret");
    expect(state().status?.key).toBe("memory");
    expect(JSON.stringify(state())).not.toContain("secret");
    await store.setKey(null);
    expect(state().status?.key).toBe("none");
  });

  it("lists the server's models, or says why it could not", async () => {
    const { store, waiting, turn, state } = await switchedOn();
    const first = store.test();
    await turn();
    expect(state().test).toEqual({ kind: "asking" });
    waiting[0]?.();
    await first;
    expect(state().test).toEqual({ kind: "answered", models: ["meditron-70b"], tookMs: 12 });
    const second = store.test();
    await turn();
    waiting[1]?.("unreachable");
    await second;
    expect(state().test).toMatchObject({ kind: "failed", problem: { code: "SERVER_UNREACHABLE" } });
  });

  it("forgets what one server said when another is meant, also when it says it later", async () => {
    const { store, waiting, turn, state } = await switchedOn();
    const asked = store.test();
    await turn();
    await store.update({ baseUrl: "https://other.example/v1" });
    expect(state().test).toEqual({ kind: "none" });
    waiting[0]?.();
    await asked;
    expect(state().test).toEqual({ kind: "none" });
  });

  it("takes a refusal back once a key is there", async () => {
    const { store, waiting, turn, state } = await switchedOn();
    const asked = store.test();
    await turn();
    waiting[0]?.("unreachable");
    await asked;
    await store.setKey("secret");
    expect(state().test).toEqual({ kind: "none" });
  });

  it("keeps the list while one of its models, or a key, is chosen", async () => {
    const { store, waiting, turn, state } = await switchedOn();
    const asked = store.test();
    await turn();
    waiting[0]?.();
    await asked;
    await store.update({ model: "meditron-70b" });
    await store.setKey("secret");
    expect(state().test.kind).toBe("answered");
  });
});
