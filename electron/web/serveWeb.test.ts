import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/websocket";
import type { ContractRouterClient } from "@orpc/contract";
import { implement } from "@orpc/server";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { WebSocket } from "ws";
import { contract } from "../contract/index.ts";
import { serveWeb, type WebShell } from "./serveWeb.ts";

/** A busy machine may take its time; what is waited for comes or the test fails. */
const patient = { timeout: 20_000 };

const part = { app: contract.app, models: { inspect: contract.models.inspect } };
const os = implement(part);
const ended: string[] = [];
const router = os.router({
  app: {
    info: os.app.info.handler(() => ({
      version: "1",
      shell: "web" as const,
      platform: "test",
      dataFolder: "/data",
    })),
    alive: os.app.alive.handler(async function* ({ signal }) {
      try {
        yield { at: 1 };
        yield { at: 2 };
        await new Promise((resolve) => signal?.addEventListener("abort", resolve));
      } finally {
        ended.push("alive");
      }
    }),
  },
  models: {
    inspect: os.models.inspect.handler(() => {
      throw new Error("cannot open /home/student/secret.gguf");
    }),
  },
});

let folder: string;
let shell: WebShell;
let port: number;
let cookie: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "viva-web-"));
  await mkdir(join(folder, "page", "assets"), { recursive: true });
  await writeFile(join(folder, "secret.txt"), "secret");
  await writeFile(join(folder, "page", "index.html"), "<!doctype html><title>Viva</title>");
  await writeFile(join(folder, "page", "assets", "index-Bx29aQz1.js"), "export {};");
  shell = await serveWeb({ router, rendererFolder: join(folder, "page"), port: 0 });
  port = Number(new URL(shell.url).port);
  cookie = await open();
});
afterAll(async () => {
  await shell.close();
  await rm(folder, { recursive: true, force: true });
});

type Answer = { status: number; headers: IncomingHttpHeaders; body: string };
type Ask = { method?: string; headers?: Record<string, string>; port?: number };

/** Sends exactly this path: unlike fetch, node:http does not tidy it first. */
function ask(path: string, { method = "GET", headers = {}, port: to = port }: Ask = {}) {
  return new Promise<Answer>((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port: to, path, method, headers, agent: false });
    sent.on("error", reject);
    sent.on("response", (response) => void read(response).then(resolve, reject));
    sent.end();
  });
}

async function read(response: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString();
  return { status: response.statusCode ?? 0, headers: response.headers, body };
}

function pathOf(url: string): string {
  return url.slice(new URL(url).origin.length);
}

/** Opens the launch address as a browser does; the cookie it is given. */
async function open(): Promise<string> {
  const { headers } = await ask(pathOf(shell.newLaunchUrl()));
  return headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
}

/** Bytes as they are, for what no HTTP library would send. */
async function raw(text: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => undefined);
  socket.end(text);
  const chunks: Buffer[] = [];
  socket.on("data", (chunk) => chunks.push(chunk));
  await once(socket, "close");
  return Buffer.concat(chunks).toString();
}

const page = () => ask("/", { headers: { cookie } });

describe("the launch address", () => {
  it("becomes a cookie that scripts cannot read, and leaves the address bar", async () => {
    const { status, headers, body } = await ask(pathOf(shell.newLaunchUrl()));
    expect(status).toBe(303);
    expect(headers.location).toBe("/");
    expect(body).toBe("");
    expect(headers["set-cookie"]).toEqual([
      expect.stringMatching(
        new RegExp(`^viva-${port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`),
      ),
    ]);
    expect(headers["cache-control"]).toBe("no-store");
    expect(headers["referrer-policy"]).toBe("no-referrer");
  });

  it("holds 256 bits and is never the same", () => {
    const tokens = [shell.newLaunchUrl(), shell.newLaunchUrl()].map((url) =>
      new URL(url).searchParams.get("token"),
    );
    expect(tokens[0]).toMatch(/^[\w-]{43}$/);
    expect(tokens[0]).not.toBe(tokens[1]);
  });

  it("opens Viva once, also for a browser that is already in", async () => {
    const path = pathOf(shell.newLaunchUrl());
    expect((await ask(path)).status).toBe(303);
    const again = await ask(path, { headers: { cookie } });
    expect(again.status).toBe(403);
    expect(again.body).toContain("Press Enter in the terminal");
    expect(again.headers["set-cookie"]).toBeUndefined();
  });

  it("is the newest one only", async () => {
    const older = pathOf(shell.newLaunchUrl());
    const newer = pathOf(shell.newLaunchUrl());
    expect((await ask(older)).status).toBe(403);
    expect((await ask(newer)).status).toBe(303);
  });

  it.each(["/launch", "/launch?token=", "/launch?token=wrong", "/launch?Token=x"])(
    "is refused without its token: %s",
    async (path) => {
      expect((await ask(path)).status).toBe(403);
    },
  );

  it("is not spent by a HEAD, by a foreign page or by another name of this server", async () => {
    const path = pathOf(shell.newLaunchUrl());
    expect((await ask(path, { method: "HEAD" })).status).toBe(403);
    expect((await ask(path, { headers: { origin: "http://evil.example" } })).status).toBe(403);
    expect((await ask(path, { headers: { "sec-fetch-site": "cross-site" } })).status).toBe(403);
    expect((await ask(path, { headers: { host: `evil.example:${port}` } })).status).toBe(403);
    expect((await ask(path)).status).toBe(303);
  });

  it("appears in no response and in no output", async () => {
    const spies = (["log", "info", "warn", "error", "debug"] as const).map((name) =>
      vi.spyOn(console, name),
    );
    const written = [vi.spyOn(process.stdout, "write"), vi.spyOn(process.stderr, "write")];
    const path = pathOf(shell.newLaunchUrl());
    const token = path.split("=")[1] ?? "";
    const answers = [
      await ask(path, { method: "POST" }),
      await ask(path, { headers: { host: "evil.example" } }),
      await ask(path),
      await ask(path),
      await ask("/", { headers: { cookie, referer: `${shell.url}${path}` } }),
      await ask(`/missing?token=${token}`, { headers: { cookie } }),
    ];
    expect(token).toHaveLength(43);
    expect(JSON.stringify(answers)).not.toContain(token);
    const output = [...spies, ...written].flatMap((spy) => spy.mock.calls);
    expect(output.join("\n")).not.toContain(token);
    vi.restoreAllMocks();
  });
});

describe("who may ask", () => {
  it("lets a browser with the cookie in, again and again", async () => {
    for (const _ of [1, 2]) {
      expect(await page()).toMatchObject({ status: 200, body: expect.stringContaining("Viva") });
    }
    const beside = `theme=dark; ${cookie}; other=1`;
    expect((await ask("/", { headers: { cookie: beside } })).status).toBe(200);
  });

  it.each(["/", "/assets/index-Bx29aQz1.js", "/missing", "/rpc"])(
    "shows nothing of %s without the cookie",
    async (path) => {
      const answer = await ask(path);
      expect(answer.status).toBe(403);
      expect(answer.body).toContain("Viva needs its own address");
      expect(answer.body).not.toContain("<script");
    },
  );

  it("refuses a wrong, empty, shortened or lengthened session", async () => {
    const [name, value = ""] = cookie.split("=");
    for (const wrong of ["", "x", value.slice(1), `${value}a`, value.toUpperCase()]) {
      expect((await ask("/", { headers: { cookie: `${name}=${wrong}` } })).status).toBe(403);
    }
  });

  it("refuses the session of another server on this machine, under either name", async () => {
    const other = await serveWeb({ router, rendererFolder: join(folder, "page"), port: 0 });
    const otherPort = Number(new URL(other.url).port);
    const value = cookie.split("=")[1];
    for (const name of [`viva-${port}`, `viva-${otherPort}`]) {
      const headers = { cookie: `${name}=${value}` };
      expect((await ask("/", { port: otherPort, headers })).status).toBe(403);
    }
    await other.close();
  });

  it.each([
    () => "evil.example",
    () => `evil.example:${port}`,
    () => `localhost:${port}`,
    () => `127.0.0.1:${port}.evil.example`,
    () => `127.0.0.1:${port - 1}`,
    () => "127.0.0.1",
    () => `127.1:${port}`,
    () => `0.0.0.0:${port}`,
    () => " ",
  ])("refuses every Host but its own, with the cookie (%#)", async (host) => {
    for (const method of ["GET", "HEAD", "POST", "OPTIONS", "TRACE"]) {
      expect((await ask("/", { method, headers: { cookie, host: host() } })).status).toBe(403);
    }
  });

  it.each([
    () => "http://evil.example",
    () => `http://localhost:${port}`,
    () => `http://127.0.0.1:${port - 1}`,
    () => `https://127.0.0.1:${port}`,
    () => `http://127.0.0.1:${port}.evil.example`,
    () => `http://127.0.0.1:${port}/`,
    () => "null",
    () => "",
  ])("refuses every Origin but its own, with the cookie (%#)", async (origin) => {
    for (const method of ["GET", "HEAD", "POST"]) {
      expect((await ask("/", { method, headers: { cookie, origin: origin() } })).status).toBe(403);
    }
  });

  it("refuses what the browser says was asked by another site or another port", async () => {
    for (const site of ["cross-site", "same-site", "unknown"]) {
      const headers = { cookie, "sec-fetch-site": site };
      expect((await ask("/", { headers })).status).toBe(403);
    }
    for (const site of ["same-origin", "none"]) {
      const headers = { cookie, "sec-fetch-site": site };
      expect((await ask("/", { headers })).status).toBe(200);
    }
  });

  it("refuses repeated Host and Origin headers", async () => {
    const head = `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\nConnection: close\r\n`;
    expect(await raw(`${head}\r\n`)).toMatch(/^HTTP\/1.1 200/);
    expect(await raw(`${head}Host: evil.example\r\n\r\n`)).toMatch(/^HTTP\/1.1 40[03]/);
    const origins = `Origin: ${shell.url}\r\nOrigin: http://evil.example\r\n`;
    expect(await raw(`${head}${origins}\r\n`)).toMatch(/^HTTP\/1.1 403/);
  });
});

describe("what may be asked", () => {
  it("answers only GET and HEAD", async () => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"]) {
      const headers = { cookie, origin: shell.url };
      const answer = await ask("/", { method, headers });
      expect([method, answer.status]).toEqual([method, 405]);
      expect(answer.headers.allow).toBe("GET, HEAD");
      expect((await ask("/", { method, headers: { cookie } })).status).toBe(403);
    }
    const head = await ask("/", { method: "HEAD", headers: { cookie } });
    expect([head.status, head.body]).toEqual([200, ""]);
    expect(Number(head.headers["content-length"])).toBeGreaterThan(0);
  });

  it("does not become a proxy or a tunnel", async () => {
    const headers = `Host: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`;
    expect(await raw(`GET ${shell.url}/ HTTP/1.1\r\n${headers}`)).toMatch(/^HTTP\/1.1 404/);
    expect(await raw(`GET http://evil.example/ HTTP/1.1\r\n${headers}`)).toMatch(/^HTTP\/1.1 404/);
    expect(await raw(`CONNECT evil.example:80 HTTP/1.1\r\n${headers}`)).toBe("");
  });

  it.each([
    "/../secret.txt",
    "/assets/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e%5csecret.txt",
    "/..\\secret.txt",
    "/assets/..%00/index.html",
    "/assets/index-Bx29aQz1.js%00.png",
    "//secret.txt",
    "//127.0.0.1/assets/index-Bx29aQz1.js",
    "/index.html",
    "/assets/",
    "/assets",
    "/ASSETS/index-Bx29aQz1.js",
    "/__proto__",
    "/constructor",
    "/rpc",
  ])("finds nothing at %s", async (path) => {
    const answer = await ask(path, { headers: { cookie } });
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain("secret");
  });

  it("cuts off headers that are too long and requests that are none", async () => {
    const answer = await ask("/", { headers: { cookie, "x-long": "a".repeat(20_000) } });
    expect(answer.status).toBe(431);
    expect(await raw("no HTTP at all\r\n\r\n")).toMatch(/^HTTP\/1.1 400/);
    expect((await page()).status).toBe(200);
  });

  it("does not read a body for those it does not know", async () => {
    const answer = await raw(
      `POST / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nExpect: 100-continue\r\nContent-Length: 9999999\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1.1 403/);
    expect(answer).not.toContain("100 Continue");
    expect(answer).toMatch(/connection: close/i);
  });
});

it("sends its protections with every kind of response", async () => {
  const withCookie = { headers: { cookie } };
  const answers = {
    page: await page(),
    asset: await ask("/assets/index-Bx29aQz1.js", withCookie),
    missing: await ask("/missing", withCookie),
    forbidden: await ask("/"),
    foreign: await ask("/", { headers: { cookie, host: "evil.example" } }),
    method: await ask("/", { method: "PUT", headers: { cookie, origin: shell.url } }),
    launched: await ask(pathOf(shell.newLaunchUrl())),
    spent: await ask("/launch?token=x"),
    socket: await ask("/rpc", { headers: { ...upgradeHeaders(), origin: "http://evil.example" } }),
    expectation: await ask("/", { headers: { cookie, expect: "something" } }),
  };
  expect(Object.entries(answers).map(([name, { status }]) => [name, status])).toEqual([
    ["page", 200],
    ["asset", 200],
    ["missing", 404],
    ["forbidden", 403],
    ["foreign", 403],
    ["method", 405],
    ["launched", 303],
    ["spent", 403],
    ["socket", 403],
    ["expectation", 200],
  ]);
  for (const { headers } of Object.values(answers)) {
    const policy = headers["content-security-policy"];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:${port};`);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
    expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
    expect(headers["permissions-policy"]).toContain("camera=()");
    expect(headers["access-control-allow-origin"]).toBeUndefined();
    expect(headers["x-powered-by"]).toBeUndefined();
  }
  expect(answers.asset.headers["cache-control"]).toContain("immutable");
  expect(answers.page.headers["cache-control"]).toBe("no-store");
  expect(answers.forbidden.headers["cache-control"]).toBe("no-store");
});

function upgradeHeaders(): Record<string, string> {
  return {
    connection: "Upgrade",
    upgrade: "websocket",
    "sec-websocket-version": "13",
    "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
  };
}

function refused(socket: WebSocket): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    socket.on("error", () => undefined);
    socket.on("open", () => reject(new Error("it was let in")));
    socket.on("unexpected-response", (_, response) => resolve(response.statusCode));
  });
}

describe("the WebSocket", () => {
  const sockets: WebSocket[] = [];
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.terminate();
  });

  function dial(headers: Record<string, string>, path = "/rpc"): WebSocket {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers });
    sockets.push(socket);
    return socket;
  }

  async function connected() {
    const socket = dial({ cookie, origin: shell.url });
    await once(socket, "open");
    const link = new RPCLink({ websocket: socket });
    const client: ContractRouterClient<typeof part> = createORPCClient(link);
    return { socket, client };
  }

  it("carries calls and streams", async () => {
    const { client } = await connected();
    expect(await client.app.info()).toMatchObject({ shell: "web" });
    const heard: number[] = [];
    for await (const { at } of await client.app.alive()) {
      heard.push(at);
      if (heard.length === 2) break;
    }
    expect(heard).toEqual([1, 2]);
  });

  it("ends what a connection had running when it goes", async () => {
    const { socket, client } = await connected();
    const stream = await client.app.alive();
    await stream.next();
    ended.length = 0;
    socket.terminate();
    await expect.poll(() => ended, patient).toEqual(["alive"]);
  });

  it("tells nothing of an unexpected error", async () => {
    const { socket, client } = await connected();
    const frames: string[] = [];
    socket.on("message", (data) => frames.push((data as Buffer).toString()));
    await expect(client.models.inspect({ path: "x" })).rejects.toThrow("Internal server error");
    expect(frames).toHaveLength(1);
    expect(frames[0]).not.toMatch(/student|secret|\.ts|at /);
  });

  it.each([
    ["no cookie", () => ({ origin: shell.url })],
    ["a wrong cookie", () => ({ origin: shell.url, cookie: `viva-${port}=wrong` })],
    ["no Origin", () => ({ cookie })],
    ["a foreign Origin", () => ({ cookie, origin: "http://evil.example" })],
    ["another port's Origin", () => ({ cookie, origin: `http://127.0.0.1:${port - 1}` })],
    ["the Origin null", () => ({ cookie, origin: "null" })],
    ["a foreign Host", () => ({ cookie, origin: shell.url, host: "evil.example" })],
    ["localhost as Host", () => ({ cookie, origin: shell.url, host: `localhost:${port}` })],
    ["a foreign site", () => ({ cookie, origin: shell.url, "sec-fetch-site": "cross-site" })],
  ])("refuses %s", async (_, headers) => {
    expect(await refused(dial(headers()))).toBe(403);
  });

  it("is at one path only", async () => {
    const headers = { cookie, origin: shell.url };
    expect(await refused(dial(headers, "/rpc/"))).toBe(404);
    expect(await refused(dial(headers, "/rpc?x"))).toBe(404);
    expect(await refused(dial(headers, "/"))).toBe(200);
  });

  it("ends a connection that sends too much, and no other", async () => {
    const { socket, client } = await connected();
    const other = await connected();
    const closed = once(socket, "close");
    socket.send("x".repeat(8 * 1024 * 1024 + 1));
    expect((await closed)[0]).toBe(1009);
    await expect(client.app.info()).rejects.toThrow();
    expect(await other.client.app.info()).toMatchObject({ shell: "web" });
  });

  it("survives frames that mean nothing", async () => {
    const silenced = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const { socket, client } = await connected();
    for (const nonsense of ["", "{", "null", "[]", '{"i":"none","p":{"u":"/nowhere"}}']) {
      socket.send(nonsense);
    }
    socket.send(Buffer.from([0xff, 0x00]));
    expect(await client.app.info()).toMatchObject({ shell: "web" });
    silenced.mockRestore();
  });

  it("takes 32 connections and refuses more", async () => {
    await Promise.all(Array.from({ length: 32 }, connected));
    expect(await refused(dial({ cookie, origin: shell.url }))).toBe(503);
  });
});

describe("the port", () => {
  it("that is taken is told", async () => {
    const options = { router, rendererFolder: join(folder, "page"), port };
    await expect(serveWeb(options)).rejects.toMatchObject({
      failure: { code: "PORT_TAKEN", data: { port } },
    });
  });

  it("is closed to everything but this machine's own address", async () => {
    const socket = connect(port, "127.0.0.2");
    const [cause] = await once(socket, "error");
    expect(cause).toMatchObject({ code: "ECONNREFUSED" });
  });

  it("is free again after close, and open pages hear of it", async () => {
    const own = await serveWeb({ router, rendererFolder: join(folder, "page"), port: 0 });
    const { headers } = await ask(pathOf(own.newLaunchUrl()), {
      port: Number(new URL(own.url).port),
    });
    const given = headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
    const socket = new WebSocket(`${own.url.replace("http", "ws")}/rpc`, {
      headers: { cookie: given, origin: own.url },
    });
    await once(socket, "open");
    const closed = once(socket, "close");
    await own.close();
    expect((await closed)[0]).toBe(1001);
    await expect(ask("/", { port: Number(new URL(own.url).port) })).rejects.toThrow("ECONNREFUSED");
  });
});
