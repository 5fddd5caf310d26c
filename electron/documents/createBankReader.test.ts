import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { finished } from "node:stream/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { BankEvent } from "../core/ports.ts";
import { createBankReader, type BankReaderDependencies } from "./createBankReader.ts";
import { collect } from "./banks/testing/readHere.ts";
import { usualBankLimits } from "./limits.ts";
import type { ParserProcess } from "./parserProcess.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "viva-banks-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const put = async (name: string, data: string | Uint8Array): Promise<string> => {
  await writeFile(join(folder, name), data);
  return join(folder, name);
};
const item = (at: number): string =>
  JSON.stringify({
    question: `Question ${at}: ${"what is the most likely diagnosis of this patient? ".repeat(5)}`,
    opa: `Alpha ${at}`,
    opb: "Beta",
    opc: "Gamma",
    opd: "Delta",
    cop: (at % 4) + 1,
    exp: "Because.",
  });

function read(path: string, options: Partial<BankReaderDependencies> = {}, signal?: AbortSignal) {
  const reader = createBankReader({ log: { info: () => {}, error: () => {} }, ...options });
  return reader.read({ path, name: "bank" }, signal ?? new AbortController().signal);
}

function isAlive(pid: number | undefined): boolean {
  try {
    return process.kill(pid ?? 0, 0);
  } catch {
    return false;
  }
}

test("a bank is read by a process of its own, and the file is as it was", async () => {
  const path = await put("bank.txt", [item(1), "none", item(2)].join("\n"));
  const before = { data: await readFile(path, "utf8"), changed: (await stat(path)).mtimeMs };
  const started: ParserProcess[] = [];
  const bank = await collect(read(path, { onProcess: (process) => started.push(process) }));
  expect(bank).toMatchObject({ format: "medmcqa", failure: null });
  expect(bank.items.map(({ at }) => at)).toEqual(["line 1", "line 3"]);
  expect(bank.skipped).toEqual([{ at: "line 2", reason: "it is no JSON" }]);
  expect(started).toHaveLength(1);
  expect(isAlive(started[0]?.pid)).toBe(false);
  expect({ data: await readFile(path, "utf8"), changed: (await stat(path)).mtimeMs }).toEqual(
    before,
  );
});

/** Highest resident memory of a process so far, in bytes, as Linux keeps it. */
async function peakOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/VmHWM:\s+(\d+) kB/u.exec(status)?.[1]) * 1024;
}

async function write(name: string, items: number, layout: readonly [string, string, string]) {
  const [head, separator, end] = layout;
  const path = join(folder, name);
  const file = createWriteStream(path);
  file.write(head);
  for (let at = 0; at < items; at += 1000) {
    const rows = Array.from({ length: 1000 }, (_, row) => item(at + row));
    const text = (at === 0 ? "" : separator) + rows.join(separator);
    if (!file.write(text)) await once(file, "drain");
  }
  file.end(end);
  await finished(file);
  return path;
}

test.skipIf(process.platform !== "linux").each([
  [200_000, "lines", ["", "\n", "\n"]],
  [40_000, "a list", ["[", ",\n", "]"]],
] as const)(
  "%d items as %s come in with flat memory",
  async (items, _, layout) => {
    const path = await write("many", items, layout);
    const before = process.memoryUsage().rss;
    let parser: ParserProcess | null = null;
    let found = 0;
    let early = 0;
    let late = 0;
    let own = 0;
    const options = {
      // Half of it is the heap's, which the items' own texts alone would fill.
      limits: { ...usualBankLimits, memoryBytes: 192 << 20 },
      onProcess: (process: ParserProcess) => void (parser = process),
    };
    for await (const event of read(path, options)) {
      if (event.type !== "items") continue;
      expect(event.items.length).toBeLessThanOrEqual(200);
      found += event.items.length;
      own = Math.max(own, process.memoryUsage().rss);
      const { pid } = parser ?? expect.unreachable();
      if (early === 0 && event.share > 0.1) early = await peakOf(pid);
      if (late === 0 && event.share > 0.98) late = await peakOf(pid);
    }
    expect(found).toBe(items);
    expect(early).toBeGreaterThan(20 << 20);
    expect(late - early).toBeLessThan(128 << 20);
    expect(own - before).toBeLessThan(160 << 20);
  },
  180_000,
);

test("an aborted signal ends the process and the events, without done", async () => {
  const path = await write("abort", 20_000, ["", "\n", ""]);
  const stop = new AbortController();
  const events: BankEvent[] = [];
  let parser: ParserProcess | null = null;
  const options = { onProcess: (process: ParserProcess) => void (parser = process) };
  for await (const event of read(path, options, stop.signal)) {
    events.push(event);
    if (events.length === 3) stop.abort();
  }
  expect(events).toHaveLength(3);
  expect(isAlive((parser as ParserProcess | null)?.pid)).toBe(false);
});

test("a process that dies in the middle is a failure; what came before holds", async () => {
  const path = await write("killed", 20_000, ["", "\n", ""]);
  let parser: ParserProcess | null = null;
  const options = { onProcess: (process: ParserProcess) => void (parser = process) };
  const reading = async function* (): AsyncGenerator<BankEvent> {
    for await (const event of read(path, options)) {
      yield event;
      if (event.type === "items" && event.items.length > 0) parser?.kill();
    }
  };
  const bank = await collect(reading());
  expect(bank.items.length).toBeGreaterThan(0);
  expect(bank.failure).toEqual({
    code: "BANK_BROKEN",
    data: { path: "bank", reason: "the program that reads it stopped at it" },
  });
});

test("a process that says nothing for too long is ended", async () => {
  const path = await write("silent", 1000, ["", "\n", ""]);
  const late = await collect(read(path, { limits: { ...usualBankLimits, idleMs: 1 } }));
  expect(late.failure).toEqual({
    code: "DOCUMENT_TOO_LARGE",
    data: { path: "bank", what: "time", limit: 0.001 },
  });
});

test("what a file is not is told", async () => {
  const failureOf = async (path: string, fileBytes = usualBankLimits.fileBytes) =>
    (await collect(read(path, { limits: { ...usualBankLimits, fileBytes } }))).failure;
  const path = "bank";
  expect(await failureOf(join(folder, "absent"))).toEqual({ code: "FILE_MISSING", data: { path } });
  expect(await failureOf(await put("empty", ""))).toEqual({ code: "FILE_EMPTY", data: { path } });
  expect(await failureOf(await put("letter", "Dear Sir,"))).toEqual({
    code: "BANK_UNSUPPORTED",
    data: { path },
  });
  expect(await failureOf(await put("large", item(1)), 10)).toEqual({
    code: "DOCUMENT_TOO_LARGE",
    data: { path, what: "bytes", limit: 10 },
  });
  await mkdir(join(folder, "inner"));
  expect(await failureOf(join(folder, "inner"))).toEqual({
    code: "FILE_UNREADABLE",
    data: { path, reason: "it is a folder" },
  });
});

test.skipIf(process.platform === "win32")("a pipe is refused, not waited for", async () => {
  execFileSync("mkfifo", [join(folder, "pipe")]);
  expect((await collect(read(join(folder, "pipe")))).failure).toEqual({
    code: "FILE_UNREADABLE",
    data: { path: "bank", reason: "it is not an ordinary file" },
  });
});

test("a single line of 100 MB neither kills the process nor its caller", async () => {
  const path = await put("line", `${item(1)}\n{"question":"${"a".repeat(100 << 20)}"}\n${item(2)}`);
  const bank = await collect(read(path));
  expect(bank.failure).toBeNull();
  expect(bank.items.map(({ at }) => at)).toEqual(["line 1", "line 3"]);
});

test("what takes too much memory is refused", async () => {
  const path = await write("memory", 20_000, ["", "\n", ""]);
  const bank = await collect(read(path, { limits: { ...usualBankLimits, memoryBytes: 40 << 20 } }));
  expect(bank.failure).toEqual({
    code: "DOCUMENT_TOO_LARGE",
    data: { path: "bank", what: "memory", limit: 40 << 20 },
  });
});
