import { mkdir, readFile, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startFileServer, type FileServer } from "../../../e2e/servers/fileServer.ts";
import type { Transfer } from "../../contract/modelFiles.ts";
import { writeNote } from "./partNote.ts";
import { partPaths } from "./partPaths.ts";
import {
  contentOf,
  failureOfCall,
  failureOfTransfer,
  filesIn,
  hubAddress,
  modelBytes,
  modelId,
  modelName,
  modelPath,
  openTransfers,
  settled,
  sha256Of,
  temporaryFolder,
  trustTestServers,
  until,
} from "./testing/transfersFixture.ts";

trustTestServers();

const bytes = modelBytes(1_500_000);
const wanted = { address: hubAddress, bytes: null, sha256: null };
const missing = { code: "TRANSFER_MISSING", data: {} };
const left = [`${modelName}.part`, `${modelName}.part.json`];

let server: FileServer;
beforeAll(async () => {
  server = await startFileServer();
});
beforeEach(() => {
  server.serve(modelPath, { bytes });
  server.slowDown(null);
  server.failAlways(null);
});
afterAll(() => server.close());

const open = (options: Parameters<typeof openTransfers>[0] = {}) =>
  openTransfers({ endpoint: server.origin, ...options });
const hasCome = (least: number) => (transfer: Transfer) => transfer.receivedBytes >= least;

/** A download that has brought something, and of which no more comes before the server is mended. */
async function openMidway(options: Parameters<typeof openTransfers>[0] = {}) {
  server.failAlways({ kind: "stall", afterBytes: 60_000 }, "afterTheFirstBytes");
  const opened = await open(options);
  const id = await opened.transfers.download(wanted);
  await until(opened.transfers, id, hasCome(50_000));
  return { ...opened, id };
}

describe("a download", () => {
  it("stops when it is paused, and goes on with what is missing", async () => {
    const { transfers, folder, arrived, id } = await openMidway();
    await transfers.pause(id);
    const [paused] = transfers.list();
    expect(paused).toMatchObject({ state: { kind: "paused" }, bytesPerSecond: null });
    expect(paused?.receivedBytes).toBeGreaterThanOrEqual(50_000);
    expect(await filesIn(folder)).toEqual(left);
    const asked = server.seen.length;
    server.failAlways(null);
    await transfers.pause(id);
    expect(server.seen).toHaveLength(asked);
    await transfers.resume(id);
    expect((await settled(transfers, id)).state).toEqual({ kind: "done", modelId });
    expect((await contentOf(folder)).equals(bytes)).toBe(true);
    expect(arrived).toHaveLength(1);
    const again = server.seen.slice(asked).map(({ headers }) => headers["range"]);
    expect(again).not.toContain("bytes=0-299999");
  });

  it("leaves nothing when it is cancelled, running or paused", async () => {
    const first = await openMidway();
    await first.transfers.cancel(first.id);
    expect(first.transfers.list()).toEqual([]);
    expect(await filesIn(first.folder)).toEqual([]);
    const second = await openMidway();
    await second.transfers.pause(second.id);
    await second.transfers.cancel(second.id);
    expect(await filesIn(second.folder)).toEqual([]);
    expect(await failureOfCall(second.transfers.cancel(second.id))).toEqual(missing);
    expect(await failureOfCall(second.transfers.pause(second.id))).toEqual(missing);
    expect(await failureOfCall(second.transfers.resume(second.id))).toEqual(missing);
  });

  it("that an earlier run left is paused, and nothing is asked before it is resumed", async () => {
    const first = await openMidway();
    await first.transfers.close();
    server.failAlways(null);
    const asked = server.seen.length;
    const next = await open({ into: first.folder });
    next.transfers.start();
    expect(next.transfers.list()).toMatchObject([
      { id: first.id, name: modelName, totalBytes: bytes.length, state: { kind: "paused" } },
    ]);
    expect(next.transfers.list()[0]?.receivedBytes).toBeGreaterThanOrEqual(50_000);
    await next.transfers.close();
    expect(server.seen).toHaveLength(asked);
    const last = await open({ into: first.folder });
    last.transfers.start();
    await last.transfers.resume(first.id);
    expect((await settled(last.transfers, first.id)).state.kind).toBe("done");
    expect((await contentOf(first.folder)).equals(bytes)).toBe(true);
    expect(await filesIn(first.folder)).toEqual([modelName]);
  });

  it("is not gone on with when the file on the server has changed", async () => {
    const { transfers, folder, id } = await openMidway();
    await transfers.pause(id);
    server.failAlways(null);
    server.serve(modelPath, { bytes: modelBytes(bytes.length, 2) });
    await transfers.resume(id);
    expect(await failureOfTransfer(transfers, id)).toMatchObject({ code: "DOWNLOAD_CHANGED" });
    expect(await filesIn(folder)).toEqual([]);
    transfers.dismiss();
    expect(transfers.list()).toEqual([]);
  });

  it("believes no byte that is not noted: a part of another length is fetched again", async () => {
    const { transfers, folder, id } = await openMidway();
    await transfers.close();
    await writeFile(join(folder, `${modelName}.part`), "GGUF");
    server.failAlways(null);
    const next = await open({ into: folder });
    next.transfers.start();
    await next.transfers.resume(id);
    expect((await settled(next.transfers, id)).state.kind).toBe("done");
    expect((await contentOf(folder)).equals(bytes)).toBe(true);
  });

  it("whose bytes were changed on the disk is refused by its checksum, and deleted", async () => {
    const { transfers, folder, id } = await openMidway();
    await transfers.pause(id);
    const part = join(folder, `${modelName}.part`);
    const content = await readFile(part);
    content.writeUInt8(content.readUInt8(10) ^ 1, 10);
    await writeFile(part, content);
    server.failAlways(null);
    await transfers.resume(id);
    expect(await failureOfTransfer(transfers, id)).toMatchObject({
      code: "DOWNLOAD_MISMATCH",
      data: { expectedSha256: sha256Of(bytes) },
    });
    expect(await filesIn(folder)).toEqual([]);
  });

  it("tells how fast it is, how long it takes, and where it comes from", async () => {
    server.slowDown(50_000);
    const { transfers } = await open();
    const id = await transfers.download(wanted);
    const moving = await until(transfers, id, ({ secondsLeft }) => secondsLeft !== null);
    expect(moving).toMatchObject({
      from: `localhost:${server.port}`,
      totalBytes: bytes.length,
      state: { kind: "running", stage: "receiving" },
    });
    expect(moving.bytesPerSecond).toBeGreaterThan(0);
    await transfers.cancel(id);
  });

  it("passes all its stages", async () => {
    const stages: string[] = [];
    const { transfers } = await open({
      reached: async (stage) => void stages.push(stage),
    });
    const id = await transfers.download(wanted);
    await settled(transfers, id);
    expect([...new Set(stages)]).toEqual(["connecting", "receiving", "checking", "saving"]);
  });

  it("that is asked for again is the same one", async () => {
    const { transfers, id } = await openMidway();
    const page = `${hubAddress.replace("/resolve/", "/blob/")}?download=true`;
    expect(await transfers.download({ ...wanted, address: page })).toBe(id);
    await transfers.pause(id);
    server.failAlways(null);
    expect(await transfers.download(wanted)).toBe(id);
    expect((await settled(transfers, id)).state.kind).toBe("done");
  });

  it("needs its size and a tenth more on the disk, and what others still need", async () => {
    const rich = await open({ freeBytes: async () => 1_650_000 });
    const id = await rich.transfers.download({ ...wanted, bytes: bytes.length });
    expect((await settled(rich.transfers, id)).state.kind).toBe("done");

    const poor = await open({ freeBytes: async () => 1_649_999 });
    const tooSmall = (folder: string, haveBytes: number) => ({
      code: "DISK_TOO_SMALL",
      data: { folder, needBytes: 1_650_000, haveBytes },
    });
    expect(
      await failureOfCall(poor.transfers.download({ ...wanted, bytes: bytes.length })),
    ).toEqual(tooSmall(poor.folder, 1_649_999));
    expect(await filesIn(poor.folder)).toEqual([]);
    // Where only the server knows the size, nothing is fetched either.
    const unknown = await poor.transfers.download(wanted);
    expect(await failureOfTransfer(poor.transfers, unknown)).toEqual(
      tooSmall(poor.folder, 1_649_999),
    );

    server.serve("/other.gguf", { bytes });
    const shared = await openMidway({ freeBytes: async () => 1_650_000 });
    const other = { ...wanted, address: `${server.origin}/other.gguf`, bytes: bytes.length };
    expect(await failureOfCall(shared.transfers.download(other))).toMatchObject({
      code: "DISK_TOO_SMALL",
    });
    await shared.transfers.cancel(shared.id);
  });

  it("never takes the place of a file that is there", async () => {
    const folder = await temporaryFolder();
    const path = join(folder, modelName);
    await writeFile(path, "mine");
    const { transfers } = await open({ into: folder });
    expect(await failureOfCall(transfers.download(wanted))).toEqual({
      code: "FILE_EXISTS",
      data: { path },
    });
    expect(await readFile(path, "utf8")).toBe("mine");

    const midway = await openMidway({ limits: { silenceMs: 300 } });
    const late = join(midway.folder, modelName);
    await writeFile(late, "mine");
    server.failAlways(null);
    expect(await failureOfTransfer(midway.transfers, midway.id)).toEqual({
      code: "FILE_EXISTS",
      data: { path: late },
    });
    expect(await readFile(late, "utf8")).toBe("mine");
    expect(await filesIn(midway.folder)).toEqual([modelName, ...left]);
  });

  it("touches no part of another program", async () => {
    const folder = await temporaryFolder();
    const path = join(folder, `${modelName}.part`);
    await writeFile(path, "a browser's");
    const { transfers } = await open({ into: folder });
    expect(await failureOfCall(transfers.download(wanted))).toEqual({
      code: "FILE_EXISTS",
      data: { path },
    });
    expect(await readFile(path, "utf8")).toBe("a browser's");
  });

  it("has one writer: another one of the same folder is refused while it lasts", async () => {
    const first = await openMidway();
    const path = join(first.folder, modelName);
    const second = await open({ into: first.folder });
    const written = { code: "FILE_BEING_WRITTEN", data: { path } };
    expect(await failureOfCall(second.transfers.download(wanted))).toEqual(written);
    second.transfers.start();
    expect(second.transfers.list()).toMatchObject([
      { state: { kind: "failed", failure: written } },
    ]);
    expect(await failureOfCall(second.transfers.resume(first.id))).toEqual(written);
    expect(await failureOfCall(second.transfers.cancel(first.id))).toEqual(written);
    await first.transfers.pause(first.id);
    server.failAlways(null);
    await second.transfers.resume(first.id);
    expect((await settled(second.transfers, first.id)).state.kind).toBe("done");
    await first.transfers.resume(first.id);
    expect(await failureOfTransfer(first.transfers, first.id)).toEqual({
      code: "FILE_EXISTS",
      data: { path },
    });
    expect((await contentOf(first.folder)).equals(bytes)).toBe(true);
  });

  it("gets another name where its own belongs to a file of another address", async () => {
    const other = { ...wanted, address: hubAddress.replace("/ada/", "/bob/") };
    const others = modelBytes(600_000, 2);
    server.serve(modelPath.replace("/ada/", "/bob/"), { bytes: others });
    const second = `${modelName.replace(".gguf", "")} (2).gguf`;
    const { transfers, folder, id } = await openMidway();
    const otherId = await transfers.download(other);
    await until(transfers, otherId, hasCome(50_000));
    await transfers.pause(otherId);
    expect(await filesIn(folder)).toEqual(
      expect.arrayContaining([`${second}.part`, `${second}.part.json`, ...left]),
    );
    // Each address goes on with its own, in this run and in the next.
    expect(await transfers.download(wanted)).toBe(id);
    await transfers.close();
    server.failAlways(null);
    const next = await open({ into: folder });
    next.transfers.start();
    expect(await next.transfers.download(other)).toBe(otherId);
    expect(await next.transfers.download(wanted)).toBe(id);
    for (const each of [id, otherId]) {
      expect((await settled(next.transfers, each)).state.kind).toBe("done");
    }
    expect(await filesIn(folder)).toEqual([modelName, second].toSorted());
    expect((await contentOf(folder)).equals(bytes)).toBe(true);
    expect((await readFile(join(folder, second))).equals(others)).toBe(true);
  });

  it("gets another name where a finished file came from another address, and only there", async () => {
    const folder = await temporaryFolder();
    const path = join(folder, modelName);
    await writeFile(path, "of another repository");
    const { transfers } = await open({ into: folder });
    transfers.whoseIs(async (of) => (of === path ? "https://huggingface.co/other" : null));
    const id = await transfers.download(wanted);
    expect(await settled(transfers, id)).toMatchObject({
      name: `${modelName.replace(".gguf", "")} (2).gguf`,
      state: { kind: "done" },
    });
    expect(await readFile(path, "utf8")).toBe("of another repository");
    transfers.whoseIs(async () => hubAddress);
    expect(await failureOfCall(transfers.download(wanted))).toEqual({
      code: "FILE_EXISTS",
      data: { path },
    });
    // Parts of a split model are found by their names.
    const split = join(folder, "tiny-00001-of-00002.gguf");
    await writeFile(split, "of another repository");
    transfers.whoseIs(async () => "https://huggingface.co/other");
    const address = hubAddress.replace(modelName, "tiny-00001-of-00002.gguf");
    expect(await failureOfCall(transfers.download({ ...wanted, address }))).toEqual({
      code: "FILE_EXISTS",
      data: { path: split },
    });
  });

  it("tells where it would come from, and asks nobody", async () => {
    const asked = server.seen.length;
    const { transfers, folder } = await open();
    const page = hubAddress.replace("/resolve/", "/blob/");
    expect(transfers.source(page)).toEqual({
      host: `localhost:${server.port}`,
      name: modelName,
    });
    const hub = await open({ endpoint: null });
    expect(hub.transfers.source(page).host).toBe("huggingface.co");
    expect(() => transfers.source("https://example.org/x.gguf")).toThrow("DOWNLOAD_HOST");
    expect(server.seen).toHaveLength(asked);
    expect(await filesIn(folder)).toEqual([]);
  });

  it("is handed over again when that went wrong", async () => {
    const { transfers, folder } = await open();
    let calls = 0;
    transfers.whenArrived(async () => {
      calls += 1;
      if (calls === 1) throw Object.assign(new Error("full"), { code: "ENOSPC" });
      return modelId;
    });
    const id = await transfers.download(wanted);
    expect(await failureOfTransfer(transfers, id)).toEqual({ code: "DISK_FULL", data: {} });
    expect(await filesIn(folder)).toEqual([modelName, `${modelName}.part.json`]);
    const asked = server.seen.length;
    await transfers.resume(id);
    expect((await settled(transfers, id)).state).toEqual({ kind: "done", modelId });
    expect(server.seen).toHaveLength(asked);
    expect(await filesIn(folder)).toEqual([modelName]);
    transfers.dismiss();
    expect(transfers.list()).toEqual([]);
  });

  it("of an address that is none is refused before anything is asked or written", async () => {
    const asked = server.seen.length;
    const { transfers, folder } = await open();
    const address = "https://huggingface.co.example.org/a/b/resolve/main/x.gguf";
    expect(await failureOfCall(transfers.download({ ...wanted, address }))).toEqual({
      code: "DOWNLOAD_HOST",
      data: {
        host: "huggingface.co.example.org",
        allowed: ["huggingface.co", "*.huggingface.co", "*.hf.co", `localhost:${server.port}`],
      },
    });
    expect(await filesIn(folder)).toEqual([]);
    expect(server.seen).toHaveLength(asked);
  });
});

describe("a copy", () => {
  async function original(content = bytes) {
    const folder = await temporaryFolder();
    const path = join(folder, modelName);
    await writeFile(path, content);
    return path;
  }

  it("is the same file, in the folder of models", async () => {
    const path = await original();
    const { transfers, folder, arrived } = await open();
    const id = await transfers.copy(path);
    expect(await settled(transfers, id)).toMatchObject({
      kind: "copy",
      from: path,
      receivedBytes: bytes.length,
      state: { kind: "done", modelId },
    });
    expect((await contentOf(folder)).equals(bytes)).toBe(true);
    expect(await filesIn(folder)).toEqual([modelName]);
    expect(arrived).toEqual([
      { transferId: id, kind: "copy", path: join(folder, modelName), sha256: null, address: null },
    ]);
    expect(await failureOfCall(transfers.copy(path))).toMatchObject({ code: "FILE_EXISTS" });
  });

  it("goes on from where it was, unless its original has changed", async () => {
    for (const hasChanged of [false, true]) {
      const path = await original();
      const { size, mtimeMs } = await stat(path);
      const folder = await temporaryFolder();
      // As an earlier run leaves it; its bytes are others than the original's, so that it shows which ones were taken.
      const part = Buffer.concat([Buffer.from("GGUF"), Buffer.alloc(bytes.length - 4)]);
      await writeFile(join(folder, `${modelName}.part`), part);
      await writeNote(partPaths(folder, modelName), {
        version: 1,
        id: modelId,
        kind: "copy",
        from: path,
        startedAt: 1,
        published: { bytes: size, sha256: null },
        totalBytes: size,
        identity: `file:${size}:${hasChanged ? mtimeMs - 1 : mtimeMs}`,
        sha256: null,
        done: [[0, 1_000_000]],
        arrived: null,
      });
      const { transfers } = await open({ into: folder });
      transfers.start();
      expect(transfers.list()).toMatchObject([{ receivedBytes: 1_000_000 }]);
      await transfers.resume(modelId);
      expect((await settled(transfers, modelId)).state.kind).toBe("done");
      const kept = Buffer.concat([part.subarray(0, 1_000_000), bytes.subarray(1_000_000)]);
      expect((await contentOf(folder)).equals(hasChanged ? bytes : kept)).toBe(true);
    }
  });

  it("that changes while it is read is no copy of anything", async () => {
    const path = await original();
    const { transfers, folder } = await open({
      reached: async (stage) => {
        if (stage === "receiving") await utimes(path, 1, 1);
      },
    });
    const id = await transfers.copy(path);
    expect(await failureOfTransfer(transfers, id)).toMatchObject({
      code: "FILE_UNREADABLE",
      data: { path, reason: "it changed while it was copied" },
    });
    expect(await filesIn(folder)).toEqual(left);
  });

  it("of what is no model file is refused", async () => {
    const { transfers, folder } = await open();
    const path = await original(Buffer.from("PK\u0003\u0004"));
    const code = async (of: string) => (await failureOfCall(transfers.copy(of))).code;
    expect(await code(path)).toBe("NOT_GGUF");
    await writeFile(path, "");
    expect(await code(path)).toBe("FILE_EMPTY");
    expect(await code(`${path}.none`)).toBe("FILE_MISSING");
    await mkdir(`${path}.folder`);
    expect(await code(`${path}.folder`)).toBe("FILE_IS_FOLDER");
    expect(await filesIn(folder)).toEqual([]);
    expect((await stat(path)).size).toBe(0);
  });
});
