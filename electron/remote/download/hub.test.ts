import { once } from "node:events";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startConnectProxy, type ConnectProxy } from "../../../e2e/servers/connectProxy.ts";
import { startFileServer, type FileServer } from "../../../e2e/servers/fileServer.ts";
import { hubCertificate } from "../../../e2e/servers/hubCertificate.ts";
import { ownCertificate } from "../../../e2e/servers/testCertificates.ts";
import { createConnections } from "../../core/privacy/createConnections.ts";
import { exchange } from "../exchange.ts";
import { openAgent } from "./openAgent.ts";
import {
  contentOf,
  failureOfTransfer,
  hubAddress,
  modelBytes,
  modelPath,
  openTransfers,
  settled,
  trustTestServers,
  until,
} from "./testing/transfersFixture.ts";

trustTestServers(hubCertificate.cert);

const bytes = modelBytes(1_000_000);
const wanted = { address: hubAddress, bytes: null, sha256: null };
const store = "https://cas-bridge.xethub.hf.co";

/** Stands for every host of Hugging Face's, behind a proxy; anything else is refused. */
let hub: FileServer;
let proxy: ConnectProxy;
beforeAll(async () => {
  const files = { [modelPath]: { bytes } };
  hub = await startFileServer({ files, tls: hubCertificate, storeOrigin: store });
  const names = ["huggingface.co", "cas-bridge.xethub.hf.co", "mirror.example.edu"];
  const hosts = new Set(names.map((name) => `${name}:443`));
  proxy = await startConnectProxy((asked) => (hosts.has(asked) ? hub.port : "refuse"));
});
afterAll(async () => {
  await Promise.all([hub.close(), proxy.close()]);
});

describe("Hugging Face, through a proxy", () => {
  it("tells size and checksum at its own address, and leads to the bytes at another", async () => {
    const { transfers, folder, arrived } = await openTransfers({
      proxyEnv: { HTTPS_PROXY: proxy.url },
    });
    const id = await transfers.download(wanted);
    expect(transfers.list()).toMatchObject([{ from: "huggingface.co" }]);
    expect((await settled(transfers, id)).state.kind).toBe("done");
    expect((await contentOf(folder)).equals(bytes)).toBe(true);
    expect(arrived[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(hub.seen.map(({ host }) => host))).toEqual(
      new Set(["huggingface.co", "cas-bridge.xethub.hf.co"]),
    );
    expect(new Set(proxy.asked)).toEqual(
      new Set(["huggingface.co:443", "cas-bridge.xethub.hf.co:443"]),
    );
  });

  it("may have a mirror, which then is asked in its place", async () => {
    const before = hub.seen.length;
    const { transfers, arrived } = await openTransfers({
      endpoint: "https://mirror.example.edu/",
      proxyEnv: { https_proxy: proxy.url.replace("http://", "") },
    });
    const id = await transfers.download(wanted);
    expect(transfers.list()).toMatchObject([{ from: "mirror.example.edu" }]);
    expect((await settled(transfers, id)).state.kind).toBe("done");
    expect(arrived).toMatchObject([{ address: hubAddress }]);
    expect(new Set(hub.seen.slice(before).map(({ host }) => host))).toEqual(
      new Set(["mirror.example.edu", "cas-bridge.xethub.hf.co"]),
    );
  });

  it("must prove that it is who it says, whatever the environment says", async () => {
    const foreign = await startFileServer({
      files: { [modelPath]: { bytes } },
      tls: ownCertificate,
    });
    const wrong = await startConnectProxy(() => foreign.port);
    process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = "0";
    const { transfers } = await openTransfers({ proxyEnv: { HTTPS_PROXY: wrong.url } });
    const id = await transfers.download(wanted);
    expect(await failureOfTransfer(transfers, id)).toEqual({
      code: "SERVER_CERTIFICATE",
      data: { host: "huggingface.co", reason: "Its certificate was made for another address." },
    });
    delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
    expect(foreign.seen).toEqual([]);
    await Promise.all([foreign.close(), wrong.close()]);
  });
});

describe("a proxy", () => {
  it("is not used for the hosts that NO_PROXY names", async () => {
    const before = proxy.asked.length;
    const { transfers } = await openTransfers({
      endpoint: hub.origin,
      proxyEnv: { HTTPS_PROXY: proxy.url, NO_PROXY: "localhost" },
    });
    const id = await transfers.download(wanted);
    // It leads to the store, to which the proxy opens the way again.
    expect((await settled(transfers, id)).state.kind).toBe("done");
    expect(new Set(proxy.asked.slice(before))).toEqual(new Set(["cas-bridge.xethub.hf.co:443"]));
  });

  it("that opens no way is told", async () => {
    const refusing = await startConnectProxy(() => "refuse");
    const { transfers } = await openTransfers({ proxyEnv: { HTTPS_PROXY: refusing.url } });
    expect(await failureOfTransfer(transfers, await transfers.download(wanted))).toEqual({
      code: "SERVER_UNREACHABLE",
      data: { host: "huggingface.co", reason: "The proxy of this network opens no way to it." },
    });
    await refusing.close();
  });

  it("that never answers is not waited for for ever, and not at all once it is paused", async () => {
    const hanging = await startConnectProxy(() => "hang");
    const { transfers } = await openTransfers({
      proxyEnv: { HTTPS_PROXY: hanging.url },
      limits: { silenceMs: 100 },
    });
    expect(await failureOfTransfer(transfers, await transfers.download(wanted))).toMatchObject({
      code: expect.stringMatching(/^SERVER_(?:TIMEOUT|UNREACHABLE)$/),
    });

    const patient = await openTransfers({
      proxyEnv: { HTTPS_PROXY: hanging.url },
      limits: { silenceMs: 600_000 },
    });
    const asked = hanging.asked.length;
    const id = await patient.transfers.download(wanted);
    while (hanging.asked.length === asked) await new Promise((resolve) => setTimeout(resolve, 10));
    await patient.transfers.pause(id);
    expect(patient.transfers.list()).toMatchObject([{ state: { kind: "paused" } }]);
    await hanging.close();
  });

  it("takes nothing of the time that the server has for its answer", async () => {
    const slow = createServer(hubCertificate, (_, response) => {
      setTimeout(() => response.end("here"), 1200);
    }).listen(0, "127.0.0.1");
    await once(slow, "listening");
    const before = await startConnectProxy(() => (slow.address() as AddressInfo).port);
    const agent = openAgent({ HTTPS_PROXY: before.url }, "huggingface.co");
    const url = new URL("https://huggingface.co/x");
    const answered = await exchange(
      {
        url,
        method: "GET",
        headers: {},
        body: "",
        recording: {
          connections: createConnections({ now: Date.now }),
          purpose: { kind: "serverTest" },
        },
      },
      { connectMs: 800, firstByteMs: 20_000, betweenMs: 20_000 },
      new AbortController().signal,
      agent,
    );
    expect(answered.status).toBe(200);
    answered.close();
    agent.destroy();
    slow.close();
    await before.close();
  });

  it("whose address is none is told", async () => {
    const { transfers } = await openTransfers({
      proxyEnv: { HTTPS_PROXY: "socks5://127.0.0.1:1" },
    });
    expect(await failureOfTransfer(transfers, await transfers.download(wanted))).toMatchObject({
      code: "SERVER_UNREACHABLE",
    });
  });
});

it("a network that comes back is gone on with: it waits, tells why, and need not be waited for", async () => {
  let isThere = false;
  const gone = await startConnectProxy(() => (isThere ? hub.port : "refuse"));
  const { transfers } = await openTransfers({
    proxyEnv: { HTTPS_PROXY: gone.url },
    limits: { backOffMs: 3_600_000, longestWaitMs: 3_600_000 },
  });
  const id = await transfers.download(wanted);
  const waiting = await until(transfers, id, ({ state }) => state.kind === "waiting");
  expect(waiting.state).toMatchObject({ failure: { code: "SERVER_UNREACHABLE" } });
  isThere = true;
  await transfers.resume(id);
  expect((await settled(transfers, id)).state.kind).toBe("done");
  await gone.close();
});
