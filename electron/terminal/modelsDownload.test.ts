import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { writeTinyModel } from "../../e2e/models/tinyModel.ts";
import { startFileServer, type FileServer } from "../../e2e/servers/fileServer.ts";
import { ownCertificate } from "../../e2e/servers/testCertificates.ts";
import { listedModel, transfer } from "../contract/modelFiles.ts";
import { endOf, startViva } from "./testing/runViva.ts";

const path = "/study/kidney/resolve/main/kidney.gguf";
const address = `https://huggingface.co${path}`;
let folder = "";
let data = "";
let bytes: Buffer;
let mirror: FileServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "viva-terminal-download-"));
  const original = join(folder, "original.gguf");
  await writeTinyModel(original, { name: "Kidney" });
  await writeFile(join(folder, "trusted.pem"), ownCertificate.cert);
  bytes = await readFile(original);
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  data = await mkdtemp(join(folder, "data-"));
  mirror = await startFileServer({ files: { [path]: { bytes } } });
});
afterEach(() => mirror.close());

function start(...args: readonly string[]) {
  return startViva(["models", ...args, "--data", data], {
    HF_ENDPOINT: `https://127.0.0.1:${mirror.port}`,
    NODE_EXTRA_CA_CERTS: join(folder, "trusted.pem"),
  });
}

const viva = (...args: readonly string[]) => endOf(start(...args));

test("a file is downloaded by its address, told as it goes, verified and listed", async () => {
  const { code, output, errors } = await viva("download", address);
  expect({ code, output }).toEqual({
    code: 0,
    output: expect.stringMatching(/^[\da-f-]{36} {2}kidney\.gguf: ready\n$/),
  });
  expect(errors).toMatch(/^kidney\.gguf: /);
  // For each step a line, and none is written over: this is no terminal.
  expect(errors).not.toContain("\r");
  const listed = await viva("list", "--json");
  const [model] = listedModel.array().parse(JSON.parse(listed.output));
  expect(model).toMatchObject({ origin: "downloaded", status: "ready", file: { name: "Kidney" } });
  expect(model?.sha256).toMatch(/^[\da-f]{64}$/);
  expect(output.startsWith(model?.id ?? "-")).toBe(true);
  expect(bytes.equals(await readFile(model?.file.path ?? ""))).toBe(true);
}, 180_000);

test("Ctrl+C pauses it, and the same command goes on from there", async () => {
  mirror.failAlways({ kind: "stall", afterBytes: Math.floor(bytes.length / 2) });
  const child = start("download", address);
  const done = endOf(child);
  // What is stalled has told that it began to come.
  await new Promise<void>((resolve) => {
    child.stderr.on("data", (piece: Buffer) => {
      if (/[1-9]\d? %/.test(piece.toString())) resolve();
    });
  });
  child.kill("SIGINT");
  const { code, output } = await done;
  expect(code).toBe(2);
  expect(output).toBe("kidney.gguf: paused. The same command goes on from here.\n");
  expect((await viva("list", "--json")).output).toBe("[]\n");
  const listed = await viva("list");
  expect(listed.output).toMatch(
    /Not finished:\n([\da-f]{8}) {2}kidney\.gguf: paused, [^]*go on: viva models download \1\n/,
  );

  mirror.failAlways(null);
  const before = mirror.seen.length;
  const again = await viva("download", address, "--json", "--quiet");
  expect(again).toMatchObject({ code: 0, errors: "" });
  const [arrived] = transfer.array().parse(JSON.parse(again.output));
  expect(arrived).toMatchObject({ name: "kidney.gguf", state: { kind: "done" } });
  const ranges = mirror.seen.slice(before).flatMap(({ headers: { range } }) => range ?? []);
  expect(ranges).not.toContain(`bytes=0-${bytes.length - 1}`);
  const models = listedModel.array().parse(JSON.parse((await viva("list", "--json")).output));
  expect(bytes.equals(await readFile(models[0]?.file.path ?? ""))).toBe(true);
}, 180_000);

test("a paused download goes on by its id, and another is got rid of", async () => {
  mirror.failAlways({ kind: "stall", afterBytes: Math.floor(bytes.length / 2) });
  const paused = async () => {
    const child = start("download", address);
    const done = endOf(child);
    child.stderr.on("data", (piece: Buffer) => {
      if (/[1-9]\d? %/.test(piece.toString())) child.kill("SIGINT");
    });
    await done;
    return transfer.array().parse(JSON.parse((await viva("downloads", "--json")).output));
  };
  const [first] = await paused();
  expect(first).toMatchObject({ name: "kidney.gguf", state: { kind: "paused" } });
  const cancelled = await viva("downloads", "--cancel", first?.id.slice(0, 8) ?? "-", "--json");
  expect(JSON.parse(cancelled.output)).toEqual([
    { id: first?.id, name: "kidney.gguf", cancelled: true },
  ]);
  expect((await viva("downloads")).output).toBe("No download or copy is unfinished.\n");

  const [second] = await paused();
  mirror.failAlways(null);
  expect((await viva("download", second?.id.slice(0, 8) ?? "-")).output).toContain("ready");
  expect((await viva("downloads", "--cancel", "all")).code).toBe(0);
  expect((await viva("list")).output).not.toContain("Not finished");
}, 180_000);

test("what cannot be had is told with its message, and nothing is listed", async () => {
  const missing = await viva("download", address.replace("kidney.gguf", "other.gguf"), "--json");
  expect(missing.code).toBe(2);
  expect(JSON.parse(missing.output)).toMatchObject([
    {
      state: { kind: "failed", failure: { code: "DOWNLOAD_REFUSED" } },
      error: { code: "DOWNLOAD_REFUSED", message: expect.stringContaining("404") },
    },
  ]);
  const told = await viva("download", address.replace("kidney.gguf", "other.gguf"));
  expect(told.code).toBe(2);
  expect(told.output).toMatch(/^other\.gguf: .*refused the download \(status 404\)/);
  expect((await viva("list", "--json")).output).toBe("[]\n");
}, 180_000);

test("without a download nothing is asked of the network, whatever else is", async () => {
  for (const args of [["list"], ["catalogue"], ["fit"], ["fit", "meditron-7b.Q4_K_M"]]) {
    expect((await viva(...args)).code).toBe(0);
  }
  expect((await viva("download", "meditron-7b-gptq.8bit")).code).toBe(2);
  expect(mirror.seen).toEqual([]);
}, 180_000);
