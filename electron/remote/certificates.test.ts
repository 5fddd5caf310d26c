import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startOpenAiServer, type OpenAiServer } from "../../e2e/servers/openAiServer.ts";
import {
  expiredCertificate,
  foreignCertificate,
  ownCertificate,
} from "../../e2e/servers/testCertificates.ts";

const run = promisify(execFile);
const client = JSON.stringify(new URL("./createServer.ts", import.meta.url).href);
const connections = JSON.stringify(
  new URL("../core/privacy/createConnections.ts", import.meta.url).href,
);
const keyStore = JSON.stringify(new URL("./memoryKey.ts", import.meta.url).href);

/** What a process says that asks a server for its models, with a key; the variables must be there when it starts. */
async function askInProcess(baseUrl: string, env: Record<string, string> = {}): Promise<unknown> {
  const script = `
    const { createServer } = await import(${client});
    const { createMemoryKey } = await import(${keyStore});
    const { createConnections } = await import(${connections});
    const server = createServer({
      keys: createMemoryKey("secret"),
      connections: createConnections({ now: Date.now }),
    });
    const never = new AbortController().signal;
    const said = await server.models(${JSON.stringify(baseUrl)}, never).catch((cause) => cause.failure ?? String(cause));
    console.log(JSON.stringify(said));
  `;
  const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", script], {
    env: { ...process.env, ...env },
  });
  return JSON.parse(stdout);
}

let folder: string;
let own: OpenAiServer;
let expired: OpenAiServer;
let foreign: OpenAiServer;
/** A file that makes a process trust all of the test's certificates. */
let trusted: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "viva-certificates-"));
  trusted = join(folder, "trusted.pem");
  const all = [ownCertificate, expiredCertificate, foreignCertificate];
  await writeFile(trusted, all.map(({ cert }) => cert).join(""));
  [own, expired, foreign] = await Promise.all([
    startOpenAiServer({ model: null, tls: ownCertificate }),
    startOpenAiServer({ model: null, tls: expiredCertificate }),
    startOpenAiServer({ model: null, tls: foreignCertificate }),
  ]);
});
afterAll(async () => {
  await Promise.all([own.close(), expired.close(), foreign.close()]);
  await rm(folder, { recursive: true, force: true });
});

const refused = (reason: string) => ({ code: "SERVER_CERTIFICATE", data: { reason } });

describe("a server's certificate", () => {
  it("is an error when nobody trusts it, and nothing is sent", async () => {
    expect(await askInProcess(own.baseUrl)).toMatchObject(
      refused("It signed its certificate itself."),
    );
    expect(own.seen).toEqual([]);
  });

  it("is good when its issuer is one whom the system trusts", async () => {
    expect(await askInProcess(own.baseUrl, { NODE_EXTRA_CA_CERTS: trusted })).toEqual(["tiny"]);
    const byName = own.baseUrl.replace("127.0.0.1", "localhost");
    expect(await askInProcess(byName, { NODE_EXTRA_CA_CERTS: trusted })).toEqual(["tiny"]);
    expect(own.seen.map(({ headers }) => headers.authorization)).toEqual([
      "Bearer secret",
      "Bearer secret",
    ]);
  });

  it.skipIf(process.platform !== "linux")(
    "is good when it is in the system's own list",
    async () => {
      expect(await askInProcess(own.baseUrl, { SSL_CERT_FILE: trusted })).toEqual(["tiny"]);
    },
  );

  it("is an error when it has expired or belongs to another address", async () => {
    const env = { NODE_EXTRA_CA_CERTS: trusted };
    expect(await askInProcess(expired.baseUrl, env)).toMatchObject(
      refused("Its certificate has expired."),
    );
    expect(await askInProcess(foreign.baseUrl, env)).toMatchObject(
      refused("Its certificate was made for another address."),
    );
    expect([...expired.seen, ...foreign.seen]).toEqual([]);
  });

  it("is checked even where the environment says that it need not be", async () => {
    const env = { NODE_TLS_REJECT_UNAUTHORIZED: "0" };
    const before = own.seen.length;
    expect(await askInProcess(own.baseUrl, env)).toMatchObject({ code: "SERVER_CERTIFICATE" });
    const trusting = { ...env, NODE_EXTRA_CA_CERTS: trusted };
    expect(await askInProcess(foreign.baseUrl, trusting)).toMatchObject({
      code: "SERVER_CERTIFICATE",
    });
    expect(own.seen).toHaveLength(before);
    expect(foreign.seen).toEqual([]);
  });
});

it("no proxy of the environment is used", async () => {
  const visits: string[] = [];
  const proxy = createServer((socket) => {
    visits.push("visit");
    socket.destroy();
  }).listen(0, "127.0.0.1");
  await once(proxy, "listening");
  const plain = await startOpenAiServer({ model: null });
  const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const env = {
    NODE_USE_ENV_PROXY: "1",
    HTTP_PROXY: url,
    HTTPS_PROXY: url,
    http_proxy: url,
    https_proxy: url,
    NO_PROXY: "",
    no_proxy: "",
    NODE_EXTRA_CA_CERTS: trusted,
  };
  expect(await askInProcess(plain.baseUrl, env)).toEqual(["tiny"]);
  expect(await askInProcess(own.baseUrl, env)).toEqual(["tiny"]);
  expect(visits).toEqual([]);
  await plain.close();
  proxy.close();
});
