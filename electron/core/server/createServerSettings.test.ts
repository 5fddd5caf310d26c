import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startOpenAiServer, type OpenAiServer } from "../../../e2e/servers/openAiServer.ts";
import type { ServerStatus } from "../../contract/engine.ts";
import { createMemoryKey } from "../../remote/memoryKey.ts";
import { createServer } from "../../remote/createServer.ts";
import { openConf, openPreferences } from "../../store/preferences.ts";
import { temporaryFolder } from "../../store/testing/openTestStore.ts";
import type { ServerEvent, ServerRequest } from "../ports.ts";
import { createConnections } from "../privacy/createConnections.ts";
import { createServerSettings } from "./createServerSettings.ts";

const never = new AbortController().signal;
const address = "https://gpu.example.edu/v1";

let lab: OpenAiServer;
beforeEach(async () => {
  lab = await startOpenAiServer({ model: null, name: "meditron-70b" });
});
afterEach(() => lab.close());

function open() {
  const preferences = openPreferences(openConf(temporaryFolder()));
  const serverKey = createMemoryKey();
  const server = createServer({
    keys: serverKey,
    connections: createConnections({ now: Date.now }),
  });
  const clock = { now: () => 1000 };
  const choice = createServerSettings({ server, serverKey, preferences, clock });
  return { choice, preferences, serverKey };
}

const failed = (code: string) => ({ failure: { code } });

describe("the choice of a server", () => {
  it("is none at first", async () => {
    expect(await open().choice.status()).toEqual({
      settings: {
        enabled: false,
        baseUrl: "",
        model: "",
        api: "chat",
        profile: "meditron-7b",
        contextSize: 4096,
      },
      host: null,
      key: "none",
      hasKeychain: false,
    });
  });

  it("is kept, and names its host while it is on", async () => {
    const { choice, preferences } = open();
    const off = await choice.update({ baseUrl: `${address}/`, model: "meditron-70b" });
    expect(off).toMatchObject({ host: null, settings: { enabled: false } });
    const on = await choice.update({ enabled: true, model: undefined });
    expect(on).toMatchObject({ host: "gpu.example.edu", settings: { model: "meditron-70b" } });
    expect(preferences.get().server).toEqual(on.settings);
  });

  it.each(["", "gpu.example.edu", "http://gpu.example.edu", "https://gpu.example.edu/v1/models"])(
    "is not switched on with %j, but may be written down",
    async (baseUrl) => {
      const { choice } = open();
      await expect(choice.update({ enabled: true, baseUrl })).rejects.toMatchObject(
        failed("SERVER_ADDRESS"),
      );
      expect((await choice.status()).settings).toMatchObject({ enabled: false, baseUrl: "" });
      expect((await choice.update({ baseUrl })).settings).toMatchObject({
        enabled: false,
        baseUrl,
      });
    },
  );

  it.each([
    "https://me:secret@gpu.example.edu/v1",
    "https://secret@gpu.example.edu/v1",
    "me:secret@gpu.example.edu",
    "https://gpu.example.edu/v1?key=secret",
    "https://gpu.example.edu/v1#secret",
  ])("is not written down with a password or key in it: %s", async (baseUrl) => {
    const { choice, preferences } = open();
    await choice.update({ baseUrl: address });
    await expect(choice.update({ baseUrl })).rejects.toMatchObject(failed("SERVER_ADDRESS"));
    expect(preferences.get().server.baseUrl).toBe(address);
  });

  it("stays as it is when it is on and the new address is none", async () => {
    const { choice } = open();
    await choice.update({ enabled: true, baseUrl: address });
    await expect(choice.update({ baseUrl: "http://x" })).rejects.toMatchObject(
      failed("SERVER_ADDRESS"),
    );
    expect(await choice.status()).toMatchObject({ host: "gpu.example.edu" });
  });

  it("refuses a profile that is not there", async () => {
    await expect(open().choice.update({ profile: "none" })).rejects.toMatchObject(
      failed("PROFILE_UNKNOWN"),
    );
  });

  it("counts as off when the preferences were edited to an address that is none", async () => {
    const { choice, preferences } = open();
    const { server } = preferences.get();
    const edited = { enabled: true, baseUrl: "http://gpu.example.edu", profile: "none" };
    preferences.update({ server: { ...server, ...edited } });
    expect(await choice.status()).toMatchObject({ host: null, settings: { enabled: false } });
    await expect(choice.models()).rejects.toMatchObject(failed("SERVER_ADDRESS"));
    await choice.update({ enabled: false });
    expect(preferences.get().server.enabled).toBe(false);
  });

  it("is told to all who watch, until they leave", async () => {
    const { choice } = open();
    const leave = new AbortController();
    const heard: ServerStatus[] = [];
    for await (const status of choice.watch(leave.signal)) {
      heard.push(status);
      if (heard.length === 1) await choice.update({ baseUrl: address });
      if (heard.length === 2) await choice.setKey("secret");
      if (heard.length === 3) leave.abort();
    }
    expect(heard.map(({ key }) => key)).toEqual(["none", "none", "memory"]);
    expect(heard.map(({ settings }) => settings.baseUrl)).toEqual(["", address, address]);
  });
});

describe("the key", () => {
  it("is kept for the address, whatever else changes, and forgotten when asked", async () => {
    const { choice, serverKey } = open();
    await choice.update({ baseUrl: address });
    expect(await choice.setKey("secret")).toMatchObject({ key: "memory" });
    const changed = await choice.update({ enabled: true, model: "b", baseUrl: `${address}/other` });
    expect(changed).toMatchObject({ key: "memory" });
    expect(await choice.update({ enabled: false })).toMatchObject({ key: "memory" });
    expect(await choice.setKey(null)).toMatchObject({ key: "none" });
    expect(await serverKey.get("https://gpu.example.edu")).toBeNull();
  });

  it.each([
    "https://gpu.example.com/v1",
    "https://gpu.example.edu:8443/v1",
    "https://gpu.example.edu.evil.example/v1",
    "nowhere",
    "",
  ])("is forgotten when the address becomes %j", async (baseUrl) => {
    const { choice, serverKey } = open();
    await choice.update({ baseUrl: address });
    await choice.setKey("secret");
    expect(await choice.update({ baseUrl })).toMatchObject({ key: "none" });
    expect(await choice.update({ baseUrl: address })).toMatchObject({ key: "none" });
    expect(await serverKey.get("https://gpu.example.edu")).toBeNull();
  });

  it("is refused without an address, and when it cannot be one", async () => {
    const { choice } = open();
    await expect(choice.setKey("secret")).rejects.toMatchObject(failed("SERVER_ADDRESS"));
    expect(await choice.setKey(null)).toMatchObject({ key: "none" });
    await choice.update({ baseUrl: address });
    await expect(choice.setKey("two words")).rejects.toMatchObject(failed("BAD_ARGUMENT"));
    expect(await choice.status()).toMatchObject({ key: "none" });
  });

  it("belongs to the address of its moment, however quickly both change", async () => {
    const { choice, serverKey } = open();
    await choice.update({ baseUrl: address });
    const setting = choice.setKey("secret");
    const moving = choice.update({ baseUrl: "https://gpu.example.com" });
    await Promise.all([setting, moving]);
    expect(await choice.status()).toMatchObject({ key: "none" });
    expect(await serverKey.get("https://gpu.example.com")).toBeNull();
    expect(await serverKey.get("https://gpu.example.edu")).toBeNull();
  });
});

describe("while it is off", () => {
  it("nothing is sent", async () => {
    const { choice } = open();
    await choice.update({ baseUrl: lab.baseUrl });
    await expect(choice.models()).rejects.toMatchObject(failed("SERVER_OFF"));
    await expect(choice.server.models(lab.baseUrl, never)).rejects.toMatchObject(
      failed("SERVER_OFF"),
    );
    await expect(read(choice.server.complete(request(), never))).rejects.toMatchObject(
      failed("SERVER_OFF"),
    );
    expect(lab.seen).toEqual([]);
  });

  it("and once it is on, its models are told", async () => {
    const { choice } = open();
    await choice.update({ enabled: true, baseUrl: lab.baseUrl });
    await choice.setKey("secret");
    expect(await choice.models()).toEqual({ models: ["meditron-70b"], tookMs: 0 });
    expect(lab.seen.map(({ headers }) => headers.authorization)).toEqual(["Bearer secret"]);
  });

  it.each([{ enabled: false }, { baseUrl: address }])(
    "nothing goes on: what was being written is cancelled by %j",
    async (change) => {
      const { choice } = open();
      await choice.update({ enabled: true, baseUrl: lab.baseUrl });
      lab.failAlways({ kind: "silent" });
      const answer = read(choice.server.complete(request(), never));
      const models = choice.models();
      await expect.poll(() => lab.seen.length, { timeout: 20_000 }).toBe(2);
      await choice.update({ contextSize: 8192 });
      await choice.update(change);
      expect(await answer).toMatchObject([{ type: "done", stop: "cancelled" }]);
      await expect(models).rejects.toMatchObject(failed("SERVER_OFF"));
      expect(await Promise.all(lab.seen.map(({ left }) => left))).toEqual([true, true]);
    },
  );
});

function request(): ServerRequest {
  return {
    settings: { baseUrl: lab.baseUrl },
    model: "meditron-70b",
    prompt: { api: "completions", text: "The kidneys" },
    decoding: { temperature: 0, topP: 1, maxTokens: 8, seed: 1 },
    stop: [],
  };
}

async function read(events: AsyncIterable<ServerEvent>): Promise<ServerEvent[]> {
  const all: ServerEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}
