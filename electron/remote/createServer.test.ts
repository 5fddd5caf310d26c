import { once } from "node:events";
import {
  createServer as createTcpServer,
  type AddressInfo,
  type Server as TcpServer,
} from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { chatmlTemplate } from "../../e2e/models/tinyModel.ts";
import { startOpenAiServer, type OpenAiServer } from "../../e2e/servers/openAiServer.ts";
import type { Failure } from "../contract/failure.ts";
import { Failed } from "../core/failed.ts";
import { createConnections } from "../core/privacy/createConnections.ts";
import type { Model, Server, ServerEvent, ServerPrompt, ServerRequest } from "../core/ports.ts";
import {
  answer as localAnswer,
  load,
  openBench,
  request,
  type Bench,
} from "../model/modelFixture.ts";
import { createMemoryKey } from "./memoryKey.ts";
import { createServer, type ServerDependencies } from "./createServer.ts";

const never = new AbortController().signal;
const key = "sk-very-secret";

let bench: Bench;
let model: Model;
let lab: OpenAiServer;
let other: OpenAiServer;

beforeAll(async () => {
  bench = await openBench();
  ({ model } = bench.open());
  await load(model, await bench.writeModel("chat", { chatTemplate: chatmlTemplate }));
  lab = await startOpenAiServer({ model, name: "meditron-70b" });
  other = await startOpenAiServer({ model: null });
});
afterAll(async () => {
  await Promise.all([lab.close(), other.close()]);
  await bench.clean();
});
afterEach(() => lab.failAlways(null));

/** A client that never really waits before another try; waits lists how long it would have. */
function client(dependencies: Partial<ServerDependencies> = {}): Server & { waits: number[] } {
  const waits: number[] = [];
  const server = createServer({
    keys: createMemoryKey(key),
    connections: createConnections({ now: Date.now }),
    wait: async (ms) => void waits.push(ms),
    random: () => 1,
    ...dependencies,
  });
  return { ...server, waits };
}

const chat: ServerPrompt = {
  api: "chat",
  turns: [
    { role: "system", text: "You help a medical student." },
    { role: "user", text: "What do the kidneys do?" },
  ],
};
const completions: ServerPrompt = { api: "completions", text: "What do the kidneys do?\n" };

function ask(
  change: {
    prompt?: ServerPrompt;
    baseUrl?: string;
    stop?: readonly string[];
    decoding?: Partial<ServerRequest["decoding"]>;
  } = {},
): ServerRequest {
  return {
    settings: { baseUrl: change.baseUrl ?? lab.baseUrl },
    model: "meditron-70b",
    prompt: change.prompt ?? chat,
    decoding: { temperature: 0, topP: 0.9, maxTokens: 24, seed: 7, ...change.decoding },
    stop: change.stop ?? [],
  };
}

type Outcome = {
  readonly text: string;
  readonly events: readonly ServerEvent[];
  readonly done: Extract<ServerEvent, { type: "done" }> | null;
  readonly failure: Failure | null;
};

/** Reads an answer until it ends or fails; onEvent may act on the way. */
async function outcomeOf(
  server: Server,
  asked: ServerRequest,
  signal: AbortSignal = never,
  onEvent: (event: ServerEvent) => void = () => {},
): Promise<Outcome> {
  const events: ServerEvent[] = [];
  let failure: Failure | null = null;
  try {
    for await (const event of server.complete(asked, signal)) {
      events.push(event);
      onEvent(event);
    }
  } catch (cause) {
    if (!(cause instanceof Failed)) throw cause;
    failure = cause.failure;
  }
  const text = events.map((event) => (event.type === "text" ? event.text : "")).join("");
  const done = events.find((event) => event.type === "done") ?? null;
  return { text, events, done, failure };
}

const lastSeen = ({ seen }: OpenAiServer) => {
  const last = seen.at(-1);
  if (last === undefined) throw new Error("nothing was asked");
  return last;
};

async function failureOf(work: Promise<unknown>): Promise<Failure> {
  try {
    await work;
  } catch (cause) {
    if (cause instanceof Failed) return cause.failure;
    throw cause;
  }
  throw new Error("it did not fail");
}

describe("an answer from a server", () => {
  it("is the answer of its model, as a chat, piece by piece", async () => {
    const turns = chat.turns.map((turn) => ({ ...turn, kind: "question" as const }));
    const local = await localAnswer(model, request(await model.renderTemplate(turns)));
    const { text, done, events } = await outcomeOf(client(), ask());
    expect(text).toBe(local.text);
    expect(text).toContain("kidneys filter");
    expect(events.length).toBeGreaterThan(5);
    const { generated, prompt } = local.done.tokens;
    expect(done).toMatchObject({ stop: "length", tokens: { generated, prompt } });
    expect(done?.timings).toMatchObject({ loadMs: 0, promptPerSecond: 0 });
    expect(done?.timings?.generatePerSecond).toBeGreaterThan(0);
    const { path, body, headers } = lastSeen(lab);
    expect(path).toBe("/v1/chat/completions");
    expect(headers.authorization).toBe(`Bearer ${key}`);
    expect(body).toEqual({
      model: "meditron-70b",
      messages: [
        { role: "system", content: "You help a medical student." },
        { role: "user", content: "What do the kidneys do?" },
      ],
      stream: true,
      stream_options: { include_usage: true },
      logprobs: true,
      seed: 7,
      temperature: 0,
      top_p: 0.9,
      max_tokens: 24,
    });
  });

  it("completes a text", async () => {
    const asked = ask({ prompt: completions, stop: ["99 %"], decoding: { topP: 1 } });
    const { text, done } = await outcomeOf(client(), asked);
    expect(text).toMatch(/kidneys filter about 180 litres.* more than /);
    expect(text).not.toContain("99");
    expect(done).toMatchObject({ stop: "end" });
    expect(lastSeen(lab).body).toMatchObject({
      prompt: completions.text,
      logprobs: 1,
      stop: ["99 %"],
    });
    expect(lastSeen(lab).body).not.toHaveProperty("top_p");
  });

  it.each([chat, completions])("tells how sure its model was: $api", async (prompt) => {
    const { done } = await outcomeOf(client(), ask({ prompt }));
    expect(done?.certainty).toBeGreaterThan(0.2);
    expect(done?.certainty).toBeLessThanOrEqual(1);
  });

  it("is the same for the same seed", async () => {
    const decoding = { temperature: 1, maxTokens: 40 };
    const texts = [];
    for (const seed of [1, 1, 2, 3, 4]) {
      texts.push((await outcomeOf(client(), ask({ decoding: { ...decoding, seed } }))).text);
    }
    expect(texts[1]).toBe(texts[0]);
    expect(new Set(texts).size).toBeGreaterThan(1);
  });

  it("ends at a stop string that the server was not told of", async () => {
    const stop = ["nowhere", "never", "not here", "nor there", "litres of", "180"];
    const { text, done } = await outcomeOf(client(), ask({ stop }));
    expect(text).toMatch(/ about $/);
    expect(done).toMatchObject({ stop: "stopString", tokens: null });
    expect(lastSeen(lab).body).toMatchObject({ stop: stop.slice(0, 4) });
    expect(await lastSeen(lab).left).toBe(true);
  });

  it("may come whole from a server that does not stream", async () => {
    lab.failNext({ kind: "whole" });
    const whole = await outcomeOf(client(), ask());
    const streamed = await outcomeOf(client(), ask());
    expect(whole.events.map(({ type }) => type)).toEqual(["text", "done"]);
    expect(whole.text).toBe(streamed.text);
    expect(whole.done?.certainty).toBe(streamed.done?.certainty);
    expect(whole.done?.tokens?.generated).toBe(streamed.done?.tokens?.generated);
  });

  it("is asked for once more without the fields that a server does not know", async () => {
    lab.failAlways({ kind: "unknownFields", names: ["stream_options", "seed"] });
    const before = lab.seen.length;
    const { text, done } = await outcomeOf(client(), ask());
    expect(text).toContain("kidneys filter");
    expect(done).toMatchObject({ stop: "length", tokens: null, certainty: null });
    expect(lab.seen.slice(before)).toHaveLength(2);
    for (const name of ["stream_options", "seed", "logprobs"]) {
      expect(lastSeen(lab).body).not.toHaveProperty(name);
    }
    lab.failAlways({ kind: "unknownFields", names: ["temperature"] });
    const again = await outcomeOf(client(), ask());
    expect(again.failure).toMatchObject({ code: "SERVER_REFUSED", data: { status: 400 } });
    expect(lab.seen.slice(before)).toHaveLength(4);
  });

  it("goes without a key where there is none", async () => {
    await outcomeOf(client({ keys: createMemoryKey() }), ask());
    expect(lastSeen(lab).headers).not.toHaveProperty("authorization");
  });
});

describe("an answer that is cancelled", () => {
  it("ends the request: the server sees the connection close", async () => {
    const stop = new AbortController();
    const { done, failure, text } = await outcomeOf(
      client(),
      ask({ decoding: { maxTokens: 500 } }),
      stop.signal,
      (event) => {
        if (event.type === "text") stop.abort();
      },
    );
    expect(failure).toBeNull();
    expect(done).toMatchObject({ stop: "cancelled", tokens: null });
    expect(text).not.toBe("");
    expect(await lastSeen(lab).left).toBe(true);
  });

  it("ends while the server is silent", async () => {
    lab.failNext({ kind: "silent" });
    const before = lab.seen.length;
    const stop = new AbortController();
    const outcome = outcomeOf(client(), ask(), stop.signal);
    await expect.poll(() => lab.seen.length, { timeout: 20_000 }).toBe(before + 1);
    stop.abort();
    expect((await outcome).events).toEqual([
      { type: "done", stop: "cancelled", tokens: null, timings: null, certainty: null },
    ]);
    expect(await lastSeen(lab).left).toBe(true);
  });

  it("ends while it waits for another try", async () => {
    lab.failAlways({ kind: "status", status: 429, headers: { "retry-after": "60" } });
    const stop = new AbortController();
    const real = createServer({
      keys: createMemoryKey(),
      connections: createConnections({ now: Date.now }),
    });
    const outcome = await outcomeOf(real, ask(), stop.signal, (event) => {
      if (event.type === "retrying") setImmediate(() => stop.abort());
    });
    expect(outcome.events.map(({ type }) => type)).toEqual(["retrying", "done"]);
  });

  it("asks nothing when it was cancelled before", async () => {
    const before = lab.seen.length;
    const { done } = await outcomeOf(client(), ask(), AbortSignal.abort());
    expect(done).toMatchObject({ stop: "cancelled" });
    expect(lab.seen).toHaveLength(before);
  });

  it("opens no connection when it was cancelled while the keychain was asked", async () => {
    let connections = 0;
    const server = await listen("");
    server.on("connection", () => (connections += 1));
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const stop = new AbortController();
    const keys = {
      get: async () => {
        stop.abort();
        return key;
      },
    };
    const { done } = await outcomeOf(client({ keys }), ask({ baseUrl }), stop.signal);
    expect(done).toMatchObject({ stop: "cancelled" });
    expect(await failureOf(client({ keys }).models(baseUrl, stop.signal))).toMatchObject({
      code: "SERVER_UNREACHABLE",
      data: { reason: "The request was stopped." },
    });
    // One that follows is seen after all that were opened before.
    await outcomeOf(client(), ask({ baseUrl }));
    expect(connections).toBe(1);
    server.close();
  });

  it("ends the request when its reader leaves", async () => {
    for await (const event of client().complete(ask({ decoding: { maxTokens: 500 } }), never)) {
      if (event.type === "text") break;
    }
    expect(await lastSeen(lab).left).toBe(true);
  });
});

describe("a busy server", () => {
  it("is asked again when it says, and not sooner", async () => {
    lab.failNext(
      { kind: "status", status: 429, headers: { "retry-after": "7" } },
      { kind: "status", status: 503 },
      { kind: "status", status: 503, headers: { "retry-after": "900" } },
    );
    const server = client();
    const { text, events } = await outcomeOf(server, ask());
    expect(events.slice(0, 3)).toEqual([
      { type: "retrying", status: 429, inMs: 7000 },
      { type: "retrying", status: 503, inMs: 2000 },
      { type: "retrying", status: 503, inMs: 60_000 },
    ]);
    expect(server.waits).toEqual([7000, 2000, 60_000]);
    expect(text).toContain("kidneys filter");
  });

  it("is asked four times", async () => {
    lab.failAlways({ kind: "status", status: 429 });
    const before = lab.seen.length;
    const server = client();
    const { failure } = await outcomeOf(server, ask());
    const { host } = new URL(lab.origin);
    expect(failure).toEqual({ code: "SERVER_BUSY", data: { host, status: 429 } });
    expect(lab.seen).toHaveLength(before + 4);
    expect(server.waits).toEqual([1000, 2000, 4000]);
  });
});

describe("a server that refuses", () => {
  it.each([
    [500, '{"error":{"message":"out of memory"}}', "out of memory"],
    [502, "<html>Bad Gateway</html>", ""],
    [401, `{"error":{"message":"Wrong key: ${key}"}}`, "Wrong key: …"],
    [404, '{"detail":"Not Found"}', "Not Found"],
    [400, '{"error":{"message":"Too long"}}', "Too long"],
    [204, "", ""],
  ])("with %i is quoted and not asked again", async (status, body, message) => {
    lab.failNext({ kind: "status", status, body });
    const before = lab.seen.length;
    const { failure } = await outcomeOf(client(), ask());
    const { host } = new URL(lab.origin);
    expect(failure).toEqual({ code: "SERVER_REFUSED", data: { host, status, message } });
    expect(lab.seen).toHaveLength(before + 1);
  });

  it("is not read to the end of a long refusal", async () => {
    lab.failNext({ kind: "status", status: 500, body: "no ".repeat(100_000) });
    const { failure } = await outcomeOf(client(), ask());
    expect(failure).toMatchObject({ code: "SERVER_REFUSED", data: { message: "" } });
  });
});

describe("an answer that breaks", () => {
  it.each([
    ["cut", { kind: "cut", after: 3 }, "The connection was cut."],
    ["no JSON", { kind: "wrongJson", after: 3 }, "It sent something that is no JSON."],
    [
      "an error in the stream",
      { kind: "errorInStream", after: 3, message: `No memory left for ${key}` },
      "It says: No memory left for …",
    ],
    ["no end", { kind: "noEnd", after: 3 }, "The stream ended before the answer did."],
  ] as const)("keeps what came before: %s", async (_, fault, reason) => {
    lab.failNext(fault);
    const { text, done, failure } = await outcomeOf(client(), ask());
    expect(failure).toMatchObject({ code: "SERVER_BROKEN", data: { reason } });
    expect(text).toMatch(/kidneys filter about 180 litres/);
    expect(done).toBeNull();
  });

  it("is none when it is a web page", async () => {
    lab.failNext({ kind: "page" });
    const { failure } = await outcomeOf(client(), ask());
    expect(failure).toMatchObject({
      code: "SERVER_BROKEN",
      data: { reason: "What it sent is no answer of an OpenAI-compatible server." },
    });
  });

  it.each([
    ["{}", "What it sent is no answer of an OpenAI-compatible server."],
    ['{"error":{"message":"no such model"}}', "It says: no such model"],
    ["[1,", "It sent something that is no JSON."],
  ])("is none when it is %s", async (body, reason) => {
    lab.failNext({ kind: "status", status: 200, body });
    const { failure } = await outcomeOf(client(), ask());
    expect(failure).toMatchObject({ code: "SERVER_BROKEN", data: { reason } });
  });

  it("ends by itself when the stream does not", async () => {
    lab.failNext({ kind: "endless" });
    const { text, done } = await outcomeOf(client(), ask());
    expect(text).toHaveLength(24 * 16 + 10_000);
    expect(done).toMatchObject({ stop: "length" });
    expect(await lastSeen(lab).left).toBe(true);
  });

  it("is given up when one line does not end", async () => {
    lab.failNext({ kind: "endlessLine" });
    const { failure } = await outcomeOf(client(), ask());
    expect(failure).toMatchObject({
      code: "SERVER_BROKEN",
      data: { reason: "It sent far more than was asked for." },
    });
    expect(await lastSeen(lab).left).toBe(true);
  });
});

describe("a slow server", () => {
  it("is given up when nothing comes", async () => {
    lab.failNext({ kind: "silent" });
    const { failure } = await outcomeOf(client({ patience: { firstByteMs: 200 } }), ask());
    expect(failure).toMatchObject({ code: "SERVER_TIMEOUT", data: { seconds: 0.2 } });
    expect(await lastSeen(lab).left).toBe(true);
  });

  it("is given up when nothing more comes; the text stays", async () => {
    lab.failNext({ kind: "stall", after: 1 });
    const { failure, text } = await outcomeOf(client({ patience: { betweenMs: 200 } }), ask());
    expect(failure).toMatchObject({ code: "SERVER_TIMEOUT", data: { seconds: 0.2 } });
    expect(text).toContain("kidneys filter");
  });

  it("is given up when there is no connection", async () => {
    const mute = await listen();
    const baseUrl = `https://127.0.0.1:${(mute.address() as AddressInfo).port}`;
    const { failure } = await outcomeOf(client({ patience: { connectMs: 200 } }), ask({ baseUrl }));
    expect(failure).toMatchObject({ code: "SERVER_TIMEOUT", data: { seconds: 0.2 } });
    mute.close();
  });
});

describe("a server that ends HTTP with status 101", () => {
  it("is given up at once, for its models and for an answer", async () => {
    const words = "HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n";
    const switching = await listen(words);
    const baseUrl = `http://127.0.0.1:${(switching.address() as AddressInfo).port}`;
    const { failure } = await outcomeOf(client(), ask({ baseUrl }));
    expect(failure).toMatchObject({ code: "SERVER_BROKEN" });
    expect(await failureOf(client().models(baseUrl, never))).toMatchObject({
      code: "SERVER_BROKEN",
    });
    switching.close();
  });
});

describe("a redirect", () => {
  it.each([307, 308])("with %i is followed to the same origin", async (status) => {
    lab.failNext({ kind: "redirect", status, location: "/v2/chat/completions" });
    const { text } = await outcomeOf(client(), ask());
    expect(text).toContain("kidneys filter");
    const { path, body, headers } = lastSeen(lab);
    expect(path).toBe("/v2/chat/completions");
    expect(body).toMatchObject({ messages: [{}, {}] });
    expect(headers.authorization).toBe(`Bearer ${key}`);
  });

  it("to another host is refused: nothing reaches it", async () => {
    const location = `${other.origin}/v1/chat/completions?key=1`;
    for (const status of [301, 302, 303, 307, 308]) {
      lab.failNext({ kind: "redirect", status, location });
      const { failure } = await outcomeOf(client(), ask());
      expect(failure).toEqual({
        code: "SERVER_REDIRECTED",
        data: { host: new URL(lab.origin).host, to: `${other.origin}/v1/chat/completions` },
      });
    }
    expect(other.seen).toEqual([]);
  });

  it.each([
    [301, "/v2/chat/completions"],
    [302, "/v2/chat/completions"],
    [303, "/v2/chat/completions"],
    [307, "//me:secret@HOST/v1/chat/completions"],
    [307, "https://HOST/v1/chat/completions"],
    [307, "http://["],
    [304, "/v1/chat/completions"],
  ])("with %i to %s is refused", async (status, to) => {
    const before = lab.seen.length;
    const location = to.replace("HOST", new URL(lab.origin).host);
    lab.failNext({ kind: "redirect", status, location });
    const { failure } = await outcomeOf(client(), ask());
    expect(failure).toMatchObject({ code: "SERVER_REDIRECTED" });
    expect(JSON.stringify(failure)).not.toContain("secret");
    expect(lab.seen).toHaveLength(before + 1);
  });

  it("is followed three times", async () => {
    lab.failAlways({ kind: "redirect", status: 307, location: "/v1/chat/completions" });
    const before = lab.seen.length;
    const { failure } = await outcomeOf(client(), ask());
    expect(failure).toMatchObject({ code: "SERVER_REDIRECTED" });
    expect(lab.seen).toHaveLength(before + 4);
  });
});

describe("a server that is not there", () => {
  it("cannot be reached", async () => {
    const gone = await listen();
    const { port } = gone.address() as AddressInfo;
    gone.close();
    await once(gone, "close");
    for (const host of ["127.0.0.1", "localhost"]) {
      const { failure } = await outcomeOf(client(), ask({ baseUrl: `http://${host}:${port}` }));
      expect(failure).toEqual({
        code: "SERVER_UNREACHABLE",
        data: { host: `${host}:${port}`, reason: "Nothing answers at this port." },
      });
    }
  });

  it("cannot be reached by a name that nobody has", async () => {
    const { failure } = await outcomeOf(client(), ask({ baseUrl: "https://viva.invalid/v1" }));
    expect(failure).toMatchObject({ code: "SERVER_UNREACHABLE", data: { host: "viva.invalid" } });
  });

  it.each([
    ["SSH-2.0-OpenSSH_9.9\r\n", "SERVER_BROKEN"],
    ["", "SERVER_UNREACHABLE"],
  ])("speaks something else: %j", async (words, code) => {
    const stranger = await listen(words);
    const { port } = stranger.address() as AddressInfo;
    const { failure } = await outcomeOf(client(), ask({ baseUrl: `http://127.0.0.1:${port}` }));
    expect(failure).toMatchObject({ code });
    stranger.close();
  });

  it("does not speak https", async () => {
    const baseUrl = lab.baseUrl.replace("http:", "https:");
    const { failure } = await outcomeOf(client(), ask({ baseUrl }));
    expect(failure).toMatchObject({ code: "SERVER_UNREACHABLE" });
  });

  it("has no address that may be used", async () => {
    const { failure } = await outcomeOf(client(), ask({ baseUrl: "http://gpu.example.edu" }));
    expect(failure).toMatchObject({ code: "SERVER_ADDRESS" });
  });
});

describe("the models of a server", () => {
  it("are told by their names", async () => {
    const server = client();
    expect(await server.models(`${lab.baseUrl}/`, never)).toEqual(["meditron-70b"]);
    expect(lastSeen(lab)).toMatchObject({ method: "GET", path: "/v1/models" });
    expect(lastSeen(lab).headers.authorization).toBe(`Bearer ${key}`);
    expect(server.hostOf(lab.baseUrl)).toBe(new URL(lab.origin).host);
  });

  it.each([
    [{ kind: "page" }, { code: "SERVER_BROKEN" }],
    [{ kind: "status", status: 429 }, { code: "SERVER_BUSY" }],
    [
      { kind: "status", status: 401, body: "who?" },
      { code: "SERVER_REFUSED", data: { message: "who?" } },
    ],
    [{ kind: "redirect", status: 302, location: "/login" }, { code: "SERVER_REDIRECTED" }],
  ] as const)("are asked for once: %j", async (fault, failure) => {
    lab.failNext(fault);
    const server = client();
    expect(await failureOf(server.models(lab.baseUrl, never))).toMatchObject(failure);
    expect(server.waits).toEqual([]);
  });
});

describe("a key", () => {
  it("goes to no other server than its own", async () => {
    const keys = createMemoryKey();
    await keys.set(key, lab.origin);
    await client({ keys }).models(other.baseUrl, never);
    expect(lastSeen(other).headers).not.toHaveProperty("authorization");
  });

  it.each(["two words", "a\r\nX-Evil: 1", "schlüssel"])(
    "that cannot be one is not sent nor told: %j",
    async (bad) => {
      const before = lab.seen.length;
      const { failure } = await outcomeOf(client({ keys: createMemoryKey(bad) }), ask());
      expect(failure).toMatchObject({ code: "BAD_ARGUMENT" });
      expect(JSON.stringify(failure)).not.toContain(bad);
      expect(lab.seen).toHaveLength(before);
    },
  );
});

/** A server that speaks no HTTP: it says its words and hangs up, or, without any given, is mute. */
async function listen(words?: string): Promise<TcpServer> {
  const server = createTcpServer((socket) => {
    socket.on("error", () => {});
    if (words !== undefined) socket.end(words);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}
