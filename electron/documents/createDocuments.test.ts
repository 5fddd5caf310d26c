import { fork, spawn } from "node:child_process";
import { once } from "node:events";
import { createSocket } from "node:dgram";
import { closeSync, openSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ParseEvent } from "../core/ports.ts";
import { confinement } from "./confinement.ts";
import { createDocuments } from "./createDocuments.ts";
import { eventsAhead } from "./parserMessages.ts";
import { startParser, type ParserProcess } from "./parserProcess.ts";
import { openDesk, type Desk } from "./testing/openDesk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.clean());

const long = Array.from(
  { length: 4000 },
  (_, at) => `Paragraph ${at}: ${"cells divide. ".repeat(30)}`,
);
const longText = long.join("\n\n");

function documentsWith(onProcess: (process: ParserProcess) => void) {
  return createDocuments({ log: { info: () => {}, error: () => {} }, onProcess });
}

function isAlive(pid: number | undefined): boolean {
  try {
    return process.kill(pid ?? 0, 0);
  } catch {
    return false;
  }
}

test("pages come in their order, after started and before done", async () => {
  const { started, pages, done } = await desk.parse(await desk.put("long.txt", longText));
  expect(started).toEqual({ type: "started", kind: "text", pages: pages.length });
  expect(pages.map((page) => page.number)).toEqual(pages.map((_, index) => index + 1));
  expect(done).toEqual({ type: "done", title: null, invisibleRemoved: 0, notes: [] });
});

test("an aborted signal ends the process and the events, without done", async () => {
  const path = await desk.put("abort.txt", longText);
  const stop = new AbortController();
  const events: ParseEvent[] = [];
  let parser: ParserProcess | null = null;
  const documents = documentsWith((process) => (parser = process));
  const request = { path, name: "abort.txt", password: null, ocr: false };
  for await (const event of documents.parse(request, stop.signal)) {
    events.push(event);
    if (events.length === 3) stop.abort();
  }
  expect(events.map((event) => event.type)).toEqual(["started", "page", "page"]);
  expect(isAlive((parser as ParserProcess | null)?.pid)).toBe(false);
});

test("a signal that is aborted already starts no process", async () => {
  const documents = documentsWith(() => expect.unreachable());
  const request = { path: "/nowhere", name: "x.txt", password: null, ocr: false };
  for await (const _ of documents.parse(request, AbortSignal.abort())) expect.unreachable();
});

test("who stops reading ends the process", async () => {
  const path = await desk.put("leave.txt", longText);
  let parser: ParserProcess | null = null;
  const documents = documentsWith((process) => (parser = process));
  const request = { path, name: "leave.txt", password: null, ocr: false };
  for await (const event of documents.parse(request, new AbortController().signal)) {
    if (event.type === "page") break;
  }
  expect(isAlive((parser as ParserProcess | null)?.pid)).toBe(false);
});

test("a parser that dies in the middle is a failure with a reason, and the next file is read", async () => {
  const path = await desk.put("killed.txt", longText);
  let parser: ParserProcess | null = null;
  const documents = documentsWith((process) => (parser = process));
  const request = { path, name: "killed.txt", password: null, ocr: false };
  const events: ParseEvent[] = [];
  const reading = async (): Promise<void> => {
    for await (const event of documents.parse(request, new AbortController().signal)) {
      events.push(event);
      if (events.length === 2) parser?.kill();
    }
  };
  await expect(reading()).rejects.toMatchObject({
    failure: {
      code: "DOCUMENT_BROKEN",
      data: { path: "killed.txt", reason: "the program that reads it stopped at it" },
    },
  });
  expect(events.some((event) => event.type === "done")).toBe(false);
  expect((await desk.parse(path)).text).toContain("Paragraph 3999");
});

test("a document that takes too long is refused and its process ended", async () => {
  const path = await desk.put("slow.txt", longText);
  let parser: ParserProcess | null = null;
  const options = { limits: { baseMs: 5 }, onProcess: (p: ParserProcess) => void (parser = p) };
  expect(await desk.failure(path, options)).toEqual({
    code: "DOCUMENT_TOO_LARGE",
    data: { path: "slow.txt", what: "time", limit: 0.005 },
  });
  expect(isAlive((parser as ParserProcess | null)?.pid)).toBe(false);
});

test("a document that takes too much memory is refused", async () => {
  const cells = "| a | b | c |\n".repeat(60_000);
  const path = await desk.put("wide.md", `| x | y | z |\n|---|---|---|\n${cells}`);
  const limits = { memoryBytes: 200 << 20 };
  expect(await desk.failure(path, { limits })).toEqual({
    code: "DOCUMENT_TOO_LARGE",
    data: { path: "wide.md", what: "memory", limit: 200 << 20 },
  });
});

test("a file above the limit is refused unread", async () => {
  const path = await desk.put("big.txt", longText);
  expect(await desk.failure(path, { limits: { fileBytes: 1000 } })).toEqual({
    code: "DOCUMENT_TOO_LARGE",
    data: { path: "big.txt", what: "bytes", limit: 1000 },
  });
  expect(await desk.failure(join(desk.folder, "absent.txt"))).toMatchObject({
    code: "FILE_MISSING",
  });
});

test("pages that nobody takes do not pile up: the parser waits after a few", async () => {
  const fd = openSync(await desk.put("ahead.txt", longText), "r");
  const parser = startParser(fd, 512 << 20);
  const limits = { unpackedBytes: 1e9, entries: 10, characters: 1e9 };
  const memoryBytes = 512 << 20;
  const asked = { name: "a.txt", password: null, ocr: false, parent: process.pid };
  parser.send({ type: "parse", ...asked, memoryBytes, limits });
  for (let read = 0; read < eventsAhead; read++) expect(await parser.next()).not.toBeNull();
  // What the parser has sent by now would be here; the rest of the document is thousands of pages.
  const more = parser.next();
  const silence = new Promise((resolve) => setTimeout(resolve, 500, "silence"));
  expect(await Promise.race([more, silence])).toBe("silence");
  parser.send({ type: "taken" });
  expect(await more).toMatchObject({ type: "event" });
  parser.kill();
  await parser.ended;
  closeSync(fd);
});

test.each([
  ["waits", longText],
  // Nested emphasis keeps a Markdown parser busy for minutes, deaf to its channel.
  ["is caught in a loop", "*a_ ".repeat(100_000)],
])("a parser that %s ends when its parent is killed", async (_, text) => {
  const path = await desk.put("orphan.md", text);
  const script = fileURLToPath(new URL("testing/parseAndHold.ts", import.meta.url));
  const parent = spawn(process.execPath, [script, path], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = await once(parent.stdout, "data");
  const pid = Number(String(line));
  expect(isAlive(pid)).toBe(true);
  parent.kill("SIGKILL");
  await expect.poll(() => isAlive(pid), { timeout: 20_000 }).toBe(false);
});

test("a parser can read its input and Viva's folder, and nothing else can it do", async () => {
  await desk.put("secret.txt", "secret");
  const server = createServer((_, response) => response.end()).listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  const port = typeof bound === "object" ? String(bound?.port) : "";
  let asked = 0;
  const names = createSocket("udp4", () => (asked += 1)).bind(0, "127.0.0.1");
  await once(names, "listening");
  const ports = [port, String(names.address().port)];
  const input = openSync(await desk.put("input.txt", "input"), "r");
  const script = fileURLToPath(new URL("testing/tryEverything.ts", import.meta.url));
  const attempt = async (
    execArgv: readonly string[],
    args: readonly string[],
  ): Promise<unknown> => {
    const child = fork(script, args, {
      execArgv: [...execArgv],
      stdio: [input, "ignore", "inherit", "ipc"],
    });
    const [report] = await once(child, "message");
    return report;
  };
  const before = await readdir(desk.folder);
  expect(await attempt(confinement(), [desk.folder, ...ports])).toEqual({
    readsOwnFolder: true,
    readsInput: true,
    readsElsewhere: false,
    writes: false,
    starts: false,
    fetches: false,
    connects: false,
    sends: false,
    looksUp: false,
    resolves: false,
    resolvesLater: false,
    connectsFromFile: false,
    connectsFromText: false,
    makesCode: false,
  });
  expect(asked).toBe(0);
  expect(await readdir(desk.folder)).toEqual(before);
  // Without these options the same attempts work, so that the above says something.
  expect(await attempt([], [desk.folder, ...ports, "--open"])).toMatchObject({
    readsElsewhere: true,
    writes: true,
    starts: true,
    fetches: true,
    connects: true,
    sends: true,
    resolves: true,
    connectsFromFile: true,
    connectsFromText: true,
    makesCode: true,
  });
  await expect.poll(() => asked).toBeGreaterThan(0);
  closeSync(input);
  names.close();
  server.close();
});
