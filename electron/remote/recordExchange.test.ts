import { once } from "node:events";
import { createServer as createTcpServer, type AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startFileServer, type FileServer } from "../../e2e/servers/fileServer.ts";
import { hubCertificate } from "../../e2e/servers/hubCertificate.ts";
import { startConnectProxy, type ConnectProxy } from "../../e2e/servers/connectProxy.ts";
import { startOpenAiServer, type OpenAiServer } from "../../e2e/servers/openAiServer.ts";
import type { OpenedConnection } from "../contract/privacy.ts";
import type { Connections, ServerEvent, ServerRequest } from "../core/ports.ts";
import { createConnections } from "../core/privacy/createConnections.ts";
import { createServer } from "./createServer.ts";
import {
  hubAddress,
  modelBytes,
  modelName,
  modelPath,
  openTransfers,
  settled,
  trustTestServers,
} from "./download/testing/transfersFixture.ts";
import { createMemoryKey } from "./memoryKey.ts";

trustTestServers(hubCertificate.cert);

const never = new AbortController().signal;
const bytes = modelBytes(1_000_000);
const store = "https://cas-bridge.xethub.hf.co";

let lab: OpenAiServer;
let hub: FileServer;
let proxy: ConnectProxy;
beforeAll(async () => {
  lab = await startOpenAiServer({ model: null, name: "meditron-70b" });
  const files = { [modelPath]: { bytes } };
  hub = await startFileServer({ files, tls: hubCertificate, storeOrigin: store });
  proxy = await startConnectProxy(() => hub.port);
});
afterAll(() => Promise.all([lab.close(), hub.close(), proxy.close()]));
afterEach(() => lab.failAlways(null));

function open() {
  const connections = createConnections({ now: Date.now });
  const server = createServer({
    keys: createMemoryKey(),
    connections,
    wait: async () => {},
    patience: { tries: 2 },
  });
  return { connections, server };
}

function ask(baseUrl = lab.baseUrl): ServerRequest {
  return {
    settings: { baseUrl },
    model: "meditron-70b",
    prompt: { api: "completions", text: "The kidneys filter" },
    decoding: { temperature: 0, topP: 1, maxTokens: 8, seed: 1 },
    stop: [],
  };
}

async function read(events: AsyncIterable<ServerEvent>): Promise<unknown> {
  try {
    for await (const _ of events);
    return null;
  } catch (cause) {
    return cause;
  }
}

/** The list once nothing of it is open any more. */
async function ended(connections: Connections): Promise<readonly OpenedConnection[]> {
  await expect
    .poll(() => connections.list().newest.filter(({ endedAt }) => endedAt === null))
    .toEqual([]);
  return connections.list().newest;
}

const host = () => new URL(lab.origin).host;

describe("every request of remote/ is written down:", () => {
  it("a test of the server", async () => {
    const { connections, server } = open();
    const listed = await server.models(lab.baseUrl, never);
    expect(listed).toEqual(["meditron-70b"]);
    const [one, ...more] = await ended(connections);
    expect(more).toEqual([]);
    expect(one).toMatchObject({
      host: host(),
      secure: false,
      purpose: { kind: "serverTest" },
      result: { kind: "answered", status: 200 },
    });
    // Its request line and headers, and the answer with its own.
    expect(one?.sentBytes).toBeGreaterThan(`GET /v1/models HTTP/1.1\r\nHost: ${host()}`.length);
    expect(one?.receivedBytes).toBeGreaterThan("meditron-70b".length + 17);
  });

  it("a question to the server, and each try of it", async () => {
    const { connections, server } = open();
    lab.failNext({ kind: "status", status: 503 });
    await read(server.complete(ask(), never));
    const all = await ended(connections);
    const purpose = { kind: "question", model: "meditron-70b" };
    expect(all).toMatchObject([
      { purpose, result: { kind: "answered", status: expect.any(Number) } },
      { purpose, result: { kind: "answered", status: 503 } },
    ]);
    const { prompt } = ask();
    const words = prompt.api === "completions" ? prompt.text : "";
    expect(Math.min(...all.map(({ sentBytes }) => sentBytes))).toBeGreaterThan(words.length);
  });

  it("what a redirect leads to", async () => {
    const { connections, server } = open();
    lab.failNext({ kind: "redirect", status: 307, location: `${lab.baseUrl}/models` });
    await server.models(lab.baseUrl, never);
    expect((await ended(connections)).map(({ result }) => result)).toEqual([
      { kind: "answered", status: 200 },
      { kind: "answered", status: 307 },
    ]);
  });

  it("what nothing answers, what breaks off, what the student stops", async () => {
    const { connections, server } = open();
    const closed = createTcpServer().listen(0, "127.0.0.1");
    await once(closed, "listening");
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const failure = { code: "SERVER_UNREACHABLE" };
    await read(server.complete(ask(`http://127.0.0.1:${port}/v1`), never));
    expect(await ended(connections)).toMatchObject([
      { host: `127.0.0.1:${port}`, sentBytes: 0, result: { kind: "failed", failure } },
    ]);

    const cutting = createTcpServer((socket) => {
      socket.once("data", () => {
        socket.write("HTTP/1.1 200 OK\r\ncontent-length: 900\r\n\r\n{", () => socket.destroy());
      });
    }).listen(0, "127.0.0.1");
    await once(cutting, "listening");
    const at = cutting.address() as AddressInfo;
    await read(server.complete(ask(`http://127.0.0.1:${at.port}/v1`), never));
    const [cut] = await ended(connections);
    expect(cut).toMatchObject({ result: { kind: "failed", failure: { code: "SERVER_BROKEN" } } });
    expect(cut?.receivedBytes).toBe("HTTP/1.1 200 OK\r\ncontent-length: 900\r\n\r\n{".length);
    cutting.close();

    lab.failAlways({ kind: "silent" });
    const stop = new AbortController();
    const seen = lab.seen.length;
    const answer = read(server.complete(ask(), stop.signal));
    await expect.poll(() => lab.seen.length).toBe(seen + 1);
    stop.abort();
    await answer;
    expect((await ended(connections))[0]).toMatchObject({ result: { kind: "stopped" } });
  });

  it("a download, host by host and piece by piece", async () => {
    const connections = createConnections({ now: Date.now });
    const { transfers } = await openTransfers({
      connections,
      proxyEnv: { HTTPS_PROXY: proxy.url },
    });
    const asked = hub.seen.length;
    const id = await transfers.download({ address: hubAddress, bytes: null, sha256: null });
    expect((await settled(transfers, id)).state.kind).toBe("done");
    const all = await ended(connections);
    expect(all).toHaveLength(hub.seen.length - asked);
    expect(new Set(all.map((one) => one.host))).toEqual(
      new Set(["huggingface.co", "cas-bridge.xethub.hf.co"]),
    );
    for (const { secure, purpose } of all) {
      expect(secure).toBe(true);
      expect(purpose).toEqual({ kind: "download", name: modelName });
    }
    const received = all.reduce((sum, one) => sum + one.receivedBytes, 0);
    expect(received).toBeGreaterThan(bytes.length);
  });
});
